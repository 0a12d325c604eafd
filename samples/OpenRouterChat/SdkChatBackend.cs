using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using OpenAI;
using OpenAI.Chat;

namespace OpenRouterChat;

/// <summary>Uses the official OpenAI SDK with OpenRouter as its endpoint.</summary>
public sealed class SdkChatBackend : IChatBackend
{
    private readonly string _model;
    private readonly ChatClient _client;

    public SdkChatBackend(OpenRouterOptions options)
    {
        var clientOptions = new OpenAIClientOptions
        {
            Endpoint = new Uri(options.BaseUrl),
            NetworkTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
        };
        clientOptions.AddPolicy(new AttributionPolicy(options.SiteUrl, options.AppName), PipelinePosition.PerCall);

        _model = options.Model;
        _client = new ChatClient(options.Model, new ApiKeyCredential(options.ApiKey!), clientOptions);
    }

    public async Task<string> CompleteAsync(string prompt, CancellationToken cancellationToken)
    {
        try
        {
            ChatCompletion completion = await _client.CompleteChatAsync([new UserChatMessage(prompt)], cancellationToken: cancellationToken);
            return string.Concat(completion.Content.Select(part => part.Text));
        }
        catch (ClientResultException exception)
        {
            throw ChatException.FromStatus(exception.Status, _model, exception.Message, exception);
        }
    }

    public async IAsyncEnumerable<string> StreamAsync(string prompt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var updates = _client.CompleteChatStreamingAsync([new UserChatMessage(prompt)], cancellationToken: cancellationToken);
        await using var enumerator = updates.GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(enumerator))
        {
            foreach (var part in enumerator.Current.ContentUpdate)
            {
                yield return part.Text;
            }
        }
    }

    private async Task<bool> MoveNextAsync(IAsyncEnumerator<StreamingChatCompletionUpdate> enumerator)
    {
        try
        {
            return await enumerator.MoveNextAsync();
        }
        catch (ClientResultException exception)
        {
            throw ChatException.FromStatus(exception.Status, _model, exception.Message, exception);
        }
    }
}

/// <summary>Adds the attribution headers that OpenRouter shows in its app rankings.</summary>
public sealed class AttributionPolicy(string siteUrl, string appName) : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        SetHeaders(message);
        ProcessNext(message, pipeline, currentIndex);
    }

    public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        SetHeaders(message);
        return ProcessNextAsync(message, pipeline, currentIndex);
    }

    private void SetHeaders(PipelineMessage message)
    {
        message.Request.Headers.Set("HTTP-Referer", siteUrl);
        message.Request.Headers.Set("X-Title", appName);
    }
}
