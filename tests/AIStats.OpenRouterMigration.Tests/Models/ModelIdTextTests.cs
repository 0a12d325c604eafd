using AIStats.OpenRouterMigration.Map;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

/// <summary>What has the form of a model id: in a string that is one or a list or JSON, in a line of settings, in a sentence.</summary>
[Trait("Area", "Models")]
public sealed class ModelIdTextTests
{
    [Theory]
    [InlineData("x-ai/grok-4.5", "x-ai/grok-4.5", "x-ai/grok-4.5", "x-ai/grok-4.5")]
    [InlineData("x-ai/grok-4.5, openai/gpt-4o", "x-ai/grok-4.5 openai/gpt-4o", "x-ai/grok-4.5 openai/gpt-4o", "x-ai/grok-4.5 openai/gpt-4o")]
    [InlineData("x-ai/grok-4.5|openai/gpt-4o;meta-llama/llama-3", "x-ai/grok-4.5 openai/gpt-4o meta-llama/llama-3",
        "x-ai/grok-4.5 openai/gpt-4o meta-llama/llama-3", "x-ai/grok-4.5 openai/gpt-4o meta-llama/llama-3")] // whatever separates them
    [InlineData("x-ai/grok-4.5 and more", "", "x-ai/grok-4.5", "x-ai/grok-4.5")]
    [InlineData("""["x-ai/grok-4.5", "openai/gpt-4o"]""", "x-ai/grok-4.5 openai/gpt-4o", "x-ai/grok-4.5 openai/gpt-4o", "x-ai/grok-4.5 openai/gpt-4o")]
    [InlineData("""{"model":"x-ai/grok-4.5","other":"no"}""", "x-ai/grok-4.5 of model", "x-ai/grok-4.5", "x-ai/grok-4.5")]
    [InlineData("""{"models":["x-ai/grok-4.5", "openai/gpt-4o"]}""",
        "x-ai/grok-4.5 of models openai/gpt-4o of models", "x-ai/grok-4.5 openai/gpt-4o", "x-ai/grok-4.5 openai/gpt-4o")]
    [InlineData("""{"a":1,"x-ai/grok-4.5":2}""", "", "x-ai/grok-4.5", "x-ai/grok-4.5")]
    [InlineData(""" "x-ai/grok-4.5""", "x-ai/grok-4.5", "x-ai/grok-4.5", "x-ai/grok-4.5")]
    [InlineData("~x-ai/grok-latest", "~x-ai/grok-latest", "~x-ai/grok-latest", "~x-ai/grok-latest")]
    [InlineData("openrouter/x-ai/grok-4.5", "openrouter/x-ai/grok-4.5", "openrouter/x-ai/grok-4.5", "openrouter/x-ai/grok-4.5")]
    [InlineData("openrouter:x-ai/grok-4.5", "openrouter:x-ai/grok-4.5", "openrouter:x-ai/grok-4.5", "openrouter:x-ai/grok-4.5")]
    [InlineData("openrouter/auto", "openrouter/auto", "openrouter/auto", "openrouter/auto")]
    [InlineData("openrouter/", "", "", "")]
    [InlineData("@preset/mine", "@preset/mine", "@preset/mine", "@preset/mine")]
    [InlineData("@preset/", "", "", "")]
    [InlineData("x-ai/grok-4.5@preset/mine", "x-ai/grok-4.5@preset/mine", "x-ai/grok-4.5@preset/mine", "x-ai/grok-4.5@preset/mine")]
    [InlineData("x-ai/@preset/mine", "", "", "")]
    [InlineData("nobody/some-model", "", "", "")]
    [InlineData("nobody/some-model:free", "nobody/some-model:free", "nobody/some-model:free", "nobody/some-model:free")]
    [InlineData("nobody/some-model:freed", "", "", "")]
    [InlineData("/model", "", "", "")]
    [InlineData("x-ai/", "", "", "")]
    [InlineData("x-ai/Grok", "", "", "")]
    [InlineData("x-ai/grok.gguf", "", "", "")]
    [InlineData("x-ai/grok-8b.q4.gguf", "", "", "")]
    [InlineData("x-ai/grok:1.27", "", "", "")]
    [InlineData("x-ai/grok:online", "x-ai/grok:online", "x-ai/grok:online", "x-ai/grok:online")]
    [InlineData("x-ai/-grok", "", "", "")]
    [InlineData("x-ai/grok-", "", "", "")]
    [InlineData("x-ai/a/b", "", "", "")]
    [InlineData("${MODEL:-x-ai/grok-4.5}", "", "x-ai/grok-4.5", "")]
    [InlineData("${MODEL-x-ai/grok-4.5}", "", "x-ai/grok-4.5", "")]
    [InlineData("${MODEL:=x-ai/grok-4.5}", "", "x-ai/grok-4.5", "x-ai/grok-4.5")]
    [InlineData("$MODEL:-x-ai/grok-4.5", "", "", "")]
    [InlineData("{MODEL:-x-ai/grok-4.5}", "", "", "")]
    [InlineData("Use x-ai/grok-4.5. Or openai/gpt-4o: it is good", "", "", "x-ai/grok-4.5 openai/gpt-4o")]
    [InlineData("(x-ai/grok-4.5)", "", "x-ai/grok-4.5", "x-ai/grok-4.5")]
    [InlineData("--model=x-ai/grok-4.5 -v", "", "x-ai/grok-4.5", "x-ai/grok-4.5")]
    [InlineData("spacex-ai/grok-4.5", "spacex-ai/grok-4.5", "spacex-ai/grok-4.5", "spacex-ai/grok-4.5")]
    [InlineData("openchat/openchat-7b", "openchat/openchat-7b", "openchat/openchat-7b", "openchat/openchat-7b")]
    [InlineData("", "", "", "")]
    public void Ids_are_found(string text, string inString, string inLine, string inSentence)
    {
        Assert.Equal(inString, Join(text, ModelIdText.FindInString(text)));
        Assert.Equal(inLine, Join(text, ModelIdText.FindInLine(text)));
        Assert.Equal(inSentence, Join(text, ModelIdText.FindInSentence(text)));
    }

    [Theory]
    [InlineData("x-ai/grok-4.5", false, false, true, false)]
    [InlineData("x-ai/grok", false, false, false, false)] // no digit
    [InlineData("~x-ai/grok", false, false, true, false)]
    [InlineData("@preset/mine", false, false, true, false)]
    [InlineData("openrouter/auto", false, false, true, true)]
    [InlineData("openrouter/x-ai/grok", false, false, true, true)]
    [InlineData("spacex-ai/grok-4.5", true, false, true, false)] // AI Stats has the author
    [InlineData("openrouter/spacex-ai/grok-4.5", true, false, true, true)]
    [InlineData("openchat/openchat-7b", false, true, true, false)] // OpenRouter had it
    [InlineData("nobody/some-7b:free", false, true, true, false)] // nobody knows it
    public void An_author_and_a_name_say_whose_id_it_is(string id, bool isNew, bool isFormer, bool looksLikeModel, bool namesOpenRouter)
    {
        var text = "a " + id + " b";
        var place = new ModelIdPlace(2, 2 + id.Length);
        Assert.Equal((isNew, isFormer, looksLikeModel, namesOpenRouter), (ModelIdText.IsNew(text, place), ModelIdText.IsFormer(text, place),
            ModelIdText.LooksLikeModel(text, place), ModelIdText.NamesOpenRouter(text, place)));
    }

    private static string Join(string text, IEnumerable<ModelIdPlace> places) =>
        string.Join(' ', places.Select(place => text[place.Start..place.End] + (place.Key is null ? "" : " of " + place.Key)));
}
