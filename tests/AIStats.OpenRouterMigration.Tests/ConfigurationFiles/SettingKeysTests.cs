using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>The keys of settings files with their sections, as code asks for them.</summary>
[Trait("Area", "ConfigurationFiles")]
public sealed class SettingKeysTests
{
    [Theory]
    [InlineData("""{ "a": { "b": 1, "c": [ { "d": 2 } ] }, "e": 3 }""", "a", "a:b", "a:c", "a:c:d", "e")]
    [InlineData("""
        { "a" : "x",
          "b"
          : { "c": "y" } }
        """, "a", "b", "b:c")]
    [InlineData("""{ "OpenRouter__BaseUrl": "x", "a:b": 1 }""", "OpenRouter:BaseUrl", "a:b")]
    [InlineData("""{ "a": "x\"y", "b\"c": 1, "d": "\\", "e": 2 }""", "a", """b\"c""", "d", "e")]
    [InlineData("""{ "env": { "BASE_URL": 1, "URL": 2, "base_url": 3, "Base_Url": 4, "_URL": 5 } }""", "env", "BASE_URL", "env:URL", "env:base_url",
        "env:Base_Url", "env:_URL")]
    [InlineData("""}] { "a": 1, "b": { "c": 2 } }""", "a", "b", "b:c")]
    [InlineData("""{ "a": 1, "b""", "a")]
    [InlineData("""{ "a": 1, "b\""", "a")]
    [InlineData("""[ "a", "b" """)]
    [InlineData("""[ "a", "b""" + """ " """)]
    [InlineData("""
        { "a": "not closed
          "b": 1 }
        """, "a", "b")]
    [InlineData("""
        { // "old": 1
          "a": { /* "b": {}, */ "c": 1 } }
        """, "a", "a:c")]
    [InlineData("""{ 'a': { 'b': 'x"y' } }""", "a", "a:b")]
    public void Keys_of_JSON(string text, params string[] keys) =>
        Assert.Equal(keys, SettingKeys.Read(SourceText.From(text), CommentSyntax.Json).Select(static key => key.Key));

    [Theory]
    [InlineData("""
        a:
          b: 1
          c:
            d: 2
          e: 3
        f: 4

        """, "a", "a:b", "a:c", "a:c:d", "a:e", "f")]
    [InlineData("env:\n  BASE_URL: 1\n  OpenRouter__BaseUrl: 2\n  Base_Url: 3\n  url: 4\n", "env", "BASE_URL", "OpenRouter:BaseUrl", "env:Base_Url", "env:url")]
    [InlineData("OpenRouter__BaseUrl=1\nexport URL=2\n# no key\n", "OpenRouter:BaseUrl", "URL")]
    [InlineData("env:\n  - name: ROUTER_URL\n    value: 1\n", "env", "ROUTER_URL", "ROUTER_URL")]
    [InlineData("env:\n  - value: 1\n    name: ROUTER_URL\n", "env", "ROUTER_URL", "ROUTER_URL")]
    [InlineData("""
        env:
          - { "name": "A_B", "value": 1 }

        """, "env", "A_B")]
    [InlineData("name: A\nvalue: 1\n", "A", "A")]
    [InlineData("value: 1", "value")]
    [InlineData("a: 1\nvalue: 2", "a", "value")]
    [InlineData("""
        - name: ""
          value: 1
          name: B

        """, "name", "B", "B")]
    [InlineData("""
        a:
          # b:
            c: 1
        # d: 1
          e: 2 # f: 3
        """, "a", "a:c", "a:e")]
    [InlineData("""
        a:
          - b:
              c: 1
            d: 2
        - e: 3
        """, "a", "a:b", "a:b:c", "a:d", "a:e")]
    [InlineData("a:\n  text: |\n    nothing here\n  b: 1\n", "a", "a:text", "a:b")]
    public void Keys_of_lines(string text, params string[] keys) =>
        Assert.Equal(keys, SettingKeys.Read(SourceText.From(text), CommentSyntax.Default).Select(static key => key.Key));

    [Fact]
    public void A_key_knows_where_it_begins()
    {
        Assert.Equal([new SettingKey("a", 2), new SettingKey("a:b", 9)], SettingKeys.Read(SourceText.From("""{ "a": { "b": 1 } }"""), CommentSyntax.Json));
        Assert.Equal([new SettingKey("a", 0), new SettingKey("a:b", 3)], SettingKeys.Read(SourceText.From("a:\n  b: 1\n"), CommentSyntax.Default));
    }
}
