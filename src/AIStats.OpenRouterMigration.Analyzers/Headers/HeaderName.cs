using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Scanning;

namespace AIStats.OpenRouterMigration.Headers;

/// <summary>A string that is an OpenRouter header's name, alone or as <c>Name: value</c>.</summary>
/// <param name="Site">The string.</param>
/// <param name="Row">The map's row of the header.</param>
/// <param name="Name">The name as written.</param>
/// <param name="Start">Index of its first character in the string's text.</param>
internal sealed record HeaderName(StringSite Site, HeaderRow Row, string Name, int Start)
{
    /// <summary>The header that a string names; null where it names none.</summary>
    public static HeaderName? Read(StringSite site)
    {
        var value = site.Text.Value;
        var colon = value.IndexOf(": ", StringComparison.Ordinal);
        var written = colon < 0 ? value : value.Substring(0, colon);
        var name = written.Trim();
        return name.Length > 0 && GatewayHeaders.Find(name) is { } row
            ? new HeaderName(site, row, name, written.IndexOf(name, StringComparison.Ordinal))
            : null;
    }

    /// <summary>The index after its last character.</summary>
    public int End => Start + Name.Length;
}
