namespace Shop.Assistant;

public interface IChat { Task<string> Ask(string text); }

public sealed class GroqChat : IChat
{
    public string Model { get; init; } = "openai/gpt-oss-120b";
    public Task<string> Ask(string text) => Task.FromResult(Model + text);
}

public sealed class OpenRouterChat : IChat
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://openrouter.ai/api/v1/") }; // AIS1001
    public string Model { get; init; } = "google/gemma-3-27b-it"; // AIS4001
    public string Vision { get; init; } = "qwen/qwen2.5-vl-72b-instruct"; // AIS4002
    public async Task<string> Ask(string text) => await (await _http.PostAsync("chat/completions", new StringContent("{\"model\":\"" + Model + "\"}"))).Content.ReadAsStringAsync();
}

public sealed class AnthropicChat : IChat
{
    private const string Url = "https://api.anthropic.com/v1/messages";
    public string Model { get; init; } = "claude-haiku-4-5";
    public Task<string> Ask(string text) => Task.FromResult(Url + Model);
}

public static class Chats
{
    public static IChat Create(string provider, string? model = null) => provider switch
    {
        "groq" => new GroqChat { Model = model ?? "moonshotai/kimi-k2-instruct" },
        "openrouter" => new OpenRouterChat { Model = model ?? "moonshotai/kimi-k2-0905" }, // AIS4002
        "anthropic" => new AnthropicChat { Model = model ?? "claude-sonnet-4-5" },
        _ => throw new ArgumentException($"Unknown provider {provider}. Try openrouter with openai/gpt-4o or x-ai/grok-4.5."),
    };
}

public static class Tokens
{
    // Not sent anywhere: which tokenizer counts.
    public static string TokenizerFor(string model) => model.StartsWith("meta-llama/") ? "meta-llama/llama-3-8b" : "openai/gpt-4o";
}
