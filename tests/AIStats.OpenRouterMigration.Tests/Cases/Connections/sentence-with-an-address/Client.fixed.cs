class Client
{
    const string Url = "https://api.phaseo.app/v1/chat/completions";
    public static string Key => Environment.GetEnvironmentVariable("AI_STATS_API_KEY") ?? "";
    public Task<HttpResponseMessage> Ask(HttpClient http, HttpContent body)
    {
        Console.WriteLine("Calling AI Stats at https://api.phaseo.app/v1/chat/completions now.");
        Console.WriteLine("Set AI_STATS_API_KEY; requests go to https://api.phaseo.app/v1 then.");
        Console.WriteLine("50 requests a day are free at OpenRouter: https://openrouter.ai/api/v1 answers 429 then."); // AIS1001
        http.DefaultRequestHeaders.Authorization = new("Bearer", Key);
        return http.PostAsync(Url, body);
    }
}
