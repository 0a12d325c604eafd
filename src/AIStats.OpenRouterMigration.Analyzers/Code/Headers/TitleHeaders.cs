using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the two title headers side by side: OpenRouter reads either of them, AI Stats one.</summary>
internal static class TitleHeaders
{
    /// <summary>The other title header where the same member sets it as well: two equal keys would throw, two equal headers would join their values.</summary>
    public static List<StringSite> Others(FileContext file, HeaderName header, string newName)
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

    /// <summary>Whether one of the others is set wherever the header is.</summary>
    public static bool AreSetWith(HeaderName header, List<StringSite> others) =>
        others.Exists(other => Branch(other.Expression).Contains(header.Site.Expression));

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
