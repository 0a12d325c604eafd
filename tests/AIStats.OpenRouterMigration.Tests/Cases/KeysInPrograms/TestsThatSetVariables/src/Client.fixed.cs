public sealed class ChatClient
{
    public const string ApiKeyVariable = "AI_STATS_API_KEY";
    public static readonly Uri Endpoint = new("https://api.phaseo.app/v1/");
    public string Key { get; } = Environment.GetEnvironmentVariable(ApiKeyVariable)
        ?? throw new InvalidOperationException($"Environment variable '{ApiKeyVariable}' is not set. Visit https://phaseo.app/settings/keys to get an AI Stats API key.");
}
