using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>What is compared. Every call makes new instances, as a host does for a new build.</summary>
internal static class AnalyzerSets
{
    public static ImmutableArray<DiagnosticAnalyzer> Empty() => [new EmptySyntaxTreeAnalyzer()];

    /// <summary>As many empty analyzers as there are rules: what the host's bookkeeping costs, whatever the rules do.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> EmptyPerRule() =>
        [.. AllRules().Select(static _ => (DiagnosticAnalyzer)new EmptySyntaxTreeAnalyzer())];

    /// <summary>What the host takes for the same findings, whoever reports them.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Reporting(ImmutableArray<Diagnostic> diagnostics) => diagnostics.IsEmpty ? Empty()
        : [new ReportingAnalyzer(diagnostics)];

    public static ImmutableArray<DiagnosticAnalyzer> StringLiteralNodes() => [new StringLiteralNodeAnalyzer()];

    /// <summary>All rules of the package, found as a host finds them: a new rule is measured without being named here.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> AllRules() =>
        [.. typeof(RuleIds).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
}
