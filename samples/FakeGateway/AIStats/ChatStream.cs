using System.Text.Json.Nodes;

namespace FakeGateway.AIStats;

/// <summary>How a stream of a chat is framed. It depends on the provider and on the request, and nothing in the answer names it.</summary>
internal enum ChatFraming
{
    /// <summary>(A) OpenAI: chunks, usage, [DONE].</summary>
    Native,

    /// <summary>(B) Most others: the same without [DONE].</summary>
    WithoutDone,

    /// <summary>
    /// (C) OpenAI with reasoning, and Anthropic, Groq and DeepSeek: chunks without an end, arguments of tools whole so far, then the whole
    /// completion as one frame.
    /// </summary>
    Whole,

    /// <summary>(E) Tools that the gateway runs itself: the text in one chunk, usage before the finish reason, [DONE].</summary>
    ServerTools,
}

/// <summary>Sends a chat answer as a stream.</summary>
internal sealed class ChatStream(HttpContext context, ChatAnswer answer, ChatFraming framing)
{
    private Play Play => answer.Play;

    /// <summary>The framing of a request.</summary>
    public static ChatFraming FramingOf(JsonObject body, string provider)
    {
        if (body["tools"] is JsonArray tools
            && tools.Any(tool => Json.Text((tool as JsonObject)?["type"])?.StartsWith("phaseo:", StringComparison.Ordinal) == true))
        {
            return ChatFraming.ServerTools;
        }

        return provider switch
        {
            "anthropic" or "groq" or "deepseek" => ChatFraming.Whole,
            "openai" => body.ContainsKey("reasoning") || body.ContainsKey("reasoning_effort") || body.ContainsKey("thinking") ? ChatFraming.Whole
                : ChatFraming.Native,
            _ => ChatFraming.WithoutDone,
        };
    }

    public Task SendAsync()
    {
        Json.BeginStream(context);
        return framing switch
        {
            ChatFraming.Whole => SendWholeAsync(),
            ChatFraming.ServerTools => SendServerToolsAsync(),
            _ => SendChunksAsync(),
        };
    }

    private async Task SendChunksAsync()
    {
        await ChunkAsync(new JsonObject { ["role"] = "assistant", ["content"] = "", ["refusal"] = null }, finish: null);
        if (Play.Reasons)
        {
            await ChunkAsync(new JsonObject { ["reasoning_content"] = "think " }, finish: null, logprobs: false);
        }

        foreach (var piece in Play.Pieces)
        {
            await ChunkAsync(new JsonObject { ["content"] = piece }, finish: null);
        }

        if (Play.Fails)
        {
            await Json.WriteFrameAsync(context, new JsonObject
            {
                ["error"] = new JsonObject { ["message"] = "The provider went away.", ["type"] = "server_error", ["code"] = "server_error" },
                ["nativeResponseId"] = answer.NativeId,
                ["id"] = answer.Id,
            });
        }

        // Whether the provider said so or its connection ended: nothing else comes.
        if (Play.Fails || Play.IsCut)
        {
            return;
        }

        if (Play.Tool is not null)
        {
            await ChunkAsync(new JsonObject { ["tool_calls"] = new JsonArray(answer.ToolCall("")) }, finish: null, logprobs: false);
            foreach (var part in Play.ToolArguments)
            {
                var call = new JsonObject { ["index"] = 0, ["function"] = new JsonObject { ["arguments"] = part } };
                await ChunkAsync(new JsonObject { ["tool_calls"] = new JsonArray(call) }, finish: null, logprobs: false);
            }
        }

        await ChunkAsync([], Play.FinishReason, logprobs: Play.Tool is null);
        var usage = Chunk(new JsonArray(), answer.Usage());
        if (Play.IsMeasured)
        {
            usage["meta"] = Cost.Meta();
        }

        await Json.WriteFrameAsync(context, usage);
        if (framing == ChatFraming.Native)
        {
            await Json.WriteFrameAsync(context, "data: [DONE]");
        }
    }

    private async Task SendWholeAsync()
    {
        if (Play.Reasons)
        {
            await DeltaAsync("reasoning_content", "think ");
        }

        foreach (var piece in Play.Pieces)
        {
            await DeltaAsync("content", piece);
        }

        if (Play.Fails || Play.IsCut)
        {
            // Anthropic's error is swallowed; the others' is told twice.
            for (var i = 0; Play.Fails && Play.Provider != "anthropic" && i < 2; i++)
            {
                await Json.WriteFrameAsync(context,
                    new JsonObject { ["object"] = "error", ["message"] = "stream_error", ["nativeResponseId"] = answer.NativeId, ["id"] = answer.Id });
            }

            return;
        }

        for (var count = 0; Play.Tool is not null && count <= Play.ToolArguments.Count; count++)
        {
            await DeltaAsync("tool_calls", new JsonArray(answer.ToolCall(string.Concat(Play.ToolArguments.Take(count)))));
        }

        var message = answer.Message();
        if (!message.ContainsKey("tool_calls"))
        {
            message["tool_calls"] = new JsonArray();
        }

        await Json.WriteFrameAsync(context, new JsonObject
        {
            ["id"] = answer.Id,
            ["object"] = "chat.completion",
            ["nativeResponseId"] = answer.NativeId,
            ["created"] = 1,
            ["model"] = answer.Model,
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = Play.FinishReason }),
            ["usage"] = answer.Usage(),
        });

        Task DeltaAsync(string name, JsonNode value) => Json.WriteFrameAsync(context, new JsonObject
        {
            ["object"] = "chat.completion.chunk",
            ["nativeResponseId"] = answer.NativeId,
            ["created"] = 1,
            ["model"] = answer.Model,
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = new JsonObject { ["role"] = "assistant", [name] = value },
                ["finish_reason"] = null }),
            ["id"] = answer.Id,
        });
    }

    private async Task SendServerToolsAsync()
    {
        await WriteAsync(new JsonObject { ["created"] = 1, ["model"] = answer.Model, ["choices"] = new JsonArray() });
        await WriteAsync(new JsonObject { ["choices"] = new JsonArray(Choice(new JsonObject { ["content"] = Play.Text }, finish: null)) });
        await WriteAsync(new JsonObject { ["choices"] = new JsonArray(), ["usage"] = answer.Usage() });
        await WriteAsync(new JsonObject { ["choices"] = new JsonArray(Choice([], Play.FinishReason)) });
        await Json.WriteFrameAsync(context, "data: [DONE]");

        Task WriteAsync(JsonObject frame)
        {
            frame["id"] = answer.Id;
            frame["object"] = "chat.completion.chunk";
            frame["nativeResponseId"] = answer.NativeId;
            return Json.WriteFrameAsync(context, frame);
        }
    }

    private Task ChunkAsync(JsonObject delta, string? finish, bool logprobs = true)
    {
        var choice = Choice(delta, finish);
        if (logprobs)
        {
            choice["logprobs"] = null;
        }

        return Json.WriteFrameAsync(context, Chunk(new JsonArray(choice), usage: null));
    }

    private static JsonObject Choice(JsonObject delta, string? finish) => new() { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish };

    private JsonObject Chunk(JsonArray choices, JsonObject? usage) => new()
    {
        ["id"] = answer.Id,
        ["object"] = "chat.completion.chunk",
        ["created"] = 1,
        ["model"] = answer.Model,
        ["service_tier"] = "default",
        ["system_fingerprint"] = "fp_1",
        ["choices"] = choices,
        ["usage"] = usage,
        ["nativeResponseId"] = answer.NativeId,
    };
}
