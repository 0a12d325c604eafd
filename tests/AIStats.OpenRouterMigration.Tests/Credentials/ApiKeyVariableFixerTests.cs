using AIStats.OpenRouterMigration.Credentials;
using AIStats.OpenRouterMigration.Rules.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Credentials.ConnectedVerifier<AIStats.OpenRouterMigration.Rules.Credentials.ApiKeyVariableAnalyzer,
    AIStats.OpenRouterMigration.Credentials.ApiKeyVariableFixer>;

namespace AIStats.OpenRouterMigration.Tests.Credentials;

[Trait("Rule", RuleIds.ApiKeyVariable)]
public sealed class ApiKeyVariableFixerTests
{
    private static FixTest<ApiKeyVariableAnalyzer, ApiKeyVariableFixer> Test(string source, string fixedSource, string? option = null)
    {
        var test = new FixTest<ApiKeyVariableAnalyzer, ApiKeyVariableFixer> { TestCode = source, FixedCode = fixedSource };
        test.TestState.Sources.Add(GatewayCode.Reading(option));
        test.FixedState.Sources.Add(GatewayCode.Reading(option));
        if (option is not null)
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\nai_stats_migration.api_key_variable = {option}\n"));
        return test;
    }

    /// <summary>Reads of both variables are silent, so that neither action finds anything in a second pass.</summary>
    private static Task VerifyFallBackAsync(string source, string fixedSource, string? option = null)
    {
        var test = Test(source, fixedSource, option);
        test.CodeActionEquivalenceKey = ApiKeyVariableFixer.FallBackKey;
        test.CodeActionVerifier = (action, verifier) => verifier.Equal($"Read {option ?? "AI_STATS_API_KEY"}, fall back to OPENROUTER_API_KEY", action.Title);
        return test.RunAsync();
    }

    private static string Method(string statement) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using static System.Environment;
        class Configuration
        {
            public string? this[string name] => name;
            public void Set(string name, string value) { }
            public string? GetEnvironmentVariable(string name) => name;
            public string Required(string? value) => value ?? "";
        }
        class C
        {
            public Configuration Configuration { get; } = new();
            async Task<object?> M(Configuration config, C? app, string line, string? other, Func<string, Task> send)
            {
                await Task.Yield();
                {{statement}}
                return null;
            }
        }
        """;

    [Fact]
    public Task Only_the_name_changes_in_every_form_of_string() => VerifyCS.VerifyCodeFixAsync(
        """"
        class C
        {
            const string A = "[|OPENROUTER_API_KEY|]"; // OPENROUTER_API_KEY
            string b = @"c:\[|OPENROUTER_API_KEY|]""";
            string c = """
                export [|OPENROUTER_API_KEY|]="…"
                """;
            static System.ReadOnlySpan<byte> D => "[|OPENROUTER_API_KEY|]"u8;
            string e = $"{A}\t[|OPENROUTER_API_KEY|]={1 + 1}";
            string f = "Set " + /* the name */ "[|OPENROUTER_API_KEY|] " + A;
            string g = "a \u005b[|OPENROUTER\u005fAPI_KEY|]\u005d";
            [System.Obsolete("[|OPENROUTER_API_KEY|]")] void M(string name = "[|OPENROUTER_API_KEY|]") { }
        }
        """",
        """"
        class C
        {
            const string A = "AI_STATS_API_KEY"; // OPENROUTER_API_KEY
            string b = @"c:\AI_STATS_API_KEY""";
            string c = """
                export AI_STATS_API_KEY="…"
                """;
            static System.ReadOnlySpan<byte> D => "AI_STATS_API_KEY"u8;
            string e = $"{A}\tAI_STATS_API_KEY={1 + 1}";
            string f = "Set " + /* the name */ "AI_STATS_API_KEY " + A;
            string g = "a \u005bAI_STATS_API_KEY\u005d";
            [System.Obsolete("AI_STATS_API_KEY")] void M(string name = "AI_STATS_API_KEY") { }
        }
        """");

    [Fact]
    public Task A_name_that_is_put_together_changes_as_a_whole() => VerifyCS.VerifyCodeFixAsync(
        """class C { string s = "[|OPENROUTER|]" + "_API" + "_KEY"; }""",
        """class C { string s = "AI_STATS_API_KEY" + "" + ""; }""");

    [Fact]
    public Task A_prefix_and_the_length_of_its_twin_change_together() => VerifyCS.VerifyCodeFixAsync(
        """
        class C
        {
            string? Read(string line) => line.StartsWith("[|OPENROUTER_API_KEY|]=") ? line.Substring("[|OPENROUTER_API_KEY|]=".Length) : null;
            string Write(string key) => $"[|OPENROUTER_API_KEY|]={key}";
        }
        """,
        """
        class C
        {
            string? Read(string line) => line.StartsWith("AI_STATS_API_KEY=") ? line.Substring("AI_STATS_API_KEY=".Length) : null;
            string Write(string key) => $"AI_STATS_API_KEY={key}";
        }
        """);

    [Fact]
    public Task All_branches_of_a_condition_change() => VerifyCS.VerifyCodeFixAsync(
        """
        class C
        {
        #if LIVE
            string s = "[|OPENROUTER_API_KEY|]";
        #else
            string s = "[|OPENROUTER_API_KEY|]"; // live is elsewhere
        #endif
        }
        """,
        """
        class C
        {
        #if LIVE
            string s = "AI_STATS_API_KEY";
        #else
            string s = "AI_STATS_API_KEY"; // live is elsewhere
        #endif
        }
        """);

    [Fact]
    public Task Line_endings_and_blanks_are_not_touched() => VerifyCS.VerifyCodeFixAsync(
        "class C\r\n{\t\n  string s =\"[|OPENROUTER_API_KEY|]\" ;  \r}\r\n",
        "class C\r\n{\t\n  string s =\"AI_STATS_API_KEY\" ;  \r}\r\n");

    [Fact]
    public async Task The_first_action_says_which_variable_it_writes()
    {
        var test = Test(
            """class C { string s = "[|OPENROUTER_API_KEY|]"; }""",
            """class C { string s = "PHASEO_API_KEY"; }""",
            "PHASEO_API_KEY");
        test.CodeActionIndex = 0;
        test.CodeActionEquivalenceKey = ApiKeyVariableFixer.RewriteKey;
        var titles = 0;
        test.CodeActionVerifier = (action, verifier) =>
        {
            titles++;
            verifier.Equal("Use PHASEO_API_KEY", action.Title);
        };
        await test.RunAsync();
        Assert.True(titles > 0);
    }

    [Theory]
    [InlineData("""if (line.StartsWith("[|OPENROUTER_API_KEY|]=")) return line.Substring(19);""")]
    [InlineData("""if (line.StartsWith("[|OPENROUTER_API_KEY|]")) return line[18..];""")]
    [InlineData("""if (line.IndexOf("[|OPENROUTER_API_KEY|]=", StringComparison.Ordinal) == 0) return line.Remove(0, 19);""")]
    [InlineData("""if (line[..19] == "[|OPENROUTER_API_KEY|]=") return line[19..];""")]
    [InlineData("""if (string.Compare(line, 0, "[|OPENROUTER_API_KEY|]=", 0, 19) == 0) return line[0x13..];""")]
    [InlineData("""const string prefix = "[|OPENROUTER_API_KEY|]="; if (line.StartsWith(prefix)) return line.Substring(19);""")]
    [InlineData("""if (line.StartsWith("[|OPENROUTER_API_KEY|]=")) { const int length = 19; return line.Substring(length); }""")]
    public Task A_counted_length_is_left_to_a_person(string statement) => VerifyCS.VerifyCodeFixAsync(Method(statement), Method(statement));

    [Theory]
    [InlineData("""return line.Substring(18) + GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");""")]
    [InlineData("""if (line.StartsWith("[|OPENROUTER_API_KEY|]=")) return line.Substring(18);""")]
    [InlineData("""if (line == "") throw new Exception("Set [|OPENROUTER_API_KEY|]:"); return line.Substring(23);""")]
    [InlineData("""if (line == "") throw new Exception("Set [|OPENROUTER_API_KEY|]"); return line.Substring(22);""")]
    [InlineData("""if (line.EndsWith("[|OPENROUTER_API_KEY|]")) return line.Substring(18);""")]
    [InlineData("""if (line.StartsWith("[|OPENROUTER_API_KEY|]=")) return line.Substring(int.Parse("19"));""")]
    public Task Another_number_and_that_of_a_text_count_no_prefix(string statement) =>
        VerifyCS.VerifyCodeFixAsync(Method(statement), Method(statement).Replace("[|OPENROUTER_API_KEY|]", "AI_STATS_API_KEY", StringComparison.Ordinal));

    [Theory]
    [InlineData("""
        class C
        {
            bool M(string line) => line.StartsWith("[|OPENROUTER_API_KEY|]=");
            int Width => 19;
            int N() => 19;
        }
        """)]
    [InlineData("""class C { C(string line) => _ = line.StartsWith("[|OPENROUTER_API_KEY|]="); int N() => 19; }""")]
    [InlineData("""
        class C
        {
            bool M(string line) => line.StartsWith("[|OPENROUTER_API_KEY|]=");
        }
        class D
        {
            const int Length = 19;
        }
        """)]
    public Task A_number_in_another_member_counts_no_prefix(string source) =>
        VerifyCS.VerifyCodeFixAsync(source, source.Replace("[|OPENROUTER_API_KEY|]", "AI_STATS_API_KEY", StringComparison.Ordinal));

    [Theory]
    [InlineData("""
        class C
        {
            const string Prefix = "[|OPENROUTER_API_KEY|]:";
            string M(string line) => line.Substring(19);
        }
        """)]
    [InlineData("""
        class C
        {
            string Prefix => "[|OPENROUTER_API_KEY|]=";
            string Cut(string line) => line.Substring(19);
        }
        """)]
    [InlineData("""
        class C
        {
            C(string line) => _ = line.StartsWith("[|OPENROUTER_API_KEY|]=") ? line.Substring(19) : "";
        }
        """)]
    [InlineData("""
        class C
        {
            bool M(string line) => line.StartsWith("[|OPENROUTER_API_KEY|]=");
            readonly int _length = 19;
        }
        """)]
    public Task A_length_in_the_member_or_the_fields_is_that_of_the_prefix(string source) => VerifyCS.VerifyCodeFixAsync(source, source);

    [Fact]
    public Task A_length_that_a_field_counts_is_left_to_a_person()
    {
        const string Source = """
            class C
            {
                private const string Prefix = "[|OPENROUTER_API_KEY|]=";
                private const int PrefixLength = 19;
                string? Read(string line) => line.StartsWith(Prefix) ? line.Substring(PrefixLength) : null;
            }
            """;
        return VerifyCS.VerifyCodeFixAsync(Source, Source);
    }

    [Fact]
    public Task The_message_says_why_a_counted_length_is_left() => VerifyCS.VerifyAnalyzerAsync(
        """
        class C
        {
            string? M(string line) => line.StartsWith("{|#0:OPENROUTER_API_KEY|}=") ? line.Substring(19) : null;
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0)
            .WithMessage("'OPENROUTER_API_KEY' holds an OpenRouter key; its length is a number nearby, so change both by hand"));

    [Theory]
    [InlineData("""
        class C
        {
            string s = System.Text.RegularExpressions.Regex.Replace("", "[|OPENROUTER_API_KEY|]=.*", "***");
        }
        """)]
    [InlineData("""class C { object o = new System.Text.RegularExpressions.Regex(@"[|OPENROUTER_API_KEY|]=\S+"); }""")]
    [InlineData("""class C { System.Text.RegularExpressions.Regex r = new(@"[|OPENROUTER_API_KEY|]=\S+"); }""")]
    [InlineData("""class C { System.Text.RegularExpressions.Regex R { get; } = new(@"[|OPENROUTER_API_KEY|]=\S+"); }""")]
    [InlineData("""class C { const string KeyPattern = "[|OPENROUTER_API_KEY|]=.*"; }""")]
    [InlineData("""class C { string[] sensitiveNames = { "[|OPENROUTER_API_KEY|]" }; }""")]
    [InlineData("""class C { string Redact(string log) => log.Replace("[|OPENROUTER_API_KEY|]", "***"); }""")]
    [InlineData("""class LogScrubber { string[] names = { "[|OPENROUTER_API_KEY|]" }; }""")]
    [InlineData("""record SecretMask(string Text) { string[] names = { "[|OPENROUTER_API_KEY|]" }; }""")]
    [InlineData("""class C { string[] SANITIZED => new[] { "[|OPENROUTER_API_KEY|]" }; }""")]
    [InlineData("""class C { bool IsSanitised(string s) { return s == "[|OPENROUTER_API_KEY|]"; } }""")]
    [InlineData("""class C { void M(string s) { bool Censor() => s == "[|OPENROUTER_API_KEY|]"; _ = Censor(); } }""")]
    [InlineData("""
        class C
        {
            class Pattern { public Pattern(string s) { } }
            Pattern P { get; } = new("[|OPENROUTER_API_KEY|]=.*");
        }
        """)]
    [InlineData("""
        class C
        {
            class Pattern { public Pattern(string s) { } }
            Pattern p = new("[|OPENROUTER_API_KEY|]=.*");
        }
        """)]
    [InlineData("""
        class C
        {
            class RegularExpressionAttribute : System.Attribute { public RegularExpressionAttribute(string s) { } }
            [RegularExpression("[|OPENROUTER_API_KEY|]=.*")] string s = "";
        }
        """)]
    [InlineData("""
        class C
        {
            bool M(string s) => System.Text.RegularExpressions.Regex.IsMatch(s, "[|OPENROUTER_API_KEY|]");
        }
        """)]
    [InlineData("""class C { void M(string text) { var regexText = "[|OPENROUTER_API_KEY|]=.*"; _ = regexText; } }""")]
    public Task Patterns_that_keep_secrets_out_of_logs_are_left_to_a_person(string source) => VerifyCS.VerifyCodeFixAsync(source, source);

    [Theory]
    [InlineData("""
        class C
        {
            string? M() => Mask(System.Environment.GetEnvironmentVariable("[|OPENROUTER_API_KEY|]"));
            static string? Mask(string? key) => key;
        }
        """)]
    [InlineData("""
        class InputSanitizer
        {
            string? key = System.Environment.GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");
        }
        """)]
    [InlineData("""
        class C
        {
            string? PatternKey { get; } = System.Environment.GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");
        }
        """)]
    [InlineData("""
        class C
        {
            void ValidateAndSanitize() => System.Environment.SetEnvironmentVariable("[|OPENROUTER_API_KEY|]", "");
        }
        """)]
    [InlineData("""
        class C
        {
            void ValidateAndSanitize() => throw new System.InvalidOperationException("Set [|OPENROUTER_API_KEY|].");
        }
        """)]
    [InlineData("""class PatternReader { string[] names = { "[|OPENROUTER_API_KEY|]" }; }""")]
    [InlineData("""class C { string[] RegexNames() => new[] { "[|OPENROUTER_API_KEY|]" }; }""")]
    [InlineData("""class C { object M() { object Pattern() => "[|OPENROUTER_API_KEY|]"; return Pattern(); } }""")]
    [InlineData("""
        class LogScrubber
        {
            string M(System.Collections.Generic.Dictionary<string, string> config) => config["[|OPENROUTER_API_KEY|]"];
        }
        """)]
    public Task What_is_asked_for_is_no_pattern(string source) =>
        VerifyCS.VerifyCodeFixAsync(source, source.Replace("[|OPENROUTER_API_KEY|]", "AI_STATS_API_KEY", StringComparison.Ordinal));

    [Theory]
    [Trait("Framework", "7")]
    [InlineData("""
        partial class C
        {
            [System.Text.RegularExpressions.GeneratedRegex("[|OPENROUTER_API_KEY|]=.*")] private static partial System.Text.RegularExpressions.Regex R();
            private static partial System.Text.RegularExpressions.Regex R() => null!;
        }
        """)]
    public Task Patterns_of_newer_frameworks_are_left_to_a_person(string source) => Patterns_that_keep_secrets_out_of_logs_are_left_to_a_person(source);

    [Fact]
    public Task The_message_says_why_a_pattern_is_left() => VerifyCS.VerifyAnalyzerAsync(
        """class C { string[] sensitiveNames = { "{|#0:OPENROUTER_API_KEY|}" }; }""",
        VerifyCS.Diagnostic().WithLocation(0)
            .WithMessage("'OPENROUTER_API_KEY' holds an OpenRouter key; this pattern would let 'AI_STATS_API_KEY' into logs, so add that to it first"));

    [Theory]
    [InlineData("""switch (line) { case "[|OPENROUTER_API_KEY|]": break; case "AI_STATS_API_KEY": break; }""")]
    [InlineData("""return line switch { "AI_STATS_API_KEY" => 1, "[|OPENROUTER_API_KEY|]" => 2, _ => 3 };""")]
    [InlineData("""return line is "[|OPENROUTER_API_KEY|]" or "AI_STATS_API_KEY";""")]
    [InlineData("""return new Dictionary<string, int> { ["[|OPENROUTER_API_KEY|]"] = 1, ["AI_STATS_API_KEY"] = 2 };""")]
    [InlineData("""return new Dictionary<string, int> { { "AI_STATS_API_KEY", 1 }, { "[|OPENROUTER_API_KEY|]", 2 } };""")]
    [InlineData("""return new[] { "AI_STATS_API_KEY", "[|OPENROUTER_API_KEY|]" };""")]
    [InlineData(""""return line switch { "AI_STATS_API_KEY" => 1, """[|OPENROUTER|]""" + """_API_KEY""" => 2, _ => 3 };"""")]
    [InlineData("""if (line == "[|OPENROUTER_API_KEY|]" || line == "AI_STATS_API_KEY") return 1;""")]
    [InlineData("""if (line == "[|OPENROUTER_API_KEY|]=" || other == "" || line == "AI_STATS_API_KEY=") return 1;""")]
    [InlineData("""return new List<string> { "[|OPENROUTER_API_KEY|]", "AI_STATS_API_KEY" };""")]
    public Task Where_the_new_name_is_handled_beside_the_old_one_nothing_is_doubled(string statement) =>
        VerifyCS.VerifyCodeFixAsync(Method(statement), Method(statement));

    [Theory]
    [InlineData("""return new[] { "OPENAI_API_KEY", "[|OPENROUTER_API_KEY|]" };""")]
    [InlineData("""return new[] { other, "[|OPENROUTER_API_KEY|]", line };""")]
    [InlineData("""return new[] { config.Required("AI_STATS_API_KEY"), "[|OPENROUTER_API_KEY|]" };""")]
    [InlineData("""return new[] { "AI_STATS_API_KEYS", "[|OPENROUTER_API_KEY|]" };""")]
    public Task A_list_of_other_names_takes_the_new_one(string statement) =>
        VerifyCS.VerifyCodeFixAsync(Method(statement), Method(statement).Replace("[|OPENROUTER_API_KEY|]", "AI_STATS_API_KEY", StringComparison.Ordinal));

    [Theory]
    [InlineData("""class S { public string? OPENROUTER_API_KEY { get; set; } }""")]
    [InlineData("""enum S { OPENROUTER_API_KEY }""")]
    [InlineData("""class S { string? M(string p) => System.Environment.GetEnvironmentVariable($"{p}_API_KEY"); }""")]
    public Task A_variable_that_is_read_out_of_sight_too_is_left_to_a_person(string reader)
    {
        var source = $$"""
            class C
            {
                string? key = System.Environment.GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");
            }
            {{reader}}
            """;
        return VerifyCS.VerifyCodeFixAsync(source, source);
    }

    [Fact]
    public Task The_message_says_why_a_double_is_left() => VerifyCS.VerifyAnalyzerAsync(
        """
        class C
        {
            int M(string s) => s switch { "AI_STATS_API_KEY" => 1, "{|#0:OPENROUTER_API_KEY|}" => 2, _ => 3 };
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0)
            .WithMessage("'OPENROUTER_API_KEY' holds an OpenRouter key; the new name is already here, so remove this one when no host sets it"));

    [Theory]
    [InlineData("""return $"{other}[|OPENROUTER_API_KEY|]";""")]
    [InlineData("""return other + "[|OPENROUTER_API_KEY|]";""")]
    [InlineData("""return "[|OPENROUTER_API_KEY|]" + other;""")]
    [InlineData("""return $"[|OPENROUTER_API_KEY|]{other}";""")]
    public Task A_name_that_goes_on_in_a_variable_is_left_to_a_person(string statement) => VerifyCS.VerifyCodeFixAsync(Method(statement), Method(statement));

    [Theory]
    [InlineData("""var key = GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");""",
        """var key = GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY");""")]
    [InlineData("""other = GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");""",
        """other = GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY");""")]
    [InlineData("""other ??= GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");""",
        """other ??= GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY");""")]
    [InlineData("""return GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");""",
        """return GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY");""")]
    [InlineData("""return Environment.GetEnvironmentVariable("[|OPENROUTER_API_KEY|]", EnvironmentVariableTarget.User) ?? "";""",
        """return Environment.GetEnvironmentVariable("AI_STATS_API_KEY", EnvironmentVariableTarget.User) ?? """
        + """Environment.GetEnvironmentVariable("OPENROUTER_API_KEY", EnvironmentVariableTarget.User) ?? "";""")]
    [InlineData("""return other ?? GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");""",
        """return other ?? GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY");""")]
    [InlineData("""return other ?? GetEnvironmentVariable("[|OPENROUTER_API_KEY|]") ?? throw new Exception();""",
        """return other ?? GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY") ?? throw new Exception();""")]
    [InlineData("""return GetEnvironmentVariable("[|OPENROUTER_API_KEY|]")!;""",
        """return (GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY"))!;""")]
    [InlineData("""return GetEnvironmentVariable("[|OPENROUTER_API_KEY|]")!.Length;""",
        """return (GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY"))!.Length;""")]
    [InlineData("""return GetEnvironmentVariable("[|OPENROUTER_API_KEY|]")?.Trim();""",
        """return (GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY"))?.Trim();""")]
    [InlineData("""return GetEnvironmentVariable("[|OPENROUTER_API_KEY|]") == null;""",
        """return (GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY")) == null;""")]
    [InlineData("""return GetEnvironmentVariable("[|OPENROUTER_API_KEY|]") is { Length: > 0 } k ? k : null;""",
        """return (GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY")) is { Length: > 0 } k ? k : null;""")]
    [InlineData("""return "Bearer " + GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");""",
        """return "Bearer " + (GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY"));""")]
    [InlineData("""return $"Bearer {GetEnvironmentVariable("[|OPENROUTER_API_KEY|]")}";""",
        """return $"Bearer {GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY")}";""")]
    [InlineData("""return config.Required(GetEnvironmentVariable("[|OPENROUTER_API_KEY|]"));""",
        """return config.Required(GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY"));""")]
    [InlineData("""await send(GetEnvironmentVariable("[|OPENROUTER_API_KEY|]")!);""",
        """await send((GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY"))!);""")]
    [InlineData("""return line == "" ? GetEnvironmentVariable("[|OPENROUTER_API_KEY|]") : null;""",
        """return line == "" ? GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY") : null;""")]
    [InlineData("""return (object?)GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");""",
        """return (object?)(GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY"));""")]
    [InlineData("""return (GetEnvironmentVariable("[|OPENROUTER_API_KEY|]"));""",
        """return (GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY"));""")]
    [InlineData("""return (GetEnvironmentVariable("[|OPENROUTER_API_KEY|]"), 1);""",
        """return (GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY"), 1);""")]
    [InlineData("""return new[] { GetEnvironmentVariable("[|OPENROUTER_API_KEY|]") };""",
        """return new[] { GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY") };""")]
    [InlineData("""return new { key = GetEnvironmentVariable("[|OPENROUTER_API_KEY|]") };""",
        """return new { key = GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY") };""")]
    [InlineData("""return line switch { "" => GetEnvironmentVariable("[|OPENROUTER_API_KEY|]"), _ => null };""",
        """return line switch { "" => GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY"), _ => null };""")]
    [InlineData("""switch (GetEnvironmentVariable("[|OPENROUTER_API_KEY|]")) { case null: break; }""",
        """switch (GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY")) { case null: break; }""")]
    [InlineData("""Func<string?> read = () => GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");""",
        """Func<string?> read = () => GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY");""")]
    [InlineData("""return config["[|OPENROUTER_API_KEY|]"] ?? "";""", """return config["AI_STATS_API_KEY"] ?? config["OPENROUTER_API_KEY"] ?? "";""")]
    [InlineData("""other = config["[|OPENROUTER_API_KEY|]"];""", """other = config["AI_STATS_API_KEY"] ?? config["OPENROUTER_API_KEY"];""")]
    [InlineData("""return Configuration["[|OPENROUTER_API_KEY|]"];""", """return Configuration["AI_STATS_API_KEY"] ?? Configuration["OPENROUTER_API_KEY"];""")]
    [InlineData("""return app?.Configuration["[|OPENROUTER_API_KEY|]"];""",
        """return app?.Configuration["AI_STATS_API_KEY"] ?? app?.Configuration["OPENROUTER_API_KEY"];""")]
    [InlineData("""return app?.Configuration.GetEnvironmentVariable("[|OPENROUTER_API_KEY|]") == "";""",
        """return (app?.Configuration.GetEnvironmentVariable("AI_STATS_API_KEY") ?? app?.Configuration.GetEnvironmentVariable("OPENROUTER_API_KEY")) == "";""")]
    [InlineData("""return GetEnvironmentVariable(/* OPENROUTER_API_KEY */ "[|OPENROUTER_API_KEY|]");""",
        """return GetEnvironmentVariable(/* OPENROUTER_API_KEY */ "AI_STATS_API_KEY") ?? GetEnvironmentVariable(/* OPENROUTER_API_KEY """
        + """*/ "OPENROUTER_API_KEY");""")]
    [InlineData("""return GetEnvironmentVariable("[|OPENROUTER\u005FAPI_KEY|]");""",
        """return GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER\u005FAPI_KEY");""")]
    public Task The_second_action_reads_both_with_the_parentheses_that_the_place_asks_for(string before, string after) =>
        VerifyFallBackAsync(Method(before), Method(after));

    [Fact]
    public Task The_second_action_works_in_members_and_constructor_arguments() => VerifyFallBackAsync(
        """
        using static System.Environment;
        class C : System.Exception
        {
            C() : base(GetEnvironmentVariable("[|OPENROUTER_API_KEY|]")) { }
            static readonly string? A = GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");
            string? P { get; } = GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");
            string? Q => GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");
            string? M() => GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");
        }
        """,
        """
        using static System.Environment;
        class C : System.Exception
        {
            C() : base(GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY")) { }
            static readonly string? A = GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY");
            string? P { get; } = GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY");
            string? Q => GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY");
            string? M() => GetEnvironmentVariable("AI_STATS_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY");
        }
        """);

    [Fact]
    public Task A_chain_over_several_targets_reads_both_at_each_of_them() => VerifyFallBackAsync(
        Method(
            """return GetEnvironmentVariable("[|OPENROUTER_API_KEY|]", EnvironmentVariableTarget.User) ?? """
            + """GetEnvironmentVariable("[|OPENROUTER_API_KEY|]", EnvironmentVariableTarget.Machine);"""),
        Method(
            """return GetEnvironmentVariable("AI_STATS_API_KEY", EnvironmentVariableTarget.User) ?? GetEnvironmentVariable("OPENROUTER_API_KEY", """
            + """EnvironmentVariableTarget.User) ?? GetEnvironmentVariable("AI_STATS_API_KEY", """
            + """EnvironmentVariableTarget.Machine) ?? GetEnvironmentVariable("OPENROUTER_API_KEY", EnvironmentVariableTarget.Machine);"""));

    [Fact]
    public Task The_second_action_takes_the_name_of_the_option() => VerifyFallBackAsync(
        Method("""return GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");"""),
        Method("""return GetEnvironmentVariable("PHASEO_API_KEY") ?? GetEnvironmentVariable("OPENROUTER_API_KEY");"""),
        "PHASEO_API_KEY");

    [Fact]
    public Task The_second_action_works_in_a_branch_that_is_not_compiled() => VerifyFallBackAsync(
        """
        class C
        {
        #if LIVE
            string? s = System.Environment.GetEnvironmentVariable("[|OPENROUTER_API_KEY|]")!;
        #endif
        }
        """,
        """
        class C
        {
        #if LIVE
            string? s = (System.Environment.GetEnvironmentVariable("AI_STATS_API_KEY") ?? System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"))!;
        #endif
        }
        """);

    [Theory]
    [InlineData("""Environment.SetEnvironmentVariable("[|OPENROUTER_API_KEY|]", "value");""")]
    [InlineData("""config.Set("[|OPENROUTER_API_KEY|]", "value");""")]
    [InlineData("""GetEnvironmentVariable("[|OPENROUTER_API_KEY|]");""")]
    [InlineData("""var values = new Dictionary<string, string>(); values["[|OPENROUTER_API_KEY|]"] = "";""")]
    [InlineData("""var appConfig = new Dictionary<string, string>(); appConfig["[|OPENROUTER_API_KEY|]"] = "";""")]
    [InlineData("""var names = new Dictionary<string, string>(); return names["[|OPENROUTER_API_KEY|]"];""")]
    [InlineData("""return config.Required("[|OPENROUTER_API_KEY|]");""")]
    [InlineData("""return config["Keys:[|OPENROUTER_API_KEY|]"];""")]
    [InlineData("""return GetEnvironmentVariable("[|OPENROUTER|]" + "_API_KEY");""")]
    [InlineData("""var configValues = new Dictionary<string, string>(); configValues["[|OPENROUTER_API_KEY|]"] = "";""")]
    [InlineData("""throw new Exception("[|OPENROUTER_API_KEY|] is not set");""")]
    [InlineData("""return app?.Configuration["[|OPENROUTER_API_KEY|]"]?.Trim();""")]
    public Task The_second_action_is_not_offered_where_there_is_no_read_to_fall_back_from(string statement) =>
        VerifyFallBackAsync(Method(statement), Method(statement));

    [Fact]
    public Task The_second_action_is_not_offered_for_a_lambda_that_a_call_takes()
    {
        const string Source = """
            class Configuration
            {
                public string? this[string name] => name;
                static void Setup(System.Action<Configuration> action) { }
                static void Expect(System.Linq.Expressions.Expression<System.Func<Configuration, string?>> read) =>
                    Expect(config => config["[|OPENROUTER_API_KEY|]"]);
            }
            """;
        return VerifyFallBackAsync(Source, Source);
    }

    [Fact]
    public Task A_condition_inside_a_read_is_left_to_the_first_action()
    {
        const string Source = """
            class C
            {
            #if OUTER
                string? s = System.Environment.GetEnvironmentVariable("[|OPENROUTER_API_KEY|]"
            #if INNER
                    , System.EnvironmentVariableTarget.User
            #endif
                    );
            #endif
            }
            """;
        return VerifyFallBackAsync(Source, Source);
    }

    [Fact]
    public async Task Files_of_several_projects_change_in_one_pass()
    {
        var test = Test("""class C { string s = "[|OPENROUTER_API_KEY|]"; }""", """class C { string s = "AI_STATS_API_KEY"; }""");
        test.TestState.AdditionalProjects["Tests"].Sources.Add("""class T { string s = "[|OPENROUTER_API_KEY|]"; }""");
        test.TestState.AdditionalProjects["Tests"].Sources.Add(GatewayCode.Reading());
        test.FixedState.AdditionalProjects["Tests"].Sources.Add("""class T { string s = "AI_STATS_API_KEY"; }""");
        test.FixedState.AdditionalProjects["Tests"].Sources.Add(GatewayCode.Reading());
        await test.RunAsync();
    }
}
