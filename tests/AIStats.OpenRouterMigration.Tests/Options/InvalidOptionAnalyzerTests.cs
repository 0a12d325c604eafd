using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Rules.Options;
using AIStats.OpenRouterMigration.Tests.Credentials;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Options.InvalidOptionAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.Options;

[Trait("Rule", RuleIds.InvalidOption)]
public sealed class InvalidOptionAnalyzerTests
{
    private const string Source = """class C { string s = "OPENROUTER_API_KEY"; }""";
    private const string Url = "a URL that ends in /v1 and is not OpenRouter's";
    private const string Variable = "letters, digits and underscores, not OpenRouter's name";
    private const string Choice = "rewrite or remove";

    private static RuleTest<InvalidOptionAnalyzer> Test(string config, params string[] sources)
    {
        var test = new RuleTest<InvalidOptionAnalyzer>();
        foreach (var source in sources)
            test.TestState.Sources.Add(source);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + config + "\n"));
        return test;
    }

    private static DiagnosticResult Expect(string key, string value, string accepted, string path = "/0/Test0.cs") =>
        VerifyCS.Diagnostic().WithSpan(path, 1, 1, 1, 6).WithArguments(key, value, accepted);

    [Fact]
    public Task The_message_names_key_value_and_what_is_accepted()
    {
        var test = Test("ai_stats_migration.attribution_headers = keep", Source);
        test.ExpectedDiagnostics.Add(VerifyCS.Diagnostic().WithSpan(1, 1, 1, 6)
            .WithMessage("'ai_stats_migration.attribution_headers = keep' is not valid, so the default is used; write rewrite or remove"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData(MigrationOptions.BaseUrlKey, "api.phaseo.app/v1", Url)]
    [InlineData(MigrationOptions.BaseUrlKey, "/v1", Url)]
    [InlineData(MigrationOptions.BaseUrlKey, "ftp://api.phaseo.app/v1", Url)]
    [InlineData(MigrationOptions.BaseUrlKey, "https://api.phaseo.app", Url)]
    [InlineData(MigrationOptions.BaseUrlKey, "https://api.phaseo.app/v2", Url)]
    [InlineData(MigrationOptions.BaseUrlKey, "https://openrouter.ai/v1", Url)]
    [InlineData(MigrationOptions.BaseUrlKey, "https://eu.openrouter.ai/api/v1", Url)]
    [InlineData(MigrationOptions.ApiKeyVariableKey, "AI STATS", Variable)]
    [InlineData(MigrationOptions.ApiKeyVariableKey, "AI-STATS", Variable)]
    [InlineData(MigrationOptions.ApiKeyVariableKey, "1AI", Variable)]
    [InlineData(MigrationOptions.ApiKeyVariableKey, "0AI", Variable)]
    [InlineData(MigrationOptions.ApiKeyVariableKey, "9AI", Variable)]
    [InlineData(MigrationOptions.ApiKeyVariableKey, "AI[0]", Variable)]
    [InlineData(MigrationOptions.ApiKeyVariableKey, "AI`", Variable)]
    [InlineData(MigrationOptions.ApiKeyVariableKey, "{AI}", Variable)]
    [InlineData(MigrationOptions.ApiKeyVariableKey, "A/I", Variable)]
    [InlineData(MigrationOptions.ApiKeyVariableKey, "\u00C4I", Variable)]
    [InlineData(MigrationOptions.ApiKeyVariableKey, "OPENROUTER_API_KEY", Variable)]
    [InlineData(MigrationOptions.ApiKeyVariableKey, "openrouter_key", Variable)]
    [InlineData(MigrationOptions.BaseUrlVariableKey, "AI:BaseUrl", Variable)]
    [InlineData(MigrationOptions.BaseUrlVariableKey, "OPENROUTER_BASE_URL", Variable)]
    [InlineData(MigrationOptions.AttributionHeadersKey, "keep", Choice)]
    [InlineData(MigrationOptions.AttributionHeadersKey, "true", Choice)]
    public Task A_value_that_is_not_accepted_is_reported_once_in_the_project(string key, string value, string accepted)
    {
        var test = Test($"{key} = {value}", Source, Source.Replace("class C", "class D", StringComparison.Ordinal), "class E { }");
        test.ExpectedDiagnostics.Add(Expect(key, value, accepted));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""class D { string s = "X-Title"; }""", "")]
    [InlineData("""class D { string s = "OPENROUTER_API_KEY"; }""", "[/0/Test0.cs]\ngenerated_code = true")]
    public Task A_file_that_the_rule_is_not_called_for_has_reported_nothing(string first, string config)
    {
        var test = Test("ai_stats_migration.attribution_headers = keep\n" + config, first, Source);
        test.ExpectedDiagnostics.Add(Expect(MigrationOptions.AttributionHeadersKey, "keep", Choice, "/0/Test1.cs"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData(MigrationOptions.BaseUrlKey, "https://api.phaseo.app/v1")]
    [InlineData(MigrationOptions.BaseUrlKey, "https://api.phaseo.app/v1/")]
    [InlineData(MigrationOptions.BaseUrlKey, "http://localhost:8080/gateway/v1")]
    [InlineData(MigrationOptions.BaseUrlKey, "HTTPS://Gateway.Example.com/v1")]
    [InlineData(MigrationOptions.BaseUrlKey, "")]
    [InlineData(MigrationOptions.ApiKeyVariableKey, "PHASEO_API_KEY")]
    [InlineData(MigrationOptions.ApiKeyVariableKey, "_key2")]
    [InlineData(MigrationOptions.ApiKeyVariableKey, "azAZ_09")]
    [InlineData(MigrationOptions.BaseUrlVariableKey, "PhaseoBaseUrl")]
    [InlineData(MigrationOptions.AttributionHeadersKey, "rewrite")]
    [InlineData(MigrationOptions.AttributionHeadersKey, "Remove")]
    [InlineData("ai_stats_migration.unknown", "anything")]
    public Task A_value_that_is_accepted_is_silent(string key, string value) => Test($"{key} = {value}", Source).RunAsync();

    [Theory]
    [InlineData(MigrationOptions.ApiKeyVariableKey, HardCodedKeyAnalyzerTests.Key, Variable)]
    [InlineData(MigrationOptions.ApiKeyVariableKey, "phaseo_v1_sk_" + HardCodedKeyAnalyzerTests.Secret, Variable)]
    [InlineData(MigrationOptions.ApiKeyVariableKey, "aistats_v1_mk_" + HardCodedKeyAnalyzerTests.Secret, Variable)]
    [InlineData(MigrationOptions.BaseUrlVariableKey, "PHASEO_V1_SK_" + HardCodedKeyAnalyzerTests.Secret, Variable)]
    [InlineData(MigrationOptions.BaseUrlKey, "https://me:" + HardCodedKeyAnalyzerTests.Secret + "@api.phaseo.app/v1", Url)]
    [InlineData(MigrationOptions.BaseUrlKey, "https://api.phaseo.app/v1?key=" + HardCodedKeyAnalyzerTests.Secret, Url)]
    public Task A_value_that_may_be_a_secret_is_not_repeated(string key, string value, string accepted)
    {
        var test = Test($"{key} = {value}", Source);
        test.ExpectedDiagnostics.Add(Expect(key, "…", accepted));
        return test.RunAsync();
    }

    [Fact]
    public Task Every_key_is_reported_for_itself()
    {
        var test = Test("ai_stats_migration.attribution_headers = keep\nai_stats_migration.base_url = nowhere\nai_stats_migration.api_key_variable = a b",
            Source, """class D { string s = "OPENROUTER_MODEL"; }""");
        test.ExpectedDiagnostics.Add(Expect(MigrationOptions.BaseUrlKey, "nowhere", Url));
        test.ExpectedDiagnostics.Add(Expect(MigrationOptions.ApiKeyVariableKey, "a b", Variable));
        test.ExpectedDiagnostics.Add(Expect(MigrationOptions.AttributionHeadersKey, "keep", Choice));
        return test.RunAsync();
    }

    [Fact]
    public Task Sections_with_the_same_value_are_one_finding_and_other_values_are_others()
    {
        var test = Test("", Source);
        test.TestState.AnalyzerConfigFiles.Clear();
        test.TestState.Sources.Add(("/0/a/A.cs", """class A { string s = "OPENROUTER_MODEL"; }"""));
        test.TestState.Sources.Add(("/0/a/B.cs", """class B { string s = "OPENROUTER_MODEL"; }"""));
        test.TestState.Sources.Add(("/0/b/D.cs", """class D { string s = "OPENROUTER_MODEL"; }"""));
        test.TestState.Sources.Add(("/0/c/E.cs", """class E { string s = "OPENROUTER_MODEL"; }"""));
        test.TestState.AnalyzerConfigFiles.Add(("/0/.editorconfig",
            "root = true\n[a/*.cs]\nai_stats_migration.attribution_headers = keep\n[b/*.cs]\nai_stats_migration.attribution_headers = drop\n"));
        test.TestState.AnalyzerConfigFiles.Add(("/0/c/.editorconfig", "[*.cs]\nai_stats_migration.attribution_headers = keep\n"));
        test.ExpectedDiagnostics.Add(Expect(MigrationOptions.AttributionHeadersKey, "keep", Choice, "/0/a/A.cs"));
        test.ExpectedDiagnostics.Add(Expect(MigrationOptions.AttributionHeadersKey, "drop", Choice, "/0/b/D.cs"));
        return test.RunAsync();
    }

    [Fact]
    public Task A_project_that_says_nothing_of_the_gateways_has_no_finding() =>
        Test("ai_stats_migration.attribution_headers = keep", """class C { string s = ""; }""").RunAsync();

    [Theory]
    [InlineData("/0/A.g.cs")]
    [InlineData("/0/A.g.i.cs")]
    [InlineData("/0/A.Generated.cs")]
    [InlineData("/0/A.Designer.cs")]
    public Task A_file_that_is_generated_by_its_name_does_not_swallow_the_finding(string path)
    {
        var test = Test("ai_stats_migration.attribution_headers = keep");
        test.TestState.Sources.Add((path, Source));
        test.TestState.Sources.Add(("/0/Test1.cs", Source.Replace("class C", "class D", StringComparison.Ordinal)));
        test.ExpectedDiagnostics.Add(Expect(MigrationOptions.AttributionHeadersKey, "keep", Choice, "/0/Test1.cs"));
        return test.RunAsync();
    }

    [Fact]
    public Task A_generated_file_in_front_does_not_swallow_the_finding()
    {
        var test = Test("ai_stats_migration.attribution_headers = keep", "// <auto-generated/>\n" + Source,
            Source.Replace("class C", "class D", StringComparison.Ordinal));
        test.ExpectedDiagnostics.Add(Expect(MigrationOptions.AttributionHeadersKey, "keep", Choice, "/0/Test1.cs"));
        return test.RunAsync();
    }
}
