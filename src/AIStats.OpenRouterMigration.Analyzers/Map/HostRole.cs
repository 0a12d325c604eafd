using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>What stands behind an OpenRouter host name.</summary>
internal enum HostRole
{
    /// <summary>API and web pages share it; the path decides.</summary>
    Main,

    /// <summary>It serves another protocol or product that AI Stats has under another host.</summary>
    Moved,

    /// <summary>A web page only.</summary>
    Page,

    /// <summary>Static files; calls to them are no gateway traffic.</summary>
    Assets,

    /// <summary>The API in one region of the world; AI Stats has a host for it that serves a part of the endpoints.</summary>
    Region,

    /// <summary>It has no counterpart.</summary>
    Missing,
}
