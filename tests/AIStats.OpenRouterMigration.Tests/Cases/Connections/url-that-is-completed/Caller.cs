class Caller
{
    public Task<string> RunAsync(Texts texts, string? saved) =>
        texts.AskAsync("Hello", Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")!, saved ?? "https://openrouter.ai"); // AIS1004, AIS2001
}
