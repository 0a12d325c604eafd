using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using CanaryRollout.Routing;
using GatewayAdapter;
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
        var result = await WaitAsync(attempt, attempt.Client.Chat.CompleteChatAsync([new UserChatMessage(prompt)], options: null, cancellationToken), cancellationToken);
        var answer = GatewayResponse.Parse(result.GetRawResponse().Content.ToString());
        if (answer.Error is not null || answer.FinishReason is null)
        {
            throw attempt.Failed(GatewayFailure.NoAnswer(answer.Error));
        }

        // The SDK has no property for the cost.
        attempt.Succeeded(result.Value.Usage?.InputTokenCount ?? 0, result.Value.Usage?.OutputTokenCount ?? 0, answer.Cost);
        return string.Concat(result.Value.Content.Select(part => part.Text));
    }

    /// <exception cref="GatewayException">The gateway did not answer, or not to the end.</exception>
    public static async IAsyncEnumerable<string> StreamAsync(Attempt attempt, string prompt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var updates = attempt.Client.Chat.CompleteChatStreamingAsync([new UserChatMessage(prompt)], options: null, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var (isFinished, usage, cost) = (false, default(ChatTokenUsage), default(decimal?));
        while (await WaitAsync(attempt, updates.MoveNextAsync().AsTask(), cancellationToken))
        {
            isFinished |= updates.Current.FinishReason is not null;
            if (updates.Current.Usage is not null)
            {
                usage = updates.Current.Usage;
                cost = GatewayResponse.Parse(ModelReaderWriter.Write(updates.Current).ToString()).Cost;
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

    /// <summary>Whatever keeps an answer away counts against the gateway. A caller who went away says nothing about it.</summary>
    private static async Task<T> WaitAsync<T>(Attempt attempt, Task<T> answer, CancellationToken cancellationToken)
    {
        try
        {
            return await answer;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw attempt.Failed(GatewayFailure.From(exception));
        }
    }
}
