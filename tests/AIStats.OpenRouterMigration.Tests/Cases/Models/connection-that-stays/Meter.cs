class OpenRouterMeter
{
    const string Credits = "https://openrouter.ai/api/v1/credits"; // AIS1002
    static readonly string[] Watched = ["x-ai/grok-4.5", "openai/gpt-4o"]; // AIS4001, AIS4005
}
