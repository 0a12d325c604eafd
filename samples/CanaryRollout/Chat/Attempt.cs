using System.Diagnostics;
using CanaryRollout.Routing;

namespace CanaryRollout.Chat;

/// <summary>One request to one gateway. It stays with the phase, the gateway and the client that it began with, and is measured once.</summary>
internal sealed partial class Attempt(RolloutControl rollout, RolloutPhase phase, Gateway gateway, GatewayClient client, RolloutMetrics metrics, ILogger logger)
{
    private readonly long _begin = Stopwatch.GetTimestamp();

    public Gateway Gateway => gateway;

    public GatewayClient Client => client;

    public void Succeeded(long inputTokens, long outputTokens, decimal? cost)
    {
        metrics.Answered(gateway, client.ModelId, Stopwatch.GetElapsedTime(_begin), inputTokens, outputTokens, cost);
        rollout.Report(phase, gateway, failed: false);
    }

    /// <summary>Any failure counts, a 400 too: AI Stats refuses fields that OpenRouter ignores, and that is what a roll-out has to find.</summary>
    public GatewayException Failed(GatewayFailure failure)
    {
        metrics.Failed(gateway, client.ModelId, Stopwatch.GetElapsedTime(_begin), failure.Type);
        LogFailure(gateway, failure.Type, client.Show(failure.Detail));
        rollout.Report(phase, gateway, failed: true);
        return new GatewayException(gateway, failure);
    }

    [LoggerMessage(10, LogLevel.Information, "{Gateway} failed: {Type}, {Detail}")]
    private partial void LogFailure(Gateway gateway, string type, string detail);
}
