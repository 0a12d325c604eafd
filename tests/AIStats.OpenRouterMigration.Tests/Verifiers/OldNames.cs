using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace AIStats.OpenRouterMigration.Tests;

/// <summary>The name that tests in progress still use for <see cref="RuleTest{TAnalyzer}"/>.</summary>
public sealed class CSharpAnalyzerTest<TAnalyzer, TVerifier> : RuleTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TVerifier : IVerifier, new();

/// <summary>The name that tests in progress still use for <see cref="FixTest{TAnalyzer, TFixer}"/>.</summary>
public sealed class CSharpCodeFixTest<TAnalyzer, TFixer, TVerifier> : FixTest<TAnalyzer, TFixer>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFixer : CodeFixProvider, new()
    where TVerifier : IVerifier, new();
