public sealed class ChatClient
{
    public const string ApiKeyVariable = "OPENROUTER_API_KEY"; // AIS2001
    public static readonly Uri Endpoint = new("https://openrouter.ai/api/v1/"); // AIS1001
    public string Key { get; } = Environment.GetEnvironmentVariable(ApiKeyVariable)
        ?? throw new InvalidOperationException($"Environment variable '{ApiKeyVariable}' is not set. Visit https://openrouter.ai/keys to get an OpenRouter API key."); // AIS1006
}
