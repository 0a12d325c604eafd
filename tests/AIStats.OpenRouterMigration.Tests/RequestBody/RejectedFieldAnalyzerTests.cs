using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Rules.RequestBody;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.RequestBody.RejectedFieldAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.RequestBody;

[Trait("Rule", RuleIds.RejectedField)]
public sealed class RejectedFieldAnalyzerTests
{
    private static RuleTest<RejectedFieldAnalyzer> Test(params string[] sources)
    {
        var test = new RuleTest<RejectedFieldAnalyzer>();
        foreach (var source in sources)
            test.TestState.Sources.Add(source);
        test.TestState.Sources.Add(BodySource.Libraries);
        return test;
    }

    private static Task VerifyAsync(string source) => Test(source, BodySource.Signal).RunAsync();

    [Fact]
    public Task The_message_names_the_path_and_what_to_do()
    {
        var test = Test(BodySource.Statements("_ = new { model, messages, provider = new { {|#0:data_collection|} = \"deny\" } };"), BodySource.Signal);
        test.ExpectedDiagnostics.Add(VerifyCS.Diagnostic().WithLocation(0)
            .WithMessage("AI Stats answers 'provider.data_collection' in a body with 400; remove it, or send `provider.zdr`")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }

    [Fact]
    public Task The_message_names_a_member_that_is_null()
    {
        var test = Test(BodySource.Statements("_ = new { model, messages, {|#0:max_tokens|} = (int?)null };"), BodySource.Signal);
        test.ExpectedDiagnostics.Add(VerifyCS.Diagnostic().WithLocation(0)
            .WithMessage("AI Stats answers 'max_tokens: null' in a body with 400; leave the field out instead of sending null")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }

    // Every row once, in the way of writing that is most common.
    [Theory]
    [InlineData("""[|transforms|] = new[] { "middle-out" }""")]
    [InlineData("[|include_reasoning|] = true")]
    [InlineData(""" [|preset|] = "mine" """)]
    [InlineData("""[|prediction|] = new { type = "content" }""")]
    [InlineData(""" [|verbosity|] = "low" """)]
    [InlineData("""[|cache_control|] = new { type = "ephemeral" }""")]
    [InlineData("[|structured_outputs|] = true")]
    [InlineData("[|functions|] = names")]
    [InlineData(""" [|function_call|] = "auto" """)]
    [InlineData("""[|audio|] = new { voice = "alloy" }""")]
    [InlineData("[|stop_server_tools_when|] = names")]
    [InlineData("[|max_price|] = 1")]
    [InlineData("[|usage|] = new { include = true }")]
    [InlineData(""" [|service_tier|] = "auto" """)]
    [InlineData(""" [|service_tier|] = ready ? "flex" : "scale" """)]
    [InlineData("""[|plugins|] = new[] { new { id = "web" } }""")]
    [InlineData("""[|plugins|] = new object[] { new { id = "file-parser", pdf = new { engine = "mistral-ocr" } } }""")]
    [InlineData("""tools = new[] { new { type = "[|openrouter:web_search|]" } }""")]
    [InlineData("""[|plugins|] = new[] { new { id = "web-fetch" } }""")]
    [InlineData("""provider = new { [|only|] = new[] { "Google Vertex" } }""")]
    [InlineData("""provider = new { [|only|] = new[] { "wandb" } }""")]
    [InlineData(
        "provider = new { [|order|] = (string[]?)null, [|ignore|] = (string[]?)null, [|max_price|] = (object?)null, "
        + "[|preferred_max_latency|] = (object?)null }")]
    [InlineData("""tools = new[] { new { type = "function", function = new { name = "f", [|description|] = (string?)null } } }""")]
    [InlineData("""tools = new[] { new { type = "[|openrouter:bash|]" } }""")]
    [InlineData("""tools = new[] { new { type = "[|openrouter:experimental__search_models|]" } }""")]
    [InlineData("provider = new { [|enforce_distillable_text|] = true }")]
    [InlineData("provider = new { [|only|] = (string[]?)null }")]
    [InlineData("reasoning = new { [|effort|] = (string?)null }")]
    [InlineData("[|max_tokens|] = (int?)null")]
    public Task Every_rejected_field_of_a_chat_body_fires(string member) => VerifyAsync(BodySource.Statements($"_ = new {{ model, messages, {member} }};"));

    private static readonly string[] LeaveNullOut =
    [
        "new System.Text.Json.JsonSerializerOptions { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull }",
        "new System.Text.Json.JsonSerializerOptions { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault }",
        """
        new JsonSerializerSettings { NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore };
        class JsonSerializerSettings
        {
            public Newtonsoft.Json.NullValueHandling NullValueHandling;
        }
        """,
    ];

    // The name of an option says nothing, nor does a comment.
    private static readonly string[] SendNull =
    [
        "new System.Text.Json.JsonSerializerOptions { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.Never }",
        "\"DefaultIgnoreCondition = WhenWritingNull\"",
        """
        new JsonSerializerSettings { NullValueHandling = Newtonsoft.Json.NullValueHandling.Include };
        class JsonSerializerSettings
        {
            public Newtonsoft.Json.NullValueHandling NullValueHandling;
        }
        """,
    ];

    [Theory]
    [InlineData("_ = new { model, messages, [|stop|] = ready ? null : text };")]
    [InlineData("""_ = new { model, messages, [|response_format|] = ready ? new { type = "json_object" } : null };""")]
    [InlineData("_ = new { model, messages, [|stop|] = ready ? text : text.Length > 0 ? (text) : (string?)null };")]
    [InlineData("_ = new { model, messages, [|stop|] = null as string[] };")]
    [InlineData("""_ = new Dictionary<string, object?> { ["model"] = model, ["messages"] = messages, ["[|tools|]"] = ready ? names : null };""")]
    [InlineData("""_ = new JObject { ["role"] = "assistant", ["[|content|]"] = text.Length > 0 ? text : null, ["tool_calls"] = new JArray() };""")]
    public async Task A_value_that_is_null_on_a_condition_fires_unless_the_project_leaves_nulls_out(string statement)
    {
        await VerifyAsync(BodySource.Statements(statement));
        var silent = statement.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        foreach (var option in LeaveNullOut)
            await Test(BodySource.Statements(silent), BodySource.Signal, $$"""class Options { object o = {{option}}; }""").RunAsync();
        foreach (var option in SendNull)
            await Test(BodySource.Statements(statement), BodySource.Signal,
                $$"""class Options { /* DefaultIgnoreCondition = WhenWritingNull */ object o = {{option}}; }""").RunAsync();
    }

    [Theory]
    [InlineData("_ = new { model, input = text, color = (string?)null };")]
    [InlineData("_ = new { model, messages, stop = none, seed = ready ? 1 : 2, user = none ?? text };")]
    [InlineData("_ = new { model, messages, prompt_cache_key = ready ? text : null };")]
    public Task What_may_be_null_in_another_way_is_not_known(string statement) => VerifyAsync(BodySource.Statements(statement));

    [Theory]
    [InlineData("""var plugins = new List<object>(); plugins.Add(new { [|id|] = "web", max_results = 3 });""")]
    [InlineData("""var plugins = new[] { new { [|id|] = "file-parser" } }; _ = new { model, messages, plugins };""")]
    [InlineData("""var webPlugins = new[] { new { [|id|] = ready ? "web" : "response-healing" } };""")]
    [InlineData("""var plugins = new List<object>(); plugins.Add(new Dictionary<string, object> { ["[|id|]"] = "web" });""")]
    [InlineData("""var plugins = new List<object>(); plugins.Add(ready ? new { [|id|] = "web" } : new { [|id|] = "fusion" });""")]
    [InlineData("""IEnumerable<object> plugins = names; plugins = plugins.Append(new { [|id|] = "moderation" });""")]
    [InlineData("""var payload = new Dictionary<string, object>(); payload["[|plugins|]"] = new[] { new { id = "web" } };""")]
    [InlineData("""var payload = new Dictionary<string, object>(); payload["[|usage|]"] = new { include = true };""")]
    [InlineData("""_ = new { [|type|] = "file", file = new { filename = text, file_data = text } };""")]
    public async Task A_part_that_is_built_apart_fires_in_code_that_mentions_the_gateway(string statement)
    {
        await VerifyAsync(BodySource.Statements("OpenRouterClient", statement));
        await VerifyAsync(BodySource.Statements(statement.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""var plugins = new List<object>(); plugins.Add(new { id = "response-healing" });""")]
    [InlineData("""var pages = new List<object>(); pages.Add(new { id = "web" }); var plugins = 1;""")]
    [InlineData("""var map = new Dictionary<string, object>(); map["usage"] = new { total = 1 }; map["plugins"] = names;""")]
    [InlineData("""_ = new { type = "file", name = text };""")]
    [InlineData("""new HttpRequestMessage().Headers.Add("transforms", text);""")]
    public Task What_only_looks_like_a_part_is_silent(string statement) => VerifyAsync(BodySource.Statements("OpenRouterClient", statement));

    [Fact]
    public Task What_a_writer_writes_fires() => VerifyAsync(BodySource.Statements("""
        using var writer = new Utf8JsonWriter(new System.IO.MemoryStream());
                writer.WriteStartObject();
                writer.WriteString("model", model);
                writer.WriteStartArray("messages");
                writer.WriteStartObject();
                writer.WriteString("role", "assistant");
                writer.WriteNull("[|content|]");
                writer.WriteStartArray("tool_calls");
                writer.WriteEndArray();
                writer.WriteEndObject();
                writer.WriteStartObject();
                writer.WriteString("[|role|]", "function");
                writer.WriteString("content", text);
                writer.WriteEndObject();
                writer.WriteEndArray();
                writer.WriteBoolean("[|include_reasoning|]", false);
                writer.WriteStartArray("[|transforms|]");
                writer.WriteStringValue("middle-out");
                writer.WriteEndArray();
                writer.WritePropertyName("provider");
                writer.WriteStartObject();
                writer.WriteString("[|data_collection|]", "deny");
                writer.WriteEndObject();
                writer.WriteString("service_tier", "flex");
                writer.WriteEndObject();
        """));

    [Theory]
    [InlineData("OpenAIService", """ "meta-llama/llama-3.3-70b-instruct" """)]
    [InlineData("GeminiChat", """ "google/gemini-2.0-flash-001" """)]
    [InlineData("OpenAIService", """ ready ? "gpt-4o" : "openai/gpt-4o" """)]
    public Task A_model_by_author_and_name_makes_a_body_the_gateways(string type, string id) =>
        VerifyAsync(BodySource.Statements(type, $"_ = new {{ model = {id}, messages, [|transforms|] = names }};"));

    [Theory]
    [InlineData("""messages = new[] { new { [|role|] = "function", name = "f", content = "1" } }""")]
    [InlineData("""messages = new object[] { new { role = "assistant", [|content|] = (string?)null, tool_calls = names } }""")]
    [InlineData("""messages = new object[] { new { role = "tool", tool_call_id = text, [|content|] = (string?)null } }""")]
    [InlineData(
        """messages = new object[] { new { role = "user", content = text, [|name|] = (string?)null, [|tool_calls|] = (object?)null, """
        + """[|reasoning_content|] = (object?)null } }""")]
    [InlineData(
        """messages = new object[] { new { role = "user", content = new[] { new { type = "image_url", image_url = new { url = text, """
        + """[|detail|] = (string?)null } } } } }""")]
    [InlineData("""messages = new[] { new { role = "user", content = new object[] { new { [|type|] = "file", file = new { filename = "a.pdf" } } } } }""")]
    public Task What_is_rejected_in_messages_fires(string member) => VerifyAsync(BodySource.Statements($"_ = new {{ model, {member} }};"));

    [Theory]
    [InlineData("""_ = new { model, input = text, [|route|] = "fallback" };""")]
    [InlineData("_ = new { model, input = text, [|cache_control|] = names };")]
    [InlineData("_ = new { model, messages, max_tokens = 9, system = text, [|models|] = names };")]
    [InlineData("_ = new { model, messages, max_tokens = 9, system = text, [|user|] = text };")]
    [InlineData("""_ = new { model, messages, max_tokens = 9, system = text, [|reasoning|] = new { effort = "low" } };""")]
    [InlineData("_ = new { model, messages, max_tokens = 9, thinking = text, [|mcp_servers|] = names };")]
    [InlineData(
        "_ = new { model, messages, stop_sequences = names, [|session_id|] = text, [|trace|] = text, [|output_config|] = text, "
        + "[|context_management|] = text, [|fallbacks|] = names, [|speed|] = text };")]
    [InlineData("""_ = new { model, messages, system = text, [|service_tier|] = "standard_only" };""")]
    [InlineData("""_ = new { model, input = names, encoding_format = "float", provider = new { [|data_collection|] = "deny" } };""")]
    [InlineData("_ = new { model, prompt = text, [|callback_url|] = text, [|frame_images|] = names };")]
    [InlineData("_ = new { model, prompt = text, dimensions = text, [|callback_url|] = text };")]
    [InlineData("""_ = new { model, input = text, system = text, [|route|] = "fallback" };""")]
    [InlineData("""_ = new { model, messages, dimensions = 2, [|verbosity|] = "low" };""")]
    [InlineData(
        """_ = new { model, input = text, stream = true, [|verbosity|] = "low", [|functions|] = names, [|function_call|] = text, """
        + """[|audio|] = text };""")]
    [InlineData("_ = new { model, messages, system = text, [|route|] = text, [|prompt_cache_options|] = text, [|structured_outputs|] = true };")]
    [InlineData("""_ = new { model, messages, system = text, [|plugins|] = new[] { new { id = "web" } } };""")]
    [InlineData("_ = new { [|models|] = names, messages };")]
    [InlineData("_ = new { model, prompt = text, [|creativity|] = 1, [|upscale_factor|] = 2, [|previous_job_id|] = text };")]
    public Task Other_endpoints_have_rows_of_their_own(string statement) => VerifyAsync(BodySource.Statements(statement));

    // What a newer gateway takes is no warning any more.
    [Theory]
    [InlineData("prompt_cache_options = names")]
    [InlineData(""" service_tier = "default" """)]
    [InlineData("""provider = new { order = names, quantizations = new[] { "fp8" } }""")]
    [InlineData("provider = new { data_collection = (string?)null, enforce_distillable_text = (bool?)null }")]
    [InlineData(
        "models = (object?)null, route = (object?)null, plugins = (object?)null, trace = (object?)null, top_a = (object?)null, "
        + "min_tokens = (object?)null")]
    [InlineData("""tools = new[] { new { type = "function", function = new { name = "f", strict = (bool?)null } } }""")]
    [InlineData("foo = 1")]
    public Task What_the_gateway_takes_is_silent(string member) => VerifyAsync(BodySource.Statements($"_ = new {{ model, messages, {member} }};"));

    [Theory]
    [InlineData("_ = new { model, messages, [|foo|] = 1, @stream = true };")]
    [InlineData("_ = new { model, messages, [|@params|] = names };")]
    [InlineData("""_ = new Dictionary<string, object> { ["model"] = model, ["messages"] = messages, ["[|enable_thinking|]"] = true };""")]
    [InlineData("_ = new { model, input = text, instructions = text, [|top_a|] = 1 };")]
    [InlineData(""""_ = """{ "model": "a/b", "messages": [], "[|keep_alive|]": 5 }""";"""")]
    public async Task A_field_that_the_gateway_does_not_know_fires_in_code_that_mentions_it(string statement)
    {
        await VerifyAsync(BodySource.Statements("OpenRouterClient", statement));
        await VerifyAsync(BodySource.Statements(statement.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("_ = new { model, messages, system = text, stop = names, response_format = text, n = 1 };")]
    [InlineData("_ = new { model, input = text, foo = 1 };")]
    [InlineData("_ = new { model, prompt = text, foo = 1 };")]
    [InlineData("""var options = new ChatCompletionOptions(); options.Patch.Set("$.foo"u8, names);""")]
    public Task A_field_of_a_body_that_may_be_another_endpoints_is_silent(string statement) =>
        VerifyAsync(BodySource.Statements("OpenRouterClient", statement));

    // input="x" is input = "x".
    [Theory]
    [InlineData("""_ = new { model, input="x", [|temperature|] = (int?)null };""")]
    [InlineData("""_ = new { model, prompt  ="x", [|callback_url|]=text };""")]
    [InlineData("var input = text; _ = new { model, input, [|temperature|] = (int?)null };")]
    public Task Formatting_does_not_matter(string statement) => VerifyAsync(BodySource.Statements(statement));

    [Fact]
    public Task What_is_assigned_to_the_members_of_a_body_fires() => VerifyAsync(BodySource.Types("""
        struct InferenceRequest
        {
            public object[] messages;
            public string model;
            [JsonPropertyName("usage")] public object usage;
            [JsonPropertyName("plugins")] public object plugins;
            [JsonPropertyName("stop")] public object stop;
        }

        class Calls
        {
            void Apply(ref InferenceRequest payload, object[] names)
            {
                payload.[|usage|] = new { include = true };
                payload.[|plugins|] = new[] { new { id = "web" } };
                payload.stop = names;
            }
        }
        """));

    [Fact]
    public Task A_number_of_MessagePack_is_no_key_of_a_database() => VerifyAsync(BodySource.Types("""
        class KeyAttribute : System.Attribute { public KeyAttribute(int number) { } }
        class Request
        {
            [Key(0), JsonPropertyName("model")] public string Model { get; set; } = "";
            [Key(1), JsonPropertyName("messages")] public string[] Messages { get; set; } = new string[0];
            [Key(2), JsonPropertyName("[|transforms|]")] public string[] Transforms { get; set; } = new string[0];
        }
        """));

    [Fact]
    public Task A_declaration_and_its_writes_are_one_finding() => VerifyAsync(BodySource.Types("""
        class Request
        {
            [JsonPropertyName("model")] public string Model { get; set; } = "";
            [JsonPropertyName("messages")] public string[] Messages { get; set; } = new string[0];
            [JsonPropertyName("[|transforms|]")] public string[] Transforms { get; set; } = new string[0];
        }

        class Calls
        {
            Request Create() => new Request { Model = "a/b", Messages = new string[0], Transforms = new[] { "middle-out" } };
            void Add(Request request) => request.Transforms = new string[0];
        }
        """));

    // One row in every way of writing.
    [Theory]
    [InlineData("""_ = new Dictionary<string, object> { ["model"] = model, ["messages"] = messages, ["[|transforms|]"] = names };""")]
    [InlineData("""_ = new Dictionary<string, object> { { "model", model }, { "messages", messages }, { "[|transforms|]", names } };""")]
    [InlineData("""var body = new Dictionary<string, object> { ["model"] = model, ["messages"] = messages }; if (ready) { body["[|verbosity|]"] = "low"; }""")]
    [InlineData("""var body = new Dictionary<string, object> { ["model"] = model, ["messages"] = messages }; body.Add("[|audio|]", names);""")]
    [InlineData("""var body = new Dictionary<string, object>(); body["model"] = model; body["messages"] = messages; body["[|functions|]"] = names;""")]
    [InlineData("""_ = new JsonObject { ["model"] = model, ["messages"] = new JsonArray(), ["[|transforms|]"] = new JsonArray() };""")]
    [InlineData(
        """var body = new JsonObject { ["model"] = model, ["messages"] = new JsonArray() }; """
        + """body["provider"] = new JsonObject { ["[|enforce_distillable_text|]"] = new JsonArray() };""")]
    [InlineData(
        """var provider = new JsonObject { ["[|data_collection|]"] = "deny" }; _ = new JsonObject { ["model"] = model, """
        + """["messages"] = new JsonArray(), ["provider"] = provider };""")]
    [InlineData("""var provider = new { [|data_collection|] = "deny" }; _ = new { model, messages, provider };""")]
    [InlineData("""_ = new JObject { ["model"] = model, ["messages"] = new JArray(), ["[|preset|]"] = "mine" };""")]
    [InlineData("""_ = new JObject(new JProperty("model", model), new JProperty("messages", new JArray()), new JProperty("[|prediction|]", text));""")]
    [InlineData("""var body = new JObject { ["model"] = model, ["messages"] = new JArray() }; body.Add("[|include_reasoning|]", true);""")]
    [InlineData("""_ = "{\"model\":\"a/b\",\"messages\":[],\"[|transforms|]\":[\"middle-out\"]}";""")]
    [InlineData("""_ = @"{""model"":""a/b"",""messages"":[],""[|transforms|]"":[]}";""")]
    [InlineData(""""_ = """{ "model": "a/b", "messages": [ { "role": "user", "content": "{}" } ], "[|usage|]": { "include": true } }""";"""")]
    [InlineData(""""_ = $$"""{ "model": "{{model}}", "messages": {{json}}, "provider": { "[|enforce_distillable_text|]": ["fp8"] } }""";"""")]
    [InlineData("""_ = $"{{\"model\":\"{model}\",\"messages\":{json},\"[|max_tokens|]\":null}}";""")]
    [InlineData("""_ = "{\"model\":\"" + model + "\",\"messages\":" + json + ",\"[|verbosity|]\":\"low\"}";""")]
    [InlineData("""_ = JsonNode.Parse("{\"model\":\"a/b\",\"messages\":[],\"tools\":[{\"type\":\"[|openrouter:datetime|]\"}]}");""")]
    [InlineData("""_ = "{\"model\":\"a/b\",\"messages\":[],\"[|transforms|]\":[\"middle-out\"],"; // and so on""")]
    [InlineData(""""_ = """{ "model": "a/b", "messages": [], "[|service_tier|]": "auto" }""";"""")]
    [InlineData(""""_ = """{ "model": "a/b", "messages": [], "[|plugins|]": [ { "id": "response-healing" }, { "id": "web" } ] }""";"""")]
    [InlineData(
        """"_ = """[ { "id": 1, "body": { "model": "a/b", "messages": [], "provider": { "[|data_collection|]": "deny" } } }, { "transforms": [] } """"
        + """"]""";"""")]
    [InlineData("_ = new { id = 1, body = new { model, messages, [|transforms|] = names, provider = new { [|enforce_distillable_text|] = names } } };")]
    [InlineData("_ = BinaryContent.Create(BinaryData.FromObjectAsJson(new { model, messages, [|transforms|] = names }));")]
    [InlineData("""var options = new ChatCompletionOptions(); options.Patch.Set("$.[|transforms|]"u8, names);""")]
    [InlineData("""var options = new ChatCompletionOptions(); options.Patch.Set("$.[|provider.data_collection|]"u8, "deny");""")]
    [InlineData("""var options = new ChatCompletionOptions(); options.SerializedAdditionalRawData["[|include_reasoning|]"] = BinaryData.FromString("true");""")]
    [InlineData("""var options = new ChatOptions { AdditionalProperties = new() { ["[|verbosity|]"] = "low" } };""")]
    [InlineData("""var options = new ChatOptions(); options.AdditionalProperties = new() { { "[|include_reasoning|]", true } };""")]
    [InlineData("""var settings = new PromptExecutionSettings { ExtensionData = new Dictionary<string, object> { ["[|transforms|]"] = names } };""")]
    [InlineData("""var options = new ChatOptions { AdditionalProperties = { ["[|verbosity|]"] = "low" } };""")]
    [InlineData(""""_ = """{ "model": "a/b", "stop": "\"", "messages": [], "[|transforms|]": [] }""";"""")]
    [InlineData(
        """using var w = new Utf8JsonWriter(new System.IO.MemoryStream()); w.WriteStartObject(); w.WriteString("model", model); """
        + """w.WriteStartArray("messages"); w.WriteEndArray(); w.WriteStartObject("[|usage|]"); w.WriteBoolean("include", true); w.WriteEndObject(); """
        + """w.WriteNumber("[|max_price|]", 1); w.WriteEndObject();""")]
    [InlineData("""const string tool = "[|openrouter:web_fetch|]";""")]
    public Task Every_way_of_writing_fires(string statement) => VerifyAsync(BodySource.Statements(statement));

    [Theory]
    [InlineData("""
        class Body
        {
            [JsonPropertyName("model")] public string Model { get; set; } = "";
            [JsonPropertyName("messages")] public List<string> Messages { get; set; } = new();
            [JsonPropertyName("[|transforms|]")] public string[] Compression { get; set; } = new string[0];
        }
        """)]
    [InlineData(
        """record Body([property: JsonPropertyName("model")] string Model, [property: JsonPropertyName("messages")] string[] Messages, """
        + """[property: JsonPropertyName("[|include_reasoning|]")] bool Reasoning);""")]
    [InlineData("""
        class Body
        {
            public string model { get; set; } = "";
            public string[] messages { get; set; } = new string[0];
            public string? [|preset|] { get; set; }
        }
        """)]
    [InlineData("""
        class Body
        {
            public string model = "";
            public string[] messages = new string[0];
            public string [|verbosity|] = "";
        }
        """)]
    [InlineData("""
        class Body
        {
            [JsonPropertyName("model")] public string Model { get; set; } = "";
            [JsonPropertyName("messages")] public string[] Messages { get; set; } = new string[0];
            [JsonPropertyName("[|usage|]")] public UsageInclude? Usage { get; set; }
        }
        class UsageInclude
        {
            public bool include { get; set; }
        }
        """)]
    [InlineData("""
        class Body
        {
            [JsonPropertyName("model")] public string Model { get; set; } = "";
            [JsonPropertyName("messages")] public string[] Messages { get; set; } = new string[0];
            [JsonPropertyName("provider")] public Preferences? Provider { get; set; }
        }
        class Preferences
        {
            [JsonPropertyName("[|data_collection|]")] public string? DataCollection { get; set; }
        }
        """)]
    [InlineData("""
        class Preferences
        {
            [JsonPropertyName("order")] public string[]? Order { get; set; }
            [JsonPropertyName("[|enforce_distillable_text|]")] public string[]? Quantizations { get; set; }
        }
        """)]
    [InlineData("""
        class OpenRouterExtras
        {
            [JsonPropertyName("[|transforms|]")] public string[]? Transforms { get; set; }
        }
        """)]
    [InlineData("""
        namespace App.OpenRouter
        {
            class ChatRequest
            {
                public string Model { get; set; } = "";
                public string[] Messages { get; set; } = new string[0];
                public string? [|Preset|] { get; set; }
            }
        }
        """)]
    [InlineData("""
        class OpenRouterRequest
        {
            public string Model { get; set; } = "";
            public string[] Messages { get; set; } = new string[0];
            public bool [|IncludeReasoning|] { get; set; }
            static JsonNamingPolicy? SnakeCaseLower => null;
        }
        """)]
    [InlineData("""
        class Client
        {
            object M(string[] messages) => new Body { model = "a/b", messages = messages, [|preset|] = "x" };
        }
        class Body
        {
            public string model = "";
            public string[] messages = new string[0];
            [JsonIgnore] public string preset = "";
        }
        """)]
    [InlineData("""
        class Body
        {
            public string model { get; set; } = "";
            public string[] messages { get; set; } = new string[0];
            [System.ComponentModel.Description("how it is set")] public string? [|preset|] { get; set; }
        }
        """)]
    [InlineData("""
        class Body
        {
            public string model { get; set; } = "";
            public string[] messages { get; set; } = new string[0];
            [JsonInclude, JsonPropertyName("[|verbosity|]")] private string talk = "";
        }
        """)]
    [InlineData("""
        class Body
        {
            public string model { get; set; } = "";
            public string[] messages { get; set; } = new string[0];
            public App.Preferences? provider { get; set; }
        }
        namespace App
        {
            class Preferences { public string? [|data_collection|] { get; set; } }
        }
        """)]
    [InlineData("""
        namespace OpenRouter.Client
        {
            class ChatRequest
            {
                public string Model { get; set; } = "";
                public string[] Messages { get; set; } = new string[0];
                public string? [|Preset|] { get; set; }
            }
        }
        """)]
    [InlineData("""
        class Body
        {
            public string model { get; set; } = "";
            public string[] messages { get; set; } = new string[0];
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? [|preset|] { get; set; }
        }
        """)]
    [InlineData("""
        class ChatState
        {
            public string Model = "";
            public string[] Messages = new string[0];
            public string? [|Preset|];
            public double temperature;
        }
        """)]
    [InlineData("""
        class Client
        {
            object M(string[] messages) => new Body { Note = "x", model = "a/b", messages = messages, [|preset|] = "x" };
        }
        class Body
        {
            public string model { get; set; } = "";
            public string[] messages { get; set; } = new string[0];
            [JsonIgnore] public string preset = "";
            [JsonIgnore] public string Note = "";
        }
        """)]
    [InlineData("""
        namespace App.OpenRouter
        {
            class RequestDto
            {
                public string Model { get; set; } = "";
                public string[] Messages { get; set; } = new string[0];
                public string? [|Preset|] { get; set; }
            }
        }
        """)]
    [InlineData("""
        class OpenRouterVideoRequest
        {
            public string Model { get; set; } = "";
            public string Prompt { get; set; } = "";
            public string[] [|FrameImages|] { get; set; } = new string[0];
            public string? [|CallbackURL|] { get; set; }
            static JsonNamingPolicy? SnakeCaseLower => null;
        }
        """)]
    [InlineData("""
        class OpenRouterClient
        {
            object M(string[] messages) => new ChatRequest { Model = "a", Messages = messages, [|Preset|] = "x" };
        }
        class ChatRequest
        {
            public string Model = "";
            public string[] Messages = new string[0];
            public string Preset = "";
        }
        """)]
    public Task Declared_members_fire(string types) => VerifyAsync(BodySource.Types(types));

    // Without lower-case names or attributes, both the name of the type and the code around it have to say that it is a body.
    [Theory]
    [InlineData("""
        class ChatRequest
        {
            public string Model { get; set; } = "";
            public string[] Messages { get; set; } = new string[0];
            public string? Preset { get; set; }
        }
        """)] // no attribute names its field
    [InlineData("""
        namespace App.OpenRouter
        {
            class ChatState
            {
                public string Model { get; set; } = "";
                public string[] Messages { get; set; } = new string[0];
                public string? Preset { get; set; }
            }
        }
        """)] // a state of a program, whatever the namespace
    [InlineData("""
        class ChatState
        {
            public string Model = "";
            public string[] Messages = new string[0];
            public string? Preset;
            public int lastPage;
        }
        """)] // a member that no body has
    [InlineData("""
        class OpenRouterClient
        {
            object Request(string[] messages) => new ChatState { Model = "a", Messages = messages, Preset = "x" };
        }
        class ChatState
        {
            public string Model = "";
            public string[] Messages = new string[0];
            public string Preset = "";
        }
        """)] // nobody sends it
    [InlineData("""
        class OpenRouterRequest
        {
            public string Model { get; set; } = "";
            public string[] Messages { get; set; } = new string[0];
            public bool IncludeReasoning { get; set; }
        }
        """)] // no attribute names its field
    [InlineData("""
        class Body
        {
            public string model = "";
            public string[] messages = new string[0];
            string preset = "";
            public static string verbosity = "";
            public const string audio = "";
            [JsonIgnore] public string? prediction { get; set; }
        }
        """)] // private, static, constant and ignored members
    [InlineData("""record Body(string model, string[] messages, [property: JsonIgnore] string? preset);""")] // an ignored member
    [InlineData("""
        class Body
        {
            public string model { get; set; } = "";
            public string[] messages { get; set; } = new string[0];
            [System.ComponentModel.DataAnnotations.Key] public int Id { get; set; }
            [JsonPropertyName("preset")] public string? Preset { get; set; }
        }
        """)] // a key of a database: the type is stored
    [InlineData("""
        class First
        {
            public Second? next;
            public string[]? transforms;
        }
        class Second
        {
            public First? back;
        }
        """)] // two types that hold each other, and no body
    [InlineData("""
        class Body
        {
            public string model = "";
            public string[] messages = new string[0];
            public JsonElement usage;
        }
        class Other
        {
            public string model = "";
            public string[] messages = new string[0];
            public Boolean? usage;
        }
        """)] // any value, and a type of its own
    [InlineData("""
        class Body
        {
            public string model = "";
            public string[] messages = new string[0];
            string? verbosity { get; set; }
            internal string? preset { get; set; }
        }
        """)] // private and internal members
    [InlineData("""
        class Body
        {
            public string model = "";
            public string[] messages = new string[0];
            [JsonIgnore(Condition = JsonIgnoreCondition.Always)] public string? verbosity { get; set; }
        }
        """)] // an ignored member
    [InlineData("""
        class Body : IVoice
        {
            public string model { get; set; } = "";
            public string[]? messages { get; set; }
            string? IVoice.audio { get; }
        }
        interface IVoice
        {
            string? audio => null;
        }
        """)] // a member of an interface, which no writer sees
    public Task Declared_members_that_are_not_sent_and_types_that_are_no_bodies_are_silent(string types) => VerifyAsync(BodySource.Types(types));

    [Theory]
    [InlineData("""
        class Body
        {
            [JsonProperty("model")] public string Model { get; set; } = "";
            [JsonProperty("messages")] public string[] Messages { get; set; } = new string[0];
            [JsonProperty(PropertyName = "[|prediction|]")] public object? Prediction { get; set; }
        }
        """)]
    [InlineData("""
        class Body
        {
            [JsonProperty("model")] public string Model { get; set; } = "";
            [JsonProperty("messages")] public string[] Messages { get; set; } = new string[0];
            [JsonProperty("[|service_tier|]")] public string Tier { get; set; } = "auto";
        }
        """)]
    [InlineData("""
        class Body
        {
            [JsonProperty] public string model { get; set; } = "";
            [JsonProperty] public string[] messages { get; set; } = new string[0];
            [JsonProperty] public string? [|preset|] { get; set; }
        }
        """)]
    [InlineData("""
        [System.Runtime.Serialization.DataContract(Name = "body")] class Body
        {
            [System.Runtime.Serialization.DataMember(Name = "model")] public string Model { get; set; } = "";
            [System.Runtime.Serialization.DataMember(Order = 1, Name = "messages")] public string[] Messages { get; set; } = new string[0];
            [System.Runtime.Serialization.DataMember(Name = "[|preset|]")] public string? Mine { get; set; }
            [System.Runtime.Serialization.DataMember] public string? [|audio|] { get; set; }
        }
        """)]
    public Task Members_of_Newtonsoft_fire(string types) => VerifyAsync(BodySource.NewtonsoftTypes(types));

    [Fact]
    public Task A_body_in_a_pipeline_policy_fires() => VerifyAsync(BodySource.Types("""
        class BodyPolicy : PipelinePolicy
        {
            public override void Process(PipelineMessage message) =>
                message.Request.Content = BinaryContent.Create(BinaryData.FromString("{\"model\":\"a/b\",\"messages\":[],\"[|transforms|]\":[]}"));
        }
        """));

    [Fact]
    public Task Both_sides_of_an_if_fire() => VerifyAsync(BodySource.Statements("""
        #if NEVER
                _ = new Dictionary<string, object> { ["model"] = model, ["messages"] = messages, ["[|transforms|]"] = names };
        #else
                _ = new Dictionary<string, object> { ["model"] = model, ["messages"] = messages, ["[|transforms|]"] = names };
        #endif
        """));

    [Fact]
    public Task Statements_at_the_top_of_a_file_fire()
    {
        var test = Test(
            "using System; string model = \"a/b\"; Console.WriteLine(new { model, messages = new[] { model }, "
            + "[|transforms|] = new[] { \"middle-out\" } });", BodySource.Signal);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task What_fires_is_the_same_after_the_URL_has_moved() => Test(
        BodySource.Statements("PhaseoClient", "_ = new { model, messages, [|transforms|] = names }; _ = new { [|data_collection|] = text };"),
        BodySource.MigratedSignal).RunAsync();

    [Theory]
    [InlineData(
        """_ = new { model, messages, temperature = 1, provider = new { order = names, allow_fallbacks = true, zdr = true }, usage = true, """
        + """service_tier = "flex" };""")] // all are taken
    // All are taken.
    [InlineData("""_ = new { model, messages, plugins = new[] { new { id = "response-healing" } }, tools = new[] { new { type = "phaseo:web_search" } } };""")]
    [InlineData("_ = new { model, messages, prompt_cache_key = (string?)null, safety_identifier = (string?)null };")] // they may be null
    [InlineData("""_ = new { model, messages, user = text, session_id = text, trace = text, reasoning = new { effort = "low" } };""")] // all are taken
    [InlineData("""_ = new { model, messages = new[] { new { role = "user", content = text, name = "function" } } };""")] // a member of a message
    [InlineData("_ = new { preset = text, verbosity = text, functions = names, audio = text, prediction = text };")] // no model and no messages: no body
    [InlineData("_ = new { transforms = names };")] // no model and no messages: no body
    // No model and no messages: no body.
    [InlineData("""var map = new Dictionary<string, object>(); map["route"] = text; map["plugins"] = names; map["functions"] = names;""")]
    [InlineData("""_ = "{\"transforms\":[],\"route\":\"fallback\"}";""")] // JSON without model and messages
    [InlineData("""_ = "model, messages and transforms are fields of a body";""")] // a sentence
    [InlineData("""var headers = new Dictionary<string, string>(); headers["openrouter:retry"] = text;""")] // a header
    [InlineData("// new { model, messages, transforms = names }")] // a comment
    [InlineData("""_ = "{ \"model\", \"messages\", \"transforms\" }";""")] // no JSON: names without values
    [InlineData(
        """"_ = """{ "model": "auto", "messages": [], "service_tier": "flex", "tools": [ { "id": "web" } """"
        + """"], "plugins": [ { "id": "response-healing" } ] }""";"""")] // all are taken
    [InlineData("""_ = "{ \"messages\": \"transforms\\";""")] // the text ends within a name
    [InlineData("""_ = "{ \"model\": 1, \"messages\": 2, \"transforms\"";""")] // the text ends within a name
    [InlineData(
        """_ = "openrouter:web_search_preview" + text; _ = "openrouter:web"; _ = "Send openrouter:web_search"; """
        + """_ = "openrouter:datetime tells the time";""")] // other names, and a sentence
    [InlineData(
        """using var writer = new Utf8JsonWriter(new System.IO.MemoryStream()); writer.WriteBoolean("include_reasoning", true); """
        + """writer.WriteEndObject(); writer.WriteString("transforms", text);""")] // the object is closed before the field
    [InlineData(
        """using var w = new Utf8JsonWriter(new System.IO.MemoryStream()); using var xml = System.Xml.XmlWriter.Create(new """
        + """System.IO.MemoryStream()); w.WriteStartObject(); w.WriteString("model", model); w.WriteStartArray("messages"); w.WriteEndArray(); """
        + """xml.WriteString("transforms"); w.WriteEndObject();""")] // the field is written by another writer
    [InlineData(
        """var body = new Dictionary<string, object> { ["model"] = model, ["messages"] = messages }; var map = new Dictionary<string, object>(); """
        + """map["functions"] = names;""")] // the field is put into another table
    [InlineData("_ = new { model, messages, provider = new { sort = (string?)null }, stop = new[] { (string?)null } };")] // they may be null
    [InlineData(
        """_ = new { model, messages, service_tier = text.Replace("auto", "flex") }; _ = new { model, messages, service_tier = node!["auto"] }; """
        + """_ = new { model, messages, service_tier = text == "auto" ? "flex" : "fast" };""")] // the value is changed or compared before it is sent
    public Task What_the_gateway_takes_and_what_is_no_body_is_silent(string statement) => VerifyAsync(BodySource.Statements(statement));

    [Theory]
    [InlineData("GroqClient", "meta-llama/llama-4-scout", "")]
    [InlineData("OpenAIService", "deepseek-ai/deepseek-v3", "")]
    [InlineData("OpenAIService", "gpt-4o", "")]
    [InlineData("OpenAIService", "deepseek/deepseek-chat", "https://api.together.xyz/v1")]
    public Task A_model_that_others_take_makes_it_nobodys(string type, string id, string url) =>
        VerifyAsync(BodySource.Statements(type, $"_ = \"{url}\"; _ = new {{ model = \"{id}\", messages, functions = names }};"));

    [Theory]
    [InlineData("AnthropicClient")]
    [InlineData("AzureOpenAIService")]
    [InlineData("OllamaChat")]
    public Task A_body_for_another_service_is_silent(string type) =>
        VerifyAsync(BodySource.Statements(type, "_ = new { model, messages, functions = names, verbosity = text, service_tier = \"auto\" };"));

    [Fact]
    public Task The_member_that_names_another_service_is_silent_and_its_neighbour_fires() => VerifyAsync(BodySource.Types("""
        class Client
        {
            object Groq(string model, string[] messages) => new { model, messages, service_tier = "auto" };
            object Sent(string model, string[] messages, object groqHttp) => new { model, messages, functions = messages };
            object Preferred(string model, string[] messages) => ("groq", new { model, messages, [|functions|] = messages });
            object Local(string model, string[] messages) => ("http://localhost:11434/ollama", new { model, messages, functions = messages });
            object Routed(string model, string[] messages) => ("https://openrouter.ai/api/v1", new { model, messages, [|functions|] = messages });
        }
        """));

    [Fact]
    public Task A_text_about_another_service_is_no_sign_of_it() => VerifyAsync(BodySource.Types("""
        class OpenRouterClient
        {
            object Body(string model) => new { model, messages = new[] { new { content = "You are an Azure expert. Do not replicate the text." } },
                [|transforms|] = new[] { "middle-out" } };
        }
        """));

    [Theory]
    [InlineData("https://api.moonshot.cn/v1/chat/completions")]
    [InlineData("https://dashscope.aliyuncs.com/compatible-mode/v1")]
    [InlineData("https://unheard-of.example.org/v1/chat/completions")]
    public Task The_type_with_another_services_address_is_silent(string url) =>
        VerifyAsync(BodySource.Types(
            $$"""
            class Client
            {
                const string Url = "{{url}}";
                object Body(string model, string[] messages) => new { model, messages, functions = messages };
            }
            """));

    [Theory]
    [InlineData(""" $"https://unheard-of.example.org/v1/{model}" """)]
    [InlineData(""" $"https://unheard-of.example.org/v1{model}" """)]
    [InlineData(""""
        $"""
            https://unheard-of.example.org/v1/{model}
            """
        """")]
    [InlineData("""" """https://unheard-of.example.org/v1""" """")]
    public Task Another_services_address_may_be_written_in_any_way(string address) =>
        VerifyAsync(BodySource.Types(
            $$"""
            class Client
            {
                object Url(string model) => {{address}};
                object Body(string model, string[] messages) => new { model, messages, functions = messages };
            }
            """));

    [Fact]
    public Task Any_other_address_says_nothing() =>
        VerifyAsync(BodySource.Types(
            """
            class Client
            {
                const string Url = "https://localhost:7001/api/products";
                object Body(string model, string[] messages) => new { model, messages, [|functions|] = messages };
            }
            """));

    [Fact]
    public Task A_project_without_the_signal_is_silent() =>
        Test(BodySource.Statements("_ = new { model, messages, transforms = names, include_reasoning = true };")).RunAsync();
}
