using System.Net;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.AI;
using Microsoft.FeatureManagement.FeatureFilters;
using OpenTelemetry.Metrics;

namespace CanaryRollout;

/// <summary>What is asked.</summary>
/// <param name="Prompt">The question.</param>
/// <param name="Model">A name of the settings; "small" if it is left out.</param>
/// <param name="Stream">The answer comes in pieces, as server-sent events.</param>
internal sealed record ChatQuestion(string? Prompt, string? Model, bool Stream);

/// <summary>What is answered, or why nothing is; a gateway's own words go to the log only.</summary>
internal sealed record ChatReply(string? Text, string? Error = null);

/// <summary>Who calls: the same key stays on the same gateway. Your own application has users, tenants or sessions here.</summary>
internal sealed class Callers(IHttpContextAccessor context) : ITargetingContextAccessor
{
    public const string KeyHeader = "X-Canary-Key";
    public const string GroupHeader = "X-Canary-Group";

    public ValueTask<TargetingContext> GetContextAsync()
    {
        var headers = context.HttpContext?.Request.Headers;
        return ValueTask.FromResult(new TargetingContext { UserId = headers?[KeyHeader].ToString() ?? "", Groups = headers?[GroupHeader].ToArray()! ?? [] });
    }
}

/// <summary>POST /chat and GET /metrics, on the loopback address.</summary>
internal static partial class CanaryService
{
    public const string GatewayHeader = "X-Canary-Gateway";
    private const string DefaultModel = "small";

    /// <summary>Builds the service.</summary>
    /// <param name="configure">More settings, services or exporters.</param>
    /// <param name="port">0 for any that is free.</param>
    public static WebApplication Build(Action<WebApplicationBuilder> configure, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        configure(builder);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddGateways(builder.Configuration);
        builder.Services.AddOpenTelemetry().WithMetrics(metrics =>
        {
            metrics.AddMeter(WholeAnswers.MeterName, "Polly").AddPrometheusExporter();
            if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not null)
            {
                metrics.AddOtlpExporter();
            }
        });

        var application = builder.Build();
        application.MapPost("/chat", AnswerAsync);
        application.MapPrometheusScrapingEndpoint();
        // A key that is missing is an error at the start and not in a request.
        _ = application.Services.GetRequiredKeyedService<IChatClient>(Gateways.OpenRouter);
        _ = application.Services.GetRequiredKeyedService<IChatClient>(Gateways.AIStats);
        return application;
    }

    /// <summary>Where a service listens.</summary>
    public static Uri AddressOf(WebApplication application) =>
        new(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    private static async Task<IResult> AnswerAsync(
        ChatQuestion question,
        HttpResponse response,
        IChatClient chat,
        IConfiguration configuration,
        ILogger<ChatQuestion> logger,
        CancellationToken cancellationToken)
    {
        var options = new ChatOptions { ModelId = question.Model ?? DefaultModel };
        if (string.IsNullOrWhiteSpace(question.Prompt) || configuration[$"Gateways:{Gateways.OpenRouter}:Models:{options.ModelId}"] is null)
        {
            return TypedResults.BadRequest(new ChatReply(null, "The body needs a prompt, and a model by the name that the settings give it."));
        }

        ChatMessage[] messages = [new(ChatRole.User, question.Prompt)];
        try
        {
            if (!question.Stream)
            {
                var answer = await chat.GetResponseAsync(messages, options, cancellationToken);
                response.Headers[GatewayHeader] = answer.AdditionalProperties![RolloutChatClient.GatewayProperty]!.ToString();
                return TypedResults.Ok(new ChatReply(answer.Text));
            }

            // The first piece says who answers, and a refusal is still a status.
            var updates = chat.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await updates.MoveNextAsync();
            response.Headers[GatewayHeader] = updates.Current.AdditionalProperties![RolloutChatClient.GatewayProperty]!.ToString();
            return TypedResults.ServerSentEvents(EventsAsync(updates, logger, cancellationToken));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailure(logger, exception);
            return TypedResults.Json(new ChatReply(null, "No answer."), statusCode: StatusCodes.Status502BadGateway);
        }
    }

    /// <summary>Pieces of text, then an event "end" or "error": a stream that just stops was cut.</summary>
    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        IAsyncEnumerator<ChatResponseUpdate> updates, ILogger logger, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using (updates)
        {
            string? last = null;
            while (last is null)
            {
                yield return new SseItem<string>(updates.Current.Text, "text");
                try
                {
                    last = await updates.MoveNextAsync() ? null : "end";
                }
                catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
                {
                    LogFailure(logger, exception);
                    last = "error";
                }
            }

            yield return new SseItem<string>("", last);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A gateway gave no answer")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
