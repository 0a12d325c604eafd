using System.Collections.Immutable;
using System.Reflection;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>The rules that the package holds, and what their fixers do in bulk.</summary>
internal static class ShippedRules
{
    /// <summary>The analyzers of all rules.</summary>
    public static ImmutableArray<MigrationAnalyzer> Analyzers { get; } = Create<MigrationAnalyzer>(typeof(MigrationAnalyzer).Assembly);

    /// <summary>All rules, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [.. Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).DistinctBy(static rule => rule.Id, StringComparer.Ordinal)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The ids that one pass repairs in bulk.</summary>
    public static ImmutableHashSet<string> BulkIds { get; } =
        [.. Create<CodeFixProvider>(typeof(TextEditFixer).Assembly).Where(static fixer => fixer.GetFixAllProvider() is not null)
            .SelectMany(static fixer => fixer.FixableDiagnosticIds)];

    private static ImmutableArray<T> Create<T>(Assembly assembly) =>
        [.. assembly.GetTypes().Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(T)))
            .Select(static type => (T)Activator.CreateInstance(type, nonPublic: true)!)];
}
