class Texts
{
    private readonly HttpClient _http = new();

    public string Address { get; set; } = "https://api.phaseo.app/v1";

    public async Task<string> AskAsync(string text, string apiKey)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint()) { Content = new StringContent(text) };
        request.Headers.Add("Authorization", "Bearer " + apiKey);
        using var response = await _http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private string Endpoint()
    {
        var url = Address.TrimEnd('/');
        if (url.EndsWith("/v1"))
            return url + "/chat/completions";
        if (url.Contains("openrouter.ai")) // AIS1005: what is added here fits the old host only
            return $"{url}/api/v1/chat/completions";
        return url + "/v1/chat/completions";
    }
}
