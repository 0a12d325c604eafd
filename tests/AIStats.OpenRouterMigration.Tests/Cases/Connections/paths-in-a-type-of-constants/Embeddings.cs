using System.Net.Http.Json;

class Embeddings(HttpClient http)
{
    public Task<HttpResponseMessage> AskAsync(object body) => http.PostAsJsonAsync(Routes.Embed, body);
}

static class Start
{
    public static Embeddings Create()
    {
        var http = new HttpClient { BaseAddress = new Uri("https://openrouter.ai") }; // AIS1004
        return new Embeddings(http);
    }
}
