using System.Text.Json.Nodes;

namespace FakeGateway.AIStats;

/// <summary>One answered request of /messages, in Anthropic's shape with the gateway's costs.</summary>
internal sealed record MessagesAnswer(string Id, string Model, Play Play)
{
    private string StopReason => Play.IsCutByLength ? "max_tokens" : "end_turn";

    public JsonObject Whole()
    {
        var usage = Usage();
        usage["total_tokens"] = Play.Answer.TotalTokens;
        usage["pricing_breakdown"] = Cost.Pricing(Play.Answer.CostNanos);
        return Cost.AddTo(
            Message(new JsonArray(new JsonObject { ["type"] = "text", ["text"] = Play.Text, ["citations"] = null }), StopReason, usage), Play.Answer.CostNanos);
    }

    public async Task StreamAsync(HttpContext context)
    {
        Json.BeginStream(context);
        await WriteAsync("message_start",
            new JsonObject { ["message"] = Message([], stopReason: null, new JsonObject { ["input_tokens"] = 0, ["output_tokens"] = 0 }) });
        await WriteAsync("content_block_start", new JsonObject { ["index"] = 0, ["content_block"] = new JsonObject { ["type"] = "text", ["text"] = "" } });
        foreach (var piece in Play.Pieces)
        {
            await WriteAsync("content_block_delta", new JsonObject { ["index"] = 0, ["delta"] = new JsonObject { ["type"] = "text_delta", ["text"] = piece } });
        }

        if (Play.Fails || Play.IsCut)
        {
            return;
        }

        await WriteAsync("content_block_stop", new JsonObject { ["index"] = 0 });
        await WriteAsync("message_delta",
            new JsonObject { ["delta"] = new JsonObject { ["stop_reason"] = StopReason, ["stop_sequence"] = null }, ["usage"] = Usage() });
        await WriteAsync("message_stop", []);

        Task WriteAsync(string type, JsonObject data)
        {
            data["type"] = type;
            return Json.WriteFrameAsync(context, $"event: {type}\ndata: {data.ToJsonString()}");
        }
    }

    private JsonObject Message(JsonArray content, string? stopReason, JsonObject usage) => new()
    {
        ["id"] = Id,
        ["type"] = "message",
        ["role"] = "assistant",
        ["content"] = content,
        ["model"] = Model,
        ["stop_reason"] = stopReason,
        ["stop_sequence"] = null,
        ["usage"] = usage,
    };

    private JsonObject Usage() => new()
    {
        ["cache_creation"] = null,
        ["cache_creation_input_tokens"] = null,
        ["cache_read_input_tokens"] = null,
        ["input_tokens"] = Play.Answer.PromptTokens,
        ["output_tokens"] = Play.Answer.CompletionTokens,
        ["server_tool_use"] = null,
        ["service_tier"] = null,
    };
}
