using System;
using System.Net.Http;
using System.Threading.Tasks;

static class Gateway
{
    private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.phaseo.app/v1/") };

    static Gateway() => Http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("AI_STATS_API_KEY"));

    public static Task<HttpResponseMessage> AskAsync(HttpContent body) => Http.PostAsync("chat/completions", body);

    public static Task<string> KeysAsync() => Http.GetStringAsync("/v1/keys"); // AIS1002
}
