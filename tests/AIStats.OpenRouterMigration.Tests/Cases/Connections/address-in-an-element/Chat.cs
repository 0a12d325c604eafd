using System.Net.Http.Json;
using System.Text.Json.Nodes;

class Chat(HttpClient http, Func<string, string> read)
{
    public async Task<bool> IsDearAsync(object body)
    {
        using var response = await http.PostAsJsonAsync(read("OpenRouter.BaseUrl") + "chat/completions", body);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return (decimal?)json["usage"]?["cost"] > 1; // AIS6001
    }
}
