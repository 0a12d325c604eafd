using System.Text.Json.Nodes;

namespace FakeGateway;

/// <summary>The answer of the Responses API. Both gateways pass OpenAI's shape on; only the id is their own.</summary>
internal sealed record ResponseAnswer(string Id, string Model, Answer Answer)
{
    public JsonObject Whole() => new()
    {
        ["id"] = Id,
        ["object"] = "response",
        ["created_at"] = 1,
        ["status"] = "completed",
        ["model"] = Model,
        ["output"] = new JsonArray(new JsonObject
        {
            ["type"] = "message",
            ["id"] = "msg_1",
            ["status"] = "completed",
            ["role"] = "assistant",
            ["content"] = new JsonArray(new JsonObject { ["type"] = "output_text", ["text"] = Answer.Text, ["annotations"] = new JsonArray() }),
        }),
        ["usage"] = new JsonObject
        {
            ["input_tokens"] = Answer.PromptTokens,
            ["output_tokens"] = Answer.CompletionTokens,
            ["total_tokens"] = Answer.TotalTokens,
        },
    };

    public async Task StreamAsync(HttpContext context)
    {
        Json.BeginStream(context);
        var number = 0;
        await WriteAsync("response.created",
            new JsonObject { ["response"] = new JsonObject { ["id"] = Id, ["object"] = "response", ["status"] = "in_progress", ["model"] = Model } });
        foreach (var piece in Answer.Pieces)
        {
            await WriteAsync("response.output_text.delta",
                new JsonObject { ["item_id"] = "msg_1", ["output_index"] = 0, ["content_index"] = 0, ["delta"] = piece });
        }

        await WriteAsync("response.completed", new JsonObject { ["response"] = Whole() });

        Task WriteAsync(string type, JsonObject data)
        {
            data.Insert(0, "type", type);
            data["sequence_number"] = number++;
            return Json.WriteFrameAsync(context, $"event: {type}\ndata: {data.ToJsonString()}");
        }
    }
}
