using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Rules;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Models;

/// <summary>Ids that are reported as one: a single one, or those of one fate in a list, table or switch of many.</summary>
/// <param name="Ids">The ids, in the order of the text.</param>
/// <param name="Places">Where they stand.</param>
/// <param name="Total">How many ids the list has, of all fates; 1 for a single id.</param>
internal sealed record ModelGroup(ImmutableArray<ModelVerdict> Ids, ImmutableArray<TextSpan> Places, int Total)
{
    /// <summary>What to do about a list with ids that are not served, as a clause of a message.</summary>
    public const string Choose = "choose others from GET /v1/models";

    /// <summary>What becomes of a list of ids that are served, as a clause of a message.</summary>
    public const string Serves = "serves them under these ids";

    private const int Shown = 3;

    /// <summary>Whether it stands for a list.</summary>
    public bool IsList => Total > 1;

    /// <summary>The ids as a message names them: all of a few, else the first ones and how many more.</summary>
    public string Names
    {
        get
        {
            var ids = Ids.Select(static verdict => $"'{verdict.Id}'").Distinct(StringComparer.Ordinal).ToList();
            return ids.Count <= Shown + 1 ? string.Join(", ", ids) : string.Join(", ", ids.Take(Shown)) + $" and {ids.Count - Shown} more";
        }
    }

    /// <summary>How many of the list they are, with their names.</summary>
    public string CountedNames => $"{Ids.Select(static verdict => verdict.Id).Distinct(StringComparer.Ordinal).Count()} of the {Total} models of this list ({Names})";
}

/// <summary>Groups the ids of a file: a list of 300 ids is one finding, and an id that stands twice on a line is one, too.</summary>
internal static class ModelTables
{
    /// <summary>How many ids a list has at most whose ids are reported one by one.</summary>
    public const int LargestList = 20;

    /// <summary>The groups of one fate, in the order of the text.</summary>
    public static IEnumerable<ModelGroup> Find(FileContext file, ModelFate fate)
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
        return ModelUses.Find(file, fate)
            .Select(use => (Use: use, Table: Tables(use.Site.Expression).FirstOrDefault(table => ids[table].Count > LargestList)))
            .GroupBy(static one => (one.Table, one.Table is null ? one.Use.Verdict.Id : "", one.Table is null ? one.Use.Span.Start : 0), one => one)
            .Select(group => new ModelGroup(
                group.Select(static one => one.Use.Verdict).ToImmutableArray(),
                group.Select(static one => one.Use.Span).ToImmutableArray(),
                group.Key.Table is { } table ? ids[table].Count : 1))
            .GroupBy(group => (group.Ids[0].Id, lines.GetLineFromPosition(group.Places[0].Start).LineNumber))
            .Select(static same => same.First());
    }

    /// <summary>The lists, tables and switches around a string, from the inside: of a type, what stands in its fields and properties, or above a method as test data.</summary>
    private static IEnumerable<SyntaxNode> Tables(ExpressionSyntax expression)
    {
        yield return expression;
        var isData = true;
        foreach (var node in expression.Ancestors())
        {
            isData &= node is not (StatementSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax);
            if (node is InitializerExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax or BlockSyntax || (node is ExpressionSyntax && node.GetFirstToken().IsKind(SyntaxKind.OpenBracketToken)))
                yield return node;
            else if (isData && node is BaseMethodDeclarationSyntax or BaseTypeDeclarationSyntax)
                yield return node;
        }
    }
}
