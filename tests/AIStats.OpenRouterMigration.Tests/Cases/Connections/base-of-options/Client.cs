class GateOptions
{
    public string Url { get; set; } = "https://openrouter.ai/api/v1/"; // AIS1001
}

class GateClient
{
    readonly HttpClient _http;

    public GateClient(HttpClient http, GateOptions options)
    {
        _http = http;
        _http.BaseAddress = new Uri(options.Url);
    }

    public Task<HttpResponseMessage> AskAsync(HttpContent body) => _http.PostAsync("chat/completions", body);

    public Task<string> KeyAsync() => _http.GetStringAsync("auth/key"); // AIS1002
}
