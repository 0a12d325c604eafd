using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Rules.RequestBody;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.RequestBody.NullMemberAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.RequestBody;

[Trait("Rule", RuleIds.NullMember)]
public sealed class NullMemberAnalyzerTests
{
    private const string Body =
        """class {|#0:Body|} { [JsonPropertyName("model")] public string Model { get; set; } = ""; """
        + """[JsonPropertyName("messages")] public string[] Messages { get; set; } = new string[0]; """
        + """[JsonPropertyName("max_tokens")] public int? MaxTokens { get; set; } [JsonPropertyName("stop")] public string? Stop { get; set; } }""";

    private static RuleTest<NullMemberAnalyzer> Test(params string[] sources)
    {
        var test = new RuleTest<NullMemberAnalyzer>();
        foreach (var source in sources)
            test.TestState.Sources.Add(source);
        test.TestState.Sources.Add(BodySource.Signal);
        test.TestState.Sources.Add(BodySource.Libraries);
        return test;
    }

    [Fact]
    public Task The_message_names_the_members()
    {
        var test = Test(BodySource.Types(Body));
        test.ExpectedDiagnostics.Add(VerifyCS.Diagnostic().WithLocation(0)
            .WithMessage("'Body' sends null for max_tokens, stop, which AI Stats answers with 400; leave members without a value out")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""class [|Body|] { public string? model { get; set; } public string[]? messages { get; set; } }""")]
    [InlineData(
        """record [|Body|]([property: JsonPropertyName("model")] string Model, [property: JsonPropertyName("messages")] string[] Messages, """
        + """[property: JsonPropertyName("seed")] int? Seed);""")]
    [InlineData("""namespace App.OpenRouter { class [|ChatRequest|] { public string Model { get; set; } = ""; public string[]? Messages { get; set; } } }""")]
    [InlineData(
        """class [|Body|] { [JsonPropertyName("model")] public string? Model { get; set; } [JsonPropertyName("input")] public string? Input { get; """
        + """set; } }""")]
    [InlineData("""
        class Body
        {
            [JsonPropertyName("model")] public string Model { get; set; } = "";
            [JsonPropertyName("messages")] public Message[] Messages { get; set; } = new Message[0];
        }
        class [|Message|]
        {
            [JsonPropertyName("role")] public string Role { get; set; } = "";
            [JsonPropertyName("name")] public string? Name { get; set; }
        }
        """)]
    [InlineData("""
        class Body
        {
            public string model = "";
            public List<App.Message> messages = new();
            [JsonIgnore] public string? Note { get; set; }
        }
        namespace App
        {
            class [|Message|] { public string role = ""; public string? name; }
        }
        """)]
    [InlineData("""
        class Body
        {
            public string model = "";
            public string[] messages = new string[0];
            public Dictionary<string, Limits> limits = new();
        }
        class [|Limits|]
        {
            public string kind = "";
            public int? tokens;
        }
        """)]
    public Task A_body_with_nullable_members_fires(string types) => Test(BodySource.Types(types)).RunAsync();

    [Theory]
    [InlineData(
        """class [|Body|] { [JsonProperty("model")] public string? Model { get; set; } [JsonProperty("messages")] public string[]? Messages { get; """
        + """set; } }""")]
    [InlineData(
        """class [|Body|] { [JsonProperty("model", NullValueHandling = NullValueHandling.Ignore)] public string? Model { get; set; """
        + """} [JsonProperty("messages")] public string[]? Messages { get; set; } }""")]
    [InlineData(
        """class [|Body|] { [JsonProperty("model")] public string? Model { get; set; } [JsonProperty("messages")] public string[]? Messages { get; """
        + """set; } } class JsonSerializerSettings { }""")]
    [InlineData(
        """class [|Body|] { [JsonProperty("model")] public string? Model { get; set; } [JsonProperty("messages")] public string[]? Messages { get; """
        + """set; } } [JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)] class Other { }""")]
    public Task A_body_of_Newtonsoft_fires(string types) => Test(BodySource.NewtonsoftTypes(types)).RunAsync();

    [Theory]
    [InlineData("""
        static class Json
        {
            public static readonly System.Text.Json.JsonSerializerOptions Options =
                new() { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };
        }
        """)]
    [InlineData(
        "[System.Text.Json.Serialization.JsonSourceGenerationOptions(DefaultIgnoreCondition = "
        + "System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] class Context { }")]
    [InlineData("""
        static class Json
        {
            static object Options = new Settings { IgnoreNullValues = true };
            class Settings { public bool IgnoreNullValues; }
        }
        """)]
    public Task An_option_anywhere_in_the_project_is_enough(string options) =>
        Test(BodySource.Types(Body.Replace("{|#0:Body|}", "Body", StringComparison.Ordinal)), options).RunAsync();

    [Theory]
    [InlineData("""
        class Body
        {
            [JsonPropertyName("model")] public string Model { get; set; } = "";
            [JsonPropertyName("messages")] public string[] Messages { get; set; } = new string[0];
        }
        """)] // no member may be null
    [InlineData("""
        class Body
        {
            [JsonPropertyName("model")] public string Model { get; set; } = "";
            [JsonPropertyName("messages")] public string[] Messages { get; set; } = new string[0];
            [JsonPropertyName("prompt_cache_key")] public string? Key { get; set; }
        }
        """)] // it may be null there
    [InlineData("""
        class Body
        {
            [JsonPropertyName("model")] public string Model { get; set; } = "";
            [JsonPropertyName("messages")] public string[] Messages { get; set; } = new string[0];
            [JsonPropertyName("stop"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Stop { get; set; }
        }
        """)] // null is left out
    [InlineData("""
        class Answer
        {
            [JsonPropertyName("id")] public string? Id { get; set; }
            [JsonPropertyName("model")] public string? Model { get; set; }
            [JsonPropertyName("choices")] public string[]? Choices { get; set; }
        }
        """)] // an answer, not a body
    [InlineData("""class ChatState { public string? Model { get; set; } public string[]? Messages { get; set; } }""")] // no attribute names a field
    [InlineData("""
        class OllamaRequest
        {
            [JsonPropertyName("model")] public string? Model { get; set; }
            [JsonPropertyName("messages")] public string[]? Messages { get; set; }
        }
        """)] // a body for another service
    [InlineData("""
        class Body
        {
            [JsonPropertyName("model")] public string Model { get; set; } = "";
            [JsonPropertyName("messages")] public string[] Messages { get; set; } = new string[0];
            [JsonPropertyName("top_a")] public double? TopA { get; set; }
        }
        """)] // the gateway ignores this one
    [InlineData("""
        class Body
        {
            [JsonPropertyName("model")] public string Model { get; set; } = "";
            [JsonPropertyName("input")] public string Input { get; set; } = "";
            [JsonPropertyName("dimensions")] public int Dimensions { get; set; }
            [JsonPropertyName("input_type")] public string? Type { get; set; }
        }
        """)] // it may be null there
    [InlineData("""
        [System.Runtime.Serialization.DataContract] class Body
        {
            [System.Runtime.Serialization.DataMember(Name = "model")] public string Model { get; set; } = "";
            [System.Runtime.Serialization.DataMember(Name = "messages")] public string[] Messages { get; set; } = new string[0];
            [System.Runtime.Serialization.DataMember(Name = "stream", EmitDefaultValue = false)] public bool? Stream { get; set; }
        }
        """)] // the default is left out
    [InlineData("""
        namespace Sdk.Vendors.Voyage
        {
            class Request
            {
                [JsonPropertyName("model")] public string Model { get; set; } = "";
                [JsonPropertyName("input")] public string Input { get; set; } = "";
                [JsonPropertyName("user")] public string? User { get; set; }
            }
        }
        """)] // a body for another service, by its namespace
    [InlineData("""
        class Body
        {
            public string model = "";
            public string[] messages = new string[0];
            public (int, int)? range;
        }
        """)] // no null in the type that is sent
    [InlineData(
        """record Car([property: JsonPropertyName("model")] string Model, [property: JsonPropertyName("input")] string? Input, """
        + """[property: JsonPropertyName("color")] string? Color);""")] // a type of another field
    [InlineData("""
        class Page
        {
            public string model = "";
            public string[] messages = new string[0];
            public string? title;
        }
        """)] // a type of another field
    [InlineData("""
        class Mail
        {
            [JsonPropertyName("messages")] public string[]? Messages { get; set; }
            [JsonPropertyName("folder")] public string? Folder { get; set; }
        }
        """)] // a type of another field
    public Task Other_types_are_silent(string types) => Test(BodySource.Types(types)).RunAsync();

    [Theory]
    [InlineData("")]
    [InlineData(
        """static class Json { static object O = new System.Text.Json.JsonSerializerOptions { DefaultIgnoreCondition = """
        + """System.Text.Json.Serialization.JsonIgnoreCondition.Never }; } // DefaultIgnoreCondition = WhenWritingNull""")]
    public Task The_mere_name_of_an_option_says_nothing(string other) =>
        Test(BodySource.Types(Body.Replace("{|#0:Body|}", "[|Body|]", StringComparison.Ordinal)), other).RunAsync();

    [Theory]
    [InlineData("[|new|] { model, messages, top_p = topP }")]
    [InlineData("[|new|] { model, messages, reasoning_effort = effort, tool_choice = choice, stop }")]
    [InlineData("new { model, messages, provider = [|new|] { order, allow_fallbacks = flag } }")]
    [InlineData("[|new|] { model, input = messages, stream = true, user = effort }")]
    public async Task An_anonymous_body_with_values_that_may_be_null_fires(string body)
    {
        await Test(Source(body, "Web")).RunAsync();
        await Test(Source(body.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal), "Lean")).RunAsync();
    }

    [Theory]
    [InlineData("new { model, messages, prompt_cache_key = effort, trace = choice }")]
    [InlineData("new { model = effort, messages = order }")]
    [InlineData("new { messages, name = effort, seed = given }")]
    [InlineData("new { model, messages, seed = given, user = tested, top_p = topP ?? 1 }")]
    [InlineData("new { model, messages, provider = new { data_collection = effort } }")]
    [InlineData("new { model, input = messages, dimensions = 3, input_type = effort }")]
    public Task An_anonymous_body_that_sends_no_null_is_silent(string body) => Test(Source(body, "Web")).RunAsync();

    private static string Source(string body, string options) => BodySource.Types($$"""
        class ChatService
        {
            static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
            static readonly JsonSerializerOptions Lean = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
            string Body(string model, object[] messages, int given, string? tested, float? topP,
                string? effort = null, string choice = null!, object? stop = null, string[]? order = null, bool? flag = null)
            {
                if (tested is null)
                    return "";
                return JsonSerializer.Serialize({{body}}, {{options}});
            }
        }
        """);

    [Theory]
    [InlineData("reasoning")]
    [InlineData("refusal")]
    public Task What_is_dropped_from_a_message_may_be_null(string name) => Test(BodySource.Types("""
        class Body { [JsonPropertyName("model")] public string Model { get; set; } = "";
            [JsonPropertyName("messages")] public Message[] Messages { get; set; } = new Message[0]; }
        class Message { [JsonPropertyName("role")] public string Role { get; set; } = ""; [JsonPropertyName("NAME")] public string? Name { get; set; } }
        """.Replace("NAME", name, StringComparison.Ordinal))).RunAsync();

    [Theory]
    [InlineData("[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]", "")]
    [InlineData("[System.Serializable, JsonObjectAttribute(ItemNullValueHandling = NullValueHandling.Ignore)]", "")]
    [InlineData("", """
        class JsonSerializerSettings
        {
            public NullValueHandling NullValueHandling;
            static JsonSerializerSettings Default = new() { NullValueHandling = NullValueHandling.Ignore };
        }
        """)]
    public Task A_condition_of_Newtonsoft_is_enough(string attribute, string other) =>
        Test(BodySource.NewtonsoftTypes($$"""
            {{attribute}} class Body { [JsonProperty("model")] public string? Model { get; set; } [JsonProperty("messages")]
                public string[]? Messages { get; set; } }
            {{other}}
            """)).RunAsync();
}
