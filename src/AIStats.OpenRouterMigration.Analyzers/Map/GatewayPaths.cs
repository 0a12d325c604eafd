namespace AIStats.OpenRouterMigration.Map;

/// <summary>What the paths of the two APIs begin with. Source: gateway-facts.md §1, 2026-08-22.</summary>
internal static class GatewayPaths
{
    /// <summary>The first name in the paths of OpenRouter's API.</summary>
    public const string RootName = "api";

    /// <summary>The root of OpenRouter's API on its host.</summary>
    public const string Root = "/" + RootName;

    /// <summary>The same as the beginning of a path that is added to a host.</summary>
    public const string RelativeRoot = RootName + "/";

    /// <summary>The root with the version: a whole base of OpenRouter ends here.</summary>
    public const string Version = Root + NewVersion;

    /// <summary>The same without its slash, as it is added to a host.</summary>
    public const string RelativeVersion = RelativeRoot + VersionName;

    /// <summary>The name of the version, with which the paths of AI Stats begin.</summary>
    public const string VersionName = "v1";

    /// <summary>The version in the paths of AI Stats: a whole base of AI Stats ends here.</summary>
    public const string NewVersion = "/" + VersionName;

    /// <summary>What AI Stats answers without a key: whether it is there. Source: apps/api/src/routes/v1/index.ts.</summary>
    public const string Health = NewVersion + "/health";
}
