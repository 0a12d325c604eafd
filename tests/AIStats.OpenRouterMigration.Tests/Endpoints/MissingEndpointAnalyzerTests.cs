using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Endpoints.MissingEndpointAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

[Trait("Rule", RuleIds.MissingEndpoint)]
public sealed class MissingEndpointAnalyzerTests
{
    private const string OAuth = "AI Stats has OAuth 2 with PKCE under /oauth and needs a client id";
    private const string Europe =
        "https://eu.api.phaseo.app/v1 serves text endpoints, /models and /health";
    private const string UnknownHost = "this host is unknown, and the API of AI Stats is https://api.phaseo.app/v1";
    private const string UnknownPath = "this path is unknown, so look it up in the AI Stats API reference";

    [Theory]
    [InlineData("https://", "openrouter.ai/api/v1/completions", "", "send `messages` to /v1/chat/completions")]
    [InlineData("https://", "openrouter.ai/api/v1/byok/1", "", "manage provider keys on the AI Stats web page")]
    [InlineData("https://", "openrouter.ai/api/v1/datasets/rankings-daily", "", "OpenRouter's own figures about its traffic have no counterpart")]
    [InlineData("https://", "openrouter.ai/api/v1/auth/keys", "", OAuth)]
    [InlineData("https://", "openrouter.ai/api/v1/auth/keys/code", "?x=1", OAuth)]
    [InlineData("https://", "openrouter.ai/auth", "?callback_url=http://localhost", OAuth)]
    [InlineData("https://", "openrouter.ai/api/v1/endpoints/zdr", "", "set provider.zdr in the request")]
    [InlineData("https://", "openrouter.ai/api/v1/cursor", "", "point Cursor at the base URL of AI Stats")]
    [InlineData("https://", "openrouter.ai/api/v1/generation/content", "?id=1", "GET /v1/generations holds part of it in io_log")]
    [InlineData("https://", "openrouter.ai/api/frontend/v1/models", "", "it is private to OpenRouter's own web pages")]
    [InlineData("https://", "openrouter.ai/v1/chat/completions", "", "OpenRouter's own API is below /api/v1, so this URL does not work")]
    [InlineData("https://", "openrouter.ai/api/v1/unheard/of", "", UnknownPath)]
    [InlineData("https://", "openrouter.ai/api/v2/chat/completions", "", UnknownPath)]
    [InlineData("https://", "openrouter.ai/api/v1/chat/completions/extra", "", UnknownPath)]
    [InlineData("https://", "eu.openrouter.ai/api/v1/chat/completions", "", Europe)]
    [InlineData("", "EU.OpenRouter.ai", "", Europe)]
    [InlineData("https://", "api.openrouter.ai/v1", "", UnknownHost)]
    [InlineData("https://", "gateway.eu.openrouter.ai", "", UnknownHost)]
    public Task The_message_says_what_to_do(string scheme, string url, string query, string advice) => VerifyCS.VerifyAnalyzerAsync(
        Snippets.Field($"\"{scheme}{{|#0:{url}|}}{query}\""),
        VerifyCS.Diagnostic().WithLocation(0).WithArguments(scheme + url, advice));

    [Theory]
    [InlineData("https://openrouter.ai/api/v1/chat/completions")] // it is kept: AIS1001
    [InlineData("https://openrouter.ai/api/v1/credits")] // another answer: AIS1002
    [InlineData("https://openrouter.ai/api/v1/{path}")] // nobody knows which endpoint
    [InlineData("https://openrouter.ai")] // a root: AIS1004
    [InlineData("https://openrouter.ai/authors")] // a page
    [InlineData("https://openrouter.ai/docs/api/v1/completions")] // documentation
    [InlineData("https://status.openrouter.ai")] // a page of its own host
    [InlineData("https://images.openrouter.ai/logo.png")] // a picture
    [InlineData("https://mcp.openrouter.ai/mcp")] // a server for tools
    [InlineData("https://neu.openrouter.ai.example/api/v1")] // another company's host
    [InlineData(".openrouter.ai")] // a part of a host's name
    [InlineData("https://api.openai.com/v1/completions")] // another service
    public Task Other_URLs_are_silent(string url) => VerifyCS.VerifyAnalyzerAsync(Snippets.Field($"\"{url}\""));

    [Theory]
    [InlineData(""" $"{ApiBase}[|/auth/keys|]" """)]
    [InlineData(""" ApiBase + "[|/endpoints/zdr|]" """)]
    [InlineData(""" $"{ApiBase}[|/credits/coinbase|]" """)]
    [InlineData("""http.PostAsync("[|completions|]", null)""")]
    public async Task A_path_added_to_a_base_fires_before_and_after_the_base_moved(string expression)
    {
        foreach (var url in new[] { "https://openrouter.ai/api/v1", "https://api.phaseo.app/v1" })
        {
            await VerifyCS.VerifyAnalyzerAsync(
                $$"""
                using System.Net.Http;

                class C
                {
                    private const string ApiBase = "{{url}}";
                    object M(HttpClient http) => {{expression}};
                }
                """);
        }
    }

    [Fact]
    public Task A_disabled_branch_fires() => VerifyCS.VerifyAnalyzerAsync(
        """
        class C
        {
        #if LEGACY
            string s = "https://[|openrouter.ai/api/v1/completions|]";
        #else
            string s = $"https://[|openrouter.ai/api/v1/auth/keys{1}|]";
        #endif
        }
        """);
}
