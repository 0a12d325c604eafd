// This code was generated with Tools.ModelGenerator
// do not edit manually

static class AllModels
{
    public const string Grok = "x-ai/grok-4.5"; // AIS4001
}

static class Api
{
    public const string Url = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001 "AllModels.cs(11) is generated, so change its generator first"
}
