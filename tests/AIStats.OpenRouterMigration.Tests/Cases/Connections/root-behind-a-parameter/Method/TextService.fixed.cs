public class TextService
{
    private readonly HttpClient _http = new();

    public async Task<string> SendAsync(string baseUrl, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, baseUrl.TrimEnd('/') + "/v1/chat/completions");
        request.Headers.Add("Authorization", "Bearer " + key);
        using var response = await _http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
