using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Options;
using AIStats.OpenRouterMigration.Rules;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Headers;

/// <summary>AIS3002: OpenRouter's own title header, which AI Stats reads under another name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OpenRouterTitleHeaderAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public OpenRouterTitleHeaderAnalyzer()
        : base(Descriptors.OpenRouterTitleHeader, MarkerKinds.OpenRouterHeader)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var site in file.Strings(MarkerKinds.OpenRouterHeader))
        {
            foreach (var header in HeaderName.Find(site))
            {
                if (header.Row is { Verdict: HeaderVerdict.Renamed, NewName: { } newName })
                    Report(file, header, newName);
            }
        }
    }

    private static void Report(FileContext file, HeaderName header, string newName)
    {
        var changes = header.Site.Text.Replace(header.Start, header.End, newName);
        if (file.Options.AttributionHeaders == AttributionHeaderChoice.Remove)
        {
            if (header.IsWhole && HeaderRemoval.Find(header.Site.Expression, file.Tree.GetText()) is { } removal)
                file.Report(changes[0].Span, file.Action(ActionKeys.Remove, $"Remove {header.Name}", removal), header.Name, "remove it");
            else
                file.Report(changes[0].Span, header.Name, "remove it");
        }
        else if (IsSetTwice(file, header.Site, newName))
        {
            file.Report(changes[0].Span, header.Name, $"'{newName}' is set beside it, so remove this one");
        }
        else
        {
            file.Report(changes[0].Span, file.Action(ActionKeys.Rewrite, $"Use {newName}", changes), header.Name, $"write '{newName}' instead");
        }
    }

    /// <summary>Whether the same member sets the other title header as well: two equal keys would throw, two equal headers would join their values.</summary>
    private static bool IsSetTwice(FileContext file, StringSite site, string newName)
    {
        var member = site.Expression.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return member is not null && file.Scan.Strings.Any(other =>
            member.Span.Contains(other.Expression.Span) && string.Equals(other.Text.Value, newName, StringComparison.OrdinalIgnoreCase));
    }
}
