using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>Fixes the rules of the product one by one, in an order that a test chooses.</summary>
/// <param name="solution">What to fix.</param>
public sealed class RulePairs(Solution solution)
{
    /// <summary>All analyzers of the product.</summary>
    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [.. Create<DiagnosticAnalyzer>(typeof(RuleIds))];
    private static readonly IReadOnlyList<CodeFixProvider> Fixers = [.. Create<CodeFixProvider>(typeof(TextEditFixer))
        .Where(fixer => fixer.GetFixAllProvider() is not null)];

    private readonly Dictionary<string, Solution> _afterFirst = new(StringComparer.Ordinal);

    /// <summary>Every two bulk-fixable rules that report something here.</summary>
    public async Task<IEnumerable<(string One, string Other)>> FindAsync()
    {
        var reported = await new DotnetFormatDouble(Analyzers, []) { MinimumSeverity = DiagnosticSeverity.Info }.GetReportedDiagnosticsAsync(solution);
        var ids = reported.Select(diagnostic => diagnostic.Id).Distinct().Intersect(Fixers.SelectMany(fixer => fixer.FixableDiagnosticIds))
            .Order(StringComparer.Ordinal).ToList();
        return ids.SelectMany((one, i) => ids.Skip(i + 1).Select(other => (one, other)));
    }

    /// <summary>The files after fixing one rule and then another.</summary>
    public async Task<IReadOnlyDictionary<string, FormattedFile>> FixAsync(string first, string second)
    {
        if (!_afterFirst.TryGetValue(first, out var fixedOnce))
            _afterFirst.Add(first, fixedOnce = (await FixAsync(solution, first)).Solution);
        return (await FixAsync(fixedOnce, second)).Files;
    }

    private static Task<FormatResult> FixAsync(Solution solution, string id) => new DotnetFormatDouble(
        Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == id)),
        Fixers.Where(fixer => fixer.FixableDiagnosticIds.Contains(id))) { MinimumSeverity = DiagnosticSeverity.Info }.FormatAsync(solution);

    private static IEnumerable<T> Create<T>(Type neighbour) => neighbour.Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
        .Select(type => (T)Activator.CreateInstance(type)!);
}
