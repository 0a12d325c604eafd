namespace Shop.Ai;

public sealed class ChatOptions
{
    public const string SectionName = "Ai:Chat";
    public required string Endpoint { get; init; }
    public required string Key { get; init; }
    public string Model { get; init; } = "";
}

public sealed class LoginOptions
{
    public const string SectionName = "Ai:Login";
    public required string Endpoint { get; init; }
}

public static class AiExtensions
{
    public static IServiceCollection AddAi(this IServiceCollection services)
    {
        services.AddOptions<ChatOptions>().BindConfiguration(ChatOptions.SectionName);
        services.AddOptions<LoginOptions>().BindConfiguration(LoginOptions.SectionName);
        services.AddHttpClient<Chat>();
        services.AddHttpClient<Login>();
        return services;
    }
}

internal sealed class Chat(HttpClient http, IOptions<ChatOptions> options)
{
    private readonly ChatOptions _options = options.Value;

    public async Task<string> AskAsync(HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_options.Endpoint}/chat/completions") { Content = body };
        request.Headers.Authorization = new("Bearer", _options.Key);
        request.Headers.TryAddWithoutValidation("HTTP-Referer", "https://shop.example"); // AIS3001
        using var response = await http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}

internal sealed class Login(HttpClient http, IOptions<LoginOptions> options)
{
    public Task<HttpResponseMessage> ExchangeAsync(HttpContent code) => http.PostAsync(options.Value.Endpoint + "/auth/keys", code); // AIS1003
}
