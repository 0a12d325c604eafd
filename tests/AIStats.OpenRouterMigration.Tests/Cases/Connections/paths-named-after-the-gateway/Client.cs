using System.Net.Http.Json;

enum Vendor { Native, OpenRouter }

class Client(HttpClient http, Vendor vendor)
{
    private const string OpenRouterDecisionsPath = "/api/alpha/decisions"; // AIS1003
    private const string OpenRouterChatPath = "/api/v1/chat/completions"; // AIS1004
    private const string NativeChatPath = "/v1/ask";
    private static readonly Uri NativeUrl = new("https://api.native.example.com");
    private static readonly Uri OpenRouterUrl = new("https://openrouter.ai"); // AIS1004

    private Uri Base => vendor == Vendor.OpenRouter ? OpenRouterUrl : NativeUrl;

    public Task<HttpResponseMessage> DecideAsync(object body) =>
        SendAsync(vendor == Vendor.OpenRouter ? OpenRouterDecisionsPath : "/v1/decisions", body);

    public Task<HttpResponseMessage> ChatAsync(object body) => SendAsync(vendor == Vendor.OpenRouter ? OpenRouterChatPath : NativeChatPath, body);

    private Task<HttpResponseMessage> SendAsync(string path, object body) => http.PostAsJsonAsync(new Uri(Base, path), body);
}
