using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>Paths of the gateway's API in a text, before anybody asks for its syntax.</summary>
internal static class ApiPaths
{
    /// <summary>
    /// Whether a path of the gateway may begin where <c>api/v1</c> stands, by the characters around it: paths of that form are common,
    /// and asking for the syntax around all of them takes longer than searching the file.
    /// </summary>
    public static bool MayBegin(SourceText text, MarkerHit hit)
    {
        var before = hit.Position - 1;
        if (before > 0 && text[before] == '/')
            before--;
        // `When("*/api/v1/…")`: a pattern of addresses.
        if (before > 0 && text[before] == '*')
            before--;
        if (before < 0 || text[before] is not ('"' or '}'))
            return false;
        var start = hit.End + 1;
        if (start >= text.Length || text[start - 1] != '/')
            return true;
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_'))
            end++;
        return end == start || GatewayEndpoints.PathNames.Contains(text.ToString(TextSpan.FromBounds(start, end)));
    }
}
