static class Routes
{
    const string Router = "https://openrouter.ai/api/v1"; // AIS1001

    public static string For(string key) => key switch
    {
        _ when key.StartsWith("sk-ant-") => "https://api.anthropic.com/v1",
        _ when key.StartsWith("sk-or-") => Router, // AIS2003
        _ => "https://api.openai.com/v1",
    };
}
