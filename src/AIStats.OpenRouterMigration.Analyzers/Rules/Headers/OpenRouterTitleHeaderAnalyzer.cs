using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Headers;

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
        var others = HeaderUse.IsRead(header.Site.Expression) ? new List<StringSite>() : OtherTitles(file, header, newName);
        var actions = HeaderActions.Create(file, header, newName, changes, canRewrite: others.Count == 0);
        // X-Title is set as well: removing this header loses nothing, but the two values may differ, so a person decides.
        if (actions.IsEmpty && Connections.Of(file.Project).ForHeaders(header.Site.Expression) is null
            && others.Any(other => Branch(other.Expression).Contains(header.Site.Expression))
            && HeaderActions.Removal(file, header, ActionKeys.RemoveDouble) is { } removal)
            actions = ImmutableArray.Create(removal);
        file.Report(changes[0].Span, actions, header.Name, others.Count > 0 ? $"'{newName}' is already here, so remove this one"
            : Connections.Of(file.Project).ForHeaders(header.Site.Expression)?.Message ?? $"write '{newName}' instead");
    }

    /// <summary>The other title header where the same member sets it as well: two equal keys would throw, two equal headers would join their values.</summary>
    private static List<StringSite> OtherTitles(FileContext file, HeaderName header, string newName)
    {
        var expression = header.Site.Expression;
        var member = expression.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var isConstant = member is FieldDeclarationSyntax && header.IsWhole && expression.Parent is EqualsValueClauseSyntax;
        // A constant may be used in any member of its type. Each top-level statement is a member of its own.
        var scope = member is null or GlobalStatementSyntax || isConstant ? StringUse.EnclosingType(expression) : member;
        return file.Marked.Strings.Where(other =>
            scope.Span.Contains(other.Expression.Span)
            && !HeaderUse.IsRead(other.Expression) && !HeaderUse.IsRemoved(other.Expression)
            && HeaderName.Find(other).Any(name => string.Equals(name.Name, newName, StringComparison.OrdinalIgnoreCase))
            && !(isConstant && StringUse.DeclaredName(other.Expression) == StringUse.DeclaredName(expression))).ToList();
    }

    /// <summary>The code around a header that runs whenever the header is set.</summary>
    private static SyntaxNode Branch(ExpressionSyntax name) => name.Ancestors().First(static node => node switch
    {
        InitializerExpressionSyntax => node.Parent is not InitializerExpressionSyntax,
        StatementSyntax => node is not (ExpressionStatementSyntax or LocalDeclarationStatementSyntax)
            || node.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax),
        _ => node is ConditionalExpressionSyntax or LambdaExpressionSyntax or SwitchExpressionArmSyntax or SwitchSectionSyntax or CompilationUnitSyntax
            || (node is MemberDeclarationSyntax and not GlobalStatementSyntax),
    });
}
