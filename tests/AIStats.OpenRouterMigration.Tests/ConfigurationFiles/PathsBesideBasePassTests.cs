using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Paths that JSON has beside a base: the code adds them to it.</summary>
[Trait("Rule", RuleIds.ChangedEndpoint)]
[Trait("Rule", RuleIds.MissingEndpoint)]
public sealed class PathsBesideBasePassTests
{
    [Theory]
    // A path of another contract, one that is missing and one that is kept.
    [InlineData("a.json", """
        { "AI": { "BaseUrl": "https://openrouter.ai/api/v1/", "Credits": "/credits", "Keys": "/keys",
          "Chat": "/chat/completions", "Coinbase": "/credits/coinbase" } }
        """, """
        { "AI": { "BaseUrl": "https://api.phaseo.app/v1/", "Credits": "/credits", "Keys": "/keys",
          "Chat": "/chat/completions", "Coinbase": "/credits/coinbase" } }
        (1:67-74) AIS1002: '/credits' differs on AI Stats: it needs a management key and answers only the
            balance, as `credits.remaining` in nano-USD
        (1:87-91) AIS1002: '/keys' differs on AI Stats: it needs a management key of AI Stats and has another JSON shape
        (2:45-61) AIS1003: AI Stats has no counterpart of '/credits/coinbase': buy credits on the AI Stats web page
        """)]
    public void The_base_moves_and_the_path_is_named(string path, string text, string expected) =>
        Assert.Equal(expected, OnePass.OfRow(path, text));

    [Theory]
    // The base has moved.
    [InlineData("a.json", """{ "AI": { "BaseUrl": "https://api.phaseo.app/v1", "Models": "/models", "/models": "x", "Other": "models" } }""",
        "(1:62-68) AIS1002: '/models' differs on AI Stats: it needs a key and answers `models`, in pages, instead of `data`")]
    // In another object, or beside no base.
    [InlineData("a.json", """
        { "AI": { "BaseUrl": "https://api.phaseo.app/v1" }, "Paths": { "Models": "/models" },
          "Site": { "Url": "https://example.com/api/v1", "Models": "/models" } }
        """, "")]
    // A root of the file, a comment and a key are no object of a base.
    [InlineData("a.json", """[ "https://api.phaseo.app/v1", { "https://api.phaseo.app/v1": "/models" } ] // https://api.phaseo.app/v1""", "")]
    // Other formats have no objects.
    [InlineData("a.yaml", """
        ai:
          baseUrl: https://api.phaseo.app/v1
          models: "/models"
        """, "")]
    public void Only_the_path_is_named(string path, string text, string said) =>
        Assert.Equal(said.Length == 0 ? text : text + "\n" + said, OnePass.OfRow(path, text));
}
