public class Chat(HttpClient http, IConfiguration config)
{
    public string Model => config["ChatModel"] ?? "";

    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, config["ChatUrl"] + "/chat/completions") { Content = body };
        request.Headers.Authorization = new("Bearer", Environment.GetEnvironmentVariable("AI_STATS_API_KEY"));
        request.Headers.Add("x-title", "Shop");
        return http.SendAsync(request);
    }
}
