using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.AI;
using Microsoft.FeatureManagement;
using Polly.CircuitBreaker;
using Polly.Registry;

namespace CanaryRollout;

/// <summary>Sends each request to the gateway of its caller, and to OpenRouter while the circuit of AI Stats is open.</summary>
internal sealed class RolloutChatClient(IServiceProvider services, IFeatureManager features, ResiliencePipelineProvider<string> pipelines)
    : DelegatingChatClient(services.GetRequiredKeyedService<IChatClient>(Gateways.OpenRouter))
{
    /// <summary>The property of an answer, and of each update of a stream, that names the gateway.</summary>
    public const string GatewayProperty = "gateway";

    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(async (gateway, client, token) =>
        {
            var response = await client.GetResponseAsync(messages, options, token);
            (response.AdditionalProperties ??= [])[GatewayProperty] = gateway;
            return response;
        }, cancellationToken);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // The circuit has to see the whole stream: one that breaks off is a failure, too.
        var updates = Channel.CreateUnbounded<ChatResponseUpdate>();
        var sending = SendAsync(async (gateway, client, token) =>
        {
            await foreach (var update in client.GetStreamingResponseAsync(messages, options, token))
            {
                (update.AdditionalProperties ??= [])[GatewayProperty] = gateway;
                updates.Writer.TryWrite(update);
            }

            return true;
        }, cancellationToken).ContinueWith(sent => updates.Writer.TryComplete(sent.Exception?.InnerException), TaskScheduler.Default);
        await foreach (var update in updates.Reader.ReadAllAsync(cancellationToken))
        {
            yield return update;
        }

        await sending;
    }

    private async Task<T> SendAsync<T>(Func<string, IChatClient, CancellationToken, Task<T>> send, CancellationToken cancellationToken)
    {
        if (await features.IsEnabledAsync(Gateways.Feature))
        {
            try
            {
                return await SendToAsync(Gateways.AIStats);
            }
            catch (BrokenCircuitException)
            {
                // An open circuit sends nothing, so OpenRouter gets the request's first try.
            }
        }

        return await SendToAsync(Gateways.OpenRouter);

        Task<T> SendToAsync(string gateway) => pipelines.GetPipeline(gateway)
            .ExecuteAsync(async token => await send(gateway, services.GetRequiredKeyedService<IChatClient>(gateway), token), cancellationToken).AsTask();
    }
}
