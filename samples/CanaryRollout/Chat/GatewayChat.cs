using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using CanaryRollout.Routing;
using OpenAI.Chat;

namespace CanaryRollout.Chat;

/// <summary>Sends chat requests with the OpenAI SDK, each to the gateway of its caller.</summary>
internal sealed class GatewayChat(RolloutControl rollout, RolloutMetrics metrics, ILogger<GatewayChat> logger)
{
    /// <summary>Chooses the gateway of a request; null if no model has this name.</summary>
    public Attempt? Begin(string? callerKey, string? model)
    {
        // Once: a second look could see another phase.
        var phase = rollout.Current;
        var gateway = phase.Choose(callerKey);
        return phase.Client(gateway, model) is { } client ? new Attempt(rollout, phase, gateway, client, metrics, logger) : null;
    }

    /// <exception cref="GatewayException">The gateway did not answer.</exception>
    public static async Task<string> AskAsync(Attempt attempt, string prompt, CancellationToken cancellationToken)
    {
        try
        {
            var result = await attempt.Client.Chat.CompleteChatAsync([new UserChatMessage(prompt)], options: null, cancellationToken);
            var text = string.Concat(result.Value.Content.Select(part => part.Text));
            var usage = result.Value.Usage;
            attempt.Succeeded(usage?.InputTokenCount ?? 0, usage?.OutputTokenCount ?? 0, ReportedCost.Read(result.GetRawResponse().Content));
            return text;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, there is no answer. A caller who went away says nothing about a gateway.
            throw attempt.Failed(GatewayFailure.From(exception));
        }
    }

    /// <exception cref="GatewayException">The gateway did not answer, or not to the end.</exception>
    public static async IAsyncEnumerable<string> StreamAsync(Attempt attempt, string prompt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var updates = attempt.Client.Chat.CompleteChatStreamingAsync([new UserChatMessage(prompt)], options: null, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var (isFinished, usage, cost) = (false, default(ChatTokenUsage), default(decimal?));
        while (await MoveNextAsync(attempt, updates, cancellationToken))
        {
            isFinished |= updates.Current.FinishReason is not null;
            if (updates.Current.Usage is not null)
            {
                usage = updates.Current.Usage;
                cost = ReportedCost.Read(ModelReaderWriter.Write(updates.Current));
            }

            foreach (var part in updates.Current.ContentUpdate)
            {
                yield return part.Text;
            }
        }

        if (!isFinished)
        {
            throw attempt.Failed(GatewayFailure.BrokenStream);
        }

        attempt.Succeeded(usage?.InputTokenCount ?? 0, usage?.OutputTokenCount ?? 0, cost);
    }

    private static async Task<bool> MoveNextAsync(Attempt attempt, IAsyncEnumerator<StreamingChatCompletionUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw attempt.Failed(GatewayFailure.From(exception));
        }
    }
}
