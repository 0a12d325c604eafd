using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Ids that are reported as one: a single one, or those of one verdict in a list, table or switch of many.</summary>
/// <param name="Ids">The ids, in the order of the text.</param>
/// <param name="Places">Where they stand.</param>
/// <param name="Total">How many ids the list has, of all verdicts; 1 for a single id.</param>
internal sealed record ModelGroup(ImmutableArray<ModelVerdict> Ids, ImmutableArray<TextSpan> Places, int Total)
{
    /// <summary>What to do about a list with ids that are not served, as a clause of a message.</summary>
    public const string Choose = "choose others from GET /v1/models";

    /// <summary>What becomes of a list of ids that are served, as a clause of a message.</summary>
    public const string Serves = "serves them";

    private const int LongestNames = 60;

    /// <summary>Whether it stands for a list.</summary>
    public bool IsList => Total > 1;

    /// <summary>The ids as a message names them: as many as it has room for, and how many more.</summary>
    public string Names =>
        MessageNames.Fit(Ids.Select(static verdict => $"'{verdict.Id}'").Distinct(StringComparer.Ordinal).ToList(), LongestNames);

    /// <summary>How many of the list they are, with their names.</summary>
    public string CountedNames =>
        $"{Ids.Select(static verdict => verdict.Id).Distinct(StringComparer.Ordinal).Count()} of the {Total} models of this list ({Names})";
}
