class OpenRouterMeter
{
    const string Credits = "https://openrouter.ai/api/v1/credits"; // AIS1002
}
