class Client
{
    private readonly HttpClient _http;

    public Client(HttpClient http) => _http = http;

    public static Client Create() => new(new HttpClient { BaseAddress = new Uri("https://openrouter.ai/api/v1/") }); // AIS1001

    public Task<HttpResponseMessage> ListAsync(string? apiKey) => _http.SendAsync(With(new HttpRequestMessage(HttpMethod.Get, "models"), apiKey)); // AIS1002

    public Task<HttpResponseMessage> AskAsync(string apiKey) => _http.SendAsync(With(new HttpRequestMessage(HttpMethod.Post, "chat/completions"), apiKey));

    private static HttpRequestMessage With(HttpRequestMessage request, string? apiKey)
    {
        if (apiKey is not null)
            request.Headers.Add("Authorization", "Bearer " + apiKey);
        return request;
    }
}
