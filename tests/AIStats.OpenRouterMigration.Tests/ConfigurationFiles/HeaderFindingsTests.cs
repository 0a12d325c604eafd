using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Headers in .http files, JSON and YAML.</summary>
[Trait("Rule", RuleIds.AttributionHeader)]
[Trait("Rule", RuleIds.OpenRouterTitleHeader)]
[Trait("Rule", RuleIds.UnreadHeader)]
public sealed class HeaderFindingsTests
{
    [Theory]
    [InlineData("chat.http",
        "POST https://{|AIS1001:openrouter.ai/api|}/v1/messages\n{|AIS3001:HTTP-Referer|}: https://example.com\n{|AIS3001:X-Title|}: App\n"
        + "{|AIS3003:X-OpenRouter-Categories|}: a\n# {|AIS1007:HTTP-Referer|} and {|AIS1007:X-OpenRouter-Title|}\n")]
    [InlineData("appsettings.json", """{ "Headers": { "{|AIS3001:HTTP-Referer|}": "x", "{|AIS3001:X-Title|}": "y" } }""")]
    [InlineData("appsettings.json", """{ "Headers": { "{|AIS3002:X-OpenRouter-Title|}": "y" } }""")]
    [InlineData("values.yaml", """
        headers:
          {|AIS3001:HTTP-Referer|}: x
          "{|AIS3001:X-Title|}": y

        """)]
    [InlineData("appsettings.json", """{ "Push": { "X-Title": "only a push service" } }""")] // a service for push messages
    [InlineData("push.http", "POST https://ntfy.sh/topic\nX-Title: Backup\n")] // another service
    [InlineData("chat.http", "POST https://api.phaseo.app/v1/messages\nhttp-referer: https://example.com\nx-title: App\n")] // they have moved already
    [InlineData("push.http", "# not for {|AIS1007:openrouter.ai|}\nX-Title: Backup\n")]
    [InlineData("notes.md", "Send HTTP-Referer and X-Title to https://{|AIS1007:openrouter.ai/api/v1|}.\n")]
    [InlineData("appsettings.json", """{ "Text": "an openrouter-compatible API", "Style": "OpenRouter-style" }""")] // no header
    [InlineData("call.sh",
        """
        curl https://{|AIS1001:openrouter.ai/api|}/v1/chat/completions \
          -H "{|AIS3001:HTTP-Referer|}: https://x.y" -H '{|AIS3001:X-Title|}: t'

        """)]
    [InlineData("call.ps1", """
        $h = @{ "{|AIS3001:HTTP-Referer|}" = "https://x.y"; '{|AIS3001:X-Title|}'='t' }

        """)]
    [InlineData("appsettings.json", """{ "Url": "https://{|AIS1001:openrouter.ai/api|}/v1", "Ntfy": { "Headers": { "X-Title": "Alert" } } }""")]
    public Task Found(string path, string markup) => FileMarkup.VerifyAsync("/src/" + path, markup);

    [Theory]
    [InlineData("chat.http", "HTTP-Referer: a\r\nX-Title: b\r\n", "http-referer: a\r\nx-title: b\r\n")]
    [InlineData("chat.http", "HTTP-Referer: a\nX-OpenRouter-Title: b\n", "http-referer: a\nx-title: b\n")]
    [InlineData("chat.http", "X-Title: a\nHTTP-Referer: c\nX-OpenRouter-Title: b\n", "x-title: a\nhttp-referer: c\nX-OpenRouter-Title: b\n")]
    [InlineData("appsettings.json", """{"HTTP-Referer":"a","X-OpenRouter-Title":"b"}""", """{"http-referer":"a","x-title":"b"}""")]
    public Task Fixed(string path, string before, string after) => FileMarkup.VerifyFixAsync("/src/" + path, before, after);

    [Fact]
    public async Task Where_headers_are_to_go_nothing_is_rewritten()
    {
        const string Text = "HTTP-Referer: a\nX-Title: b\n";
        const string Remove = "[*]\nai_stats_migration.attribution_headers = remove";
        await FileMarkup.VerifyFixAsync("/src/chat.http", Text, Text, Remove);
        var found = await FileMarkup.FindAsync("/src/chat.http", Text, Remove);
        Assert.Equal(2, found.Length);
        Assert.All(found, diagnostic => Assert.EndsWith("; remove it", diagnostic.Message(), StringComparison.Ordinal));
    }
}
