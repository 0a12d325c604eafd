using System.Text.Json.Nodes;

namespace FakeGateway.AIStats;

/// <summary>One answered chat request, in the shapes of the AI Stats Gateway.</summary>
internal sealed record ChatAnswer(string Id, string Model, string Provider, Answer Answer)
{
    /// <summary>The answer of a request that does not stream.</summary>
    public JsonObject Whole()
    {
        var body = Frame("chat.completion", Choice("message", new JsonObject
        {
            ["role"] = "assistant",
            ["content"] = Answer.Text,
            ["refusal"] = null,
            ["annotations"] = new JsonArray(),
        }, finish: "stop"), Usage());
        body["provider"] = Provider;
        body["provider_id"] = Provider;
        foreach (var (name, value) in Cost())
        {
            body[name] = value?.DeepClone();
        }

        return body;
    }

    /// <summary>
    /// Sends the answer as one of three variants: (A) the chunks of OpenAI, with usage and [DONE]; (B) of other providers, the same without [DONE];
    /// (C) of OpenAI with "reasoning", chunks without an end, then the whole completion as one frame.
    /// </summary>
    public async Task StreamAsync(HttpContext context, bool reasoning, bool breaks)
    {
        Json.BeginStream(context);
        var isOpenAI = Provider == "openai";
        var first = true;
        foreach (var piece in Answer.Pieces)
        {
            var delta = new JsonObject { ["content"] = piece };
            if (first || (isOpenAI && reasoning))
            {
                delta.Insert(0, "role", "assistant");
            }

            await Json.WriteFrameAsync(context, Chunk(Choice("delta", delta, finish: null)));
            first = false;
            if (breaks)
            {
                await Json.WriteFrameAsync(context, new JsonObject { ["object"] = "error", ["message"] = "The provider went away.", ["id"] = Id });
                return;
            }
        }

        if (isOpenAI && reasoning)
        {
            // As the whole answer, but a frame names no provider.
            var whole = Whole();
            whole.Remove("provider");
            whole.Remove("provider_id");
            await Json.WriteFrameAsync(context, whole);
            return;
        }

        await Json.WriteFrameAsync(context, Chunk(Choice("delta", [], finish: "stop")));
        await Json.WriteFrameAsync(context, Frame("chat.completion.chunk", choice: null, Usage()));
        if (isOpenAI)
        {
            await Json.WriteFrameAsync(context, "data: [DONE]");
        }
    }

    /// <summary>The row of GET /v1/generations.</summary>
    public JsonObject Generation(bool stream, string endpoint)
    {
        var row = new JsonObject
        {
            ["request_id"] = Id,
            ["model_id"] = Model,
            ["provider"] = Provider,
            ["endpoint"] = endpoint,
            ["native_response_id"] = NativeId,
            ["stream"] = stream,
            ["byok"] = false,
            ["status_code"] = 200,
            ["success"] = true,
            ["usage"] = Usage(),
        };
        foreach (var (name, value) in Cost().Where(cost => cost.Key != "cost_cents"))
        {
            row[name] = value?.DeepClone();
        }

        return row;
    }

    private string NativeId => "chatcmpl-" + Id[2..];

    private JsonObject Chunk(JsonObject choice) => Frame("chat.completion.chunk", choice, usage: null);

    private JsonObject Frame(string kind, JsonObject? choice, JsonObject? usage)
    {
        var frame = new JsonObject
        {
            ["id"] = Id,
            ["nativeResponseId"] = NativeId,
            ["object"] = kind,
            ["created"] = 1,
            ["model"] = Model,
            ["choices"] = choice is null ? [] : new JsonArray(choice),
        };
        if (usage is not null)
        {
            frame["usage"] = usage;
        }

        return frame;
    }

    private static JsonObject Choice(string name, JsonObject content, string? finish) => new()
    {
        ["index"] = 0,
        [name] = content,
        ["logprobs"] = null,
        ["finish_reason"] = finish,
    };

    private JsonObject Usage() => new()
    {
        ["prompt_tokens"] = Answer.PromptTokens,
        ["completion_tokens"] = Answer.CompletionTokens,
        ["total_tokens"] = Answer.TotalTokens,
        ["pricing"] = new JsonObject
        {
            ["total_nanos"] = Answer.CostNanos,
            ["total_usd_str"] = (Answer.CostNanos / 1e9m).ToString("0.#########", System.Globalization.CultureInfo.InvariantCulture),
            ["total_cents"] = Answer.CostNanos / 1e7m,
            ["currency"] = "USD",
            ["lines"] = new JsonArray(),
        },
    };

    private JsonObject Cost() => new()
    {
        ["cost_nanos"] = Answer.CostNanos,
        ["cost_cents"] = Answer.CostNanos / 1e7m,
        ["currency"] = "USD",
        ["pricing_lines"] = new JsonArray(),
    };
}
