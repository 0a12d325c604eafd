using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Studio;

enum ChatModel
{
    [Description("openai/gpt-4o")] Gpt4o, // AIS4005
    [Description("x-ai/grok-4.5")] Grok, // AIS4001
    [Description("meta-llama/llama-3.3-70b-instruct")] Llama, // AIS4001
}

static class ChatModels
{
    const string Endpoint = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001

    public static string Id(this ChatModel model) => model switch
    {
        ChatModel.Gpt4o => "openai/gpt-4o", // AIS4005
        ChatModel.Grok => "x-ai/grok-4.5", // AIS4001
        _ => "meta-llama/llama-3.3-70b-instruct", // AIS4001
    };

    public static ChatModel Parse(string id) => id switch
    {
        "openai/gpt-4o" => ChatModel.Gpt4o, // AIS4005
        "x-ai/grok-4.5" => ChatModel.Grok, // AIS4001
        "meta-llama/llama-3.3-70b-instruct" => ChatModel.Llama, // AIS4001
        _ when id.StartsWith("meta-llama/") => ChatModel.Llama, // AIS4002
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "Unknown model id."),
    };
}

class ChatRequest
{
    [Required]
    [RegularExpression("^(openai/gpt-4o|x-ai/grok-4.5)$")] // AIS4001
    public string Model { get; set; } = "openai/gpt-4o"; // AIS4005

    [AllowedValues("x-ai/grok-4.5", "openai/gpt-4o")] // AIS4001, AIS4005
    public string Fallback { get; set; } = "x-ai/grok-4.5"; // AIS4001
}

class Seed
{
    public static object[] Rows() => new object[]
    {
        new { Id = 1, ModelId = "x-ai/grok-4.5", Provider = "OpenRouter", Enabled = true }, // AIS4001
        new { Id = 2, ModelId = "claude-sonnet-4-5", Provider = "Anthropic", Enabled = true },
        new { Id = 3, ModelId = "qwen/qwen3-32b", Provider = "Groq", Enabled = false },
    };
}
