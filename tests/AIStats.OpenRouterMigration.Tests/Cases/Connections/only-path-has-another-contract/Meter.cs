class OpenRouterApiService
{
    readonly HttpClient _http = new() { BaseAddress = new Uri("https://openrouter.ai/api/v1/") }; // AIS1001: the only path that is added to it has another contract
    public Task<string> KeyInfo() => _http.GetStringAsync("auth/key"); // AIS1002
}
