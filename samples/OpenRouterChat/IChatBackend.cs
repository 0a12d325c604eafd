namespace OpenRouterChat;

/// <summary>One way to reach OpenRouter: the OpenAI SDK or plain HTTP.</summary>
public interface IChatBackend
{
    Task<string> CompleteAsync(string prompt, CancellationToken cancellationToken);

    IAsyncEnumerable<string> StreamAsync(string prompt, CancellationToken cancellationToken);
}
