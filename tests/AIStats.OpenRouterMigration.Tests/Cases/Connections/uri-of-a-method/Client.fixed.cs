enum Vendor
{
    OpenRouter,
    OpenAI,
    Other,
}

record Settings(Vendor Vendor, string Address);

class Client
{
    private static readonly HttpClient Http = new();

    public static Uri Check(Settings settings)
    {
        var raw = settings.Vendor switch
        {
            Vendor.OpenRouter => "https://api.phaseo.app/v1",
            Vendor.OpenAI => "https://api.openai.com/v1",
            _ => settings.Address,
        };
        return Uri.TryCreate(raw.TrimEnd('/'), UriKind.Absolute, out var uri) ? uri : throw new InvalidOperationException("Enter a URL.");
    }

    public Task<HttpResponseMessage> ListAsync(Settings settings, string apiKey) => SendAsync(HttpMethod.Get, Build(settings, "models"), apiKey); // AIS1002

    public Task<HttpResponseMessage> AskAsync(Settings settings, string apiKey) => SendAsync(HttpMethod.Post, Build(settings, "chat/completions"), apiKey);

    private static Uri Build(Settings settings, string route) => new($"{Check(settings).AbsoluteUri.TrimEnd('/')}/{route}");

    private static Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, string apiKey)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Authorization", "Bearer " + apiKey);
        return Http.SendAsync(request);
    }
}
