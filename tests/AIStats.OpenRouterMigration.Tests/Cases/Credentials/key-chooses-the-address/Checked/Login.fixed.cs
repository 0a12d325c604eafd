class Login(HttpClient http)
{
    const string Url = "https://api.phaseo.app/v1/chat/completions";

    public Task<HttpResponseMessage> Send(string key, HttpContent body)
    {
        if (!key.StartsWith("sk-or-")) // AIS2003
            throw new ArgumentException("This is no key.");
        var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = body };
        request.Headers.Authorization = new("Bearer", key);
        return http.SendAsync(request);
    }

    public static bool IsKnown(string key) => key.StartsWith("sk-or-") && key.Length > 20; // AIS2003
}
