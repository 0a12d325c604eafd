using GatewayAdapter;

namespace AIStats.OpenRouterMigration.SampleTests.Adapter;

/// <summary>The sample adapter says the same of both shapes. The shapes are those of gateway-facts.md, sections 5 and 7.</summary>
public sealed class GatewayResponseTests
{
    private const string OldAnswer = """
        {"id":"gen-1","provider":"OpenAI","model":"openai/gpt-4o","object":"chat.completion","created":1,
        "choices":[{"index":0,"finish_reason":"stop","native_finish_reason":"stop",
        "message":{"role":"assistant","content":"ok","refusal":null,"reasoning":"because"}}],
        "usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2,"cost":0.000001,"is_byok":false}}
        """;

    private const string NewAnswer = """
        {"id":"G-1","nativeResponseId":"chatcmpl-1","object":"chat.completion","created":1,"model":"openai/gpt-4o","provider":"openai","provider_id":"openai",
        "choices":[{"index":0,"message":{"role":"assistant","content":"ok","refusal":null,"annotations":[],"reasoning_content":"because"},
        "logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2,
        "pricing":{"total_nanos":1000,"total_usd_str":"0.000001","total_cents":0.0001,"currency":"USD","lines":[]}},
        "cost_nanos":1000,"cost_cents":0.0001,"currency":"USD","pricing_lines":[]}
        """;

    [Theory]
    [InlineData(OldAnswer, "gen-1")]
    [InlineData(NewAnswer, "G-1")]
    public void A_message_is_the_same_in_both_shapes(string json, string id)
    {
        var answer = GatewayResponse.Parse(json);
        Assert.Equal(id, answer.Id);
        Assert.Equal("ok", answer.Content);
        Assert.Equal("because", answer.Reasoning);
        Assert.Equal("stop", answer.FinishReason);
        Assert.Equal(0.000001m, answer.Cost);
        Assert.True(answer.IsWhole);
        Assert.Null(answer.Error);
        Assert.Empty(answer.Models);
    }

    [Theory]
    [InlineData("""{"usage":{"cost":0.25}}""", "0.25")]
    [InlineData("""{"cost_nanos":250000000}""", "0.25")]
    [InlineData("""{"usage":{"pricing":{"total_nanos":250000000}}}""", "0.25")]
    [InlineData("""{"usage":{"prompt_tokens":1}}""", null)]
    public void The_cost_is_in_USD(string json, string? cost) =>
        Assert.Equal(cost, GatewayResponse.Parse(json).Cost?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("""{"error":{"code":402,"message":"Insufficient credits","metadata":{}}}""", "402", "Insufficient credits")]
    [InlineData(
        """{"generation_id":"G-1","status_code":400,"error":"validation_error","error_type":"user","error_origin":"user","""
        + """ "description":"Unknown parameter: transforms at transforms"}""",
        "validation_error", "Unknown parameter: transforms at transforms")]
    [InlineData("""{"error":"unauthorised","reason":"invalid_key_format","request_id":"G-1","status_code":401}""", "unauthorised", "invalid_key_format")]
    [InlineData("""{"object":"error","message":"upstream failed","id":"G-1"}""", null, "upstream failed")]
    public void An_error_has_a_code_and_a_message(string json, string? code, string message) =>
        Assert.Equal(new GatewayError(code, message), GatewayResponse.Parse(json).Error);

    [Theory]
    [InlineData("""{"data":[{"id":"openai/gpt-4o","context_length":128000},{"id":"a/b"}]}""", null)]
    [InlineData(
        """{"ok":true,"limit":50,"offset":0,"total":466,"models":[{"id":"openai/gpt-4o","limits":{"input_tokens":128000,"output_tokens":16384}},"""
        + """{"id":"a/b"}]}""", 466)]
    public void A_list_of_models_is_the_same_in_both_shapes(string json, int? total)
    {
        var answer = GatewayResponse.Parse(json);
        Assert.Equal([new GatewayModel("openai/gpt-4o", 128000), new GatewayModel("a/b", ContextLength: null)], answer.Models);
        Assert.Equal(total, answer.Total);
    }

    [Theory]
    [InlineData("""
        : OPENROUTER PROCESSING

        data: {"choices":[{"delta":{"content":"o","reasoning":"be"}}]}

        data: {"choices":[{"delta":{"content":"k"},"finish_reason":"stop"}]}

        data: [DONE]

        data: {"not":"read"}

        """)]
    [InlineData("""
        data: {"choices":[{"delta":{"content":"o","reasoning_content":"be"}}]}

        data: {"choices":[{"delta":{"content":"k"},"finish_reason":"stop"}]}

        data: [DONE]


        """)]
    [InlineData("""
        data: {"choices":[{"delta":{"content":"o","reasoning_content":"be"}}]}

        data: {"choices":[{"delta":{"content":"k"},"finish_reason":"stop"}]}


        """)]
    [InlineData("""
        data: {"choices":[{"delta":{"content":"o","reasoning_content":"be"}}]}

        data: {"choices":[{"delta":{"content":"k"}}]}

        data: {"object":"chat.completion","choices":[{"message":{"content":"ok"},"finish_reason":"stop"}]}


        """)]
    public async Task A_stream_ends_with_or_without_its_last_word(string stream)
    {
        var frames = new List<GatewayResponse>();
        using var reader = new StringReader(stream);
        await foreach (var frame in GatewayResponse.ReadStreamAsync(reader))
            frames.Add(frame);
        Assert.Equal("ok", string.Concat(frames.Where(static frame => !frame.IsWhole).Select(static frame => frame.Content)));
        Assert.Equal("be", frames[0].Reasoning);
        Assert.Equal("stop", frames[^1].FinishReason);
    }

    [Theory]
    [InlineData("""
        data: {"error":{"code":502,"message":"upstream failed"},"choices":[{"delta":{"content":""},"finish_reason":"error"}]}


        """)]
    [InlineData("""
        data: {"object":"error","message":"upstream failed","id":"G-1"}


        """)]
    public async Task An_error_in_a_stream_is_seen(string stream)
    {
        using var reader = new StringReader(stream);
        await foreach (var frame in GatewayResponse.ReadStreamAsync(reader))
            Assert.Equal("upstream failed", frame.Error?.Message);
    }
}
