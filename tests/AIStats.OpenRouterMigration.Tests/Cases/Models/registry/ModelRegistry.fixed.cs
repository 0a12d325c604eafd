using System.Text.Json;

namespace Inkwell.Ai;

public sealed record ModelInfo(string Id, string Label, int Context, bool Vision, decimal InputPrice, decimal OutputPrice);

public sealed class ModelRegistry
{
    private const string Endpoint = "https://api.phaseo.app/v1/chat/completions";

    public static readonly IReadOnlyList<ModelInfo> Defaults = new List<ModelInfo>
    {
        new("openai/gpt-4o", "GPT-4o", 128_000, true, 2.5m, 10m), // AIS4005
        new("openai/gpt-4.1-nano", "GPT-4.1 nano", 1_000_000, true, 0.1m, 0.4m), // AIS4005
        new("spacex-ai/grok-4.5", "Grok 4.5", 256_000, false, 3m, 15m), // AIS4005
        new("meta/llama-3.3-70b", "Llama 3.3 70B", 131_072, false, 0.1m, 0.3m), // AIS4005
        new("meta-llama/llama-3.3-70b-instruct:free", "Llama 3.3 70B (free)", 131_072, false, 0, 0), // AIS4003
        new("anthropic/claude-3.5-sonnet", "Claude 3.5 Sonnet", 200_000, true, 3m, 15m), // AIS4003
        new("deepseek/deepseek-chat-v3-0324:free", "DeepSeek V3 (free)", 64_000, false, 0, 0), // AIS4003
        new("qwen/qwen3-32b", "Qwen3 32B", 41_000, false, 0.1m, 0.3m), // AIS4005
        new("mistralai/mistral-small-3.2-24b-instruct", "Mistral Small", 128_000, true, 0.05m, 0.1m), // AIS4003
    };

    private readonly Dictionary<string, ModelInfo> _byId;

    public ModelRegistry(string file)
    {
        var models = File.Exists(file) ? JsonSerializer.Deserialize<List<ModelInfo>>(File.ReadAllText(file))! : Defaults.ToList();
        _byId = models.ToDictionary(m => m.Id, StringComparer.OrdinalIgnoreCase);
    }

    public ModelInfo Default => _byId.TryGetValue("spacex-ai/grok-4.5", out var model) ? model : _byId.Values.First(); // AIS4005

    public IEnumerable<ModelInfo> Free => _byId.Values.Where(model => model.Id.EndsWith(":free")); // AIS4004

    public bool IsReasoning(string id) => id.Contains("deepseek-r1") || id.StartsWith("openai/o") || id == "x-ai/grok-4.3" || id == "spacex-ai/grok-4.3"; // AIS4005

    public string Company(string id) => id.Split('/')[0] switch
    {
        "openai" => "OpenAI",
        "x-ai" => "xAI",
        "meta-llama" => "Meta",
        _ => "other",
    };

    public object Body(string id, string text) => new { model = _byId.ContainsKey(id) ? id : "openai/gpt-4o-mini", messages = new[] { new { role = "user", content = text } } }; // AIS4005
}
