using CanaryRollout.Routing;
using FakeGateway;

namespace CanaryRollout.Demonstration;

/// <summary>The settings that put a fake gateway in the place of both.</summary>
internal static class FakeGateways
{
    public const string AIStatsKeyVariable = "FAKE_AI_STATS_KEY";
    public const string OpenRouterKeyVariable = "FAKE_OPENROUTER_KEY";

    public static Dictionary<string, string?> Settings(FakeGatewayServer gateway) => new(StringComparer.OrdinalIgnoreCase)
    {
        [Name(nameof(RolloutOptions.OpenRouter), nameof(GatewayOptions.BaseUrl))] = gateway.OpenRouterBaseUrl,
        [Name(nameof(RolloutOptions.OpenRouter), nameof(GatewayOptions.ApiKeyVariable))] = OpenRouterKeyVariable,
        [Name(nameof(RolloutOptions.AIStats), nameof(GatewayOptions.BaseUrl))] = gateway.AIStatsBaseUrl,
        [Name(nameof(RolloutOptions.AIStats), nameof(GatewayOptions.ApiKeyVariable))] = AIStatsKeyVariable,
    };

    /// <summary>Stands for the environment.</summary>
    public static string? Key(string variable) => variable switch
    {
        AIStatsKeyVariable => FakeKeys.AIStats,
        OpenRouterKeyVariable => FakeKeys.OpenRouter,
        _ => null,
    };

    private static string Name(string gateway, string setting) => $"{RolloutOptions.Section}:{gateway}:{setting}";
}
