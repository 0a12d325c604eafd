using AIStats.OpenRouterMigration.Tests.ConfigurationFiles;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

[Trait("Rule", RuleIds.ModelList)]
public sealed class ModelListAnalyzerTests
{
    private const string Path = "/src/ai-stats.models.json";

    [Theory]
    [InlineData("""{ "models": [ { "id": "openai/gpt-4o" }, ] }""", "line 1, column 42: a value is expected", 41)]
    [InlineData("""
        {
          "models": [
            { "id": "a/b"

        """, "line 4, column 1: it ends too early", 34)]
    [InlineData("", "line 1, column 1: it ends too early", 0)]
    [InlineData("<html>", "line 1, column 1: a value is expected", 0)]
    [InlineData("""{ "error": "unauthorised" }""", "line 1, column 1: no 'models' or 'data' array with an 'id' in it", 0)]
    [InlineData("""{ "models": [] } x""", "line 1, column 18: a value is expected", 17)]
    [InlineData("""{ "models": [ { "id": "a/b" } { "id": "a/c" } ] }""", "line 1, column 31: ',' or ']' is expected", 30)]
    [InlineData("""{ "models": [ { "id": "a/b" "name": "b" } ] }""", "line 1, column 29: ',' or '}' is expected", 28)]
    [InlineData("""{ models: [] }""", "line 1, column 3: a name in quotes is expected", 2)]
    [InlineData("""{ "models" [ { "id": "a/b" } ] }""", "line 1, column 12: ':' is expected", 11)]
    [InlineData("""{ "ok": tru }""", "line 1, column 9: 'true' is expected", 8)]
    [InlineData("""
        { "note": "a
         b" }
        """, "line 1, column 13: a string ends on the line that it begins on", 12)]
    [InlineData("""
        { "models": [ { "id": "a/b
        " } ] }
        """, "line 1, column 27: a string ends on the line that it begins on", 26)]
    [InlineData("""{ "note": "a\x" }""", "line 1, column 15: the escape is unknown", 14)]
    [InlineData("""{ "note": "\u00zz" }""", "line 1, column 14: the escape is unknown", 13)]
    [InlineData("""{ "note": "\u004""", "line 1, column 14: the escape is unknown", 13)]
    [InlineData("""{ "note": "\u0041""", "line 1, column 18: it ends too early", 17)]
    [InlineData("""{ "total": 466, "models": [ { "id": "openai/gpt-4o" } ] }""",
        "line 1, column 1: it has 1 of 466 models, so add the other pages (offset=250)", 0)]
    public async Task What_is_wrong_is_said_once_with_its_place(string text, string error, int position)
    {
        var found = Assert.Single(await FileMarkup.FindAsync(Path, text));
        Assert.Equal(RuleIds.ModelList, found.Id);
        Assert.Equal("This list of models cannot be used, so the built-in one is: " + error, found.Message());
        Assert.Equal(position, found.Location.SourceSpan.Start);
    }

    [Theory]
    [InlineData(61, true)]
    [InlineData(62, false)]
    public async Task Deep_nesting_is_an_error_and_many_objects_are_none(int depth, bool isRead)
    {
        var items = string.Concat(Enumerable.Repeat("""{ "id": "a/b", "x": [ [], {} ] }, """, 100));
        var found = await FileMarkup.FindAsync(Path,
            $$"""{ "models": [ {{items}}{ "id": "a/c", "deep": {{new string('[', depth)}}{{new string(']', depth)}} } ] }""");
        Assert.Equal(isRead ? 0 : 1, found.Length);
        Assert.All(found, static diagnostic => Assert.EndsWith("it is nested more than 64 levels deep", diagnostic.Message(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "ok": true, "total": 1, "models": [ { "id": "openai/gpt-4o", "aliases": [], "limits": { "input_tokens": 1.5e3 } } ] }""")]
    [InlineData("""{ "data": [ { "id": "openai\/gpt-4o", "x": null } ], "links": { "next": null } }""")]
    [InlineData("""[ { "total": 2, "models": [ { "id": "openai/gpt-4o" } ] }, { "total": 2, "models": [ { "id": "openai/gpt-5.2" } ] } ]""")]
    [InlineData("""
        { "total": 2, "models": [ { "id": "openai/gpt-4o" } ] }
        { "total": 2, "models": [ { "id": "openai/gpt-5.2" } ] }

        """)]
    [InlineData("""{ "models" : null, "data" : [ { "id" : "openai/gpt-4o", "aliases" : null } ], "tags": [ { "id": 1 } ] }""")]
    [InlineData("""{ "models": [ { "id": "openai/gpt-4o", "aliases": [ null, { "id": 1 }, "openai/my-latest" ] } ] }""")]
    [InlineData("""{ "": "", "note": "the \"best\" of all: \b\f\n\r\t\/\\\u0041b", "a\tb": 1, "\u0041": 2, "models": [ { "id": "openai/gpt-4o" } ] }""")]
    [InlineData("\uFEFF \t\r\n{ \"models\": [ { \"id\": \"openai/gpt-4o\" } ] }")]
    [InlineData("""{ "a": -1.5, "b": 1E+3, "c": 2e-7, "d": true, "e": false, "models": [ { "id": "openai/gpt-4o" } ] }""")]
    public async Task A_whole_answer_is_no_finding(string text) => Assert.Empty(await FileMarkup.FindAsync(Path, text));

    [Fact]
    public Task The_own_list_decides() => ModelMarkup.VerifyAsync(
        """
        class C
        {
            string[] models = { "{|AIS4005:openai/my-own|}", "{|AIS4005:openai/my-latest|}", "{|AIS4005:openai/my-other|}", "{|AIS4005:openai/my-third|}",
                "{|AIS4003:openai/gpt-4o|}", "{|AIS4003:x-ai/grok-4.5|}", "{|AIS4005:x-ai/grok-4.3|}" };
        }
        """,
        ModelMarkup.Signal,
        (Path,
            """{ "tags": [ { "id": "x-ai/grok-4.5" } ], "models": [ { "id": "openai/my-own", "aliases": [ "openai/my-latest", "openai\/my-other" ] """
            + """}, { "canonical": "x-ai/grok-4.5", "id": "openai\u002Fmy-third" } ] }"""),
        ("/src/ai-stats.models.2.json", """{ "data": [ { "id": "x-ai/grok-4.3" } ] }"""));

    [Fact]
    public Task With_a_list_that_cannot_be_used_the_built_in_one_decides() => ModelMarkup.VerifyAsync(
        """class C { string model = "{|AIS4005:openai/gpt-4o|}"; }""", ModelMarkup.Signal, (Path, """{ "models": [ { "id": "openai/my-own" """));

    [Fact]
    public async Task The_list_itself_is_not_searched() =>
        Assert.Empty(await FileMarkup.FindAsync(Path, """{ "models": [ { "id": "x-ai/grok-4.5", "docs": "https://openrouter.ai/api/v1" } ] }"""));
}
