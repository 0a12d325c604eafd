using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>The hosts of the two gateways. Source of every row: gateway-facts.md, section 1.</summary>
internal static class GatewayHosts
{
    /// <summary>The name of OpenRouter as people write it.</summary>
    public const string Company = "OpenRouter";

    /// <summary>The name of its successor as people write it.</summary>
    public const string NewCompany = "AI Stats";

    /// <summary>The name of OpenRouter as its hosts, variables and model ids have it.</summary>
    public const string OpenRouterName = "openrouter";

    /// <summary>The name that ends every host of OpenRouter.</summary>
    public const string OpenRouter = "openrouter.ai";

    /// <summary>The host of the AI Stats Gateway.</summary>
    public const string AIStats = "api.phaseo.app";

    /// <summary>The base URL of the AI Stats Gateway; an option overrides it.</summary>
    public const string DefaultBaseUrl = "https://" + AIStats + GatewayPaths.NewVersion;

    /// <summary>A push service; it has headers of the same names as OpenRouter, so that a header beside it is no gateway's.</summary>
    public const string PushService = "ntfy";

    /// <summary>How an address begins.</summary>
    public static ImmutableArray<string> Schemes { get; } = ImmutableArray.Create("http://", "https://");

    /// <summary>The machine itself: what runs there is the application's own, or a stand-in for any service.</summary>
    public static ImmutableArray<string> LocalHosts { get; } =
        ImmutableArray.Create("://localhost", "://127.0.0.1", "://[::1]", "://0.0.0.0", "://host.docker.internal");

    private const string Facts = "gateway-facts.md §1, 2026-08-22";
    private const string Newer = "gateway-facts.md §9, deployment-region.ts @77ba81d6d, 2026-09";

    /// <summary>All rows.</summary>
    public static ImmutableArray<HostRow> Rows { get; } = ImmutableArray.Create(
        new HostRow(OpenRouter, HostRole.Main, AIStats, "", Facts),
        new HostRow("www." + OpenRouter, HostRole.Main, AIStats, "", Facts),
        Region("eu"),
        Region("us"),
        new HostRow("mcp." + OpenRouter, HostRole.Moved, "https://mcp.phaseo.app/mcp", "the MCP server is https://mcp.phaseo.app/mcp with its own sign-in",
            Facts),
        new HostRow("status." + OpenRouter, HostRole.Page, "https://status.phaseo.app", "", Facts),
        new HostRow("images." + OpenRouter, HostRole.Assets, null, "", Facts),
        new HostRow("model-assets." + OpenRouter, HostRole.Assets, null, "", Facts));

    private static readonly HostRow Unknown = new("*." + OpenRouter, HostRole.Missing, null,
        "this host is unknown, and the API of AI Stats is " + DefaultBaseUrl, Facts);

    /// <summary>The row of a host that ends in <see cref="OpenRouter"/>; an unknown one has no counterpart.</summary>
    public static HostRow Find(string host)
    {
        foreach (var row in Rows)
        {
            if (string.Equals(row.Host, host, StringComparison.OrdinalIgnoreCase))
                return row;
        }

        return Unknown;
    }

    private static HostRow Region(string name) => new(
        name + "." + OpenRouter,
        HostRole.Region,
        $"https://{name}.{AIStats}",
        $"https://{name}.{AIStats}/v1 serves text endpoints, /models and /health",
        Newer);
}
