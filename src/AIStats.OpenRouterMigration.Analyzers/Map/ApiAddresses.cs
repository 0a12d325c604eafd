using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>What the addresses of APIs look like, whoever serves them: <c>https://api.example.com</c>, <c>…/v1</c>, <c>…/inference</c>.</summary>
internal static class ApiAddresses
{
    /// <summary>The host of an API, which needs no <c>/api</c> in its paths.</summary>
    public const string Host = "://api.";

    /// <summary>A part of such an address.</summary>
    public static ImmutableArray<string> Parts { get; } = ImmutableArray.Create(Host, GatewayPaths.NewVersion, GatewayPaths.Root, "/chat/");

    /// <summary>A part of the address of an API in a piece of text that names a provider and may lack its scheme.</summary>
    public static ImmutableArray<string> ProviderParts { get; } = ImmutableArray.Create("api", GatewayPaths.NewVersion, "inference");
}
