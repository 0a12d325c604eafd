using System.Net.Http.Headers;

namespace Demo;

public class BotConfig
{
    public string AiToken { get; set; } = "";

    public static BotConfig Load() => new()
    {
        AiToken = Environment.GetEnvironmentVariable("OR_TOKEN") ?? "", // AIS2005
    };
}

public class Chat
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://openrouter.ai/api/v1/") }; // AIS1001

    public Chat(string? key) => _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

    public static Chat Make(BotConfig config) => new(config.AiToken);

    public static async Task<Chat> MakeAsync()
    {
        await Task.Yield();
        return new(Environment.GetEnvironmentVariable("CHAT_TOKEN")); // AIS2005
    }

    public Task<HttpResponseMessage> Ask(HttpContent body) => _http.PostAsync("chat/completions", body);
}

public sealed class MyChat : Chat
{
    public MyChat()
        : base(Environment.GetEnvironmentVariable("MINE_TOKEN")) // AIS2005
    {
    }
}
