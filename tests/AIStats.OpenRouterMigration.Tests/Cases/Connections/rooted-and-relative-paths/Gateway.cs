using System;
using System.Net.Http;
using System.Threading.Tasks;

static class Gateway
{
    private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://openrouter.ai/api/v1/") }; // AIS1004

    static Gateway() => Http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001

    public static Task<HttpResponseMessage> AskAsync(HttpContent body) => Http.PostAsync("chat/completions", body); // silent: its base is told

    public static Task<string> KeysAsync() => Http.GetStringAsync("/api/v1/keys"); // AIS1002, AIS1004: the base moves for the other path, and this one would lose its host
}
