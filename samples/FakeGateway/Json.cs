using System.Text.Json;
using System.Text.Json.Nodes;

namespace FakeGateway;

/// <summary>Reads and writes the bodies of requests and answers.</summary>
internal static class Json
{
    public const string StreamType = "text/event-stream";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The body, or null if it is no JSON object.</summary>
    public static async Task<JsonObject?> ReadAsync(HttpContext context)
    {
        try
        {
            return await JsonNode.ParseAsync(context.Request.Body, nodeOptions: null, Strict, context.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The body, whatever JSON it is; whether it is any.</summary>
    public static async Task<(bool IsJson, JsonNode? Body)> ReadAnyAsync(HttpContext context)
    {
        try
        {
            return (true, await JsonNode.ParseAsync(context.Request.Body, nodeOptions: null, Strict, context.RequestAborted));
        }
        catch (JsonException)
        {
            return (false, null);
        }
    }

    /// <summary>A text, or null if there is none or something else stands there.</summary>
    public static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Whether the value is true; anything else is not.</summary>
    public static bool IsTrue(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public static Task WriteAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(FakeKeys.Redact(body.ToJsonString()), context.RequestAborted);
    }

    /// <summary>Begins a stream of server-sent events.</summary>
    public static void BeginStream(HttpContext context) => context.Response.ContentType = StreamType;

    /// <summary>Sends one frame at once: "data: {…}".</summary>
    public static Task WriteFrameAsync(HttpContext context, JsonObject frame) => WriteFrameAsync(context, "data: " + frame.ToJsonString());

    /// <summary>Sends one frame at once, as it is.</summary>
    public static async Task WriteFrameAsync(HttpContext context, string frame)
    {
        await context.Response.WriteAsync(FakeKeys.Redact(frame) + "\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
