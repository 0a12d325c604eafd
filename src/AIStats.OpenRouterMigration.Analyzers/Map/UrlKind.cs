using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>What a URL on an OpenRouter host leads to.</summary>
internal enum UrlKind
{
    /// <summary>An API path on the main host, known to the map or not.</summary>
    Endpoint,

    /// <summary>The main host with its scheme and no path.</summary>
    Root,

    /// <summary>The name of the main host alone.</summary>
    Host,

    /// <summary>A web page on the main host.</summary>
    Page,

    /// <summary>Anything on another host of OpenRouter.</summary>
    OtherHost,
}
