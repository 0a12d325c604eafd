using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Finds code that takes the author out of a model id and compares it by itself: <c>model.Split('/')[0] switch { "x-ai" => …, _ => … }</c>. Where AI
/// Stats has another name for the author, such code takes no branch any more, and says nothing.
/// </summary>
internal static class AuthorTests
{
    private static readonly string[] Cuts = { nameof(string.Split), nameof(string.IndexOf) };

    /// <summary>The names of authors that are compared.</summary>
    public static IEnumerable<ModelUse> Find(FileContext file)
    {
        var text = file.Project.CacheOf(file.Tree).Text;
        var root = new Lazy<SyntaxNode>(() => file.Tree.GetRoot());
        foreach (var at in Cuts.SelectMany(name => TextPieces.FindName(text, name)))
        {
            if (AuthorAt(root.Value.FindToken(at)) is not { } author)
                continue;
            foreach (var literal in Compared(author).Where(static literal => ModelNames.RenamedAuthors.ContainsKey(literal.Token.ValueText)))
            {
                var site = new StringSite(literal, MarkerKinds.ModelId);
                var (name, newName) = (literal.Token.ValueText, ModelNames.RenamedAuthors[literal.Token.ValueText]);
                if (name != ModelNames.RouterAuthor && ModelEvidence.IsOurs(file, site) && !Others(literal).Contains(newName, StringComparer.Ordinal))
                    yield return new ModelUse(site, 0, name.Length, new ModelVerdict(name, ModelVerdictKind.ProbablyMoved, NewId: null,
                        $"there they begin with '{newName}', so let the code accept both"), ModelTests.Beginning);
            }
        }
    }

    /// <summary>The expression that is the author of a model's id; null where a method cuts something else.</summary>
    private static ExpressionSyntax? AuthorAt(SyntaxToken method)
    {
        if (method.Parent?.Parent is not MemberAccessExpressionSyntax { Expression: var cut, Parent: InvocationExpressionSyntax call }
            || call.ArgumentList.Arguments is not { Count: > 0 } given || given[0].Expression is not LiteralExpressionSyntax { Token.ValueText: "/" }
            || !ModelTests.NamesModel(cut))
            return null;
        return method.ValueText == nameof(string.Split)
            ? call.Parent switch
            {
                ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index } first when index[0].Expression.ToString() == "0" => first,
                MemberAccessExpressionSyntax { Name.Identifier.ValueText: "First" or "FirstOrDefault", Parent: InvocationExpressionSyntax first } => first,
                _ => null,
            }
            // `model[..model.IndexOf('/')]`, `model.Substring(0, model.IndexOf('/'))`
            : call.Parent switch
            {
                RangeExpressionSyntax { LeftOperand: null, Parent.Parent.Parent: ElementAccessExpressionSyntax part } => part,
                ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: 2 } list, Parent: InvocationExpressionSyntax part } }
                    when StringUse.CalledName(part) == nameof(string.Substring) && list[0].Expression.ToString() == "0" => part,
                _ => null,
            };
    }

    /// <summary>The strings that an expression, or the variable that holds it, is compared with.</summary>
    private static IEnumerable<LiteralExpressionSyntax> Compared(ExpressionSyntax author)
    {
        var value = StringUse.Value(author);
        if (value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable })
            return StringUse.Uses(author.SyntaxTree, variable.Identifier.ValueText).Where(use => Declarations.Of(use) == variable).SelectMany(ComparedWith);
        return ComparedWith(value);
    }

    private static IEnumerable<LiteralExpressionSyntax> ComparedWith(ExpressionSyntax value) => (value.Parent switch
    {
        SwitchExpressionSyntax choice when choice.GoverningExpression == value => choice.Arms.SelectMany(static arm => Texts(arm.Pattern)),
        SwitchStatementSyntax choice => choice.Sections.SelectMany(static section => section.Labels).SelectMany(static label => label switch
        {
            CaseSwitchLabelSyntax one => Texts(one.Value),
            CasePatternSwitchLabelSyntax one => Texts(one.Pattern),
            _ => Array.Empty<LiteralExpressionSyntax>(),
        }),
        IsPatternExpressionSyntax test => Texts(test.Pattern),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } test =>
            Texts(test.Left == value ? test.Right : test.Left),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Equals), Parent: InvocationExpressionSyntax call } => Texts(call.ArgumentList),
        _ => Array.Empty<LiteralExpressionSyntax>(),
    }).Distinct();

    private static IEnumerable<LiteralExpressionSyntax> Texts(SyntaxNode node) => node.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>()
        .Where(static literal => literal.IsKind(SyntaxKind.StringLiteralExpression));

    /// <summary>The other texts of the same switch or condition.</summary>
    private static IEnumerable<string> Others(LiteralExpressionSyntax literal) =>
        (literal.Ancestors().FirstOrDefault(static node => node is SwitchExpressionSyntax or SwitchStatementSyntax)
            ?? (SyntaxNode?)literal.FirstAncestorOrSelf<StatementSyntax>() ?? literal.FirstAncestorOrSelf<MemberDeclarationSyntax>())
        ?.DescendantTokens().Select(static token => token.ValueText) ?? Array.Empty<string>();
}
