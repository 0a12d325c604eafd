namespace Budget;

public sealed class OpenRouterPrices
{
    private const string Models = "https://openrouter.ai/api/v1/models"; // AIS1002
    private const string Chat = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001

    private static readonly Dictionary<string, (decimal In, decimal Out)> Prices = new(StringComparer.OrdinalIgnoreCase)
    {
        { "openai/gpt-4o", (2.5m, 10m) }, // AIS4005
        { "x-ai/grok-4.5", (3m, 15m) }, // AIS4001
        { "x-ai/grok-4-fast:free", (0m, 0m) }, // AIS4003
        { "anthropic/claude-opus-4.7-fast", (30m, 150m) }, // AIS4002
        { "openai/gpt-3.5-turbo", (0.5m, 1.5m) }, // AIS4002
        { "default", (5m, 5m) },
    };

    public decimal Cost(string model, int input, int output)
    {
        if (model.EndsWith(":free", StringComparison.Ordinal)) // AIS4004
            return 0;
        if (model.Equals("openrouter/auto", StringComparison.OrdinalIgnoreCase) || model == "openrouter/free") // AIS4001, AIS4004
            return 0.01m;
        var (i, o) = Prices.TryGetValue(model, out var price) ? price : Prices["default"];
        return (i * input + o * output) / 1_000_000;
    }

    public bool SupportsTools(string model) => model is "x-ai/grok-4.5" or "openai/gpt-4o" || model.StartsWith("mistralai/mistral-large"); // AIS4001, AIS4002, AIS4005
}
