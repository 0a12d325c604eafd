public class ChatOptions
{
    public string BaseUrl { get; set; } = "";
    public string ApiKey { get; set; } = "";
    public string Model { get; set; } = "";
    public string Title { get; set; } = "";
}

public class ChatClient(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(HttpContent body) => http.PostAsync("chat/completions", body);
}
