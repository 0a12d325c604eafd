class Caller
{
    public Task<string> RunAsync(Texts texts, string apiKey, string? saved) => texts.AskAsync("Hello", apiKey, saved ?? "https://openrouter.ai"); // AIS1004
}
