public class Chat(HttpClient http, IConfiguration config)
{
    public string Model => config["ChatModel"] ?? "";

    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, config["ChatUrl"] + "/chat/completions") { Content = body };
        request.Headers.Authorization = new("Bearer", Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001
        request.Headers.Add("X-Title", "Shop"); // AIS3001
        return http.SendAsync(request);
    }
}
