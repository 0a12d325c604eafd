using AIStats.OpenRouterMigration.Rules.Credentials;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace AIStats.OpenRouterMigration.Tests.Credentials;

/// <summary>The rest of a project whose connection moves: without an address, or code that reads the variable, nothing is renamed.</summary>
internal static class GatewayCode
{
    /// <summary>What a rule needs besides the tested file: AIS2003 is about the read of the old variable itself.</summary>
    public static string For<TAnalyzer>() => typeof(TAnalyzer) == typeof(OtherVariableAnalyzer) ? Address : Reading();

    /// <summary>A file with the address.</summary>
    public const string Address = """static class Gateway { public const string Url = "https://api.phaseo.app/v1/"; }""";

    /// <summary>A file with the address and a read of both variables, in which no rule about credentials has an edit.</summary>
    public static string Reading(string? keyVariable = null) => $$"""
        static class Gateway
        {
            public const string Url = "https://api.phaseo.app/v1/";
            public static string? Key => System.Environment.GetEnvironmentVariable("{{keyVariable
                ?? "AI_STATS_API_KEY"}}") ?? System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        }
        """;
}

/// <summary>Tests of one file of such a project.</summary>
internal class ConnectedVerifier<TAnalyzer> : Verifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Expects these diagnostics and those of the markup, and no others.</summary>
    public static new Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new RuleTest<TAnalyzer> { TestCode = source };
        test.TestState.Sources.Add(GatewayCode.For<TAnalyzer>());
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }
}

/// <summary>Tests of one file of such a project, with a fixer.</summary>
internal sealed class ConnectedVerifier<TAnalyzer, TFixer> : ConnectedVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFixer : CodeFixProvider, new()
{
    /// <summary>Expects the diagnostics of the markup, and this text after the fix.</summary>
    public static Task VerifyCodeFixAsync(string source, string fixedSource)
    {
        var test = new FixTest<TAnalyzer, TFixer> { TestCode = source, FixedCode = fixedSource };
        test.TestState.Sources.Add(GatewayCode.For<TAnalyzer>());
        test.FixedState.Sources.Add(GatewayCode.For<TAnalyzer>());
        return test.RunAsync();
    }
}
