using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FakeGateway.OpenRouter;

/// <summary>What applications come from: it ignores what it does not know, and lists models without a key.</summary>
internal sealed partial class OpenRouterFace(FakeGatewayServer server)
{
    private readonly ConcurrentDictionary<string, JsonObject> _generations = new(StringComparer.Ordinal);
    private int _requests;

    public void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/models", ModelsAsync);
        routes.MapGet("/generation", GenerationAsync);
        routes.MapPost("/chat/completions", context => GenerateAsync(context, isChat: true));
        routes.MapPost("/responses", context => GenerateAsync(context, isChat: false));
    }

    private static Task ModelsAsync(HttpContext context) => Json.WriteAsync(context, 200, new JsonObject
    {
        ["data"] = new JsonArray(
            [.. ModelData.OpenRouter.Select(id => new JsonObject { ["id"] = id, ["canonical_slug"] = id, ["name"] = id, ["created"] = 1 })]),
        ["total_count"] = ModelData.OpenRouter.Count,
    });

    private Task GenerationAsync(HttpContext context)
    {
        if (!HasKey(context.Request))
        {
            return ErrorAsync(context, 401, "User not found.");
        }

        return context.Request.Query["id"] is [{ } id] && _generations.TryGetValue(id, out var row)
            ? Json.WriteAsync(context, 200, new JsonObject { ["data"] = row.DeepClone() })
            : ErrorAsync(context, 404, "Generation not found");
    }

    private async Task GenerateAsync(HttpContext context, bool isChat)
    {
        if (!HasKey(context.Request))
        {
            await ErrorAsync(context, 401, "User not found.");
            return;
        }

        if (await Json.ReadAsync(context) is not { } body)
        {
            await ErrorAsync(context, 400, "The body is not a JSON object.");
            return;
        }

        var model = Json.Text(body["model"]) ?? "";
        if (!ModelData.IsOnOpenRouter(model))
        {
            await ErrorAsync(context, 400, $"{model} is not a valid model ID");
            return;
        }

        var headers = context.Request.Headers;
        context.Items[RequestItems.Model] = model;
        if (headers.ContainsKey("HTTP-Referer") || headers.ContainsKey("X-Title") || headers.ContainsKey("X-OpenRouter-Title"))
        {
            context.Items[RequestItems.Attributed] = true;
        }

        var faults = server.Faults(Face.OpenRouter);
        var fails = faults.NextFails();
        await Task.Delay(faults.Latency, context.RequestAborted);
        if (fails)
        {
            await ErrorAsync(context, 502, "Provider returned error");
            return;
        }

        await AnswerAsync(context, body, model, isChat);
    }

    private Task AnswerAsync(HttpContext context, JsonObject body, string model, bool isChat)
    {
        var id = "gen-" + Interlocked.Increment(ref _requests).ToString("D10", CultureInfo.InvariantCulture);
        var chat = new OpenRouterChatAnswer(id, model, Answer.To(body));
        _generations[id] = chat.Generation();
        context.Response.Headers["X-Generation-Id"] = id;
        var stream = Json.IsTrue(body["stream"]);
        if (!isChat)
        {
            var response = new ResponseAnswer(id, model, chat.Answer);
            return stream ? response.StreamAsync(context) : Json.WriteAsync(context, 200, response.Whole());
        }

        return stream ? chat.StreamAsync(context) : Json.WriteAsync(context, 200, chat.Whole());
    }

    private static bool HasKey(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && KeyShape().IsMatch(header);

    /// <summary>Nested, with a message and a number: what the other gateway does not have.</summary>
    private static Task ErrorAsync(HttpContext context, int status, string message) =>
        Json.WriteAsync(context, status, new JsonObject { ["error"] = new JsonObject { ["message"] = message, ["code"] = status } });

    [GeneratedRegex("^Bearer sk-or-v1-[0-9a-f]{64}$", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex KeyShape();
}
