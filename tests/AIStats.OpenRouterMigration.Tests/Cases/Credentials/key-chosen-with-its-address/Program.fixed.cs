static class Judge
{
    public static async Task<string> AskAsync(HttpClient http, HttpContent body)
    {
        var own = Environment.GetEnvironmentVariable("OPENAI_API_KEY"); // silent: it goes to the other address alone
        var isDirect = !string.IsNullOrEmpty(own);
        var url = isDirect ? "https://api.openai.com/v1/chat/completions" : "https://api.phaseo.app/v1/chat/completions";
        var key = isDirect ? own : Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = body };
        request.Headers.Authorization = new("Bearer", key);
        return await (await http.SendAsync(request)).Content.ReadAsStringAsync();
    }
}
