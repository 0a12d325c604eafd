using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenAI;

namespace OpenRouterChat;

/// <summary>Asks through Microsoft.Extensions.AI: the client comes from the container, its settings are typed options.</summary>
public sealed class AIChatBackend(IChatClient client, IOptions<OpenRouterOptions> options) : IChatBackend
{
    /// <summary>Registers the backend and its client.</summary>
    public static IServiceCollection Register(IServiceCollection services)
    {
        services.AddChatClient(static provider =>
        {
            var options = provider.GetRequiredService<IOptions<OpenRouterOptions>>().Value;
            var clientOptions = new OpenAIClientOptions
            {
                Endpoint = new Uri(options.BaseUrl),
                NetworkTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            };
            clientOptions.AddPolicy(new AttributionPolicy(options.SiteUrl, options.AppName), PipelinePosition.PerCall);
            return new OpenAIClient(new ApiKeyCredential(options.ApiKey!), clientOptions).GetChatClient(options.Model).AsIChatClient();
        });
        return services.AddSingleton<AIChatBackend>();
    }

    public async Task<string> CompleteAsync(string prompt, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.GetResponseAsync(prompt, cancellationToken: cancellationToken)).Text;
        }
        catch (ClientResultException exception)
        {
            throw ChatException.FromStatus(exception.Status, options.Value.Model, exception.Message, exception);
        }
    }

    public async IAsyncEnumerable<string> StreamAsync(string prompt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var updates = client.GetStreamingResponseAsync(prompt, cancellationToken: cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(updates))
        {
            yield return updates.Current.Text;
        }
    }

    private async Task<bool> MoveNextAsync(IAsyncEnumerator<ChatResponseUpdate> updates)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (ClientResultException exception)
        {
            throw ChatException.FromStatus(exception.Status, options.Value.Model, exception.Message, exception);
        }
    }
}
