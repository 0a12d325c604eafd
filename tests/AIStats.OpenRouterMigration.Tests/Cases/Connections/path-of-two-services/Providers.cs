public class ProviderPool(HttpClient http)
{
    // The same path goes to both services: it cannot follow one of them.
    public async Task<string[]> All()
    {
        var answers = new List<string>();
        foreach (var host in new[] { "https://openrouter.ai", "https://models.example.org" }) // AIS1004
            answers.Add(await http.GetStringAsync($"{host}/api/v1/messages")); // AIS1004
        return answers.ToArray();
    }
}
