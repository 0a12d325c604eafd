using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Settings;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Rules.Endpoints;

/// <summary>AIS1007: a mention in a comment, or a page or host name for people that has no match.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MentionAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public MentionAnalyzer()
        : base(Descriptors.Mention, MarkerKinds.OpenRouter | MarkerKinds.OpenRouterHeader | MarkerKinds.Referer)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        var text = file.Tree.GetText();
        foreach (var hit in file.Marked.Comments)
        {
            if ((hit.Marker.Kind & (MarkerKinds.OpenRouter | MarkerKinds.OpenRouterHeader | MarkerKinds.Referer)) != 0 && Name(text, hit) is { } name)
                file.Report(name, "A comment", text.ToString(name), MentionFindings.CheckIt);
        }

        foreach (var use in UrlUses.Of(file).Where(static use => use.Verdict == UrlVerdict.Mention))
            file.Report(use.Url.Span, "A text", use.Url.Display, MentionFindings.CheckIt);
    }

    /// <summary>The URL, variable or header around a hit; null where it is only the company's name.</summary>
    private static TextSpan? Name(SourceText text, MarkerHit hit)
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
