static class OpenRouterConstants { public const string TestModelRaw = "gpt-4.1-mini"; } // AIS4002
class OpenRouterProvider
{
    const string Url = "https://api.phaseo.app/v1/chat/completions";
    object Body() => new { model = OpenRouterConstants.TestModelRaw, messages = new[] { new { role = "user", content = "hi" } }, max_tokens = 5 };
}
