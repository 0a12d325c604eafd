using System.Globalization;
using System.Text.Json.Nodes;
using FakeGateway;

namespace AIStats.OpenRouterMigration.SampleTests.Gateways;

/// <summary>Keys, errors, lists, answers and streams of the AI Stats face: docs/gateway-facts.md, sections 5 and 7.</summary>
public sealed class AIStatsFaceTests
{
    private const string Text = "A fake answer to: Tea or coffee?";

    [Fact]
    public async Task Health_needs_no_key()
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var client = GatewayClient.AIStats(gateway, key: "");

        var answer = await client.GetAsync("health");

        Assert.Equal((200, """{"status":"ok"}"""), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("", "missing_or_invalid_authorization_header")]
    [InlineData("sk-or-" + "v1-0000", "invalid_key_format")]
    [InlineData("phaseo_v1_sk_short_secret", "invalid_key_format")]
    [InlineData("phaseo_v1_mk_fake0001_secret", "management_key_not_valid_for_gateway")]
    [InlineData("phaseo_v1_sk_unknown1_secret", "key_not_found_or_revoked")]
    [InlineData("phaseo_v1_sk_expired1_secret", "key_expired")]
    [InlineData("phaseo_v1_sk_fake0001_wrong", "invalid_secret")]
    public async Task Keys_are_refused_in_the_shape_of_each_route(string key, string reason)
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var client = GatewayClient.AIStats(gateway, key);

        var chat = await client.ChatAsync();
        var models = await client.GetAsync("models");
        var generations = await client.GetAsync("generations?id=G-1");

        Assert.Equal((401, 401, 401), (chat.Status, models.Status, generations.Status));
        Assert.Equal(["generation_id", "status_code", "error", "error_type", "error_origin", "description"], Names(chat.Json));
        Assert.Equal(("unauthorised", reason), ((string?)chat.Json["error"], (string?)chat.Json["description"]));
        Assert.Equal(("user", "user"), (chat.Headers["X-Gateway-Error-Attribution"], chat.Headers["X-Gateway-Error-Origin"]));
        Assert.Equal(["error", "reason", "request_id", "status_code", "error_type", "error_origin", "generation_id"], Names(models.Json));
        Assert.Equal(reason, (string?)models.Json["reason"]);
        Assert.Equal($$"""{"ok":false,"error":"unauthorised","reason":"{{reason}}"}""", generations.Body);
    }

    [Theory]
    [InlineData(2026, 200)]
    [InlineData(2027, 401)]
    public async Task Keys_of_the_old_kind_end_with_the_year(int year, int status)
    {
        var options = new FakeGatewayOptions { Now = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        await using var gateway = await FakeGatewayServer.StartAsync(options);
        using var client = GatewayClient.AIStats(gateway, "aistats_v1_sk_fake0001_secret");

        var answer = await client.ChatAsync();

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 401 ? "legacy_key_prefix_retired" : null, (string?)answer.Json["description"]);
    }

    [Theory]
    [InlineData("limit=250", 250, 0)]
    [InlineData("limit=250&offset=250", 250, 250)]
    [InlineData("limit=251", 250, 0)]
    [InlineData("limit=many", 50, 0)]
    [InlineData("offset=460", 50, 460)]
    public async Task Models_come_in_pages(string query, int count, int offset)
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var client = GatewayClient.AIStats(gateway);

        var list = (await client.GetAsync("models?" + query)).Json;

        Assert.Equal(["ok", "availability_mode", "limit", "offset", "total", "models"], Names(list));
        var total = ModelData.AIStats.Count;
        Assert.Equal((total, Math.Min(count, total - offset), offset), ((int)list["total"]!, list["models"]!.AsArray().Count, (int)list["offset"]!));
    }

    [Theory]
    [InlineData("id=openai/gpt-4o-mini", 1)]
    [InlineData("model_id=nobody/nothing", 0)]
    [InlineData("endpoints=rerank", 7)]
    public async Task Models_can_be_asked_for(string query, int total)
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var client = GatewayClient.AIStats(gateway);

        Assert.Equal(total, (int)(await client.GetAsync("models?" + query)).Json["total"]!);
        Assert.Equal(400, (await client.GetAsync("models?offset=5001")).Status);
    }

    [Theory]
    [InlineData("openai/gpt-4o-mini-2024-07-18", 200)]
    [InlineData("anthropic/claude-sonnet-latest", 200)]
    [InlineData("venice:openai/gpt-4o-mini", 200)]
    [InlineData("OpenAI/gpt-4o-mini", 400)]
    [InlineData("openai/gpt-4o-mini:online", 400)]
    [InlineData("openai/gpt-4o-mini-transcribe", 400)]
    [InlineData("meta-llama/llama-3.3-70b-instruct", 400)]
    public async Task Model_ids_resolve_as_on_the_gateway(string model, int status)
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var client = GatewayClient.AIStats(gateway);

        var answer = await client.ChatAsync(model: model);

        Assert.Equal(status, answer.Status);
        if (status == 400)
        {
            Assert.Equal("unsupported_model_or_endpoint", (string?)answer.Json["error"]);
            Assert.StartsWith("Unsupported model or endpoint.", (string?)answer.Json["description"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Answer_has_the_shape_of_the_gateway()
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var client = GatewayClient.AIStats(gateway);

        var answer = (await client.ChatAsync()).Json;

        Assert.Equal(
            ["id", "nativeResponseId", "object", "created", "model", "provider", "provider_id", "choices", "usage", "cost_nanos", "cost_cents", "currency",
                "pricing_lines"],
            Names(answer));
        Assert.StartsWith("G-", (string?)answer["id"], StringComparison.Ordinal);
        Assert.Equal(28, ((string?)answer["id"])!.Length);
        Assert.Equal(Text, (string?)answer["choices"]![0]!["message"]!["content"]);
        Assert.Null(answer["choices"]![0]!["native_finish_reason"]);
        Assert.Null(answer["usage"]!["cost"]);
        Assert.Equal((long)answer["cost_nanos"]! / 1e9m, decimal.Parse((string)answer["usage"]!["pricing"]!["total_usd_str"]!, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("openai/gpt-4o-mini", true)]
    [InlineData("meta/llama-3.3-70b", false)]
    public async Task Stream_of_chunks_ends_with_DONE_for_one_provider_only(string model, bool done)
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var client = GatewayClient.AIStats(gateway);

        var stream = await client.ChatAsync("\"stream\":true", model);

        Assert.Equal(Text, stream.StreamedText);
        Assert.Equal(done, stream.Frames[^1] == "[DONE]");
        Assert.All(stream.Chunks, chunk => Assert.Equal("chat.completion.chunk", (string?)chunk["object"]));
        Assert.All(stream.Chunks, chunk => Assert.Null(chunk["provider"]));
        Assert.Equal("stop", (string?)stream.Chunks[^2]["choices"]![0]!["finish_reason"]);
        Assert.Empty(stream.Chunks[^1]["choices"]!.AsArray());
        Assert.NotNull(stream.Chunks[^1]["usage"]);
    }

    [Fact]
    public async Task Stream_with_reasoning_ends_with_the_whole_completion()
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var client = GatewayClient.AIStats(gateway);

        var stream = await client.ChatAsync("\"stream\":true,\"reasoning\":{\"effort\":\"low\"}");

        Assert.Equal(Text, stream.StreamedText);
        Assert.DoesNotContain("[DONE]", stream.Frames);
        Assert.All(stream.Chunks.SkipLast(1), chunk => Assert.Equal("assistant", (string?)GatewayAnswer.Delta(chunk)!["role"]));
        Assert.All(stream.Chunks.SkipLast(1), chunk => Assert.Null(chunk["choices"]![0]!["finish_reason"]));
        Assert.Equal("chat.completion", (string?)stream.Chunks[^1]["object"]);
        Assert.Equal(Text, (string?)stream.Chunks[^1]["choices"]![0]!["message"]!["content"]);
        Assert.NotNull(stream.Chunks[^1]["usage"]);
    }

    [Fact]
    public async Task Responses_answer_and_stream()
    {
        const string Body = """{"model":"openai/gpt-4o","input":"Tea or coffee?"}""";
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var client = GatewayClient.AIStats(gateway);

        var answer = (await client.PostAsync("responses", Body)).Json;
        var stream = await client.PostAsync("responses", Body.Replace("}", ",\"stream\":true}", StringComparison.Ordinal));

        Assert.Equal(Text, (string?)answer["output"]![0]!["content"]![0]!["text"]);
        Assert.Equal(Text, string.Concat(stream.Chunks.Where(chunk => (string?)chunk["type"] == "response.output_text.delta")
            .Select(chunk => (string?)chunk["delta"])));
        Assert.Equal("response.completed", (string?)stream.Chunks[^1]["type"]);
    }

    [Fact]
    public async Task Generation_is_a_flat_row()
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var client = GatewayClient.AIStats(gateway);
        var answer = (await client.ChatAsync()).Json;

        var row = await client.GetAsync($"generations?id={answer["id"]}");
        var missing = await client.GetAsync("generations");
        var unknown = await client.GetAsync("generations?id=G-1");

        Assert.Equal((string?)answer["id"], (string?)row.Json["request_id"]);
        Assert.Equal((long)answer["cost_nanos"]!, (long)row.Json["cost_nanos"]!);
        Assert.Equal((400, """{"ok":false,"error":"missing_id"}"""), (missing.Status, missing.Body));
        Assert.Equal((404, """{"ok":false,"error":"not_found"}"""), (unknown.Status, unknown.Body));
    }

    [Theory]
    [InlineData("generation?id=G-1")]
    [InlineData("models/count")]
    public async Task Other_paths_do_not_exist(string path)
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var client = GatewayClient.AIStats(gateway);

        Assert.Equal(404, (await client.GetAsync(path)).Status);
    }

    private static IEnumerable<string> Names(JsonNode json) => json.AsObject().Select(property => property.Key);
}
