class AiProviders
{
    static string DefaultUrl(string p) => p switch { "OpenRouter" => "https://openrouter.ai/api/v1/chat/completions", _ => "" }; // AIS1001 "is added to the host of another URL"
    static async Task<string> FetchOpenRouterModels(string configured)
    {
        var uri = new Uri(configured);
        return await new HttpClient().GetStringAsync($"{uri.Scheme}://{uri.Host}/api/v1/models"); // AIS1004
    }
    static Task<string> List(string p) => FetchOpenRouterModels(DefaultUrl(p));
}
