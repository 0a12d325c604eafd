using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Endpoints.WebPageLinkAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

[Trait("Rule", RuleIds.WebPageLink)]
public sealed class WebPageLinkAnalyzerTests
{
    [Theory]
    [InlineData("https://", "openrouter.ai/keys", "", "https://phaseo.app/settings/keys")]
    [InlineData("", "openrouter.ai/keys", "", "phaseo.app/settings/keys")]
    [InlineData("https://", "openrouter.ai/models/openai/gpt-4o", "?tab=api", "https://phaseo.app/models/openai/gpt-4o")]
    public Task The_message_names_both_pages(string scheme, string url, string query, string page) => VerifyCS.VerifyAnalyzerAsync(
        Snippets.Field($"\"Get a key: {scheme}{{|#0:{url}|}}{query} (new)\""),
        VerifyCS.Diagnostic().WithLocation(0).WithArguments(scheme + url, $"AI Stats has '{page}'").WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Fact]
    public Task The_message_shows_a_hole_as_one() => VerifyCS.VerifyAnalyzerAsync(
        Snippets.Field("$\"https://{|#0:openrouter.ai/models/{1}|}\""),
        VerifyCS.Diagnostic().WithLocation(0).WithArguments("https://openrouter.ai/models/{…}", "AI Stats has 'https://phaseo.app/models/{…}'")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Theory]
    [InlineData("https://openrouter.ai/api/v1/keys")] // an endpoint: AIS1003
    [InlineData("https://openrouter.ai/api")] // an endpoint
    [InlineData("https://openrouter.ai")] // the site itself
    [InlineData("https://openrouter.ai/auth?callback_url=x")] // a step of the sign-in
    [InlineData("https://openrouter.ai/enterprise")] // no page for it there
    [InlineData("https://openrouter.ai/nobody/gpt-4o")] // no author that is known
    [InlineData("https://openrouter.ai/settings/plugins")] // no page for it there
    [InlineData("https://images.openrouter.ai/keys")] // another host of OpenRouter
    [InlineData("https://openrouter.ai.example/keys")] // another company's host
    [InlineData("https://example.com/?next=https://openrouter.ai/keys")] // a part of another address
    [InlineData("https://web.archive.org/web/2025/https://openrouter.ai/docs")] // a page that an archive keeps
    public Task API_URLs_and_pages_without_a_match_are_silent(string url) => VerifyCS.VerifyAnalyzerAsync(Snippets.Field($"\"{url}\""));

    [Theory]
    [InlineData("""string BaseUrl = "https://openrouter.ai";""")]
    [InlineData("""Uri Endpoint = new("https://openrouter.ai/");""")]
    [InlineData("""bool M(Uri uri) => uri.Host == "openrouter.ai";""")]
    [InlineData("""(string, string)[] Bases = { ("OpenRouter", "https://openrouter.ai") };""")]
    [InlineData("""class P { public P(string id, string baseUrl) { } } P p = new P("openrouter", "https://openrouter.ai");""")]
    [InlineData(
        """class P { public P(string id, string baseUrl) { } public void Show(string id, string website) { } } """
        + """P p = new P("openrouter", "https://openrouter.ai");""")]
    [InlineData(
        """class P { public P(string id, string baseUrl) { } } class Q { public Q(string id, string website) { } } """
        + """P p = new P("openrouter", "https://openrouter.ai");""")]
    [InlineData("""class S { public void Start(string url) { } } void M(S server) => server.Start("https://openrouter.ai");""")]
    [InlineData("// See https://openrouter.ai/keys\n    int n;")]
    public Task The_site_itself_is_no_link_unless_it_is_read_or_opened_as_one(string member) =>
        VerifyCS.VerifyAnalyzerAsync($"using System;\nclass C\n{{\n    {member}\n}}\n");
}
