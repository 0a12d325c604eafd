using System;
using System.Net.Http;
using System.Threading.Tasks;

class Gateway
{
    private static readonly string Base = "https://openrouter.ai/api/v1/"; // AIS1004: the code looks for /api
    private static readonly HttpClient Http = new() { BaseAddress = new Uri(Base) };

    static Gateway() => Http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001: the base of the chat cannot move

    public static bool IsApi(string url) => url.Contains("/api/");

    public static Task<HttpResponseMessage> AskAsync(HttpContent body) => Http.PostAsync("chat/completions", body);

    public static Task<string> KeysAsync() => Http.GetStringAsync("/api/v1/credits"); // AIS1002
}
