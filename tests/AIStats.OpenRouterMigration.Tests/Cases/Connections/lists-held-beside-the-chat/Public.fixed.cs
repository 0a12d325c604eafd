using System.Net.Http.Headers;

record Source(string Talk, string Catalog);

class Public(HttpClient http, string key)
{
    private static readonly Source Urls = new("https://api.phaseo.app/v1/chat/completions", "https://openrouter.ai/api/v1/models"); // AIS1002

    public Task<string> CatalogAsync() => http.GetStringAsync(Urls.Catalog);

    public Task<HttpResponseMessage> TalkAsync(HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Urls.Talk) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http.SendAsync(request);
    }
}
