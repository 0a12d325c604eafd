using System.Net.Http.Json;
class TagClient
{
    readonly HttpClient http = new() { BaseAddress = new Uri("https://api.phaseo.app/v1") };
    public Task<HttpResponseMessage> Tag(object body) => http.PostAsJsonAsync("/chat/completions", body); // AIS1004
    public Task<HttpResponseMessage> Vectors(object body) => http.PostAsJsonAsync("embeddings", body); // AIS1004
}
class TitleClient
{
    readonly HttpClient http = new() { BaseAddress = new Uri("https://api.phaseo.app/v1/") };
    public Task<HttpResponseMessage> Title(object body) => http.PostAsJsonAsync("chat/completions", body);
}
class SumClient(HttpClient http)
{
    const string Base = "https://api.phaseo.app/v1";
    public Task<HttpResponseMessage> Sum(object body) => http.PostAsJsonAsync(Base + "/chat/completions", body);
}
