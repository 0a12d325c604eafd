using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace GatewayCheck;

/// <summary>The checks of the migration guide, in its order.</summary>
internal sealed class Validation(GatewayConnection gateway, IReadOnlyList<string> models)
{
    private const string NoModel = "ai-stats-check/no-such-model";
    private const string NoKey = "not-a-key";

    private readonly List<CheckResult> _results = [];
    private HashSet<string> _served = [];
    private bool _isUnreachable;

    /// <summary>Runs everything; a check that fails does not keep the others from running, unless they depend on it.</summary>
    /// <param name="started">Is told the name of each check.</param>
    /// <param name="finished">Is told each result.</param>
    /// <param name="cancellationToken">Ends the run with an <see cref="OperationCanceledException"/>.</param>
    public async Task<IReadOnlyList<CheckResult>> RunAsync(Action<string> started, Action<CheckResult> finished, CancellationToken cancellationToken)
    {
        await RunAsync("health", null, CheckHealthAsync);
        await RunAsync("models", null, CheckModelsAsync);
        foreach (var model in models)
        {
            await RunAsync("model-id", "models", cancel => CheckModelIdAsync(model, cancel));
        }

        await RunAsync("chat", null, CheckChatAsync);
        await RunAsync("streaming", null, CheckStreamingAsync);
        await RunAsync("invalid-key", null, CheckInvalidKeyAsync);
        await RunAsync("invalid-model", null, CheckInvalidModelAsync);
        await RunAsync("attribution", "chat", CheckAttributionAsync);
        return _results;

        async Task RunAsync(string name, string? needs, Func<CancellationToken, Task<string>> check)
        {
            started(name);
            var result = await TryAsync(name, needs, check, cancellationToken);
            _results.Add(result);
            finished(result);
        }
    }

    private async Task<CheckResult> TryAsync(string name, string? needs, Func<CancellationToken, Task<string>> check, CancellationToken cancellationToken)
    {
        if (_isUnreachable)
        {
            return new CheckResult(name, Outcome.Skipped, TimeSpan.Zero, "not asked: there was no connection");
        }

        if (_results.Exists(result => result.Name == needs && result.Outcome == Outcome.Failed))
        {
            return new CheckResult(name, Outcome.Skipped, TimeSpan.Zero, $"not asked: {needs} failed");
        }

        var clock = Stopwatch.StartNew();
        try
        {
            var detail = await check(cancellationToken);
            return new CheckResult(name, Outcome.Passed, clock.Elapsed, detail);
        }
        catch (CheckFailedException exception)
        {
            _isUnreachable = exception.IsUnreachable;
            return new CheckResult(name, Outcome.Failed, clock.Elapsed, exception.Message, exception.Advice);
        }
    }

    private async Task<string> CheckHealthAsync(CancellationToken cancellationToken)
    {
        var reply = await gateway.GetAsync("health", withKey: false, cancellationToken);
        return reply.Status == HttpStatusCode.OK && reply.Body?["status"]?.ToString() == "ok"
            ? "status ok"
            : throw Unexpected(reply, "200 with status ok", "Check that the base URL ends in /v1; else wait, and look at the gateway's status page.");
    }

    private async Task<string> CheckModelsAsync(CancellationToken cancellationToken)
    {
        const int PageSize = 250;
        var rows = new List<JsonNode>();
        int total;
        do
        {
            var reply = await gateway.GetAsync($"models?limit={PageSize}&offset={rows.Count}", withKey: true, cancellationToken);
            if (reply.Status != HttpStatusCode.OK || reply.Body?["models"] is not JsonArray page || reply.Body["total"] is not JsonValue value
                || !value.TryGetValue(out total))
            {
                throw Unexpected(reply, "200 with a list in \"models\" and its \"total\"", AdviceFor(reply.Status)
                    ?? "Is this the AI Stats Gateway? OpenRouter's list stands in \"data\".");
            }

            if (page.Count == 0)
            {
                break;
            }

            rows.AddRange(page.OfType<JsonNode>());
        }
        while (rows.Count < total);

        _served = [.. rows.SelectMany(row => (row.At("aliases") as JsonArray ?? []).Prepend(row.At("id"))).OfType<JsonValue>().Select(id => id.ToString())];
        return rows.Count > 0
            ? $"{rows.Count} models"
            : throw new CheckFailedException("the list is empty; expected models", "Check which models the key's workspace may use.");
    }

    private async Task<string> CheckModelIdAsync(string model, CancellationToken cancellationToken)
    {
        // "provider:author/model" asks for one provider.
        var colon = model.IndexOf(':', StringComparison.Ordinal);
        var listed = colon >= 0 && colon < model.IndexOf('/', StringComparison.Ordinal) ? model[(colon + 1)..] : model;
        if (model.StartsWith('@'))
        {
            return gateway.Show($"{model}: a preset, which is in no list");
        }

        if (_served.Contains(listed))
        {
            return gateway.Show(model);
        }

        // A provider's own name for a model is in no list and works all the same: the answer says which model gave it.
        var reply = await gateway.ChatAsync(model, cancellationToken);
        return reply.Status == HttpStatusCode.OK && reply.Body?["model"]?.ToString() == model
            ? gateway.Show($"{model}: answered, though it is in no list")
            : throw new CheckFailedException(
                gateway.Show($"{model} is not in the list of models"),
                "Look the model up at https://phaseo.app/models and change the id in your configuration.");
    }

    private async Task<string> CheckChatAsync(CancellationToken cancellationToken)
    {
        var reply = await gateway.ChatAsync(models[0], cancellationToken);
        return Content(reply) is { Length: > 0 } text
            ? gateway.Show($"{models[0]}: \"{text}\"")
            : throw Unexpected(reply, $"200 with an answer of {models[0]}", AdviceFor(reply.Status) ?? "Try another model with --model.");
    }

    private async Task<string> CheckStreamingAsync(CancellationToken cancellationToken)
    {
        var stream = await gateway.StreamAsync(models[0], cancellationToken);
        if (stream.Refusal is { } refusal)
        {
            throw Unexpected(refusal, $"a stream of {models[0]}", AdviceFor(refusal.Status) ?? "Try another model with --model.");
        }

        if (stream.Error is { } error)
        {
            throw new CheckFailedException(
                gateway.Show($"the stream broke off: {error}"),
                "Try again, then another model. Your application must treat such a frame as an error too.");
        }

        if (stream.FirstText is not null && stream.FinishReason is null)
        {
            throw new CheckFailedException(
                "the stream was cut: it ended without a finish reason",
                "Try again, then another model. Your application must take a stream for whole only if it has a finish reason; there is no other sign.");
        }

        return stream.FirstText is { } first
            ? $"{models[0]}: first text after {first.TotalMilliseconds:0} ms, {(stream.SaidDone ? "ended with [DONE]" : "ended without [DONE]")}"
            : throw new CheckFailedException("the stream held no text", "Is something between here and the gateway that buffers or cuts streams?");
    }

    private async Task<string> CheckInvalidKeyAsync(CancellationToken cancellationToken)
    {
        var reply = await gateway.ChatAsync(models[0], cancellationToken, NoKey);
        return reply.Status == HttpStatusCode.Unauthorized
            ? gateway.Show("refused: " + reply.Description)
            : throw Unexpected(reply, "401 for a key that is none", "Is this the gateway, or a proxy that puts in a key of its own?");
    }

    private async Task<string> CheckInvalidModelAsync(CancellationToken cancellationToken)
    {
        var reply = await gateway.ChatAsync(NoModel, cancellationToken);
        return reply is { Status: HttpStatusCode.BadRequest, Error: "unsupported_model_or_endpoint" }
            ? $"refused: {(int)reply.Status} {reply.Error}"
            : throw Unexpected(
                reply,
                "400 unsupported_model_or_endpoint for a model that does not exist",
                AdviceFor(reply.Status) ?? "Is something in between that replaces model ids? Then a wrong id goes unnoticed.");
    }

    private async Task<string> CheckAttributionAsync(CancellationToken cancellationToken)
    {
        var reply = await gateway.ChatAsync(models[0], cancellationToken, key: null, ("http-referer", "https://example.com"), ("x-title", "GatewayCheck"));
        return Content(reply) is { Length: > 0 }
            ? "http-referer and x-title accepted"
            : throw Unexpected(reply, "200 with http-referer and x-title", AdviceFor(reply.Status)
            ?? "The same request without these headers passed: send it without them.");
    }

    private static string? Content(GatewayReply reply) =>
        reply.Status == HttpStatusCode.OK ? reply.Body.FirstChoice("message").At("content")?.ToString() : null;

    private CheckFailedException Unexpected(GatewayReply reply, string expected, string advice) =>
        new(gateway.Show($"expected {expected}; got {reply.Description}"), advice);

    private static string? AdviceFor(HttpStatusCode status) => (int)status switch
    {
        401 => $"Check {CheckArguments.KeyVariable}: an inference key of this gateway (phaseo_v1_sk_…), not one of OpenRouter and not a management key.",
        402 => "Add credit to the workspace: the gateway asks for at least 1 USD.",
        403 => "A guardrail of the workspace forbids it: look at its settings.",
        404 => "Check the base URL: it ends in /v1.",
        429 => "The key's limit is reached: wait, or raise it.",
        >= 500 => "The gateway or a provider failed: try again, then another model, then the gateway's status page.",
        _ => null,
    };
}
