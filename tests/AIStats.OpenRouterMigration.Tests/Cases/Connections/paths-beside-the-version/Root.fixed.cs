using System.Net.Http.Json;

class Root
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.phaseo.app") };

    public Root() => _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("AI_STATS_API_KEY"));

    public Task<HttpResponseMessage> ChatAsync(object body) => _http.PostAsJsonAsync("/v1/chat/completions", body);

    public Task<HttpResponseMessage> AnswerAsync(object body) => _http.PostAsJsonAsync("/api/alpha/responses", body); // AIS1002

    public Task<HttpResponseMessage> DecideAsync(object body) => _http.PostAsJsonAsync("/api/alpha/decisions", body); // AIS1003

    public Task<HttpResponseMessage> BatchAsync(object body) => _http.PostAsJsonAsync("/api/beta/batches", body); // AIS1002

    public Task<string> SpendAsync() => _http.GetStringAsync("/api/internal/v1/transaction-analytics?window=day"); // AIS1003
}
