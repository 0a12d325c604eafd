namespace Helpdesk;

class ChatClient { public ChatClient(string model, string key, object? options = null) { } }
class Kernel { public Kernel AddOpenAIChatCompletion(string modelId, Uri endpoint, string apiKey) => this; public Kernel AddOpenAITextEmbeddingGeneration(string modelId, string apiKey) => this; }

static class Setup
{
    static readonly Uri Endpoint = new("https://api.phaseo.app/v1");

    static Kernel Build(string key) => new Kernel()
        .AddOpenAIChatCompletion(modelId: "deepseek/deepseek-r1-2025-05-28", endpoint: Endpoint, apiKey: key) // AIS4005
        .AddOpenAIChatCompletion("gpt-4o-mini", Endpoint, key);

    static ChatClient Client(string key) => new("claude-sonnet-4.5", key, new { Endpoint });

    static ChatClient Direct(string openAiKey) => new("gpt-4o-mini", openAiKey);

    static ChatClient Vision(string key)
    {
        var model = Environment.GetEnvironmentVariable("VISION_MODEL");
        return new ChatClient(string.IsNullOrEmpty(model) ? "google/gemini-flash-1.5" : model, key, new { Endpoint }); // AIS4003
    }
}
