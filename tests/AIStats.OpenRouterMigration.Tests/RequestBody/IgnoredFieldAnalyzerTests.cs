using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Rules.RequestBody;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.RequestBody.IgnoredFieldAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.RequestBody;

[Trait("Rule", RuleIds.IgnoredField)]
public sealed class IgnoredFieldAnalyzerTests
{
    private static RuleTest<IgnoredFieldAnalyzer> Test(string source)
    {
        var test = new RuleTest<IgnoredFieldAnalyzer>();
        test.TestState.Sources.Add(source);
        test.TestState.Sources.Add(BodySource.Signal);
        test.TestState.Sources.Add(BodySource.Libraries);
        return test;
    }

    private static Task VerifyAsync(string source) => Test(source).RunAsync();

    [Theory]
    [InlineData("_ = new { model, messages, {|#0:models|} = names };",
        "AI Stats ignores 'models' in a body; a chain of fallbacks stops silently, so ask the next model in code when one fails")]
    [InlineData("_ = new { model, messages, reasoning = new { effort = text, {|#0:exclude|} = true } };",
        "AI Stats changes 'reasoning.exclude' in a body; the reasoning is not left out, so do not read `reasoning_content`")]
    [InlineData("_ = new { model, messages, reasoning = new { {|#0:exclude|} = true } };",
        "AI Stats changes 'reasoning.exclude' in a body; without `effort` it asks for medium effort, so send `effort` and do not read `reasoning_content`")]
    public Task The_message_says_what_happens(string statement, string message)
    {
        var test = Test(BodySource.Statements(statement));
        test.ExpectedDiagnostics.Add(VerifyCS.Diagnostic().WithLocation(0).WithMessage(message));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""_ = new { model, messages, [|models|] = names, [|route|] = "fallback" };""")]
    [InlineData("_ = new { model, input = text, [|models|] = names };")]
    [InlineData("_ = new { model, messages, reasoning = new { [|enabled|] = false } };")]
    [InlineData("""_ = new { model, messages, provider = new { [|order|] = new[] { "Amazon Bedrock", "openai" } } };""")]
    [InlineData("""_ = new { model, messages, provider = new { only = new[] { "Google Vertex" }, [|ignore|] = new[] { "Deep Infra" } } };""")]
    [InlineData("""_ = new { model, messages, provider = new { sort = new { by = "price", [|partition|] = "none" } } };""")]
    [InlineData(
        """_ = new { model, messages = new[] { new { role = "user", content = new[] { new { type = "text", text, [|cache_control|] = names } } } } """
        + """};""")]
    [InlineData("""_ = new { model, messages = new[] { new { role = "assistant", content = text, [|reasoning|] = text, [|reasoning_details|] = names } } };""")]
    [InlineData("""_ = new { model, input = names, [|input_type|] = "query" };""")]
    [InlineData("""_ = new Dictionary<string, object> { ["model"] = model, ["messages"] = messages, ["[|models|]"] = names, ["[|route|]"] = "fallback" };""")]
    [InlineData("""_ = new Dictionary<string, object> { { "model", model }, { "messages", messages }, { "[|route|]", text } };""")]
    [InlineData("""var body = new JsonObject { ["model"] = model, ["messages"] = new JsonArray() }; body["[|models|]"] = new JsonArray();""")]
    [InlineData("""_ = new JObject { ["model"] = model, ["messages"] = new JArray(), ["[|route|]"] = "fallback" };""")]
    [InlineData("""_ = "{\"model\":\"a/b\",\"messages\":[],\"[|models|]\":[\"c/d\"],\"[|route|]\":\"fallback\"}";""")]
    [InlineData(""""_ = """{ "model": "a/b", "messages": [], "provider": { "[|order|]": [ "openai", "Amazon Bedrock" ], "only": [ "openai" ] } }""";"""")]
    [InlineData(""""_ = """{ "model": "a/b", "messages": [], "reasoning": { "[|enabled|]": false } }""";"""")]
    [InlineData("""var options = new ChatCompletionOptions(); options.Patch.Set("$.[|models|]"u8, names); options.Patch.Set("$.[|route|]", text);""")]
    [InlineData("_ = new { model, messages, reasoning = new { [|exclude|] = true, effort = text } };")]
    [InlineData("_ = new { model, input = text, stream = true, reasoning = new { [|exclude|] = true } };")]
    [InlineData("_ = new { model, messages, [|reasoning|] = new { } };")]
    [InlineData("_ = new { model, messages, [|n|] = 2, [|top_a|] = 0.2, debug = new { [|echo_upstream_body|] = true } };")]
    [InlineData("""_ = new { model, messages, provider = new { [|order|] = new[] { "deepinfra/turbo" } } };""")]
    [InlineData("""_ = new { model, messages, provider = new { [|order|] = new[] { "nebius", "openai" }, [|ignore|] = new[] { "alibaba" } } };""")]
    [InlineData("_ = new { model, prompt = text, size = text, [|input_references|] = names };")]
    [InlineData("""var body = new JsonObject { ["model"] = model, ["messages"] = new JsonArray() }; body["[|reasoning|]"] = new JsonObject();""")]
    [InlineData(""""_ = """{ "model": "a/b", "messages": [], "[|reasoning|]": {} }""";"""")]
    [InlineData("""_ = BinaryData.FromObjectAsJson(new { model, messages, [|route|] = "fallback" });""")]
    public Task Every_way_of_writing_fires(string statement) => VerifyAsync(BodySource.Statements(statement));

    [Theory]
    [InlineData("""
        class Body
        {
            [JsonPropertyName("model")] public string? Model { get; set; }
            [JsonPropertyName("messages")] public string[]? Messages { get; set; }
            [JsonPropertyName("[|models|]")] public string[]? Fallbacks { get; set; }
            [JsonPropertyName("[|route|]")] public string? Route { get; set; }
        }
        """)]
    [InlineData("""
        class Body
        {
            [JsonPropertyNameAttribute("model")] public string? Model { get; set; }
            [System.Text.Json.Serialization.JsonPropertyName("messages")] public string[]? Messages { get; set; }
            [JsonPropertyNameAttribute("[|route|]")] public string? Fallbacks { get; set; }
        }
        """)]
    [InlineData("""
        class Body
        {
            public string? model { get; set; }
            public string[]? messages { get; set; }
            public string? [|route|] { get; set; }
        }
        """)]
    [InlineData("""namespace App.OpenRouter { record CompletionRequest(string Model, string[] Messages, string[] [|Models|]); }""")]
    [InlineData("""
        class ReasoningOptions
        {
            [JsonPropertyName("effort")] public string? Effort { get; set; }
            [JsonPropertyName("[|exclude|]")] public bool Exclude { get; set; }
        }
        """)]
    public Task Declared_members_fire(string types) => VerifyAsync(BodySource.Types(types));

    [Theory]
    [InlineData("_ = new { model, messages, n = 1, reasoning = new { effort = text } };")]
    [InlineData("_ = new { model, messages, reasoning = new { max_tokens = 9 } };")]
    [InlineData("_ = new { model, input = text, stream = true, reasoning = new { } };")]
    [InlineData("_ = new { model, prompt = text, input_references = names };")]
    [InlineData(
        """var body = new JsonObject { ["model"] = model, ["messages"] = new JsonArray() }; body["reasoning"] = new JsonObject(); """
        + """body["reasoning"]!["effort"] = "low";""")]
    public Task What_has_the_effect_that_it_asks_for_is_silent(string statement) => VerifyAsync(BodySource.Statements(statement));

    [Theory]
    [InlineData("_ = new { models = names, route = text };")]
    [InlineData("_ = new { messages, route = text };")]
    [InlineData("_ = new { model, route = text, area = text };")]
    [InlineData("""_ = new { model, messages, reasoning = new { enabled = true, effort = "low" } };""")]
    [InlineData("""_ = new { model, messages, provider = new { order = new[] { "openai" }, sort = "price" } };""")]
    [InlineData("""var map = new Dictionary<string, object> { ["route"] = text, ["models"] = names };""")]
    [InlineData("""_ = "{\"route\":\"/home\",\"models\":[]}";""")]
    public Task Without_the_company_of_a_body_common_words_are_silent(string statement) => VerifyAsync(BodySource.Statements(statement));

    [Theory]
    [InlineData("""
        class ChatPage
        {
            public string Model { get; set; } = "";
            public string[]? Messages { get; set; }
            public string[]? Models { get; set; }
            public string? Route { get; set; }
        }
        """)]
    [InlineData("""
        class Body
        {
            public string model = "";
            public List<Message> messages = new();
        }
        class Message
        {
            public string role = "";
            public string content = "";
            public string? reasoning;
        }
        """)]
    [InlineData("""
        class Car
        {
            [JsonPropertyName("model")] public string? Model { get; set; }
            [JsonPropertyName("models")] public string[]? Models { get; set; }
            [JsonPropertyName("route")] public string? Route { get; set; }
        }
        """)]
    public Task Unrelated_types_are_silent(string types) => VerifyAsync(BodySource.Types(types));
}
