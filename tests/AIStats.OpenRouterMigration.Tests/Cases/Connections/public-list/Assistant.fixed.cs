using System.Net.Http.Json;
record Entry(string Id);
record Page(List<Entry> Data);
class Assistant(HttpClient http)
{
    const string Chat = "https://api.phaseo.app/v1/chat/completions";
    const string List = "https://openrouter.ai/api/v1/models"; // AIS1002 "the code reads OpenRouter's list without a key"

    async Task<HttpResponseMessage> Ask(string text)
    {
        var ids = (await http.GetFromJsonAsync<Page>(List))!.Data.Select(m => m.Id).Where(i => i.EndsWith(":free"));
        return await http.PostAsJsonAsync(Chat, new { model = ids.First(), messages = new[] { text } });
    }
}
