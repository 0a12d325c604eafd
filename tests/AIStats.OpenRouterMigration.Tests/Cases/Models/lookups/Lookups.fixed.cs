namespace Reports;

class OpenRouterNames
{
    const string Endpoint = "https://api.phaseo.app/v1/chat/completions";
    static readonly Dictionary<string, string> Display = new() { ["spacex-ai/grok-4.5"] = "Grok 4.5", ["openai/gpt-4o"] = "GPT-4o" }; // AIS4005, AIS4005
    static readonly Dictionary<string, string> Aliases = new() { ["grok"] = "spacex-ai/grok-4.5", ["llama"] = "meta-llama/llama-4-scout" }; // AIS4002, AIS4005
    static readonly Dictionary<string, string> Anthropic = new() { ["anthropic/claude-sonnet-4.5"] = "claude-sonnet-4-5-20250929" }; // AIS4005
    static readonly HashSet<string> Reasoning = ["deepseek/deepseek-r1-2025-05-28", "openai/o3"]; // AIS4005, AIS4005
    static readonly HashSet<string> SupportedModels = ["deepseek/deepseek-r1-0528", "deepseek/deepseek-r1-2025-05-28", "openai/o3"]; // AIS4005, AIS4005

    static string Title(string id) => Display.GetValueOrDefault(id, id.Replace("x-ai/", "")); // AIS4002
    static bool Thinks(string id) => Reasoning.Contains(id) || id.Contains("deepseek/deepseek-r1-0528") || id.Contains("deepseek/deepseek-r1-2025-05-28"); // AIS4005
    static int Effort(string model, int n) => model switch
    {
        "x-ai/grok-4.5" or "spacex-ai/grok-4.5" when n > 3 => 2, // AIS4005
        "x-ai/grok-4.5" or "spacex-ai/grok-4.5" => 1, // AIS4005
        { Length: 0 } => 0,
        _ => 3,
    };
    static bool Same(string? model) => (string.Equals(model, "x-ai/grok-4.5", StringComparison.OrdinalIgnoreCase) || string.Equals(model, "spacex-ai/grok-4.5", StringComparison.OrdinalIgnoreCase)) && model is not null; // AIS4005
    static bool IsDefault(Settings s) => s.Chat.Model == "x-ai/grok-4.5" || s.Chat.Model == "spacex-ai/grok-4.5" || s.Chat.Model?.Length == 0; // AIS4005
    static string Describe(string model) => model != "x-ai/grok-4.5" && model != "spacex-ai/grok-4.5" ? "other" : "default"; // AIS4005
    static bool Any(IEnumerable<string> models) => models.Any(m => m == "x-ai/grok-4.5" || m == "spacex-ai/grok-4.5") && (models.Contains("x-ai/grok-4.3") || models.Contains("spacex-ai/grok-4.3")); // AIS4005, AIS4005
}

class Settings { public Chat Chat { get; set; } = new(); }
class Chat { public string? Model { get; set; } = "spacex-ai/grok-4.5"; } // AIS4005
