using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace FakeGateway.AIStats;

/// <summary>The routes of the AI Stats Gateway that the fake has; any other is its plain 404.</summary>
internal sealed class AIStatsFace(FakeGatewayServer server, FakeGatewayOptions options)
{
    /// <summary>What only a management key opens; the fake has none with a scope.</summary>
    private static readonly string[] Managed = ["/credits", "/keys", "/activity", "/presets", "/guardrails", "/workspaces"];

    private readonly ConcurrentDictionary<string, JsonObject> _generations = new(StringComparer.Ordinal);
    private int _requests;

    public void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/health", HealthAsync);
        routes.MapGet("/generations", GenerationsAsync);
        MapControl(routes, "/models", context => ModelList.WriteAsync(context, server.Break));
        MapControl(routes, "/models/me",
            context => Json.WriteAsync(context, 501, new JsonObject { ["status_code"] = 501, ["error"] = "not_implemented", ["description"] = "Not here." }));
        MapControl(routes, "/models/{author}/{name}/endpoints", ControlAnswers.EndpointsAsync);
        MapControl(routes, "/providers", ControlAnswers.ProvidersAsync);
        MapControl(routes, "/key", ControlAnswers.KeyAsync);
        MapControl(routes, "/analytics", context => Json.WriteAsync(context, 200, new JsonObject { ["data"] = new JsonArray() }));
        foreach (var path in Managed)
        {
            routes.MapGet(path, context => Errors.ControlAsync(context, NewId(), 401, "unauthorised",
                KeyCheck.Refuse(context.Request, options.Now, managed: true)!));
        }

        routes.MapPost("/chat/completions", context => GenerateAsync(context, Requests.Chat));
        routes.MapPost("/responses", context => GenerateAsync(context, Requests.Responses));
        routes.MapPost("/messages", context => GenerateAsync(context, Requests.Messages));
        routes.MapPost("/embeddings", context => GenerateAsync(context, Requests.Embeddings));
        routes.MapPost("/videos", context => options.HasVideos ? GenerateAsync(context, Requests.Videos)
            : Errors.FeatureAsync(context, "video_api_feature_disabled", "gateway_video_api"));
    }

    /// <summary>An unknown path, or a known one with another method, is a page of plain text.</summary>
    public static async Task NotFoundAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal) && context.Response is { HasStarted: false, StatusCode: 404 or 405 })
        {
            await ControlAnswers.NotFoundAsync(context);
        }
    }

    private void MapControl(RouteGroupBuilder routes, string path, RequestDelegate answer) => routes.MapGet(path, context => RefuseKey(context) is { } reason
        ? Errors.ControlAsync(context, NewId(), 401, "unauthorised", reason)
        : answer(context));

    private Task HealthAsync(HttpContext context) =>
        // The gateway's router tells /health from /health/.
        context.Request.Path.Value?.EndsWith('/') == true ? ControlAnswers.NotFoundAsync(context)
        : server.Break.HasFlag(Breakage.Health) ? Json.WriteAsync(context, 503, new JsonObject { ["status"] = "error" })
        : Json.WriteAsync(context, 200, new JsonObject { ["status"] = "ok" });

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

        var (isJson, json) = await Json.ReadAnyAsync(context);
        if (!isJson)
        {
            await Errors.UserAsync(context, id, 400, "invalid_json", "The body is not JSON.");
            return;
        }

        if (json is not JsonObject body)
        {
            await Errors.InvalidBodyAsync(context, id, [new Violation([], FieldTypes.Invalid)]);
            return;
        }

        if (await AcceptAsync(context, id, kind, body) is not { } provider)
        {
            return;
        }

        var stream = Json.IsTrue(body["stream"]);
        var play = Play.Of(body, kind, provider);
        var faults = server.Faults(Face.AIStats);
        var fails = faults.NextFails() || (!stream && server.Break.HasFlag(Breakage.Chat));
        await Task.Delay(faults.Latency, context.RequestAborted);
        // Videos have no provider here, and the connection of one that ends is an error where nothing streams.
        if (fails || play.UpstreamStatus is not null || kind == Requests.Videos || (play.IsCut && !stream))
        {
            await Errors.UpstreamAsync(context, id, provider, play.UpstreamStatus ?? (play.IsCut ? null : 500));
            return;
        }

        await AnswerAsync(context, id, kind, body, stream, stream && server.Break.HasFlag(Breakage.Streaming) ? play.Broken() : play);
    }

    /// <summary>Looks at everything in the order of the gateway, and answers if something is wrong; otherwise the provider that answers.</summary>
    private async Task<string?> AcceptAsync(HttpContext context, string id, Requests kind, JsonObject body)
    {
        var isAttributed = context.Request.Headers.Referer.Count > 0 || context.Request.Headers.ContainsKey("http-referer")
            || context.Request.Headers.ContainsKey("x-title");
        if (isAttributed)
        {
            context.Items[RequestItems.Attributed] = true;
        }

        var violations = isAttributed && server.Break.HasFlag(Breakage.Attribution)
            ? [new Violation(["headers"], "unknown_header")]
            : BodyCheck.Find(body, kind, BodyStage.Schema, BodyStage.ServiceTier);
        if (violations is not [])
        {
            await Errors.InvalidBodyAsync(context, id, violations);
            return null;
        }

        if (await FindModelAsync(context, id, kind, Json.Text(body["model"])!) is not { } model)
        {
            return null;
        }

        violations = BodyCheck.Find(body, kind, BodyStage.Plugins, BodyStage.Routing);
        var provider = ProviderFilter.Choose(body, model);
        violations = violations is [] && provider is null ? [new Violation(["provider"], "request_provider_filter_no_match")] : violations;
        violations = violations is [] ? BodyCheck.Find(body, kind, BodyStage.UnknownParameter, BodyStage.Limits) : violations;
        if (violations is not [])
        {
            await Errors.InvalidBodyAsync(context, id, violations);
            return null;
        }

        return await ServesAsync(context, id, body) ? provider : null;
    }

    private async Task<CatalogModel?> FindModelAsync(HttpContext context, string id, Requests kind, string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            await Errors.UserAsync(context, id, 400, "model_required", "The body names no model.");
            return null;
        }

        if (KeyCheck.RefuseSpending(context.Request) is var (status, error))
        {
            await Errors.UserAsync(context, id, status, error, "The key may not spend.");
            return null;
        }

        if (ModelData.UnknownProvider(name) is { } slug)
        {
            var complaint = new Violation(["model"],
                "unknown_provider_slug") { Params = new JsonObject { ["provider"] = slug, ["model"] = name[(slug.Length + 1)..] } };
            await Errors.InvalidBodyAsync(context, id, [complaint]);
            return null;
        }

        var model = ModelData.FindAIStats(name);
        context.Items[RequestItems.Model] = model is null ? null : name;
        if (model?.Serves(kind) != true && !server.Break.HasFlag(Breakage.InvalidModel))
        {
            await Errors.UnsupportedModelAsync(context, id, "model_not_found_or_inactive");
            return null;
        }

        return model ?? ModelData.FindAIStats(FakeGatewayServer.DefaultModel);
    }

    /// <summary>What the schema takes and the model, or its provider, does not.</summary>
    private static async Task<bool> ServesAsync(HttpContext context, string id, JsonObject body)
    {
        var parts = (body["messages"] as JsonArray ?? []).SelectMany(message => (message as JsonObject)?["content"] as JsonArray ?? []).OfType<JsonObject>();
        var tools = (body["tools"] as JsonArray ?? []).OfType<JsonObject>();
        if (parts.Any(part => Json.Text(part["type"]) is "audio_url" or "input_video" or "video_url" or "input_audio"))
        {
            await Errors.UserAsync(context, id, 400, "unsupported_modalities", "The model takes text and images.");
            return false;
        }

        if (tools.Any(tool => Json.Text(tool["type"]) == "phaseo:fusion"
            && (tool["parameters"] as JsonObject)?["analysis_models"] is not JsonArray { Count: >= 2 }))
        {
            await Errors.UserAsync(context, id, 400, "invalid_request", "Fusion needs two analysis models.");
            return false;
        }

        if (Json.Text(body["service_tier"]) == "flex")
        {
            await Errors.UnsupportedModelAsync(context, id, "service_tier_not_supported", kind: null);
            return false;
        }

        return true;
    }

    private Task AnswerAsync(HttpContext context, string id, Requests kind, JsonObject body, bool stream, Play play)
    {
        var asked = body["model"]!.GetValue<string>();
        var model = asked == FakeGatewayServer.DefaultModel && server.Break.HasFlag(Breakage.ModelId) ? "openai/gpt-4o" : asked;
        var chat = new ChatAnswer(id, model, play);
        var responses = new ResponsesAnswer(id, model, play);
        var messages = new MessagesAnswer(id, model, play);
        _generations[id] = chat.Generation(stream, kind == Requests.Chat ? "chat.completions" : "responses");
        return (kind, stream) switch
        {
            (Requests.Chat, true) => new ChatStream(context, chat, ChatStream.FramingOf(body, play.Provider)).SendAsync(),
            (Requests.Chat, false) => Json.WriteAsync(context, 200, chat.Whole()),
            (Requests.Responses, true) => responses.StreamAsync(context),
            (Requests.Responses, false) => Json.WriteAsync(context, 200, responses.Whole()),
            (Requests.Messages, true) => messages.StreamAsync(context),
            (Requests.Messages, false) => Json.WriteAsync(context, 200, messages.Whole()),
            _ => Json.WriteAsync(context, 200, EmbeddingsAnswer.Of(id, model, play, body)),
        };
    }

    private string? RefuseKey(HttpContext context) =>
        server.Break.HasFlag(Breakage.InvalidKey) ? null : KeyCheck.Refuse(context.Request, options.Now);

    /// <summary>Of the form of a ULID, and the same ones in every run.</summary>
    private string NewId() => "G-01FAKE" + Interlocked.Increment(ref _requests).ToString("D20", CultureInfo.InvariantCulture);
}
