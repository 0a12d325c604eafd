class Client(HttpClient http, Kind kind, string key)
{
    public async Task<string> AskAsync(HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Providers.All[kind].ChatUrl) { Content = body };
        request.Headers.Authorization = new("Bearer", key);
        return await (await http.SendAsync(request)).Content.ReadAsStringAsync();
    }

    public async Task<string> ListAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Providers.All[kind].ListUrl);
        request.Headers.Authorization = new("Bearer", key);
        return await (await http.SendAsync(request)).Content.ReadAsStringAsync();
    }
}
