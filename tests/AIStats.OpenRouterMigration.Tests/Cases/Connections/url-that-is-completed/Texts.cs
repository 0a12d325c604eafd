class Texts
{
    private readonly HttpClient _http = new();

    public async Task<string> AskAsync(string text, string apiKey, string address)
    {
        var url = address.EndsWith("/") ? address + "chat/completions" : address + "/chat/completions";
        if (address.Contains("openrouter.ai") && !address.Contains("/api/v1")) // AIS1005: what is added here fits the old host only
        {
            url = address.TrimEnd('/') + "/api/v1/chat/completions"; // AIS1004: users give addresses without it
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(text) };
        request.Headers.Add("Authorization", "Bearer " + apiKey);
        request.Headers.Add("X-Title", "Texts"); // AIS3001
        using var response = await _http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
