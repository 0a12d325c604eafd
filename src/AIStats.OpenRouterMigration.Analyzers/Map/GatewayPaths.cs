namespace AIStats.OpenRouterMigration.Map;

/// <summary>What the paths of the API begin with. Source: gateway-facts.md §1, 2026-08-22.</summary>
internal static class GatewayPaths
{
    /// <summary>The root of OpenRouter's API on its host.</summary>
    public const string Root = "/api";

    /// <summary>The root with the version: a whole base of OpenRouter ends here.</summary>
    public const string Version = "/api/v1";

    /// <summary>The same without its slash, as it is added to a host.</summary>
    public const string RelativeVersion = "api/v1";

    /// <summary>What the paths of AI Stats begin with.</summary>
    public const string MovedVersion = "v1";
}
