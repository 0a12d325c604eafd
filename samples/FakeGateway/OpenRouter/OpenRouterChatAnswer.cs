using System.Text.Json.Nodes;

namespace FakeGateway.OpenRouter;

/// <summary>One answered chat request, in OpenRouter's shapes.</summary>
internal sealed record OpenRouterChatAnswer(string Id, string Model, Answer Answer)
{
    private const string Provider = "Fake Provider";

    public JsonObject Whole() => Frame("chat.completion", Choice("message", new JsonObject
    {
        ["role"] = "assistant",
        ["content"] = Answer.Text,
        ["refusal"] = null,
        ["reasoning"] = null,
    }, finish: "stop"), Usage());

    /// <summary>A comment that keeps the connection alive, chunks, usage, and always [DONE].</summary>
    public async Task StreamAsync(HttpContext context)
    {
        Json.BeginStream(context);
        await Json.WriteFrameAsync(context, ": OPENROUTER PROCESSING");
        foreach (var piece in Answer.Pieces)
        {
            await Json.WriteFrameAsync(context, Chunk(piece, finish: null, usage: null));
        }

        await Json.WriteFrameAsync(context, Chunk("", finish: "stop", Usage()));
        await Json.WriteFrameAsync(context, "data: [DONE]");
    }

    public JsonObject Generation() => new()
    {
        ["id"] = Id,
        ["model"] = Model,
        ["provider_name"] = Provider,
        ["total_cost"] = Cost,
        ["usage"] = Cost,
        ["tokens_prompt"] = Answer.PromptTokens,
        ["tokens_completion"] = Answer.CompletionTokens,
        ["native_tokens_prompt"] = Answer.PromptTokens,
        ["native_tokens_completion"] = Answer.CompletionTokens,
        ["finish_reason"] = "stop",
    };

    private decimal Cost => Answer.CostNanos / 1e9m;

    private JsonObject Chunk(string content, string? finish, JsonObject? usage) =>
        Frame("chat.completion.chunk", Choice("delta", new JsonObject { ["role"] = "assistant", ["content"] = content }, finish), usage);

    private JsonObject Frame(string kind, JsonObject choice, JsonObject? usage)
    {
        var frame = new JsonObject
        {
            ["id"] = Id,
            ["provider"] = Provider,
            ["model"] = Model,
            ["object"] = kind,
            ["created"] = 1,
            ["choices"] = new JsonArray(choice),
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
        ["native_finish_reason"] = finish,
    };

    private JsonObject Usage() => new()
    {
        ["prompt_tokens"] = Answer.PromptTokens,
        ["completion_tokens"] = Answer.CompletionTokens,
        ["total_tokens"] = Answer.TotalTokens,
        ["cost"] = Cost,
        ["is_byok"] = false,
    };
}
