using Microsoft.CodeAnalysis;
using AIStats.OpenRouterMigration.Rules.Responses;
using AIStats.OpenRouterMigration.Tests.RequestBody;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Responses.AnswerFieldAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.Responses;

[Trait("Rule", RuleIds.AnswerField)]
public sealed class AnswerFieldAnalyzerTests
{
    private static RuleTest<AnswerFieldAnalyzer> Test(params string[] sources)
    {
        var test = new RuleTest<AnswerFieldAnalyzer>();
        foreach (var source in sources)
            test.TestState.Sources.Add(source);
        test.TestState.Sources.Add(BodySource.Libraries);
        return test;
    }

    private static Task VerifyAsync(string source) => Test(source, BodySource.Signal).RunAsync();

    /// <summary>Nobody sees that a program counts nothing, so it is a warning, until code reads the new field.</summary>
    [Theory]
    [InlineData("""_ = token["usage"]!["{|#0:cost|}"];""", DiagnosticSeverity.Warning)]
    [InlineData("""_ = token?["usage"]?["{|#0:cost|}"];""", DiagnosticSeverity.Warning)]
    [InlineData("""_ = token["usage"]!["{|#0:cost|}"] ?? token["usage"]!["pricing"]!["total_nanos"];""", DiagnosticSeverity.Info)]
    public Task What_a_request_costs_is_a_warning(string statement, DiagnosticSeverity severity)
    {
        var test = Test(BodySource.Statements("OpenRouterReader", statement), BodySource.Signal);
        test.ExpectedDiagnostics.Add(VerifyCS.Diagnostic().WithLocation(0).WithSeverity(severity).WithMessage(
            "'usage.cost' is different on AI Stats: read `usage.pricing.total_nanos / 1e9` instead; it is in USD, and a stream has it in its last frame"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""_ = token["choices"]![0]!["{|#0:native_finish_reason|}"];""",
        "'choices.native_finish_reason' is different on AI Stats: read `finish_reason` instead")]
    [InlineData("""_ = token["usage"]!["{|#0:is_byok|}"];""",
        "'usage.is_byok' is different on AI Stats: it is not in the answer")]
    [InlineData("""_ = root.GetProperty("error").GetProperty("{|#0:message|}");""",
        "'error.message' is different on AI Stats: read `description` instead; "
        + "`error` is a text, not an object (since September 2026 there is `message` beside it)")]
    public Task The_message_names_the_replacement(string statement, string message)
    {
        var test = Test(BodySource.Statements("OpenRouterReader", statement), BodySource.Signal);
        test.ExpectedDiagnostics.Add(VerifyCS.Diagnostic().WithLocation(0).WithMessage(message));
        return test.RunAsync();
    }

    /// <summary>A field that is missing reads as nothing; a loop that never ends is worse, so it is a warning.</summary>
    [Fact]
    public Task A_loop_that_only_the_last_text_ends_is_a_warning()
    {
        var test = Test(BodySource.Statements("OpenRouterReader", """while (true) { if (line == "{|#0:data: [DONE]|}") break; }"""), BodySource.Signal);
        test.ExpectedDiagnostics.Add(VerifyCS.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Warning)
            .WithMessage("'data: [DONE]' is different on AI Stats: AI Stats sends it for some providers only, so the loop must also end with the stream"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""_ = token["choices"]?[0]?["[|native_finish_reason|]"];""")]
    [InlineData("""_ = node?["choices"]?[0]?["[|native_finish_reason|]"]?.GetValue<string>();""")]
    [InlineData("""_ = root.GetProperty("choices")[0].GetProperty("[|native_finish_reason|]").GetString();""")]
    [InlineData("_ = answer.choices[0].[|native_finish_reason|];")]
    [InlineData("""_ = token.SelectToken("[|$.choices[0].native_finish_reason|]");""")]
    [InlineData("""_ = token["choices"]![0]!["message"]!["[|reasoning|]"];""")]
    [InlineData("""_ = node!["choices"]![0]!["delta"]?["[|reasoning|]"];""")]
    [InlineData("_ = answer.choices[0].message.[|reasoning|];")]
    [InlineData(
        """var message = root.GetProperty("choices")[0].GetProperty("message"); """
        + """if (message.TryGetProperty("[|reasoning|]", out var reasoning)) { _ = reasoning; }""")]
    [InlineData(
        """foreach (var choice in root.GetProperty("choices").EnumerateArray()) { _ = """
        + """choice.GetProperty("message").GetProperty("[|reasoning_details|]"); }""")]
    [InlineData(
        """foreach (var choice in root.GetProperty("choices").EnumerateArray()) { _ = """
        + """choice.GetProperty("delta").GetProperty("[|reasoning_details|]"); }""")]
    [InlineData("""_ = root.GetProperty("usage").GetProperty("[|cost|]").GetDecimal();""")]
    [InlineData("""if (root.TryGetProperty("usage", out var spent) && spent.TryGetProperty("[|cost|]", out var cost)) { _ = cost; }""")]
    [InlineData("""var usage = node!["usage"]; _ = usage!["[|cost_details|]"]; _ = usage!["[|is_byok|]"];""")]
    [InlineData("_ = answer.usage.[|cost|];")]
    [InlineData("_ = answer?.usage?.[|cost|];")]
    [InlineData("""_ = token.SelectToken("[|usage.cost|]");""")]
    [InlineData(
        """var choice = token["choices"]![0]!; _ = ((JToken)choice).SelectToken("[|$.message.reasoning|]"); """
        + """_ = token.SelectToken("[|$.choices..native_finish_reason|]");""")]
    [InlineData(
        """foreach (var item in root.GetProperty("choices").EnumerateArray()) { _ = item.GetProperty("[|native_finish_reason|]"); """
        + """} foreach (var item in root.EnumerateArray()) { _ = item; }""")]
    [InlineData("""_ = token.Value<decimal>("prompt_tokens") + token.Value<decimal>("[|cost|]");""")]
    [InlineData("""if (ready) { var part = node!["settings"]!; _ = part["cost"]; } else { var part = node!["usage"]!; _ = part["[|cost|]"]; }""")]
    public Task A_path_of_OpenRouter_fires(string statement) => VerifyAsync(BodySource.Statements(statement));

    [Theory]
    [InlineData("""_ = node!["error"]?["[|message|]"];""")]
    [InlineData("""_ = node!["error"]?["[|code|]"]; _ = node!["error"]?["[|metadata|]"];""")]
    [InlineData("""if (root.TryGetProperty("error", out var failure)) { _ = failure.GetProperty("[|message|]"); _ = failure.GetProperty("[|code|]"); }""")]
    [InlineData("_ = answer.error.[|message|];")]
    [InlineData(
        """var url = Endpoints.Base + "/models"; foreach (var model1 in root.GetProperty("[|data|]").EnumerateArray()) { _ = """
        + """model1.GetProperty("id"); _ = model1.GetProperty("[|context_length|]"); }""")]
    [InlineData("""_ = node!["[|canonical_slug|]"]; _ = node!["[|top_provider|]"]; _ = node!["[|supported_parameters|]"];""")]
    [InlineData(
        """_ = token["data"]!["[|native_tokens_prompt|]"]; _ = token["data"]!["[|native_tokens_completion|]"]; """
        + """_ = token["data"]!["[|tokens_prompt|]"]; _ = token["data"]!["[|tokens_completion|]"];""")]
    [InlineData(
        """_ = token["data"]!["[|cache_discount|]"]; _ = token["data"]!["[|total_cost|]"]; _ = token["data"]!["[|provider_name|]"]; """
        + """_ = token["data"]!["[|generation_time|]"];""")]
    [InlineData("""_ = token["data"]!["[|limit_remaining|]"]; _ = token["data"]!["[|is_free_tier|]"]; _ = token["data"]!["[|rate_limit|]"];""")]
    [InlineData("""_ = token["data"]!["[|total_credits|]"]; _ = token["data"]!["[|total_usage|]"];""")]
    [InlineData("""_ = token["[|openrouter_metadata|]"];""")]
    [InlineData("""_ = text.StartsWith("[|gen-|]");""")]
    public Task What_others_have_too_fires_in_code_that_mentions_OpenRouter(string statement) =>
        VerifyAsync(BodySource.Statements("OpenRouterReader", statement));

    [Theory]
    [InlineData("""if (line.StartsWith("[|: OPENROUTER PROCESSING|]")) { }""")]
    [InlineData("""if (line.Contains("[|OPENROUTER PROCESSING|]")) { }""")]
    [InlineData("""if (line.StartsWith("[|: OPENROUTER|]")) { }""")]
    [InlineData("""if (line == "[|: OPENROUTER PROCESSING|]\n\n") { }""")]
    [InlineData("""if (line == "comment [|: openrouter processing|]") { }""")]
    [InlineData("""while (true) { line = Console.ReadLine()!; if (line == "[|[DONE]|]") break; _ = answer.choices; }""")]
    [InlineData("""_ = answer.delta; do { line = Console.ReadLine()!; } while (line != "[|data: [DONE]|]");""")]
    [InlineData(
        """_ = answer.choices; for (; ; ) { line = Console.ReadLine()!; if (line.StartsWith("data: ") && line.Substring(6) == "[|[DONE]|]") return """
        + """null; }""")]
    [InlineData(
        """_ = answer.choices; var done = false; foreach (var item in names) { if (item == "[|[DONE]|]") { done = true; break; """
        + """} } if (!done) { throw new Exception(); }""")]
    public Task What_a_stream_is_searched_for_fires(string statement) => VerifyAsync(BodySource.Statements(statement));

    // The loop ends with the stream, or somebody else's loop does.
    [Theory]
    [InlineData("""if (line == "[DONE]") { }""")]
    [InlineData("""string? next; while ((next = Console.ReadLine()) != null) { if (next == "[DONE]") break; }""")]
    [InlineData("""while (Console.ReadLine() is { } next) { if (next == "[DONE]") break; }""")]
    [InlineData("""while (Console.ReadLine() is string next) { if (next == "data: [DONE]") break; }""")]
    [InlineData("""foreach (var item in names) { if (item == "[DONE]") break; }""")]
    [InlineData("""using var reader = new System.IO.StreamReader(text); while (!reader.EndOfStream) { if (reader.ReadLine() == "[DONE]") break; }""")]
    [InlineData("""while (true) { var next = Console.ReadLine(); if (next is null) break; if (next == "[DONE]") break; }""")]
    [InlineData("""while (ready) { if (string.IsNullOrEmpty(line)) { return null; } if (line == "[DONE]") break; }""")]
    [InlineData("""var done = false; foreach (var item in names) { if (item == "[DONE]") { done = true; break; } } if (!done) { Console.WriteLine(); }""")]
    public Task A_loop_that_ends_with_the_stream_is_silent(string statement) => VerifyAsync(BodySource.Statements("OpenRouterReader", statement));

    [Theory]
    [InlineData(
        "_ = status switch { [|System.Net.HttpStatusCode.NotFound|] => 1, [|System.Net.HttpStatusCode.PaymentRequired|] => 2, "
        + "[|System.Net.HttpStatusCode.ServiceUnavailable|] => 3, System.Net.HttpStatusCode.BadRequest => 4, _ => 5 };")]
    [InlineData("if (status == [|System.Net.HttpStatusCode.TooManyRequests|]) { }")]
    [InlineData("if ((int)status is [|429|] or 503 or >= 500) { }")]
    [InlineData("switch (status) { case [|System.Net.HttpStatusCode.NotFound|]: break; case System.Net.HttpStatusCode.OK: break; }")]
    [InlineData("try { } catch (HttpRequestException e) when (e.StatusCode == [|System.Net.HttpStatusCode.NotFound|]) { }")]
    [InlineData("try { } catch (HttpRequestException e) when (e is { StatusCode: [|System.Net.HttpStatusCode.NotFound|] }) { }")]
    [InlineData("""if (root.GetProperty("choices")[0].GetProperty("finish_reason").GetString() == [|"error"|]) { }""")]
    [InlineData("""var finishReason = text; switch (finishReason) { case [|"error"|]: break; }""")]
    [InlineData("""var reason = root.TryGetProperty("finish_reason", out var given) ? given.GetString() : null; if (reason == [|"error"|]) { }""")]
    [InlineData("""if (answer.choices[0].finish_reason is [|"error"|] or "length") { }""")]
    [InlineData("""if (text.Contains("[|No endpoints found|] that support tool use") || text.Contains("[|free-models-per-day|]")) { }""")]
    [InlineData("""_ = System.Text.RegularExpressions.Regex.Match(text, "[|can only afford|] ([0-9]+)");""")]
    [InlineData("""if (text == "[|Provider returned error|]") { }""")]
    [InlineData("""var signs = new[] { "[|free-models-per-min|]", "rate" };""")]
    [InlineData("""if (root.TryGetProperty("[|X-RateLimit-Reset|]", out _)) { }""")]
    [InlineData("""var body = new JsonObject(); if ((string?)body["model"] == text) { [|body.Remove("model")|]; }""")]
    public Task A_branch_on_what_OpenRouter_answers_fires(string statement) =>
        VerifyAsync(BodySource.Statements("OpenRouterReader", "var status = System.Net.HttpStatusCode.OK; " + statement));

    [Theory]
    [InlineData("_ = status switch { System.Net.HttpStatusCode.BadRequest => 1, System.Net.HttpStatusCode.Unauthorized => 2, _ => 3 };")]
    [InlineData("var wanted = System.Net.HttpStatusCode.NotFound;")]
    [InlineData("Console.WriteLine(System.Net.HttpStatusCode.NotFound);")]
    [InlineData("if (text.Length == 404) { }")]
    [InlineData("""if (text == "error") { }""")]
    [InlineData("""if (answer.level == "error") { }""")]
    [InlineData("""throw new Exception("No endpoints found");""")]
    [InlineData("""Console.WriteLine("This requires more credits.");""")]
    [InlineData("""var cache = new Dictionary<string, object>(); cache.Remove("model");""")]
    public Task What_decides_nothing_is_silent(string statement) =>
        VerifyAsync(BodySource.Statements("OpenRouterReader", "var status = System.Net.HttpStatusCode.OK; _ = status; " + statement));

    [Theory]
    [InlineData("if (status == System.Net.HttpStatusCode.NotFound) { }")]
    [InlineData("""if (text.Contains("X-RateLimit-Reset")) { }""")]
    [InlineData("""while (true) { line = Console.ReadLine()!; if (line == "[DONE]") break; }""")]
    [InlineData("""var body = new JsonObject(); _ = body["model"]; body.Remove("model");""")]
    public Task What_others_answer_too_is_silent_in_code_without_the_gateway(string statement) =>
        VerifyAsync(BodySource.Statements("var status = System.Net.HttpStatusCode.OK; _ = status; " + statement));

    [Theory]
    [InlineData(
        """record OpenRouterModels([property: JsonPropertyName("[|data|]")] List<Model> Data); """
        + """record Model([property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("[|pricing|]")] Pricing Pricing, """
        + """[property: JsonPropertyName("[|architecture|]")] object Architecture, [property: JsonPropertyName("[|created|]")] long Created); """
        + """record Pricing([property: JsonPropertyName("prompt")] string Prompt);""")]
    [InlineData("""
        class OpenRouterPrices
        {
            decimal M(JsonElement model) => decimal.Parse(model.GetProperty("[|pricing|]").GetProperty("prompt").GetString()!);
        }
        """)]
    [InlineData("""
        class OpenRouterVectors
        {
            int M(HttpClient http, JsonElement root)
            {
                _ = http.PostAsync("embeddings", null);
                return root.GetProperty("usage").GetProperty("[|prompt_tokens|]").GetInt32();
            }
        }
        """)]
    [InlineData("""
        class OpenRouterEmbeddings
        {
            [JsonPropertyName("usage")] public Usage? Use { get; set; }
            public class Usage { [JsonPropertyName("[|prompt_tokens|]")] public int Prompt { get; set; } }
        }
        """)]
    // Chat has the field.
    [InlineData("""
        class OpenRouterChat
        {
            int M(HttpClient http, JsonElement root)
            {
                _ = http.PostAsync("chat/completions", null);
                return root.GetProperty("usage").GetProperty("prompt_tokens").GetInt32();
            }
        }
        """)]
    // No model: nothing else of the list is there.
    [InlineData("""
        class Product
        {
            [JsonPropertyName("pricing")] public object? Pricing { get; set; }
            [JsonPropertyName("created")] public long Created { get; set; }
        }
        """)]
    public Task Lists_of_models_and_embeddings_have_rows_of_their_own(string types) => VerifyAsync(BodySource.Types(types));

    [Theory]
    [InlineData("""
        class Answer
        {
            [JsonPropertyName("choices")] public Choice[]? Choices { get; set; }
            [JsonPropertyName("usage")] public Usage? Usage { get; set; }
        }
        class Choice
        {
            [JsonPropertyName("[|native_finish_reason|]")] public string? Native { get; set; }
            [JsonPropertyName("message")] public Message? Message { get; set; }
        }
        class Message
        {
            [JsonPropertyName("[|reasoning|]")] public string? Reasoning { get; set; }
        }
        class Usage
        {
            [JsonPropertyName("[|cost|]")] public decimal Cost { get; set; }
        }
        """)]
    [InlineData("""
        class Usage
        {
            [JsonPropertyName("prompt_tokens")] public int Prompt { get; set; }
            [JsonPropertyName("[|cost|]")] public decimal Cost { get; set; }
            [JsonPropertyName("[|cost_details|]")] public object? Details { get; set; }
            [JsonPropertyName("[|is_byok|]")] public bool Own { get; set; }
        }
        """)]
    [InlineData("""
        class Message
        {
            public string? role { get; set; }
            public string? content { get; set; }
            public string? [|reasoning|] { get; set; }
        }
        """)]
    [InlineData(
        """record Choice([property: JsonPropertyName("finish_reason")] string Finish, """
        + """[property: JsonPropertyName("[|native_finish_reason|]")] string Native);""")]
    [InlineData("""
        class ErrorAnswer
        {
            [JsonPropertyName("error")] public ApiError? Error { get; set; }
        }
        class ApiError
        {
            [JsonPropertyName("[|code|]")] public int Code { get; set; }
            [JsonPropertyName("[|message|]")] public string? Message { get; set; }
            [JsonPropertyName("[|metadata|]")] public object? Metadata { get; set; }
        }
        """)]
    [InlineData("""
        class ModelList
        {
            [JsonPropertyName("[|data|]")] public List<ModelRow>? Data { get; set; }
        }
        class ModelRow
        {
            [JsonPropertyName("id")] public string? Id { get; set; }
            [JsonPropertyName("[|context_length|]")] public int Length { get; set; }
            [JsonPropertyName("[|top_provider|]")] public object? Top { get; set; }
        }
        """)]
    [InlineData("""
        namespace App.OpenRouter
        {
            class Usage
            {
                public int PromptTokens { get; set; }
                public decimal [|Cost|] { get; set; }
                static JsonNamingPolicy? SnakeCaseLower => null;
            }
        }
        """)]
    [InlineData("""
        namespace App.OpenRouter
        {
            class Choice
            {
                public string? FinishReason { get; set; }
                public string? [|NativeFinishReason|] { get; set; }
                static JsonNamingPolicy? SnakeCaseLower => null;
            }
        }
        """)]
    [InlineData("""
        class OpenRouterGeneration
        {
            public int [|native_tokens_prompt|] { get; set; }
            public decimal [|total_cost|] { get; set; }
        }
        """)]
    [InlineData("""
        class Exchange
        {
            public string? model { get; set; }
            public string[]? messages { get; set; }
            public List<Choice>? choices { get; set; }
        }
        class Choice
        {
            public string? [|native_finish_reason|] { get; set; }
        }
        """)]
    public Task Declared_members_fire(string types) => VerifyAsync(BodySource.Types(types));

    [Theory]
    [InlineData("""
        class OpenRouterModelsResponse
        {
            [JsonPropertyName("[|data|]")] public List<OpenRouterModel> Data { get; set; } = new();
        }
        class OpenRouterModel
        {
            [JsonPropertyName("id")] public string Id { get; set; } = "";
        }
        """)]
    [InlineData("""record OpenRouterModelsResponse(IReadOnlyList<OpenRouterModel> [|Data|]); record OpenRouterModel(string Id);""")]
    [InlineData("""record ModelsResponse(IReadOnlyList<OpenRouterModel> [|Data|]); record OpenRouterModel(string Id);""")]
    [InlineData("""namespace App.OpenRouter { record ModelsResponse(IReadOnlyList<ModelRow> [|Data|]); record ModelRow(string Id); }""")]
    [InlineData("""
        class OpenRouterCatalog
        {
            const string ModelsUrl = "https://openrouter.ai/api/v1/models";
            object M(HttpClient http, JsonDocument json)
            {
                _ = http.GetStringAsync(ModelsUrl);
                return json.RootElement.GetProperty("[|data|]").EnumerateArray();
            }
        }
        """)]
    public Task The_list_of_models_fires_by_its_address_or_its_name(string types) => VerifyAsync(BodySource.Types(types));

    [Theory]
    // A note, without another member of an answer.
    [InlineData("""class OpenRouterNote { [JsonPropertyName("reasoning")] public string? Reasoning { get; set; } }""")]
    [InlineData("""class Row { [JsonPropertyName("is_byok")] public bool Own { get; set; } }""")] // one member that others have too
    [InlineData("""
        class Usage
        {
            [JsonPropertyName("input_tokens")] public int Prompt { get; set; }
            [JsonPropertyName("cost_details")] public object? Details { get; set; }
        }
        """)] // no member that only one gateway sends
    [InlineData("""
        class OpenRouterRequest
        {
            [JsonPropertyName("model")] public string? Model { get; set; }
            [JsonPropertyName("temperature")] public double Temperature { get; set; }
            [JsonPropertyName("messages")] public List<Turn>? Messages { get; set; }
        }
        class Turn
        {
            [JsonPropertyName("content")] public string? Content { get; set; }
            [JsonPropertyName("reasoning")] public string? Reasoning { get; set; }
        }
        """)] // a body that is sent
    public Task Members_without_company_and_those_of_a_body_are_silent(string types) => VerifyAsync(BodySource.Types(types));

    [Fact]
    public Task A_body_that_holds_its_answer_is_an_answer_too() =>
        VerifyAsync(BodySource.Types(
            """
            class Exchange
            {
                [JsonPropertyName("model")] public string? Model { get; set; }
                [JsonPropertyName("temperature")] public double Temperature { get; set; }
                [JsonPropertyName("messages")] public object? Messages { get; set; }
                [JsonPropertyName("choices")] public List<Choice>? Choices { get; set; }
            }
            class Choice
            {
                [JsonPropertyName("[|native_finish_reason|]")] public string? Native { get; set; }
            }
            """));

    [Theory]
    [InlineData("""record OpenRouterKeysResponse(IReadOnlyList<OpenRouterKey> Data); record OpenRouterKey(string Id);""")] // keys, not models
    [InlineData("""record ProductModelsResponse(IReadOnlyList<ProductModel> Data); record ProductModel(string Id);""")] // models of a shop
    [InlineData("""
        class OpenRouterCatalog
        {
            const string ModelsUrl = "https://openrouter.ai/api/v1/models";
            object M(JsonDocument json) => json.RootElement.GetProperty("data");
        }
        """)] // the list is read as a whole
    [InlineData("""
        class OpenRouterAccount
        {
            object Models(HttpClient http)
            {
                var url = "https://openrouter.ai/api/v1/models";
                return http.GetStringAsync(url);
            }
            object Providers(HttpClient http, JsonDocument json)
            {
                var url = "https://openrouter.ai/api/v1/providers";
                _ = http.GetStringAsync(url);
                return json.RootElement.GetProperty("data").EnumerateArray();
            }
        }
        """)] // the variable of another method is another variable
    public Task Other_lists_of_data_are_silent(string types) => VerifyAsync(BodySource.Types(types));

    [Theory]
    [InlineData("""
        class Body
        {
            public string? model { get; set; }
            public List<Message>? messages { get; set; }
        }
        class Message
        {
            public string? role { get; set; }
            public string? content { get; set; }
            public string? reasoning { get; set; }
        }
        """)] // a body that is sent
    [InlineData("""
        class Reason
        {
            public string? native_finish_reason { get; set; }
            public string? top_provider { get; set; }
        }
        """)] // no company that makes it an answer
    [InlineData("""
        class OpenRouterConclusion
        {
            public string? reasoning { get; set; }
            public decimal cost { get; set; }
        }
        """)] // a conclusion of the program's own
    public Task Bodies_and_members_without_company_are_silent(string types) => VerifyAsync(BodySource.Types(types));

    [Theory]
    [InlineData("""string? M(JsonElement error) => error.GetProperty("[|message|]").GetString();""")]
    [InlineData("""string? M(JsonElement errorElement) => errorElement.GetProperty("[|code|]").GetString();""")]
    [InlineData("""object? M(JsonNode? error) => error?["[|metadata|]"];""")]
    [InlineData("""decimal M(JsonElement usage) => usage.GetProperty("[|cost|]").GetDecimal();""")]
    [InlineData("""decimal? M(JsonElement? usage) => usage is { } u && u.TryGetProperty("[|cost|]", out var cost) ? cost.GetDecimal() : null;""")]
    [InlineData("""string? M(JsonElement delta) => delta.GetProperty("[|reasoning|]").GetString();""")]
    [InlineData("""string? M(JsonElement other) => other.GetProperty("message").GetString();""")] // its name says nothing
    [InlineData("""string? M(Dictionary<string, string> error) => error["message"];""")] // a dictionary of texts is no answer
    public Task A_parameter_is_called_after_what_it_holds(string member) => VerifyAsync(BodySource.Types($$"""class OpenRouterReader { {{member}} }"""));

    [Fact]
    public Task Fields_of_another_endpoint_are_no_company() =>
        VerifyAsync(BodySource.Statements("OpenRouterReader", "_ = token[\"provider_name\"]; _ = token[\"[|context_length|]\"]; _ = token[\"quantization\"];"));

    [Fact]
    public Task Members_of_Newtonsoft_fire() =>
        VerifyAsync(BodySource.NewtonsoftTypes(
            """
            class Usage
            {
                [JsonProperty("total_tokens")] public int Total { get; set; }
                [JsonProperty(PropertyName = "[|cost|]")] public decimal Cost { get; set; }
            }
            """));

    [Fact]
    public Task What_fires_is_the_same_after_the_URL_has_moved() =>
        Test(BodySource.Statements("PhaseoReader", "_ = node![\"error\"]?[\"[|message|]\"];"), BodySource.MigratedSignal).RunAsync();

    [Theory]
    [InlineData("""_ = "https://gateway.contoso.com/v1"; _ = node!["error"]?["[|message|]"];""")]
    [InlineData("""_ = node!["error"]?["[|message|]"]; _ = "GATEWAY.contoso.com";""")]
    [InlineData("""_ = "CONTOSO_KEY"; _ = node!["error"]?["[|message|]"];""")]
    [InlineData("""_ = "contoso.com"; _ = node!["error"]?["message"];""")]
    public Task Code_that_names_the_target_of_the_options_is_about_the_gateway(string statement)
    {
        var test = Test(BodySource.Statements(statement), """class Other { const string Url = "https://gateway.contoso.com/v1"; }""");
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig",
            "root = true\n[*.cs]\nai_stats_migration.base_url = https://gateway.contoso.com/v1\nai_stats_migration.api_key_variable = CONTOSO_KEY\n"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""_ = token["choices"]![0]!["finish_reason"]; _ = token["usage"]!["prompt_tokens"]; _ = token["cost_nanos"];""")] // AI Stats sends all of them
    [InlineData("""_ = token["choices"]![0]!["message"]!["reasoning_content"];""")] // AI Stats sends it
    [InlineData("""_ = token["order"]!["cost"]; _ = token["cost"]; _ = token["reasoning"];""")] // an order of a shop, and names without their place
    [InlineData("""_ = node!["error"]?["message"]; _ = node!["data"];""")] // the same in both
    [InlineData("""_ = token["context_length"]; _ = token["note"]!["message"]!["reasoning"];""")] // a member of a note
    // Methods, and a sentence about a path.
    [InlineData("""_ = answer.usage?.cost(); _ = answer.usage.cost(); _ = text.Contains("choices[0].native_finish_reason");""")]
    [InlineData("""_ = node!["error"]?.ToString(); _ = node!["description"];""")] // the whole error is read
    [InlineData("""_ = root.GetProperty("data").GetProperty("total_cost");""")] // a list of something else
    [InlineData("""_ = token["context_length"]; _ = token["id"];""")] // no list of models around it
    [InlineData("""_ = token["prompt_tokens"]; _ = node!["cost"];""")] // no usage around it
    [InlineData("""_ = token["total_credits"]; _ = token["provider_name"];""")] // names without their place
    [InlineData("""_ = text.StartsWith("gen-");""")] // the beginning of an id of either
    [InlineData("""_ = "[DONE] uploading"; _ = "[ERROR]";""")] // words in a text
    [InlineData("_ = new { usage = new { cost = 1 } };")] // it is sent, not read
    [InlineData("""node!["usage"]!["cost"] = 1;""")] // it is written, not read
    [InlineData("var error = new { message = text }; _ = error.message;")] // an object of the program's own
    [InlineData("""// token["usage"]["cost"]""")] // a comment
    public Task What_AI_Stats_sends_and_what_is_somebody_elses_is_silent(string statement) => VerifyAsync(BodySource.Statements(statement));

    [Theory]
    [InlineData("AnthropicReader", """_ = root.GetProperty("usage").GetProperty("cost");""")]
    [InlineData("StripeWebhook", """_ = node!["error"]!["message"]; _ = node!["data"]!["total_usage"];""")]
    [InlineData("OpenAIStream", """if (line == "data: [DONE]") { }""")]
    public Task Answers_of_other_services_are_silent(string type, string statement) => VerifyAsync(BodySource.Statements(type, statement));

    [Fact]
    public Task A_project_without_the_signal_is_silent() =>
        Test(BodySource.Statements("_ = token[\"choices\"]![0]![\"native_finish_reason\"]; if (line == \"[DONE]\") { }")).RunAsync();
}
