using System.ClientModel.Primitives;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using GatewayAdapter;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace CanaryRollout;

/// <summary>The answer has no finish reason: an error in a body with status 200, or a stream that was cut. The OpenAI SDK takes both for success.</summary>
internal sealed class BrokenAnswerException() : Exception("The answer is not whole.");

/// <summary>Refuses answers that are not whole, and counts what the whole ones cost.</summary>
internal sealed class WholeAnswers(IChatClient inner, string gateway) : DelegatingChatClient(inner)
{
    public const string MeterName = "CanaryRollout";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<double> Cost = Meter.CreateCounter<double>("rollout.cost", "USD", "What the gateways reported.");

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var response = await base.GetResponseAsync(messages, options, cancellationToken);
        Check(response.FinishReason);
        Count(response.RawRepresentation as ChatCompletion);
        return response;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatFinishReason? reason = null;
        await foreach (var update in base.GetStreamingResponseAsync(messages, options, cancellationToken))
        {
            reason ??= update.FinishReason;
            if (update.Contents.Any(content => content is UsageContent))
            {
                Count(update.RawRepresentation as StreamingChatCompletionUpdate);
            }

            yield return update;
        }

        Check(reason);
    }

    private static void Check(ChatFinishReason? reason)
    {
        if (reason is null)
        {
            throw new BrokenAnswerException();
        }
    }

    /// <summary>The SDK has no property for the cost: usage.cost of OpenRouter, cost_nanos of AI Stats.</summary>
    private void Count<T>(T? answer)
        where T : IPersistableModel<T>
    {
        if (answer is not null && GatewayResponse.Parse(ModelReaderWriter.Write(answer).ToString()).Cost is { } cost)
        {
            Cost.Add((double)cost, new KeyValuePair<string, object?>("rollout.gateway", gateway));
        }
    }
}
