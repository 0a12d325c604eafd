class OpenRouterApiService
{
    readonly HttpClient _http = new() { BaseAddress = new Uri("https://openrouter.ai/api/v1/") };
    public Task<string> KeyInfo() => _http.GetStringAsync("auth/key");
}
