using System.Net.Http.Json;

class Embeddings(HttpClient http)
{
    public Task<HttpResponseMessage> AskAsync(object body) => http.PostAsJsonAsync(Routes.Embed, body);
}

static class Start
{
    public static Embeddings Create()
    {
        var http = new HttpClient { BaseAddress = new Uri("https://api.phaseo.app") };
        return new Embeddings(http);
    }
}
