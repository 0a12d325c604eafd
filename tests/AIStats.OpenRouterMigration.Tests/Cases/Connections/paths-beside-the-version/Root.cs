using System.Net.Http.Json;

class Root
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://openrouter.ai") }; // AIS1004

    public Root() => _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001

    public Task<HttpResponseMessage> ChatAsync(object body) => _http.PostAsJsonAsync("/api/v1/chat/completions", body); // AIS1004

    public Task<HttpResponseMessage> AnswerAsync(object body) => _http.PostAsJsonAsync("/api/alpha/responses", body); // AIS1002

    public Task<HttpResponseMessage> DecideAsync(object body) => _http.PostAsJsonAsync("/api/alpha/decisions", body); // AIS1003

    public Task<HttpResponseMessage> BatchAsync(object body) => _http.PostAsJsonAsync("/api/beta/batches", body); // AIS1002

    public Task<string> SpendAsync() => _http.GetStringAsync("/api/internal/v1/transaction-analytics?window=day"); // AIS1003
}
