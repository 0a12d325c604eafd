using AIStats.OpenRouterMigration.Endpoints;
using AIStats.OpenRouterMigration.Rules.Endpoints;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Endpoints.ChangedEndpointAnalyzer, AIStats.OpenRouterMigration.Endpoints.ChangedEndpointFixer>;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

public sealed class ChangedEndpointFixerTests
{
    [Theory]
    [InlineData("\"https://[|openrouter.ai/api/v1/generation|]?id=\" + 1", "\"https://api.phaseo.app/v1/generations?id=\" + 1")]
    [InlineData("\"https://[|openrouter.ai/api/v1/images|]\"", "\"https://api.phaseo.app/v1/images/generations\"")]
    [InlineData("\"https://[|openrouter.ai/api/v1/images/|]\"", "\"https://api.phaseo.app/v1/images/generations\"")]
    [InlineData("\"https://[|openrouter.ai/api/beta/batches|]\"", "\"https://api.phaseo.app/v1/batches\"")]
    [InlineData("\"https://[|openrouter.ai/api/alpha/responses|]\"", "\"https://api.phaseo.app/v1/responses\"")]
    [InlineData("\"https://[|openrouter.ai/api/v1/models|]\"", "\"https://api.phaseo.app/v1/models\"")]
    [InlineData("\"https://[|openrouter.ai/api/v1/models/|]\"", "\"https://api.phaseo.app/v1/models/\"")]
    [InlineData("\"https://[|openrouter.ai/api/v1/models|]?category=programming#top\"", "\"https://api.phaseo.app/v1/models?category=programming#top\"")]
    [InlineData("\"https://[|openrouter.ai:443/api/v1/key|]\"", "\"https://api.phaseo.app:443/v1/key\"")]
    [InlineData("$\"https://[|openrouter.ai/api/v1/keys/{1}|]\"", "$\"https://api.phaseo.app/v1/keys/{1}\"")]
    [InlineData("$\"https://[|openrouter.ai/api/v1/models/{1}/{2}/endpoints|]\"", "$\"https://api.phaseo.app/v1/models/{1}/{2}/endpoints\"")]
    [InlineData("\"\"\"https://[|www.openrouter.ai/api/v1/credits|]\"\"\"", "\"\"\"https://api.phaseo.app/v1/credits\"\"\"")]
    [InlineData("\"https://[|openrouter.ai\" + \"/api/v1/credits|]\"", "\"https://api.phaseo.app\" + \"/v1/credits\"")]
    [InlineData("\"https://[|openrouter.ai\" + \"/api/v1/images|]\"", "\"https://api.phaseo.app/v1/images/generations\" + \"\"")]
    public Task The_light_bulb_writes_where_AI_Stats_has_it(string expression, string newExpression) =>
        VerifyCS.VerifyCodeFixAsync(Snippets.Field(expression), Snippets.Field(newExpression));

    [Theory]
    [InlineData("\"https://[|openrouter.ai/api/v1/model/openai/gpt-4o|]\"")]
    [InlineData("$\"https://[|openrouter.ai/api/v1/generation{\"?id=1\"}|]\"")]
    [InlineData("$\"https://[|openrouter.ai/api/beta/batches/{1}|]\"")]
    [InlineData("\"https://[|openrouter.ai/api/v1/analytics/query|]\"")]
    [InlineData("\"https://[|openrouter.ai:443/api/v1/generation|]\"")]
    [InlineData("\"https://[|mcp.openrouter.ai/mcp|]\"")]
    public Task Where_the_new_path_is_not_certain_there_is_no_light_bulb(string expression) =>
        VerifyCS.VerifyCodeFixAsync(Snippets.Field(expression), Snippets.Field(expression));

    [Fact]
    public Task A_path_that_is_added_to_a_base_has_no_light_bulb()
    {
        const string Source = "class C { const string BaseUrl = \"https://openrouter.ai/api/v1\"; string s = $\"{BaseUrl}[|/generation|]?id=1\"; }";
        return VerifyCS.VerifyCodeFixAsync(Source, Source);
    }

    [Fact]
    public Task The_base_URL_of_the_option_is_written() => new FixTest<ChangedEndpointAnalyzer, ChangedEndpointFixer>
    {
        TestState = { Sources = { Snippets.Field("\"https://[|openrouter.ai/api/v1/images|]\"") }, AnalyzerConfigFiles = { Snippets.BaseUrlOption("http://localhost:5000/ai/v1") } },
        FixedState = { Sources = { Snippets.Field("\"http://localhost:5000/ai/v1/images/generations\"") } },
    }.RunAsync();

    [Fact]
    public void There_is_no_Fix_All() => Assert.Null(new ChangedEndpointFixer().GetFixAllProvider());

    [Fact]
    public Task The_light_bulb_says_where_the_endpoint_is() => new FixTest<ChangedEndpointAnalyzer, ChangedEndpointFixer>
    {
        TestCode = Snippets.Field("\"https://[|openrouter.ai/api/v1/generation|]\""),
        FixedCode = Snippets.Field("\"https://api.phaseo.app/v1/generations\""),
        CodeActionEquivalenceKey = ChangedEndpointFixer.RewriteKey,
        CodeActionVerifier = (action, verifier) => verifier.Equal("Use /v1/generations of api.phaseo.app", action.Title),
    }.RunAsync();
}
