interface IConfiguration
{
    IConfiguration GetSection(string key);

    string? this[string key] { get; }
}

class OpenRouterApi
{
    private readonly HttpClient _http;

    public OpenRouterApi(IConfiguration configuration)
    {
        var section = configuration.GetSection("OpenRouter.AI"); // silent: the name of a section in appsettings.json
        _http = new HttpClient { BaseAddress = new Uri(section["Url"] ?? "https://api.phaseo.app") };
        _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + section["Key"]);
    }

    public string Name => "OpenRouter.ai"; // silent: a name

    public Task<HttpResponseMessage> AskAsync(HttpContent body) => _http.PostAsync("/v1/chat/completions", body);
}
