using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace FakeGateway.AIStats;

/// <summary>The routes of the AI Stats Gateway that the fake has; any other is its plain 404.</summary>
internal sealed class AIStatsFace(FakeGatewayServer server, FakeGatewayOptions options)
{
    private readonly ConcurrentDictionary<string, JsonObject> _generations = new(StringComparer.Ordinal);
    private int _requests;

    public void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/health", HealthAsync);
        routes.MapGet("/models", ModelsAsync);
        routes.MapGet("/generations", GenerationsAsync);
        routes.MapPost("/chat/completions", context => GenerateAsync(context, Requests.Chat));
        routes.MapPost("/responses", context => GenerateAsync(context, Requests.Responses));
    }

    private Task HealthAsync(HttpContext context) => server.Break.HasFlag(Breakage.Health)
        ? Json.WriteAsync(context, 503, new JsonObject { ["status"] = "error" })
        : Json.WriteAsync(context, 200, new JsonObject { ["status"] = "ok" });

    private Task ModelsAsync(HttpContext context) => RefuseKey(context) is { } reason
        ? Errors.UnauthorisedControlAsync(context, NewId(), reason)
        : ModelList.WriteAsync(context, server.Break);

    private Task GenerationsAsync(HttpContext context)
    {
        if (RefuseKey(context) is { } reason)
        {
            return Errors.GenerationAsync(context, 401, "unauthorised", reason);
        }

        if (context.Request.Query["id"] is not [{ Length: > 0 } id])
        {
            return Errors.GenerationAsync(context, 400, "missing_id");
        }

        return _generations.TryGetValue(id, out var row)
            ? Json.WriteAsync(context, 200, row)
            : Errors.GenerationAsync(context, 404, "not_found");
    }

    private async Task GenerateAsync(HttpContext context, Requests kind)
    {
        var id = NewId();
        context.Response.Headers.CacheControl = "no-store";
        if (RefuseKey(context) is { } reason)
        {
            await Errors.UnauthorisedAsync(context, id, reason);
            return;
        }

        if (await Json.ReadAsync(context) is not { } body)
        {
            await Errors.InvalidJsonAsync(context, id);
            return;
        }

        if (!await AcceptAsync(context, id, kind, body))
        {
            return;
        }

        var stream = Json.IsTrue(body["stream"]);
        var faults = server.Faults(Face.AIStats);
        var fails = faults.NextFails();
        await Task.Delay(faults.Latency, context.RequestAborted);
        if (fails || (!stream && server.Break.HasFlag(Breakage.Chat)))
        {
            await Errors.UpstreamAsync(context, id);
            return;
        }

        await AnswerAsync(context, id, kind, body, stream);
    }

    /// <summary>Looks at everything in the order of the gateway, and answers if something is wrong.</summary>
    private async Task<bool> AcceptAsync(HttpContext context, string id, Requests kind, JsonObject body)
    {
        var isAttributed = context.Request.Headers.Referer.Count > 0 || context.Request.Headers.ContainsKey("http-referer") || context.Request.Headers.ContainsKey("x-title");
        if (isAttributed)
        {
            context.Items[RequestItems.Attributed] = true;
        }

        var name = Json.Text(body["model"]);
        IReadOnlyList<Violation> violations = isAttributed && server.Break.HasFlag(Breakage.Attribution)
            ? [new Violation(["headers"], "unknown_header", "Attribution headers are refused, as the fake gateway was told")]
            : BodyCheck.Find(body, kind, BodyStage.Schema, BodyStage.ServiceTier);
        if (violations is [] && string.IsNullOrEmpty(name))
        {
            await Errors.ModelRequiredAsync(context, id);
            return false;
        }

        var model = ModelData.FindAIStats(name ?? "");
        context.Items[RequestItems.Model] = model is null ? null : name;
        if (violations is [] && model is not { GeneratesText: true } && !server.Break.HasFlag(Breakage.InvalidModel))
        {
            await Errors.UnsupportedModelAsync(context, id);
            return false;
        }

        violations = violations is [] ? BodyCheck.Find(body, kind, BodyStage.Plugins, BodyStage.Routing, BodyStage.UnknownParameter) : violations;
        violations = violations is [] && model is not null ? ProviderFilter.Check(body, model) : violations;
        if (violations is not [])
        {
            await Errors.InvalidBodyAsync(context, id, violations, name);
        }

        return violations is [];
    }

    private Task AnswerAsync(HttpContext context, string id, Requests kind, JsonObject body, bool stream)
    {
        var model = body["model"]!.GetValue<string>();
        var provider = ModelData.FindAIStats(model)?.Providers is [var first, ..] ? first : "fake";
        var chat = new ChatAnswer(id, model, provider, Answer.To(body));
        _generations[id] = chat.Generation(stream, kind == Requests.Chat ? "chat.completions" : "responses");
        if (kind == Requests.Responses)
        {
            var response = new ResponseAnswer(id, model, chat.Answer);
            return stream ? response.StreamAsync(context) : Json.WriteAsync(context, 200, response.Whole());
        }

        return stream
            ? chat.StreamAsync(context, reasoning: body.ContainsKey("reasoning"), breaks: server.Break.HasFlag(Breakage.Streaming))
            : Json.WriteAsync(context, 200, chat.Whole());
    }

    private string? RefuseKey(HttpContext context) =>
        server.Break.HasFlag(Breakage.InvalidKey) ? null : KeyCheck.Refuse(context.Request, options.Now);

    /// <summary>Of the form of a ULID, and the same ones in every run.</summary>
    private string NewId() => "G-01FAKE" + Interlocked.Increment(ref _requests).ToString("D20", CultureInfo.InvariantCulture);
}
