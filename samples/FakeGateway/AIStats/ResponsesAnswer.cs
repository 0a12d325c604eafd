using System.Text.Json.Nodes;

namespace FakeGateway.AIStats;

/// <summary>One answered request of /responses. Only providers that speak Responses themselves have "type" in the data of a stream.</summary>
internal sealed record ResponsesAnswer(string Id, string Model, Play Play)
{
    private static readonly string[] Empty =
    [
        "error", "incomplete_details", "instructions", "max_output_tokens", "max_tool_calls", "previous_response_id", "frequency_penalty", "presence_penalty",
            "store",
        "temperature", "text", "top_logprobs", "top_p", "user", "background", "service_tier", "safety_identifier", "prompt_cache_key",
    ];

    private string NativeId => "resp_" + Id[2..];

    public JsonObject Whole()
    {
        var body = new JsonObject
        {
            ["id"] = Id,
            ["object"] = "response",
            ["created_at"] = 1,
            ["status"] = "completed",
            ["finish_reason"] = Play.FinishReason,
            ["completed_at"] = 1,
            ["model"] = Model,
            ["output"] = new JsonArray(Item("completed")),
            ["parallel_tool_calls"] = true,
            ["reasoning"] = new JsonObject { ["effort"] = null, ["summary"] = null },
            ["tool_choice"] = "auto",
            ["tools"] = new JsonArray(),
            ["truncation"] = "disabled",
            ["usage"] = Usage(),
            ["metadata"] = new JsonObject(),
            ["nativeResponseId"] = NativeId,
            ["provider"] = Play.Provider,
            ["provider_id"] = Play.Provider,
            ["meta"] = Cost.Meta(),
        };
        foreach (var name in Empty)
        {
            body[name] = null;
        }

        body["text"] = Play.TextOptions?.DeepClone();
        return Cost.AddTo(body, Play.Answer.CostNanos);
    }

    public async Task StreamAsync(HttpContext context)
    {
        Json.BeginStream(context);
        if (Play.Provider is "openai" or "groq" or "deepseek")
        {
            await StreamNativeAsync(context);
            return;
        }

        await WriteAsync("response.created", new JsonObject { ["response"] = new JsonObject { ["id"] = NativeId, ["created_at"] = 1, ["model"] = Model } });
        foreach (var piece in Play.Pieces)
        {
            await WriteAsync("response.output_text.delta", new JsonObject { ["delta"] = piece, ["output_index"] = 0, ["item_id"] = "msg_1" });
        }

        if (!Play.Fails && !Play.IsCut)
        {
            var response = new JsonObject
            {
                ["id"] = Id,
                ["object"] = "response",
                ["created_at"] = 1,
                ["status"] = "completed",
                ["model"] = Model,
                ["output"] = new JsonArray(Item("completed")),
                ["usage"] = Usage(),
                ["nativeResponseId"] = NativeId,
            };
            await WriteAsync("response.completed", new JsonObject { ["response"] = response });
        }

        Task WriteAsync(string type, JsonObject data)
        {
            data["id"] = Id;
            return Json.WriteFrameAsync(context, $"event: {type}\ndata: {data.ToJsonString()}");
        }
    }

    private async Task StreamNativeAsync(HttpContext context)
    {
        var number = 0;
        await WriteAsync("response.created", new JsonObject { ["response"] = Response("in_progress", []) });
        await WriteAsync("response.in_progress", new JsonObject { ["response"] = Response("in_progress", []) });
        await WriteAsync("response.output_item.added", new JsonObject { ["output_index"] = 0, ["item"] = Item("in_progress") });
        await WriteAsync("response.content_part.added", Place(new JsonObject { ["part"] = Part("") }));
        foreach (var piece in Play.Pieces)
        {
            await WriteAsync("response.output_text.delta", Place(new JsonObject { ["delta"] = piece }));
        }

        if (Play.IsCut)
        {
            return;
        }

        if (Play.Fails)
        {
            await WriteAsync("error", new JsonObject { ["code"] = "server_error", ["message"] = "The provider went away.", ["param"] = null });
            await WriteAsync("response.failed", new JsonObject { ["response"] = Response("failed", []) });
            return;
        }

        await WriteAsync("response.output_text.done", Place(new JsonObject { ["text"] = Play.Text }));
        await WriteAsync("response.content_part.done", Place(new JsonObject { ["part"] = Part(Play.Text) }));
        await WriteAsync("response.output_item.done", new JsonObject { ["output_index"] = 0, ["item"] = Item("completed") });
        await WriteAsync("response.completed", new JsonObject { ["response"] = Response("completed", new JsonArray(Item("completed"))) });

        // The id at the top is the gateway's; that of the response is the provider's.
        Task WriteAsync(string type, JsonObject data)
        {
            data["type"] = type;
            data["sequence_number"] = number++;
            data["id"] = Id;
            return Json.WriteFrameAsync(context, $"event: {type}\ndata: {data.ToJsonString()}");
        }
    }

    private JsonObject Response(string status, JsonArray output) => new()
    {
        ["id"] = NativeId,
        ["object"] = "response",
        ["created_at"] = 1,
        ["status"] = status,
        ["model"] = Model,
        ["output"] = output,
        ["parallel_tool_calls"] = true,
        ["tool_choice"] = "auto",
        ["tools"] = new JsonArray(),
        ["error"] = null,
        ["incomplete_details"] = null,
        ["usage"] = status == "completed" ? Usage() : null,
        ["metadata"] = new JsonObject(),
    };

    private JsonObject Item(string status) => new()
    {
        ["id"] = "msg_1",
        ["type"] = "message",
        ["status"] = status,
        ["role"] = "assistant",
        ["content"] = status == "completed" ? new JsonArray(Part(Play.Text)) : [],
    };

    private static JsonObject Part(string text) => new() { ["type"] = "output_text", ["text"] = text, ["annotations"] = new JsonArray() };

    private static JsonObject Place(JsonObject data)
    {
        data["item_id"] = "msg_1";
        data["output_index"] = 0;
        data["content_index"] = 0;
        return data;
    }

    private JsonObject Usage() => new()
    {
        ["input_tokens"] = Play.Answer.PromptTokens,
        ["output_tokens"] = Play.Answer.CompletionTokens,
        ["total_tokens"] = Play.Answer.TotalTokens,
        ["input_tokens_details"] = new JsonObject { ["cached_tokens"] = 0 },
        ["output_tokens_details"] = new JsonObject { ["reasoning_tokens"] = 0 },
        ["pricing_breakdown"] = Cost.Pricing(Play.Answer.CostNanos),
    };
}
