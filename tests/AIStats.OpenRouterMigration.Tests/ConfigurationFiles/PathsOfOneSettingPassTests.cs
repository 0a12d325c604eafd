using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>One setting with two addresses in two files, whose paths differ: the code adds the same to both.</summary>
[Trait("Rule", RuleIds.SplitBaseUrl)]
public sealed class PathsOfOneSettingPassTests
{
    [Theory]
    // The second file has another path.
    [InlineData("b.json", """{ "AI": { "Url": "https://api.phaseo.app/v1/chat" } }""", """
        (1:41-48) AIS1004: 'AI:Url' ends with '/v1/chat' here and with '/v1' in a.json; the code adds one
            path to both, so one fails
        """, "a.json", """{ "AI": { "Url": "https://api.phaseo.app/v1" } }""")]
    // The first one is not told.
    [InlineData("a.json", """{ "AI": { "Url": "https://api.phaseo.app/v1" } }""", "", "b.json", """{ "AI": { "Url": "https://api.phaseo.app/v1/chat" } }""")]
    // Before and after the migration they are the same.
    [InlineData("b.json", """{ "AI": { "Url": "https://api.phaseo.app/v1" } }""", "", "a.json", """{ "AI": { "Url": "https://openrouter.ai/api/v1" } }""")]
    // Another setting.
    [InlineData("b.json", """{ "AI": { "Url": "https://api.phaseo.app/v1/chat" } }""", "", "a.json", """{ "LLM": { "Url": "https://api.phaseo.app/v1" } }""")]
    // A variable of the environment is the same setting.
    [InlineData("b.env", "AI__Url=https://api.phaseo.app/v1/chat?x=1", """
        (1:31-38) AIS1004: 'AI:Url' ends with '/v1/chat' here and with '/v1' in a.json; the code adds one
            path to both, so one fails
        """, "a.json", """{ "AI": { "Url": "https://api.phaseo.app/v1" } }""")]
    // A name without a section may be anything.
    [InlineData("b.json", """{ "Url": "https://api.phaseo.app/v1/chat" }""", "", "a.json", """{ "Url": "https://api.phaseo.app/v1" }""")]
    // A comment, a document and a key.
    [InlineData("b.json", """{ "AI": { "Url": "https://api.phaseo.app/v1" } }""", "", "a.json", """
        { // "AI": { "Url": "https://api.phaseo.app/v1/chat" }
          "https://api.phaseo.app/v1/x": 1 }
        """, "a.md", "AI:Url: https://api.phaseo.app/v1/chat")]
    // The last slash decides nothing where the code cuts it.
    [InlineData("b.json", """{ "AI": { "Url": "https://api.phaseo.app/v1/" } }""", "", "a.json", """{ "AI": { "Url": "https://api.phaseo.app/v1" } }""",
        "C.cs", """class C { object o = new HttpClient { BaseAddress = new Uri(config["AI:Url"].TrimEnd('/')) }; }""")]
    // The default of a variable ends with its brace.
    [InlineData("compose.yml", """
        services:
          a:
            environment:
              AI__Url: ${LLM_URL:-https://api.phaseo.app/v1}
        """, "", "a.json", """{ "AI": { "Url": "https://api.phaseo.app/v1" } }""")]
    // Nor where nothing shows how it is used.
    [InlineData("b.json", """{ "AI": { "Url": "https://api.phaseo.app/v1/" } }""", "", "a.json", """{ "AI": { "Url": "https://api.phaseo.app/v1" } }""")]
    // A client takes it as it is.
    [InlineData("b.json", """{ "AI": { "Url": "https://api.phaseo.app/v1/" } }""",
        "(1:41-44) AIS1004: 'AI:Url' ends with '/v1/' here and with '/v1' in a.json; the code adds one path to both, so one fails", "a.json",
        """{ "AI": { "Url": "https://api.phaseo.app/v1" } }""", "C.cs",
        """class C { object o = new HttpClient { BaseAddress = new Uri(config["AI:Url"]) }; }""")]
    public void The_second_is_named(string path, string text, string said, params string[] others) =>
        Assert.Equal(said.Length == 0 ? text : text + "\n" + said, OnePass.OfRow(path, text, others));
}
