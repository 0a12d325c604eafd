using System.Net.Http.Json;

public sealed class FreeChat(HttpClient http)
{
    private const string Chat = "https://api.phaseo.app/v1/chat/completions";
    private const string List = "https://openrouter.ai/api/v1/models"; // AIS1002 "AI Stats may not know its ids"

    public async Task<string> Ask(string text)
    {
        var ids = (await http.GetFromJsonAsync<Page>(List))!.Data.Select(m => m.Id).Where(i => i.EndsWith("-free"));
        return await Post(Chat, new { model = ids.First(), messages = new[] { text } });
    }

    private async Task<string> Post(string url, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new("Bearer", Environment.GetEnvironmentVariable("AI_STATS_API_KEY"));
        return await (await http.SendAsync(request)).Content.ReadAsStringAsync();
    }

    private sealed record Page(List<Model> Data);
    private sealed record Model(string Id);
}
