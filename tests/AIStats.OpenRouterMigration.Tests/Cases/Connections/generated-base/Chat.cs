public sealed class Chat(HttpClient http)
{
    public Task<HttpResponseMessage> SendAsync(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001 "is generated, so change its generator first"
        return http.PostAsync(Api.Url, body);
    }
}
