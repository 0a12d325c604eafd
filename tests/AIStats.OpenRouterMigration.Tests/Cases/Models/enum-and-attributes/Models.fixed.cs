using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Studio;

enum ChatModel
{
    [Description("openai/gpt-4o")] Gpt4o, // AIS4005
    [Description("spacex-ai/grok-4.5")] Grok, // AIS4005
    [Description("meta/llama-3.3-70b")] Llama, // AIS4005
}

static class ChatModels
{
    const string Endpoint = "https://api.phaseo.app/v1/chat/completions";

    public static string Id(this ChatModel model) => model switch
    {
        ChatModel.Gpt4o => "openai/gpt-4o", // AIS4005
        ChatModel.Grok => "spacex-ai/grok-4.5", // AIS4005
        _ => "meta/llama-3.3-70b", // AIS4005
    };

    public static ChatModel Parse(string id) => id switch
    {
        "openai/gpt-4o" => ChatModel.Gpt4o, // AIS4005
        "x-ai/grok-4.5" or "spacex-ai/grok-4.5" => ChatModel.Grok, // AIS4005
        "meta-llama/llama-3.3-70b-instruct" or "meta/llama-3.3-70b" => ChatModel.Llama, // AIS4005
        _ when id.StartsWith("meta-llama/") => ChatModel.Llama, // AIS4002
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "Unknown model id."),
    };
}

class ChatRequest
{
    [Required]
    [RegularExpression("^(openai/gpt-4o|x-ai/grok-4.5)$")] // AIS4001
    public string Model { get; set; } = "openai/gpt-4o"; // AIS4005

    [AllowedValues("x-ai/grok-4.5", "spacex-ai/grok-4.5", "openai/gpt-4o")] // AIS4005, AIS4005
    public string Fallback { get; set; } = "spacex-ai/grok-4.5"; // AIS4005
}

class Seed
{
    public static object[] Rows() => new object[]
    {
        new { Id = 1, ModelId = "spacex-ai/grok-4.5", Provider = "OpenRouter", Enabled = true }, // AIS4005
        new { Id = 2, ModelId = "claude-sonnet-4-5", Provider = "Anthropic", Enabled = true },
        new { Id = 3, ModelId = "qwen/qwen3-32b", Provider = "Groq", Enabled = false },
    };
}
