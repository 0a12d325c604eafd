class Client
{
    const string Url = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
    public static string Key => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY") ?? ""; // AIS2001
    public Task<HttpResponseMessage> Ask(HttpClient http, HttpContent body)
    {
        Console.WriteLine("Calling OpenRouter at https://openrouter.ai/api/v1/chat/completions now."); // AIS1001
        Console.WriteLine("Set OPENROUTER_API_KEY; requests go to https://openrouter.ai/api/v1 then."); // AIS1001, AIS2001
        Console.WriteLine("50 requests a day are free at OpenRouter: https://openrouter.ai/api/v1 answers 429 then."); // AIS1001
        http.DefaultRequestHeaders.Authorization = new("Bearer", Key);
        return http.PostAsync(Url, body);
    }
}
