namespace Switchboard;

public sealed class LlmRouter
{
    public static readonly HashSet<string> AllowedModels = new(StringComparer.OrdinalIgnoreCase) { "openai/gpt-4o-mini", "x-ai/grok-4.5", "spacex-ai/grok-4.5", "openrouter/free", "phaseo/free", "google/gemini-2.5-pro" }; // AIS4005, AIS4005, AIS4005, AIS4005
    private static readonly string[] FreeFallbacks = ["deepseek/deepseek-chat-v3.1:free", "z-ai/glm-4.5-air:free", "phaseo/free"]; // AIS4003, AIS4003, AIS4005
    private static readonly string[] PaidFallbacks = ["anthropic/claude-sonnet-4", "spacex-ai/grok-4.3", "openai/gpt-4.1"]; // AIS4003, AIS4005, AIS4005
    private readonly string _url = "https://api.phaseo.app/v1/chat/completions";

    public string Next(string failed, int attempt) => attempt switch
    {
        0 => failed,
        1 => failed.EndsWith(":free") ? FreeFallbacks[0] : PaidFallbacks[0],
        _ => "openrouter/auto", // AIS4004
    };

    public object Request(string model, bool web)
    {
        if (!AllowedModels.Contains(model))
            throw new InvalidOperationException($"{model} is not allowed at {_url}");
        var name = web ? $"{model}:online" : model; // AIS4004
        switch (model)
        {
            case "x-ai/grok-4.5":
            case "spacex-ai/grok-4.5": // AIS4005
                return new { model = name, reasoning = new { effort = "low" } };
            case "openrouter/free":
            case "phaseo/free": // AIS4005
                return new { model = name };
            default:
                return new { model = name, models = PaidFallbacks };
        }
    }

    public string Short(string model) => model.Replace("x-ai/", "").Replace("meta-llama/", ""); // AIS4002, AIS4002

    private const string SystemPrompt = """
        You route questions. Answer with one of these models:
        - x-ai/grok-4.5 for news, // AIS4001
        - openai/gpt-4o for pictures,
        - perplexity/sonar-pro for research. // AIS4003
        """;
}
