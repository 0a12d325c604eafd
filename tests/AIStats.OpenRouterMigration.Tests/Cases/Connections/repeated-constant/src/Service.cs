public class OpenRouterService(HttpClient http)
{
    public const string BaseUrl = "https://openrouter.ai/api/v1"; // AIS1001
    public Task<HttpResponseMessage> Validate() => http.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{BaseUrl}/key")); // AIS1002
}
