using System.Net.Http.Json;

class OpenRouterClient(HttpClient http)
{
    const string Url = "https://api.phaseo.app/v1/chat/completions";

    public Task<HttpResponseMessage> Ask(string text)
    {
        var request = new ChatRequest { Model = "openai/gpt-4o", Messages = [text], Steps = ["middle-out"] }; // AIS4005
        request.Way = "fallback";
        request.Who = new ProviderChoice { By = "price", Collects = "deny" };
        request.Who.Most = new { prompt = 1 };
        return http.PostAsJsonAsync(Url, request);
    }

    public Task<HttpResponseMessage> AskAgain(ChatRequest other)
    {
        other.Steps = ["middle-out"];
        return http.PostAsJsonAsync(Url, other);
    }
}
