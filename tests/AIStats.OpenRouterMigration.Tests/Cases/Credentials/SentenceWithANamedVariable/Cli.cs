public static class Cli
{
    public const string KeyName = "OPENROUTER_API_KEY"; // AIS2001
    private const string Url = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001

    public static async Task<int> RunAsync(HttpClient http, HttpContent body, TextWriter error)
    {
        if (Environment.GetEnvironmentVariable(KeyName) is not { } key)
        {
            await error.WriteLineAsync($"error: {KeyName} is not set; --live needs an OpenRouter key (sk-or-...)"); // AIS2003
            return 2;
        }

        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return (int)(await http.PostAsync(Url, body)).StatusCode;
    }

    public static string Missing => $"{KeyName} is missing."; // silent: it names no company
    public static string Answer(string model) => $"OpenRouter answered with {model}."; // silent: no variable stands in it
}
