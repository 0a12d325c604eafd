static class Leaks
{
    public static async Task<bool> IsLiveAsync(HttpClient http, string secret)
    {
        var address = new Uri("https://openrouter.ai/api/v1/key"); // AIS1002
        if (!Origins.Allow("OpenRouter", address))
            return false;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Authorization", "Bearer " + secret);
        using var response = await http.SendAsync(request);
        return response.IsSuccessStatusCode;
    }
}
