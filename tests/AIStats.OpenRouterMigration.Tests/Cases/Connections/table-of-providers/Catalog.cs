public sealed class Catalog(HttpClient http)
{
    public Task<string> Models(string id)
    {
        var provider = Providers.Get(id);
        return http.GetStringAsync($"{provider.BaseUrl}/models"); // AIS1002: the other providers of the table have this path too, so nothing is edited
    }
    public Task<string> Usage(string id, string generation) => http.GetStringAsync(Providers.Get(id).BaseUrl.TrimEnd('/') + "/generation?id=" + generation); // AIS1002: a person has to give AI Stats another path than the others
}
