using AIStats.OpenRouterMigration.Endpoints;
using AIStats.OpenRouterMigration.Rules.Endpoints;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Endpoints.WebPageLinkAnalyzer,
    AIStats.OpenRouterMigration.Endpoints.WebPageLinkFixer>;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

[Trait("Rule", RuleIds.WebPageLink)]
public sealed class WebPageLinkFixerTests
{
    [Theory]
    [InlineData("/keys", "/settings/keys")]
    [InlineData("/keys/", "/settings/keys")]
    [InlineData("/settings/keys", "/settings/keys")]
    [InlineData("/workspaces/default/keys", "/settings/keys")]
    [InlineData("/settings/provisioning-keys", "/settings/management-api-keys")]
    [InlineData("/settings/privacy", "/settings/privacy")]
    [InlineData("/settings/credits", "/settings/credits")]
    [InlineData("/settings/integrations", "/settings/byok")]
    [InlineData("/workspaces/default/members", "/settings/workspaces")]
    [InlineData("/credits", "/settings/credits")]
    [InlineData("/activity", "/settings/usage")]
    [InlineData("/logs", "/settings/usage/logs")]
    [InlineData("/models", "/models")]
    [InlineData("/models/openai/gpt-4o", "/models/openai/gpt-4o")]
    [InlineData("/rankings", "/rankings")]
    [InlineData("/chat", "/chat")]
    [InlineData("/docs", "/docs")]
    [InlineData("/docs/api/reference", "/docs")]
    [InlineData("/settings/observability", "/settings/broadcast")]
    [InlineData("/workspaces", "/settings/workspaces")]
    [InlineData("/fusion", "/chat/fusion")]
    [InlineData("/support", "/help")]
    public Task Pages_move_to_their_match(string path, string newPath) =>
        VerifyCS.VerifyCodeFixAsync(Snippets.Field($"\"https://[|openrouter.ai{path}|]\""), Snippets.Field($"\"https://phaseo.app{newPath}\""));

    [Theory]
    [InlineData(""" "https://[|www.openrouter.ai/keys|]." """, """ "https://phaseo.app/settings/keys." """)]
    [InlineData(""" "Get a key at [|openrouter.ai/keys|], please!" """, """ "Get a key at phaseo.app/settings/keys, please!" """)]
    [InlineData(""" @"<a href=""https://[|openrouter.ai/docs|]"">Docs</a> (https://[|openrouter.ai/support|])" """,
        """ @"<a href=""https://phaseo.app/docs"">Docs</a> (https://phaseo.app/help)" """)]
    [InlineData(""" $"{1}: https://[|openrouter.ai/models|]?q={2}#top" """, """ $"{1}: https://phaseo.app/models?q={2}#top" """)]
    [InlineData(""" $"https://[|openrouter.ai/models/{1}|]" """, """ $"https://phaseo.app/models/{1}" """)]
    [InlineData(""" "https://[|openrouter.ai/models/" + 1|] """, """ "https://phaseo.app/models/" + 1 """)]
    [InlineData("""
        "1. Open " + "https://[|openrouter.ai/keys|]"
                + "\n2. Copy"
        """,
        """
        "1. Open " + "https://phaseo.app/settings/keys"
                + "\n2. Copy"
        """)]
    [InlineData(""""
        """
                Visit https://[|openrouter.ai|] and
                https://[|status.openrouter.ai|]
                """
        """",
        """"
        """
                Visit https://phaseo.app and
                https://status.phaseo.app
                """
        """")]
    [InlineData(""" "Base https://openrouter.ai/api/v1, models https://[|openrouter.ai/models|]" """,
        """ "Base https://api.phaseo.app/v1, models https://phaseo.app/models" """)]
    public Task Links_move_in_every_string(string expression, string newExpression) =>
        VerifyCS.VerifyCodeFixAsync(Snippets.Field(expression), Snippets.Field(newExpression));

    [Theory]
    [InlineData("openrouter.ai/privacy")]
    [InlineData("openrouter.ai/terms/")]
    [InlineData("openrouter.ai/pricing")]
    [InlineData("openrouter.ai/openai/gpt-4o")]
    public Task A_page_that_says_something_else_is_named_and_stays(string page) =>
        VerifyCS.VerifyCodeFixAsync(Snippets.Field($"\"See https://[|{page}|].\""), Snippets.Field($"\"See https://[|{page}|].\""));

    [Theory]
    [InlineData(""" $"https://[|openrouter.ai/docs/{1}|]" """)]
    [InlineData(""" "https://[|openrouter.ai/docs/" + 1|] """)]
    [InlineData(""" "https://[|openrouter.ai/workspaces/default/" + 1 + "/members|]" """)]
    public Task A_link_whose_fix_would_lose_an_expression_stays(string expression) =>
        VerifyCS.VerifyCodeFixAsync(Snippets.Field(expression), Snippets.Field(expression));

    [Theory]
    [InlineData("""System.Diagnostics.Process.Start("https://[|openrouter.ai|]");""")]
    [InlineData("""System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("https://[|openrouter.ai|]") { UseShellExecute = true });""")]
    [InlineData("""OpenBrowser("https://[|openrouter.ai|]");""")]
    [InlineData("""var website = "https://[|openrouter.ai|]";""")]
    [InlineData("""var p = new { HelpUrl = "https://[|openrouter.ai|]" };""")]
    public Task The_site_moves_where_a_person_is_sent_to_it(string statement)
    {
        var source = $$"""
            class C
            {
                void OpenBrowser(string url) { }
                void M()
                {
                    {{statement}}
                }
            }

            """;
        return VerifyCS.VerifyCodeFixAsync(source, source.Replace("[|openrouter.ai|]", "phaseo.app", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""string SignUpUrl => "https://[|openrouter.ai/|]";""")]
    [InlineData("""string GetKeyUrl = "https://[|openrouter.ai|]";""")]
    [InlineData("""string ConsoleUrl = "https://[|openrouter.ai|]";""")]
    [InlineData("""System.Uri GetStartUri(int n) => n switch { 1 => new System.Uri("https://[|openrouter.ai/|]"), _ => new System.Uri("about:blank") };""")]
    [InlineData("""Provider P = new(Id: "openrouter", Website: "https://[|openrouter.ai|]");""")]
    [InlineData("""Provider[] P = { new("openrouter", "https://[|openrouter.ai|]") };""")]
    [InlineData("""Provider P = new Provider("openrouter", "https://[|openrouter.ai|]");""")]
    [InlineData("""(string Name, string Website)[] Bases = { (Name: "OpenRouter", Website: "https://[|openrouter.ai|]") };""")]
    [InlineData("""(string Name, string Url)[] Links = { ("OpenRouter", "https://[|openrouter.ai|]") };""")]
    [InlineData("""(string Name, string Url)[] Links = { (Name: "OpenRouter", Url: "https://[|openrouter.ai|]") };""")]
    [InlineData("""class P { public P(string id, string website) { } } P p = new("openrouter", "https://[|openrouter.ai|]");""")]
    [InlineData("""class P { public P(string id, string website) { } } P p = new P("openrouter", "https://[|openrouter.ai|]");""")]
    public Task The_site_moves_where_a_name_says_that_it_is_for_people(string member)
    {
        var source = $"record Provider(string Id, string Website);\nclass C\n{{\n    {member}\n}}\n";
        var after = source.Replace("[|openrouter.ai/|]", "phaseo.app", StringComparison.Ordinal)
            .Replace("[|openrouter.ai|]", "phaseo.app", StringComparison.Ordinal);
        return VerifyCS.VerifyCodeFixAsync(source, after);
    }

    [Fact]
    public Task Two_pages_that_would_become_one_case_stay_apart() => VerifyCS.VerifyCodeFixAsync(
        Snippets.Method(
            "switch (url) { case \"https://[|openrouter.ai/keys|]\": return 1; case \"https://[|openrouter.ai/settings/keys|]\": return 2; "
            + "default: return 0; }"),
        Snippets.Method(
            "switch (url) { case \"https://phaseo.app/settings/keys\": return 1; case \"https://[|openrouter.ai/settings/keys|]\": return 2; "
            + "default: return 0; }"));

    [Fact]
    public Task Two_pages_that_would_become_one_key_stay_apart() => VerifyCS.VerifyCodeFixAsync(
        Snippets.Method(
            "return new Dictionary<string, int> { [\"https://[|openrouter.ai/docs/a|]\"] = 1, [\"https://[|openrouter.ai/docs/b|]\"] = 2, "
            + "[\"https://[|openrouter.ai/support|]\"] = 3 };"),
        Snippets.Method(
            "return new Dictionary<string, int> { [\"https://phaseo.app/docs\"] = 1, [\"https://[|openrouter.ai/docs/b|]\"] = 2, "
            + "[\"https://phaseo.app/help\"] = 3 };"));

    [Fact]
    public Task The_light_bulb_names_the_page() => new FixTest<WebPageLinkAnalyzer, WebPageLinkFixer>
    {
        TestCode = Snippets.Field("\"https://[|openrouter.ai/keys|]\""),
        FixedCode = Snippets.Field("\"https://phaseo.app/settings/keys\""),
        CodeActionEquivalenceKey = WebPageLinkFixer.RewriteKey,
        CodeActionVerifier = (action, verifier) => verifier.Equal("Link to phaseo.app/settings/keys", action.Title),
    }.RunAsync();

    [Fact]
    public Task The_base_URL_option_does_not_move_pages() => new FixTest<WebPageLinkAnalyzer, WebPageLinkFixer>
    {
        TestState = { Sources = { Snippets.Field("\"https://[|openrouter.ai/keys|]\"") },
            AnalyzerConfigFiles = { Snippets.BaseUrlOption("http://localhost:5000/ai/v1") } },
        FixedState = { Sources = { Snippets.Field("\"https://phaseo.app/settings/keys\"") } },
    }.RunAsync();
}
