using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using CanaryRollout.Routing;

namespace CanaryRollout.Chat;

/// <summary>What is asked.</summary>
/// <param name="Prompt">The question.</param>
/// <param name="Model">A name of ModelAliases; the default if it is left out.</param>
/// <param name="User">The caller, if the header does not say.</param>
/// <param name="Stream">The answer comes in pieces, as server-sent events.</param>
internal sealed record ChatQuestion(string? Prompt, string? Model, string? User, bool Stream);

/// <summary>What is answered.</summary>
internal sealed record ChatReply(string Text);

/// <summary>Why there is no answer. The gateway's own words go to the log only.</summary>
internal sealed record ChatError(string Error);

/// <summary>Where the roll-out stands.</summary>
internal sealed record RolloutState(decimal ConfiguredShare, decimal EffectiveShare, bool SteppedBack);

/// <summary>POST /chat and GET /rollout.</summary>
internal static class ChatEndpoints
{
    /// <summary>Who calls: a user, a tenant, a session. The same key stays on the same gateway.</summary>
    public const string KeyHeader = "X-Canary-Key";

    /// <summary>Who answered.</summary>
    public const string GatewayHeader = "X-Canary-Gateway";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/chat", AnswerAsync);
        routes.MapGet("/rollout", (RolloutControl rollout) =>
        {
            var phase = rollout.Current;
            return new RolloutState(phase.Options.Share!.Value, phase.EffectiveShare, phase.HasSteppedBack);
        });
    }

    private static async Task<IResult> AnswerAsync(ChatQuestion question, HttpContext context, GatewayChat chat, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(question.Prompt))
        {
            return TypedResults.BadRequest(new ChatError("The body has no prompt."));
        }

        var callerKey = context.Request.Headers[KeyHeader] is [{ Length: > 0 } key] ? key : question.User;
        if (chat.Begin(callerKey, question.Model) is not { } attempt)
        {
            return TypedResults.BadRequest(new ChatError("No model has this name."));
        }

        context.Response.Headers[GatewayHeader] = attempt.Gateway.Name();
        if (question.Stream)
        {
            return TypedResults.ServerSentEvents(StreamAsync(attempt, question.Prompt, cancellationToken));
        }

        try
        {
            return TypedResults.Ok(new ChatReply(await GatewayChat.AskAsync(attempt, question.Prompt, cancellationToken)));
        }
        catch (GatewayException exception)
        {
            return TypedResults.Json(new ChatError(exception.Message), statusCode: StatusCodes.Status502BadGateway);
        }
    }

    /// <summary>Pieces of text, then an event "end" or "error": a stream that just stops was cut.</summary>
    private static async IAsyncEnumerable<SseItem<string>> StreamAsync(Attempt attempt, string prompt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var pieces = GatewayChat.StreamAsync(attempt, prompt, cancellationToken).GetAsyncEnumerator(cancellationToken);
        SseItem<string>? last = null;
        while (last is null)
        {
            try
            {
                last = await pieces.MoveNextAsync() ? null : new SseItem<string>("", "end");
            }
            catch (GatewayException exception)
            {
                last = new SseItem<string>(exception.Message, "error");
            }

            yield return last ?? new SseItem<string>(pieces.Current, "text");
        }
    }
}
