class Setup
{
    public string Key { get; set; } = Environment.GetEnvironmentVariable("LLM_KEY") ?? "";
    public Uri Base => new(Key.StartsWith("sk-or-v1-") ? "https://openrouter.ai/api/v1/" : "https://api.openai.com/v1/"); // AIS1001, AIS2003
}
