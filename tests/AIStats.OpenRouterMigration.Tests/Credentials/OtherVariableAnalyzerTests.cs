using AIStats.OpenRouterMigration.Rules.Credentials;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Credentials.ConnectedVerifier<AIStats.OpenRouterMigration.Rules.Credentials.OtherVariableAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.Credentials;

[Trait("Rule", RuleIds.OtherVariable)]
public sealed class OtherVariableAnalyzerTests
{
    private static DiagnosticResult Expect(params object[] arguments) =>
        VerifyCS.Diagnostic().WithLocation(0).WithArguments(arguments).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);

    [Theory]
    [InlineData("OPENROUTER_MODEL")]
    [InlineData("OPENROUTER_KEY")]
    [InlineData("OPENROUTER_SITE_URL")]
    [InlineData("OPENROUTER_SITE_NAME")]
    [InlineData("OPENROUTER_API_KEY_FALLBACK")]
    [InlineData("METRICS_OPENROUTER_API_KEY")]
    [InlineData("NEXT_PUBLIC_OPENROUTER_API_KEY")]
    [InlineData("MY_OPENROUTER_BASE_URL")]
    [InlineData("OPENROUTER_BASE_URL_V2")]
    [InlineData("OpenRouter_ApiKey")]
    [InlineData("OPEN_ROUTER_API_KEY")]
    [InlineData("MY_OPEN_ROUTER_KEY")]
    [InlineData("_OPENROUTER")]
    public Task Names_of_hosts_are_an_inventory(string name) => VerifyCS.VerifyAnalyzerAsync(
        $$"""class C { string s = "{|#0:{{name}}|}"; }""",
        Expect(name, "hosts set it, so rename it only together with them"));

    [Theory]
    [InlineData("openrouter_key_path")]
    [InlineData("openrouter_config.json")]
    public Task Names_without_capitals_are_no_variables(string name) => VerifyCS.VerifyAnalyzerAsync(
        $$"""class C { string s = "{|#0:{{name.Split('.')[0]}}|}{{name.Substring(name.Split('.')[0].Length)}}"; }""",
        Expect(name.Split('.')[0], "other files may use it, so rename it only with them"));

    [Theory]
    [InlineData("OpenRouterApiKey")]
    [InlineData("OPENROUTERKEY")]
    [InlineData("OPENROUTER-API-KEY")]
    public Task What_is_read_as_a_variable_is_one_however_it_is_written(string name) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class C
        {
            string? s = System.Environment.GetEnvironmentVariable("{|#0:{{name}}|}");
            string t = "{{name}}";
        }
        """,
        Expect(name, "hosts set it, so rename it only together with them"));

    [Theory]
    [InlineData("__OPENROUTER_KEY")] // a token that a deployment replaces
    [InlineData("YOUR_OPENROUTER_API_KEY")] // a place holder
    [InlineData("your_openrouter_api_key_here")] // a place holder
    [InlineData("SET_OPENROUTER_KEY_IN_SECRETS")] // an instruction
    [InlineData("USE_OPENROUTER_CACHE")] // a switch of the program
    public Task Place_holders_and_switches_are_no_variables(string name) => VerifyCS.VerifyAnalyzerAsync($$"""class C { string s = "{{name}}"; }""");

    [Fact]
    public Task A_variable_that_begins_with_an_underscore_is_found_once() => VerifyCS.VerifyAnalyzerAsync(
        """class C { string? s = System.Environment.GetEnvironmentVariable("[|_OPENROUTER|]"); }""");

    [Fact]
    public Task A_name_inside_a_text_ends_with_the_name() => VerifyCS.VerifyAnalyzerAsync(
        """class C { string s = "Set {|#0:OPEN_ROUTER_API_KEY|} first, please."; }""",
        Expect("OPEN_ROUTER_API_KEY", "hosts set it, so rename it only together with them"));

    [Fact]
    public Task The_base_URL_has_a_counterpart() => VerifyCS.VerifyAnalyzerAsync(
        """class C { string s = "{|#0:OPENROUTER_BASE_URL|}"; }""",
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'OPENROUTER_BASE_URL' belongs to OpenRouter; use 'AI_STATS_BASE_URL' instead")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Fact]
    public Task The_old_key_as_a_fallback_is_to_be_removed_one_day() => VerifyCS.VerifyAnalyzerAsync(
        """
        class C
        {
            string? s = System.Environment.GetEnvironmentVariable("AI_STATS_API_KEY") ?? System.Environment.GetEnvironmentVariable("{|#0:OPENROUTER_API_KEY|}");
        }
        """,
        Expect("OPENROUTER_API_KEY", "it is a fallback here, so remove it when the roll-out is complete"));

    [Theory]
    [InlineData("""string hint = "Keys begin with '{|#0:sk-or-|}'.";""")]
    [InlineData("""string hint = "{|#0:sk-or-|}…";""")]
    [InlineData("""string key = "{|#0:sk-or-|}v1-your-key-here";""")]
    [InlineData("""string key = "{|#0:sk-or-|}v1-00000000000000000000000000000000";""")]
    public Task Prefixes_in_texts_and_place_holders_are_information(string member) => VerifyCS.VerifyAnalyzerAsync(
        $$"""class C { {{member}} }""",
        VerifyCS.Diagnostic().WithLocation(0)
            .WithMessage("'sk-or-' belongs to OpenRouter; keys of AI Stats begin with phaseo_v1_sk_")
            .WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Info));

    [Theory]
    [InlineData("""bool M(string key) => key.StartsWith("{|#0:sk-or-|}");""")]
    [InlineData("""bool M(string key) => !key.StartsWith("{|#0:sk-or-|}v1-");""")]
    public Task A_test_that_refuses_the_new_keys_is_a_warning(string member) => VerifyCS.VerifyAnalyzerAsync(
        $$"""class C { {{member}} }""",
        VerifyCS.Diagnostic().WithLocation(0)
            .WithMessage("'sk-or-' belongs to OpenRouter; keys of AI Stats begin with phaseo_v1_sk_, and this test refuses them")
            .WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));

    [Theory]
    [InlineData("""object o = new System.Text.RegularExpressions.Regex(@"{|#0:sk-or-|}[A-Za-z0-9_\-]{16,}");""", "sk-or-", "phaseo_v1_…")]
    [InlineData(
        """static string Clean(string log) => System.Text.RegularExpressions.Regex.Replace(log, """
        + """@"(?i)\b({|#0:openrouter_api_key|}|openai_api_key)\s*=\s*\S+", "$1=***");""", "openrouter_api_key", "AI_STATS_API_KEY")]
    [InlineData("""string[] RedactedNames = { "{|#0:openrouter_api_key|}" };""", "openrouter_api_key", "AI_STATS_API_KEY")]
    public Task A_pattern_that_would_write_out_the_new_keys_is_a_warning(string member, string name, string missing) => VerifyCS.VerifyAnalyzerAsync(
        $$"""class C { {{member}} }""",
        VerifyCS.Diagnostic().WithLocation(0)
            .WithMessage($"'{name}' belongs to OpenRouter; this pattern would let '{missing}' into logs, so add that to it first")
            .WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));

    [Theory]
    [InlineData("""string? k = System.Environment.GetEnvironmentVariable("{|#0:METRICS_OPENROUTER_API_KEY|}") """
        + """?? System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");""",
        "METRICS_OPENROUTER_API_KEY", "it is read before 'OPENROUTER_API_KEY', and still wins where a host sets it")]
    [InlineData("""string? k = System.Environment.GetEnvironmentVariable("{|#0:METRICS_OPENROUTER_API_KEY|}")?.Trim() """
        + """?? System.Environment.GetEnvironmentVariable("AI_STATS_API_KEY");""",
        "METRICS_OPENROUTER_API_KEY", "it is read before 'AI_STATS_API_KEY', and still wins where a host sets it")]
    [InlineData("""[System.Runtime.Serialization.DataMember(Name = "{|#0:openrouter_api_key|}")] string? k;""", "openrouter_api_key",
        "users have stored this name, so keep it, or read the new name first and then this one")]
    [InlineData("""string Pref(System.Func<string, string, string> getString) => getString("{|#0:MyTool_OpenRouterModel|}", "");""", "MyTool_OpenRouterModel",
        "users have stored this name, so keep it, or read the new name first and then this one")]
    [InlineData("""string Secret(System.Func<string, string> get) => get("{|#0:OPENROUTER_KEY|}");""", "OPENROUTER_KEY",
        "users have stored this name, so keep it, or read the new name first and then this one")]
    public Task What_still_wins_and_what_users_have_stored_is_a_warning(string member, string name, string advice) => VerifyCS.VerifyAnalyzerAsync(
        $$"""class C { {{member}} }""",
        Expect(name, advice).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));

    [Fact]
    public Task The_stored_name_of_a_member_without_a_key_may_stay() => VerifyCS.VerifyAnalyzerAsync(
        """class C { [System.Runtime.Serialization.DataMember(Name = "{|#0:openrouter_model|}")] string? model; }""",
        Expect("openrouter_model", "users have stored this name, so keep it, or read the new name first and then this one")
            .WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Info));

    [Theory]
    [InlineData("\\uC5EC\\uAE30\\uC5D0_OpenRouter_API_\\uD0A4\\uB97C_\\uC785\\uB825")]
    [InlineData("여기에_OpenRouter_API_키를_입력하세요")]
    public Task A_sentence_is_no_name(string text) => VerifyCS.VerifyAnalyzerAsync($$"""class C { public string Placeholder { get; set; } = "{{text}}"; }""");

    [Theory]
    [InlineData("OPENROUTER_API_KEY")] // the key itself: AIS2001
    [InlineData("OPENROUTER")] // a name of a provider
    [InlineData("OpenRouter")] // a name of a provider
    [InlineData("openrouter")] // a name of a provider
    [InlineData("OPENROUTER__APIKEY")] // a path of settings: AIS2004
    [InlineData("OpenRouter__ApiKey")] // a path of settings: AIS2004
    [InlineData("OpenRouter:ApiKey")] // a path of settings: AIS2004
    [InlineData("X-OpenRouter-Title")] // a header
    [InlineData("openrouter-api-key")] // a name with hyphens is a secret's
    [InlineData("openrouter/auto")] // a model id
    [InlineData("https://openrouter.ai/api/v1")] // an address
    [InlineData("ask-organization")] // the letters stand in another word
    [InlineData("YOUR_OPENROUTER_API_KEY")] // a place holder
    [InlineData("your_openrouter_key_here")] // a place holder
    [InlineData("INSERT_OPEN_ROUTER_KEY")] // a place holder
    [InlineData("open_router_settings")] // an identifier in small letters
    public Task What_is_no_other_variable_is_silent(string text) => VerifyCS.VerifyAnalyzerAsync($$"""class C { string s = "{{text}}"; }""");

    [Fact]
    public Task A_real_key_is_another_rule() => VerifyCS.VerifyAnalyzerAsync($$"""class C { string s = "{{HardCodedKeyAnalyzerTests.Key}}"; }""");

    [Fact]
    public Task Several_names_in_one_text_are_several_findings() => VerifyCS.VerifyAnalyzerAsync(
        """
        class C
        {
            string s = "[|OPENROUTER_MODEL|], OPENROUTER_API_KEY=[|sk-or-|]…, [|OPENROUTER_BASE_URL|]";
        }
        """);

    [Fact]
    public Task The_option_names_another_variable()
    {
        var test = new RuleTest<OtherVariableAnalyzer> { TestCode = """class C { string s = "{|#0:OPENROUTER_BASE_URL|}"; }""" };
        test.TestState.Sources.Add(GatewayCode.Address);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nai_stats_migration.base_url_variable = PHASEO_BASE_URL\n"));
        test.ExpectedDiagnostics.Add(Expect("OPENROUTER_BASE_URL", "use 'PHASEO_BASE_URL' instead"));
        return test.RunAsync();
    }
}
