public sealed class Catalog(HttpClient http)
{
    public Task<string> Models(string id)
    {
        var provider = Providers.Get(id);
        return http.GetStringAsync($"{provider.BaseUrl}/models"); // AIS1002
    }
    public Task<string> Usage(string id, string generation) => http.GetStringAsync(Providers.Get(id).BaseUrl.TrimEnd('/') + "/generation?id=" + generation); // AIS1002
}
