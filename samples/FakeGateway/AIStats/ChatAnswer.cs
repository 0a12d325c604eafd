using System.Text.Json.Nodes;

namespace FakeGateway.AIStats;

/// <summary>One answered chat request, in the shapes of the AI Stats Gateway.</summary>
internal sealed record ChatAnswer(string Id, string Model, Play Play)
{
    public long CostNanos => Play.Fails ? 0 : Play.Answer.CostNanos;

    public string NativeId => "chatcmpl-" + Id[2..];

    /// <summary>The answer of a request that does not stream. A provider that fails after some words looks whole: 200, "stop", usage 0.</summary>
    public JsonObject Whole()
    {
        var message = Message();
        message["refusal"] = null;
        message["annotations"] = new JsonArray();
        var body = new JsonObject
        {
            ["id"] = Id,
            ["nativeResponseId"] = NativeId,
            ["object"] = "chat.completion",
            ["created"] = 1,
            ["model"] = Model,
            ["provider"] = Play.Provider,
            ["provider_id"] = Play.Provider,
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["logprobs"] = null, ["finish_reason"] = Play.FinishReason }),
            ["usage"] = Usage(),
        };
        if (Play.IsMeasured)
        {
            body["meta"] = Cost.Meta();
        }

        if (Play.ServiceTier is not null)
        {
            body["service_tier"] = Play.ServiceTier;
        }

        return Play.Fails ? body : Cost.AddTo(body, CostNanos);
    }

    /// <summary>The message as a whole answer and the last frame of variant C have it.</summary>
    public JsonObject Message()
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = Play.Text };
        if (Play.Tool is not null)
        {
            var call = ToolCall(string.Concat(Play.ToolArguments));
            call.Remove("index");
            message["tool_calls"] = new JsonArray(call);
        }

        if (Play.Reasons)
        {
            message["reasoning_content"] = "think ";
            message["reasoning_details"] = new JsonArray(new JsonObject { ["id"] = "rs_1", ["index"] = 0, ["type"] = "text", ["text"] = "think " });
        }

        return message;
    }

    public JsonObject ToolCall(string arguments) => new()
    {
        ["index"] = 0,
        ["id"] = "call_1",
        ["type"] = "function",
        ["function"] = new JsonObject { ["name"] = Play.Tool, ["arguments"] = arguments },
    };

    public JsonObject Usage() => new()
    {
        ["prompt_tokens"] = Play.Fails ? 0 : Play.Answer.PromptTokens,
        ["completion_tokens"] = Play.Fails ? 0 : Play.Answer.CompletionTokens,
        ["total_tokens"] = Play.Fails ? 0 : Play.Answer.TotalTokens,
        ["pricing"] = Cost.Pricing(CostNanos),
    };

    /// <summary>The row of GET /v1/generations.</summary>
    public JsonObject Generation(bool stream, string endpoint) => new()
    {
        ["request_id"] = Id,
        ["model_id"] = Model,
        ["provider"] = Play.Provider,
        ["endpoint"] = endpoint,
        ["native_response_id"] = NativeId,
        ["stream"] = stream,
        ["byok"] = false,
        ["status_code"] = 200,
        ["success"] = true,
        ["usage"] = Usage(),
        ["cost_nanos"] = CostNanos,
        ["currency"] = "USD",
        ["pricing_lines"] = new JsonArray(),
    };
}
