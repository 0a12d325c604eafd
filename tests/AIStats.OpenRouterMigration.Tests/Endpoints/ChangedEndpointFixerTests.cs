using AIStats.OpenRouterMigration.Endpoints;
using AIStats.OpenRouterMigration.Rules.Endpoints;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Endpoints.ChangedEndpointAnalyzer,
    AIStats.OpenRouterMigration.Endpoints.ChangedEndpointFixer>;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

[Trait("Rule", RuleIds.ChangedEndpoint)]
public sealed class ChangedEndpointFixerTests
{
    [Theory]
    [InlineData(""" "https://[|openrouter.ai/api/v1/generation|]?id=" + 1""", """ "https://[|api.phaseo.app/v1/generations|]?id=" + 1""")]
    [InlineData(""" "https://[|openrouter.ai/api/v1/images|]" """, """ "https://[|api.phaseo.app/v1/images/generations|]" """)]
    [InlineData(""" "https://[|openrouter.ai/api/v1/images/|]" """, """ "https://[|api.phaseo.app/v1/images/generations|]" """)]
    [InlineData(""" "https://[|openrouter.ai/api/beta/batches|]" """, """ "https://[|api.phaseo.app/v1/batches|]" """)]
    [InlineData(""" "https://[|openrouter.ai/api/alpha/responses|]" """, """ "https://api.phaseo.app/v1/responses" """)]
    [InlineData(""" "https://[|openrouter.ai:443/api/v1/key|]" """, """ "https://api.phaseo.app:443/v1/key" """)]
    [InlineData(""" "https://[|openrouter.ai" + "/api/v1/images|]" """, """ "https://[|api.phaseo.app/v1/images/generations|]" + "" """)]
    public Task An_endpoint_moves_with_its_connection(string expression, string newExpression) =>
        VerifyCS.VerifyCodeFixAsync(Field(expression), Field(newExpression));

    [Theory]
    [InlineData(""" "https://[|openrouter.ai/api/v1/models|]" """)]
    [InlineData(""" "https://[|openrouter.ai/api/v1/credits|]" """)]
    [InlineData("""$"https://[|openrouter.ai/api/v1/keys/{1}|]" """)]
    [InlineData("""$"https://[|openrouter.ai/api/v1/models/{1}/{2}/endpoints|]" """)]
    public Task What_takes_another_key_or_none_stays(string expression) => VerifyCS.VerifyCodeFixAsync(Field(expression), Field(expression));

    [Fact]
    public Task A_list_that_is_asked_for_with_the_key_moves() =>
        VerifyCS.VerifyCodeFixAsync(WithKey("https://[|openrouter.ai/api/v1/models|]"), WithKey("https://[|api.phaseo.app/v1/models|]"));

    [Fact]
    public Task The_only_kind_of_endpoint_stays() =>
        VerifyCS.VerifyCodeFixAsync(Snippets.Field("\"https://[|openrouter.ai/api/v1/generation|]?id=\" + 1"),
            Snippets.Field("\"https://[|openrouter.ai/api/v1/generation|]?id=\" + 1"));

    [Theory]
    [InlineData("""http.GetStringAsync("[|generation|]?id=1")""", """http.GetStringAsync("[|generations|]?id=1")""")]
    [InlineData("""$"{BaseUrl}[|/auth/key|]" """, """$"{BaseUrl}[|/key|]" """)]
    [InlineData("""BaseUrl + "[|/images|]" """, """BaseUrl + "[|/images/generations|]" """)]
    [InlineData("""http.GetStringAsync("[|models|]")""", """http.GetStringAsync("[|models|]")""")]
    public Task A_path_of_a_base_gets_the_name_that_AI_Stats_has(string expression, string newExpression) =>
        VerifyCS.VerifyCodeFixAsync(OnBase(expression), OnBase(newExpression));

    private static string OnBase(string expression) =>
        $$"""
        class C
        {
            const string BaseUrl = "https://openrouter.ai/api/v1";
            string Chat => BaseUrl + "/chat/completions";
            object M(System.Net.Http.HttpClient http) => {{expression}};
        }

        """;

    private static string WithKey(string url) =>
        $$"""
        class C
        {
            const string Chat = "https://openrouter.ai/api/v1/chat/completions";
            object M(System.Net.Http.HttpClient http, string key)
            {
                http.DefaultRequestHeaders.Authorization = new("Bearer", key);
                return http.GetStringAsync("{{url}}");
            }
        }

        """;

    private static string Field(string expression) =>
        $$"""
        {{Snippets.Field(expression)}}class Kept { const string Url = "https://openrouter.ai/api/v1/chat/completions"; }

        """;

    [Theory]
    [InlineData(""" "https://[|openrouter.ai/api/v1/model/openai/gpt-4o|]" """)]
    [InlineData("""$"https://[|openrouter.ai/api/v1/generation{"?id=1"}|]" """)]
    [InlineData("""$"https://[|openrouter.ai/api/beta/batches/{1}|]" """)]
    [InlineData(""" "https://[|openrouter.ai/api/v1/analytics/query|]" """)]
    [InlineData(""" "https://[|openrouter.ai:443/api/v1/generation|]" """)]
    [InlineData(""" "https://[|mcp.openrouter.ai/mcp|]" """)]
    public Task Where_the_new_path_is_not_certain_there_is_no_light_bulb(string expression) =>
        VerifyCS.VerifyCodeFixAsync(Snippets.Field(expression), Snippets.Field(expression));

    [Fact]
    public Task A_path_of_a_base_that_stays_has_no_light_bulb()
    {
        const string Source = """
            class C
            {
                const string BaseUrl = "https://openrouter.ai/api/v1";
                string s = $"{BaseUrl}[|/generation|]?id=1";
            }
            """;
        return VerifyCS.VerifyCodeFixAsync(Source, Source);
    }

    [Fact]
    public Task The_base_URL_of_the_option_is_written() => new FixTest<ChangedEndpointAnalyzer, ChangedEndpointFixer>
    {
        TestState = { Sources = { Field("\"https://[|openrouter.ai/api/v1/images|]\"") },
            AnalyzerConfigFiles = { Snippets.BaseUrlOption("http://localhost:5000/ai/v1") } },
        FixedState = { Sources = { Field("\"http://localhost:5000/ai/v1/images/generations\"") } },
    }.RunAsync();

    [Fact]
    public Task The_light_bulb_says_where_the_endpoint_is() => new FixTest<ChangedEndpointAnalyzer, ChangedEndpointFixer>
    {
        TestCode = Field("\"https://[|openrouter.ai/api/v1/generation|]\""),
        FixedCode = Field("\"https://[|api.phaseo.app/v1/generations|]\""),
        CodeActionEquivalenceKey = ChangedEndpointFixer.RewriteKey,
        CodeActionVerifier = (action, verifier) => verifier.Equal("Use the path of api.phaseo.app", action.Title),
    }.RunAsync();
}
