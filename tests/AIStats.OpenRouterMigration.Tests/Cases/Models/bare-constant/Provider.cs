static class OpenRouterConstants { public const string TestModelRaw = "gpt-4.1-mini"; } // AIS4002
class OpenRouterProvider
{
    const string Url = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
    object Body() => new { model = OpenRouterConstants.TestModelRaw, messages = new[] { new { role = "user", content = "hi" } }, max_tokens = 5 };
}
