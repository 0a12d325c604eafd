public interface IApi
{
    Task<string> GetAsync(string path);

    Task<HttpResponseMessage> PostAsync(string path, HttpContent body);
}

public sealed class Api : IApi
{
    private readonly HttpClient http;

    public Api(string key, Uri? address = null)
    {
        http = new HttpClient { BaseAddress = address ?? new Uri("https://api.phaseo.app/") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
    }

    public Task<string> GetAsync(string path) => http.GetStringAsync($"v1/{path}");

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent body) => http.PostAsync("v1/" + path, body);
}

public sealed class Mirror(HttpClient http)
{
    public Task<string> GetAsync(string path) => http.GetStringAsync("https://mirror.example/" + path);
}
