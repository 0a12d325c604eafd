using System.Net.Http.Headers;

class Tuple(HttpClient http, string vendor, string key)
{
    private static (string Chat, string List) Endpoints(string vendor) => vendor switch
    {
        "groq" => ("https://api.groq.com/openai/v1/chat/completions", "https://api.groq.com/openai/v1/models"),
        _ => ("https://api.phaseo.app/v1/chat/completions", "https://api.phaseo.app/v1/models"), // AIS1002
    };

    public Task<HttpResponseMessage> ChatAsync(HttpContent body) => SendAsync(HttpMethod.Post, Endpoints(vendor).Chat, body);

    public async Task<string> ListAsync()
    {
        using var response = await SendAsync(HttpMethod.Get, Endpoints(vendor).List, null);
        return await response.Content.ReadAsStringAsync();
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, HttpContent? body)
    {
        var request = new HttpRequestMessage(method, url) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http.SendAsync(request);
    }
}
