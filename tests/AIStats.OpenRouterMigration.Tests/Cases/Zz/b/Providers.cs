public class ProviderPool
{
    private readonly HttpClient _http = new();

    public async Task<string[]> All()
    {
        var answers = new List<string>();
        foreach (var host in new[] { "https://openrouter.ai", "https://models.example.org" }) // AIS1004
            answers.Add(await _http.GetStringAsync($"{host}/api/v1/models")); // AIS1002, AIS1004
        if (Environment.GetEnvironmentVariable("OPENROUTER_API_KEY") is { Length: > 0 } key) // AIS2001
        {
            string host = "https://openrouter.ai"; // AIS1004
            var request = new HttpRequestMessage(HttpMethod.Post, host + "/api/v1/chat/completions"); // AIS1004
            request.Headers.Add("Authorization", $"Bearer {key}");
            answers.Add((await _http.SendAsync(request)).StatusCode.ToString());
        }
        return answers.ToArray();
    }
}
