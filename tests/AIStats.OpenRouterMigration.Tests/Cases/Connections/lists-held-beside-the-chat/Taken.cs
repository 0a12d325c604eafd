using System.Net.Http.Headers;

class Taken(HttpClient http, string key)
{
    private static readonly (string, string) Urls = ("https://openrouter.ai/api/v1/chat/completions", "https://openrouter.ai/api/v1/models"); // AIS1001, AIS1002

    public async Task<string> ReadAsync()
    {
        var (_, list) = Urls;
        using var request = new HttpRequestMessage(HttpMethod.Get, list);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
