record Entry(string Id, string BaseUrl);

static class Registry
{
    public static readonly Entry[] All = [new("cloud", "https://api.openai.com/v1/"), new("router", "https://api.phaseo.app/v1/")];
}

class Session
{
    readonly HttpClient _http = new();

    public Session(Entry entry) => _http.BaseAddress = new Uri(entry.BaseUrl);

    public Task<HttpResponseMessage> AskAsync(HttpContent body) => _http.PostAsync("chat/completions", body);

    public Task<string> BalanceAsync() => _http.GetStringAsync("credits"); // AIS1002
}
