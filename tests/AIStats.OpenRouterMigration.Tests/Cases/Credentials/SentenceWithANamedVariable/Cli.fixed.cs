public static class Cli
{
    public const string KeyName = "AI_STATS_API_KEY";
    private const string Url = "https://api.phaseo.app/v1/chat/completions";

    public static async Task<int> RunAsync(HttpClient http, HttpContent body, TextWriter error)
    {
        if (Environment.GetEnvironmentVariable(KeyName) is not { } key)
        {
            await error.WriteLineAsync($"error: {KeyName} is not set; --live needs an AI Stats key (phaseo_v1_sk_...)");
            return 2;
        }

        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return (int)(await http.PostAsync(Url, body)).StatusCode;
    }

    public static string Missing => $"{KeyName} is missing."; // silent: it names no company
    public static string Answer(string model) => $"OpenRouter answered with {model}."; // silent: no variable stands in it
}
