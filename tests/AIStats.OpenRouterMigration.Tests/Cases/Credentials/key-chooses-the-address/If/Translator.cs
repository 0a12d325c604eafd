class Translator(HttpClient http)
{
    // One field takes the key of any company.
    public Task<HttpResponseMessage> Send(string secret, HttpContent body)
    {
        if (secret.StartsWith("gsk_"))
            return Post("https://api.groq.com/openai/v1/chat/completions", secret, body);
        if (secret.StartsWith("sk-or-", StringComparison.Ordinal)) // AIS2003 "add a branch that sends keys with"
            return Post("https://openrouter.ai/api/v1/chat/completions", secret, body); // AIS1001 "chooses the URL by the key"
        return Post("https://api.openai.com/v1/chat/completions", secret, body);
    }

    Task<HttpResponseMessage> Post(string url, string secret, HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = body };
        request.Headers.Authorization = new("Bearer", secret);
        return http.SendAsync(request);
    }
}
