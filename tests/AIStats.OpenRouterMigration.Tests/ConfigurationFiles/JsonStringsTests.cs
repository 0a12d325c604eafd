using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>What is read of JSON, of JSON with comments, and of text that only looks like it.</summary>
[Trait("Area", "ConfigurationFiles")]
public sealed class JsonStringsTests
{
    /// <summary>Each text with a marker, and what it is: a comment, a key, or the value of a key.</summary>
    [Theory]
    [InlineData("""{"OpenRouter":{"Key":"openrouter"}}""", "OpenRouter key", "openrouter of Key")]
    [InlineData("""["openrouter", 1, {"a": ["openrouter"]}]""", "openrouter of ", "openrouter of a")]
    [InlineData("""{"a" : "x\"openrouter\\" , "b":"openrouter"}""", """x"openrouter\ of a""", "openrouter of b")]
    [InlineData("""
        { // openrouter
         /* openrouter */ "a": "openrouter" }
        """, "// openrouter comment", "/* openrouter */ comment", "openrouter of a")]
    [InlineData(""" /* openrouter *//* openrouter */"openrouter" """, "/* openrouter */ comment", "/* openrouter */ comment", "openrouter of ")]
    [InlineData("// openrouter\r\"openrouter\"", "// openrouter comment", "openrouter of ")] // a carriage return ends a comment
    [InlineData("""{ "a": "openrouter""", "openrouter of a")] // a string without an end
    [InlineData("""{ "a": "openrouter\""", "openrouter\\ of a")]
    // A string ends with its line.
    [InlineData("""
        { "a": "openrouter
        "b": "openrouter" }
        """, "openrouter of a", "openrouter of b")]
    [InlineData("{ 'a': 'openrouter' }", "openrouter of a")] // single quotes
    [InlineData("""{ a: openrouter, "b": 1 }""", "{ a: openrouter,  of ")] // no quotes
    // Two slashes are a comment only behind a blank.
    [InlineData("""
        { "a": https://openrouter.ai/api/v1 // openrouter
        }
        """, ": https://openrouter.ai/api/v1  of a", "// openrouter comment")]
    [InlineData("{ a: b,\nc: openrouter }", "c: openrouter } of ")]
    // A comment behind a colon.
    [InlineData("""
        { "a"://openrouter
        "openrouter" }
        """, "//openrouter comment", "openrouter of a")]
    [InlineData("://openrouter", "//openrouter comment")]
    [InlineData("openrouter //", "openrouter  of ")]
    [InlineData("{ /* openrouter", "/* openrouter comment")]
    [InlineData("""{ "a": "\u00", "b": "\uZZZZopenrouter" }""", "\uFFFDZZZZopenrouter of b")] // escapes that are cut off
    [InlineData("openrouter", "openrouter of ")]
    [InlineData(""" "openrouter"/ """, "openrouter of ")] // a slash that begins no comment
    [InlineData("""{ "a": { "openrouter" } }""", "openrouter of ")] // an object's own values have no key of the object
    [InlineData("{}")]
    public void Read(string text, params string[] expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("""{"a":{"b":["x",{"c":"openrouter"}],"d":1}}""", "a / b")]
    [InlineData("""{"a":{"b":1},"c":{"openrouter":1}}""", "c")]
    [InlineData("""}]{"a":["openrouter"]}""", "")]
    public void A_string_knows_its_sections(string text, string sections) =>
        Assert.Equal(sections, string.Join(" / ", Assert.Single(Sites(text)).Sections.Skip(1).Select(section => section.Name)));

    [Theory]
    [InlineData("""{ "a" : {"b":"openrouter"} }""", 2, 8)]
    [InlineData("""{ "a" : [ {"b":"openrouter"} ] }""", 10, 10)] // an element has no key
    [InlineData("""{ "a" : "x", {"b":"openrouter"} }""", 13, 13)] // nor has what stands behind a value
    public void An_object_begins_with_its_key(string text, int keyStart, int start)
    {
        var section = Assert.Single(Sites(text)).Sections[^1];
        Assert.Equal((keyStart, start), (section.KeyStart, section.Start));
    }

    [Fact]
    public void A_key_has_no_key_and_a_comment_is_none()
    {
        Assert.Null(Assert.Single(Sites("""{ "a": {}, "openrouter": 1 }""")).Key);
        Assert.False(Assert.Single(Sites("""{ "a": 1 /* openrouter */ }""")).IsKey);
    }

    [Fact]
    public void No_beginning_of_a_text_throws_and_every_hit_is_in_one_site()
    {
        const string Text =
            "\uFEFF{ // openrouter 'x'\n \"OPENROUTER_API_KEY\": \"a\\\"openrouter\\u002e\", /* openrouter */ b: 'openrouter', c: openrouter\r\n}";
        for (var length = 0; length <= Text.Length; length++)
        {
            var text = Text[..length];
            var hits = MarkerSearch.Signals.Find(text);
            var sites = Sites(text);
            Assert.True(sites.Length == hits.Length, $"{hits.Length} hits, {sites.Length} sites: {text}");
        }
    }

    [Fact]
    public async Task A_large_file_full_of_findings_is_read_in_one_pass()
    {
        var text = "{" + string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"OPENROUTER_{i}\":\"openrouter\"")) + "}";
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var sites = await Task.Run(() => Sites(text)).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(40_000, sites.Length);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
    }

    private static ImmutableArray<TextSite> Sites(string text) =>
        TextSite.Read(SourceText.From(text), text, MarkerSearch.Signals.Find(text), CommentSyntax.Json);

    private static IEnumerable<string> Describe(string text) =>
        Sites(text).Select(site => site.Text.Value + (site.IsComment ? " comment" : site.IsKey ? " key" : " of " + site.Key));
}
