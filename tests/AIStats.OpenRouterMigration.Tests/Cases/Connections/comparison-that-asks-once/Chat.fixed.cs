public sealed class Chat(HttpClient http, Store store)
{
    public bool IsDefault() => store.Next() == Defaults.BaseUrl; // AIS1005
    public async Task<bool> IsDefaultAsync() => await store.ReadAsync() == Defaults.BaseUrl; // AIS1005
    public bool StartsWithIt() => store.Next().StartsWith(Defaults.BaseUrl, StringComparison.Ordinal); // AIS1005
    public bool IsEither() => store.Next() is "https://openrouter.ai/api/v1" or Defaults.BaseUrl;
    public bool IsKnown(string saved) => new[] { "https://openrouter.ai/api/v1", Defaults.BaseUrl, "https://api.openai.com/v1" }.Contains(saved);
    public bool IsWritten(string saved) => new[] { "https://api.phaseo.app/v1", "https://openrouter.ai/api/v1", "https://api.openai.com/v1" }.Contains(saved);
    public string Pick()
    {
        var saved = store.Next();
        return saved == "https://openrouter.ai/api/v1" || saved == Defaults.BaseUrl ? "default" : saved;
    }
    public Task<HttpResponseMessage> Ask(HttpContent body) => http.PostAsync(Defaults.BaseUrl + "/chat/completions", body);
}
public sealed class Hosts(Store store)
{
    public bool IsGateway() => new Uri(store.Next()).Host is "api.phaseo.app" or "openrouter.ai";
    public bool IsKnown(string host) => host == "api.phaseo.app" || host == Defaults.Host;
}
