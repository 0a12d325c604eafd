public class ProviderPool
{
    private readonly HttpClient _http = new();

    public async Task<string[]> All()
    {
        var answers = new List<string>();
        foreach (var host in new[] { "https://api.phaseo.app", "https://models.example.org" })
            answers.Add(await _http.GetStringAsync($"{host}/v1/models")); // AIS1002
        if (Environment.GetEnvironmentVariable("AI_STATS_API_KEY") is { Length: > 0 } key)
        {
            string host = "https://api.phaseo.app";
            var request = new HttpRequestMessage(HttpMethod.Post, host + "/v1/chat/completions");
            request.Headers.Add("Authorization", $"Bearer {key}");
            answers.Add((await _http.SendAsync(request)).StatusCode.ToString());
        }
        return answers.ToArray();
    }
}
