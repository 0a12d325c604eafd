using App.Groq;
using App.OpenRouter;
namespace App.OpenRouter { class OpenRouterClient { const string Url = "https://api.phaseo.app/v1/chat/completions"; } }
namespace App.Groq { interface IGroqCompletionClient { Task<string> Ask(string model); } }
namespace App.Services
{
    /// <summary>Asks the Groq chat completions API.</summary>
    class QuestionService(IGroqCompletionClient client)
    {
        readonly IGroqCompletionClient _groqClient = client;
        static readonly string[] FallbackModels = ["moonshotai/kimi-k2-instruct", "openai/gpt-oss-120b"];
        async Task<string> Ask() { foreach (var model in FallbackModels) return await _groqClient.Ask(model); return ""; }
    }
}
