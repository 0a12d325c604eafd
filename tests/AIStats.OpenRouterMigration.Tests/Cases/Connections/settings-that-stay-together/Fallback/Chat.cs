public class Chat(HttpClient http, IConfiguration config)
{
    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, config["Chat:BaseUrl"] + "/chat/completions") { Content = body };
        request.Headers.Authorization = new("Bearer", config["Chat:ApiKey"]);
        return http.SendAsync(request);
    }
}
