using CanaryRollout.Chat;
using CanaryRollout.Routing;
using FakeGateway;
using Microsoft.Extensions.Logging.Abstractions;

namespace AIStats.OpenRouterMigration.SampleTests.Rollout;

/// <summary>What happens to a request after it began.</summary>
public sealed class InFlightTests
{
    [Fact]
    public async Task A_stream_that_began_before_a_rollback_is_read_to_its_end()
    {
        await using var trial = await CanaryTrial.StartAsync(share: 100);
        var before = trial.Phase;
        var attempt = Begin(trial);

        var pieces = new List<string>();
        await foreach (var piece in GatewayChat.StreamAsync(attempt, "Tea?", CancellationToken.None))
        {
            if (pieces.Count == 0)
                trial.SetShare(0);
            pieces.Add(piece);
        }

        Assert.Equal("A fake answer to: Tea?", string.Concat(pieces));
        Assert.Equal(new AnswerCounts(1, 0), before.Counts(Gateway.AIStats));
        Assert.Equal(Face.AIStats, Assert.Single(trial.Gateway.Log.Requests).Face);
        Assert.Equal(Gateway.OpenRouter, Begin(trial).Gateway);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_caller_who_goes_away_says_nothing_about_a_gateway(bool stream)
    {
        await using var trial = await CanaryTrial.StartAsync(100, time: null, ("StepBack:MinimumRequests", "1"));
        trial.Gateway.Faults(Face.AIStats).Latency = TimeSpan.FromMinutes(5);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stream ? ReadAsync() : GatewayChat.AskAsync(Begin(trial), "Tea?", cancellation.Token));

        Assert.Equal(0, trial.Phase.Counts(Gateway.AIStats).Requests);
        Assert.False(trial.Phase.HasSteppedBack);

        async Task ReadAsync()
        {
            await foreach (var piece in GatewayChat.StreamAsync(Begin(trial), "Tea?", cancellation.Token))
                Assert.Fail(piece);
        }
    }

    private static Attempt Begin(CanaryTrial trial) =>
        new GatewayChat(trial.Service.Rollout, trial.Service.Metrics, NullLogger<GatewayChat>.Instance).Begin("somebody", model: null)!;
}
