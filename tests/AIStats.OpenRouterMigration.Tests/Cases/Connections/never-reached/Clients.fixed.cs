using System.Net.Http.Json;
class TagClient
{
    readonly HttpClient http = new() { BaseAddress = new Uri("https://api.phaseo.app/v1") };
    public Task<HttpResponseMessage> Tag(object body) => http.PostAsJsonAsync("/chat/completions", body); // AIS1004: the slash takes the path of the base away
    public Task<HttpResponseMessage> Vectors(object body) => http.PostAsJsonAsync("embeddings", body); // AIS1004: without a slash at the end of the base, v1 is taken away
}
class TitleClient
{
    readonly HttpClient http = new() { BaseAddress = new Uri("https://api.phaseo.app/v1/") };
    public Task<HttpResponseMessage> Title(object body) => http.PostAsJsonAsync("chat/completions", body); // silent: base and path fit
}
class SumClient(HttpClient http)
{
    const string Base = "https://api.phaseo.app/v1";
    public Task<HttpResponseMessage> Sum(object body) => http.PostAsJsonAsync(Base + "/chat/completions", body); // silent: a sum keeps the path of the base
}
