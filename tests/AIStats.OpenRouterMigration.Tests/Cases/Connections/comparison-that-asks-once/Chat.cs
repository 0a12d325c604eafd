public sealed class Chat(HttpClient http, Store store)
{
    public bool IsDefault() => store.Next() == Defaults.BaseUrl; // AIS1005: asked twice, it takes two of what is saved
    public async Task<bool> IsDefaultAsync() => await store.ReadAsync() == Defaults.BaseUrl; // AIS1005
    public bool StartsWithIt() => store.Next().StartsWith(Defaults.BaseUrl, StringComparison.Ordinal); // AIS1005
    public bool IsEither() => store.Next() is "https://openrouter.ai/api/v1" or Defaults.BaseUrl; // silent: the constant brings the new value
    public bool IsKnown(string saved) => new[] { Defaults.BaseUrl, "https://api.openai.com/v1" }.Contains(saved); // silent: the list gets the old value with the constant
    public bool IsWritten(string saved) => new[] { "https://openrouter.ai/api/v1", "https://api.openai.com/v1" }.Contains(saved); // AIS1005
    public string Pick()
    {
        var saved = store.Next();
        return saved == Defaults.BaseUrl ? "default" : saved;
    }
    public Task<HttpResponseMessage> Ask(HttpContent body) => http.PostAsync(Defaults.BaseUrl + "/chat/completions", body);
}
public sealed class Hosts(Store store)
{
    public bool IsGateway() => new Uri(store.Next()).Host == "openrouter.ai"; // AIS1005
    public bool IsKnown(string host) => host == Defaults.Host;
}
