namespace AIStats.OpenRouterMigration.Code;

/// <summary>What a URL or path in a file is.</summary>
internal enum UrlVerdict
{
    /// <summary>An API address that keeps its contract, or a base without paths elsewhere.</summary>
    Kept,

    /// <summary>An endpoint that AI Stats has with another contract; a path that is added to a base among them.</summary>
    Changed,

    /// <summary>An endpoint or host without a counterpart.</summary>
    Missing,

    /// <summary>The base of paths that are written elsewhere, or a root that no path in sight is added to.</summary>
    Base,

    /// <summary>An address or host that is compared with one, listed, or sent as the Host header.</summary>
    Compared,

    /// <summary>A link to a web page that AI Stats has as well.</summary>
    Page,

    /// <summary>A link or a name that only a person can change.</summary>
    Mention,

    /// <summary>The name of a client, or a text about which no rule has anything to say.</summary>
    Nothing,
}
