class Texts
{
    private readonly HttpClient _http = new();

    public async Task<string> AskAsync(string text, string apiKey, string address)
    {
        var url = address.TrimEnd('/');
        if (!url.EndsWith("/api/v1")) // AIS1004
            url += "/api/v1"; // AIS1004: users give addresses without it
        using var request = new HttpRequestMessage(HttpMethod.Post, url + "/chat/completions") { Content = new StringContent(text) };
        request.Headers.Add("Authorization", "Bearer " + apiKey);
        using var response = await _http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
