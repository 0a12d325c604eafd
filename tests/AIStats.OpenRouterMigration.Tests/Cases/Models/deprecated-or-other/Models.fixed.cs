static class OpenRouterModels
{
    const string Base = "https://api.phaseo.app/v1";
    public const string Gpt35 = "openai/gpt-3.5-turbo"; // AIS4002
    public const string KimiJuly = "moonshotai/kimi-k2"; // AIS4005
    public const string KimiSeptember = "moonshotai/kimi-k2-0905"; // AIS4002
    public const string Opus = "anthropic/claude-opus-4.7"; // AIS4005
    public const string OpusFast = "anthropic/claude-opus-4.7-fast"; // AIS4002
    public const string Medium3 = "mistralai/mistral-medium-3"; // AIS4002
}
record Model(string Name);
static class Catalog
{
    public static readonly List<Model> All = [new("moonshotai/kimi-k2"), new("moonshotai/kimi-k2-0905"), new("anthropic/claude-opus-4.7"), new("anthropic/claude-opus-4.7-fast")]; // AIS4002, AIS4002, AIS4005, AIS4005
    public static readonly Dictionary<string, Model> ByName = All.ToDictionary(m => m.Name);
}
