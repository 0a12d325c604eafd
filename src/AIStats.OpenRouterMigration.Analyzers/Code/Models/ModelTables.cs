using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Groups the ids of a file: a list of 300 ids is one finding, and so is an id that stands twice on one line.</summary>
internal static class ModelTables
{
    /// <summary>How many ids a list has at most whose ids are reported one by one.</summary>
    public const int LargestList = 20;

    /// <summary>The groups of one kind, in the order of the text.</summary>
    public static IEnumerable<ModelGroup> Find(FileContext file, ModelVerdictKind kind)
    {
        var ids = new Dictionary<SyntaxNode, HashSet<string>>();
        foreach (var use in ModelUses.All(file))
        {
            foreach (var table in Tables(use.Site.Expression))
            {
                if (!ids.TryGetValue(table, out var known))
                    ids.Add(table, known = new HashSet<string>(StringComparer.Ordinal));
                known.Add(use.Verdict.Id);
            }
        }

        var lines = file.Tree.GetText().Lines;
        return ModelUses.Find(file, kind)
            .Select(use => (Use: use, Table: Tables(use.Site.Expression).FirstOrDefault(table => ids[table].Count > LargestList)))
            .GroupBy(static one => (one.Table, one.Table is null ? one.Use.Verdict.Id : "", one.Table is null ? one.Use.Span.Start : 0), one => one)
            .Select(group => new ModelGroup(
                group.Select(static one => one.Use.Verdict).ToImmutableArray(),
                group.Select(static one => one.Use.Span).ToImmutableArray(),
                group.Key.Table is { } table ? ids[table].Count : 1))
            .GroupBy(group => (group.Ids[0].Id, lines.GetLineFromPosition(group.Places[0].Start).LineNumber))
            .Select(static same => same.First());
    }

    /// <summary>
    /// The lists, tables and switches around a string, from the inside: of a type, what stands in its fields and properties, or above a method as
    /// test data.
    /// </summary>
    private static IEnumerable<SyntaxNode> Tables(ExpressionSyntax expression)
    {
        yield return expression;
        var isData = true;
        foreach (var node in expression.Ancestors())
        {
            isData &= node is not (StatementSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax);
            if (node is InitializerExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax or BlockSyntax
                || (node is ExpressionSyntax && node.GetFirstToken().IsKind(SyntaxKind.OpenBracketToken)))
                yield return node;
            else if (isData && node is BaseMethodDeclarationSyntax or BaseTypeDeclarationSyntax)
                yield return node;
        }
    }
}
