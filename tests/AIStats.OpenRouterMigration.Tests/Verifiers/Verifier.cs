using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace AIStats.OpenRouterMigration.Tests;

/// <summary>One-line tests of an analyzer.</summary>
public class Verifier<TAnalyzer> : AnalyzerVerifier<TAnalyzer, RuleTest<TAnalyzer>, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new();

/// <summary>One-line tests of an analyzer and its fixer.</summary>
public class Verifier<TAnalyzer, TFixer> : CodeFixVerifier<TAnalyzer, TFixer, FixTest<TAnalyzer, TFixer>, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFixer : CodeFixProvider, new();
