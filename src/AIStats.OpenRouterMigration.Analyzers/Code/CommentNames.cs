using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the names in comments that a migration makes wrong.</summary>
internal static class CommentNames
{
    /// <summary>The URL, variable or header around a hit; null where it is only the company's name.</summary>
    public static TextSpan? Around(SourceText text, MarkerHit hit)
    {
        var start = hit.Position;
        while (start > 0 && IsPart(text[start - 1]))
            start--;
        // `//OPENROUTER_API_KEY`: the slashes belong to the comment, not to the name.
        while (start < hit.Position && text[start] == '/')
            start++;
        var end = hit.Position;
        while (end < text.Length && IsPart(text[end]))
            end++;
        while (end > hit.Position && text[end - 1] is '.' or ':' or '/')
            end--;
        var name = text.ToString(TextSpan.FromBounds(start, end));
        // `HTTP-Referer/X-Title` in a comment names two headers.
        if (hit.Marker.Kind == MarkerKinds.Referer)
            return new TextSpan(hit.Position, hit.Marker.Text.Length);
        var isNamed = name.Contains(GatewayHosts.OpenRouter, StringComparison.OrdinalIgnoreCase)
            || name.Contains(GatewayVariables.Word + "_", StringComparison.Ordinal)
            || (GatewayHeaders.Find(name) is not null && !IsAdjective(name));
        return isNamed ? TextSpan.FromBounds(start, end) : null;
    }

    /// <summary>Whether a name is a word of a sentence (<c>OpenRouter-specific</c>): the words of a header begin with capitals.</summary>
    private static bool IsAdjective(string name) => name.IndexOf('-') is > 0 and var hyphen && hyphen + 1 < name.Length && char.IsLower(name[hyphen + 1])
        && char.IsUpper(name[0]);

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '/' or ':' or '?' or '=' or '#' or '{' or '}';
}
