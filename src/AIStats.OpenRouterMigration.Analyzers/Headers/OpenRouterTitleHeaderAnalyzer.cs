using AIStats.OpenRouterMigration.Map;
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
        var isSetTwice = !HeaderUse.IsRead(header.Site.Expression) && IsSetTwice(file, header, newName);
        var actions = HeaderActions.Create(file, header, newName, changes, canRewrite: !isSetTwice);
        file.Report(changes[0].Span, actions, header.Name, isSetTwice ? $"'{newName}' is set beside it, so remove this one" : $"write '{newName}' instead");
    }

    /// <summary>Whether the same member sets the other title header as well: two equal keys would throw, two equal headers would join their values.</summary>
    private static bool IsSetTwice(FileContext file, HeaderName header, string newName)
    {
        var expression = header.Site.Expression;
        var member = expression.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var isConstant = member is FieldDeclarationSyntax && header.IsWhole && expression.Parent is EqualsValueClauseSyntax;
        // Any member of the type may use a constant, and top-level statements are members for themselves.
        var scope = member is null or GlobalStatementSyntax || isConstant ? StringUse.EnclosingType(expression) : member;
        return file.Scan.Strings.Any(other =>
            scope.Span.Contains(other.Expression.Span)
            && !HeaderUse.IsRead(other.Expression) && !HeaderUse.IsRemoved(other.Expression)
            && HeaderName.Find(other).Any(name => string.Equals(name.Name, newName, StringComparison.OrdinalIgnoreCase))
            && !(isConstant && StringUse.DeclaredName(other.Expression) == StringUse.DeclaredName(expression)));
    }
}
