using AIStats.OpenRouterMigration.Rules.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Credentials.ConnectedVerifier<AIStats.OpenRouterMigration.Rules.Credentials.ApiKeyVariableAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.Credentials;

[Trait("Rule", RuleIds.ApiKeyVariable)]
public sealed class ApiKeyVariableAnalyzerTests
{
    [Fact]
    public Task The_message_names_the_new_variable() => VerifyCS.VerifyAnalyzerAsync(
        """class C { string? key = System.Environment.GetEnvironmentVariable("{|#0:OPENROUTER_API_KEY|}"); }""",
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'OPENROUTER_API_KEY' holds an OpenRouter key; use 'AI_STATS_API_KEY' instead")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Theory]
    [InlineData("""const string S = "[|OPENROUTER_API_KEY|]";""")]
    [InlineData("""string s = @"[|OPENROUTER_API_KEY|]";""")]
    [InlineData(""""string s = """[|OPENROUTER_API_KEY|]""";"""")]
    [InlineData("""static System.ReadOnlySpan<byte> S => "[|OPENROUTER_API_KEY|]"u8;""")]
    [InlineData("""string s = $"[|OPENROUTER_API_KEY|]={1 + 1}";""")]
    [InlineData(""""string s = $$"""set [|OPENROUTER_API_KEY|]={{1 + 1}}""";"""")]
    [InlineData("""string s = $@"c:\{1 + 1}\[|OPENROUTER_API_KEY|]";""")]
    [InlineData("""string s = "Set " + "[|OPENROUTER_API_KEY|]" + " first.";""")]
    [InlineData("""string s = "[|OPENROUTER\u005fAPI_KEY|]";""")]
    [InlineData("""void M(string name = "[|OPENROUTER_API_KEY|]") { }""")]
    [InlineData("""[System.Obsolete("[|OPENROUTER_API_KEY|]")] void M() { }""")]
    [InlineData("""string[] names = { "[|OPENROUTER_API_KEY|]", "OPENAI_API_KEY" };""")]
    [InlineData("""(string, string) pair = ("[|OPENROUTER_API_KEY|]", "value");""")]
    [InlineData("""string M(int i) => i switch { 1 => "[|OPENROUTER_API_KEY|]", _ => "" };""")]
    [InlineData("""bool M(string s) => s is "[|OPENROUTER_API_KEY|]";""")]
    [InlineData("""int length = "[|OPENROUTER_API_KEY|]=".Length;""")]
    [InlineData("""string s = "Set [|OPENROUTER_API_KEY|], or put 'export [|OPENROUTER_API_KEY|]=…' into .profile.";""")]
    [InlineData("""string s = "%[|OPENROUTER_API_KEY|]% $[|OPENROUTER_API_KEY|] ${[|OPENROUTER_API_KEY|]}";""")]
    public Task Reports_the_name_in_every_form_and_place_of_a_string(string member) =>
        VerifyCS.VerifyAnalyzerAsync("class C\n{\n    " + member + "\n}\n");

    [Theory]
    [InlineData("""Environment.GetEnvironmentVariable("[|OPENROUTER_API_KEY|]", EnvironmentVariableTarget.User);""")]
    [InlineData("""Environment.SetEnvironmentVariable("[|OPENROUTER_API_KEY|]", "value");""")]
    [InlineData("""_ = config["[|OPENROUTER_API_KEY|]"] is { Length: > 0 } key ? key : null;""")]
    [InlineData("""_ = new Dictionary<string, string> { ["[|OPENROUTER_API_KEY|]"] = "a" };""")]
    [InlineData("""_ = new Dictionary<string, string> { { "[|OPENROUTER_API_KEY|]", "a" } };""")]
    [InlineData("""throw new InvalidOperationException("[|OPENROUTER_API_KEY|] is not set.");""")]
    [InlineData("""if (line.StartsWith("[|OPENROUTER_API_KEY|]=")) _ = line["[|OPENROUTER_API_KEY|]=".Length..];""")]
    [InlineData("""System.IO.File.WriteAllText(line, $"[|OPENROUTER_API_KEY|]={line}");""")]
    public Task Reports_reads_writes_and_texts_for_people(string statement) => VerifyCS.VerifyAnalyzerAsync($$"""
        using System;
        using System.Collections.Generic;
        class C
        {
            void M(Dictionary<string, string> config, string line)
            {
                {{statement}}
            }
        }
        """);

    [Theory]
    [InlineData("METRICS_OPENROUTER_API_KEY")] // another variable that ends so
    [InlineData("NEXT_PUBLIC_OPENROUTER_API_KEY")] // a framework's prefix: another variable
    [InlineData("OPENROUTER_API_KEY_FALLBACK")] // another variable that begins so
    [InlineData("OPENROUTER_API_KEYS")] // the plural: a list of keys
    [InlineData("OPENROUTER_API_KEY2")] // a second key
    [InlineData("OpenRouter_Api_Key")] // a key of a settings file
    [InlineData("openrouter_api_key")] // Windows knows no case, Linux does
    [InlineData("OPENROUTER__APIKEY")] // a path of settings
    [InlineData("OPENROUTER_KEY")] // another name of the key
    [InlineData("AI_STATS_API_KEY")] // it has moved already
    public Task Other_names_are_other_rules(string name) => VerifyCS.VerifyAnalyzerAsync($$"""
        class C
        {
            string s = "{{name}}";
            string t = "Set {{name}}.";
        }
        """);

    [Fact]
    public Task Identifiers_comments_and_documentation_are_no_strings() => VerifyCS.VerifyAnalyzerAsync("""
        // Set OPENROUTER_API_KEY.
        /// <summary>Reads OPENROUTER_API_KEY.</summary>
        class C
        {
            const int OPENROUTER_API_KEY = 1; /* OPENROUTER_API_KEY */
            int i = OPENROUTER_API_KEY;
            string s = nameof(OPENROUTER_API_KEY);
        }
        """);

    [Fact]
    public Task Reports_in_top_level_statements()
    {
        var test = new RuleTest<ApiKeyVariableAnalyzer>
        {
            TestCode = """
                var key = System.Environment.GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");
                System.Console.WriteLine(key);
                """,
        };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task Reports_in_every_branch_of_a_condition() => VerifyCS.VerifyAnalyzerAsync("""
        class C
        {
        #if LIVE
            string s = "[|OPENROUTER_API_KEY|]";
        #elif STAGING
            string s = "OPENROUTER_API_KEY_STAGING";
        #else
            string s = "[|OPENROUTER_API_KEY|]";
        #endif
        }
        """);

    [Theory]
    [InlineData("""GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY")""")]
    [InlineData("""GetEnvironmentVariable("AI_STATS_API_KEY")?.Trim() ?? GetEnvironmentVariable("OPENROUTER_API_KEY")?.Trim()""")]
    [InlineData("""GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY") ?? throw new InvalidOperationException()""")]
    [InlineData("""GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENAI_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY")""")]
    [InlineData("""(GetEnvironmentVariable("AI_STATS_API_KEY") ?? (GetEnvironmentVariable("OPENROUTER_API_KEY")))!""")]
    public Task A_fallback_to_the_old_variable_is_what_the_second_action_writes(string expression) => VerifyCS.VerifyAnalyzerAsync($$"""
        using System;
        using static System.Environment;
        class C
        {
            string? key = {{expression}};
        }
        """);

    [Fact]
    public Task The_old_variable_first_is_no_fallback() => VerifyCS.VerifyAnalyzerAsync("""
        using static System.Environment;
        class C
        {
            string? key = GetEnvironmentVariable("[|OPENROUTER_API_KEY|]") ?? GetEnvironmentVariable("AI_STATS_API_KEY");
            string? both = GetEnvironmentVariable("AI_STATS_API_KEY") + GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");
        }
        """);

    [Fact]
    public Task The_option_names_another_variable()
    {
        var test = new RuleTest<ApiKeyVariableAnalyzer>
        {
            TestCode = """
                using static System.Environment;
                class C
                {
                    string? key = GetEnvironmentVariable("{|#0:OPENROUTER_API_KEY|}");
                    string? both = GetEnvironmentVariable("PHASEO_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY");
                }
                """,
        };
        test.TestState.Sources.Add(GatewayCode.Address);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nai_stats_migration.api_key_variable = PHASEO_API_KEY\n"));
        test.ExpectedDiagnostics.Add(VerifyCS.Diagnostic().WithLocation(0)
            .WithArguments("OPENROUTER_API_KEY", "holds an OpenRouter key; use 'PHASEO_API_KEY' instead")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }
}
