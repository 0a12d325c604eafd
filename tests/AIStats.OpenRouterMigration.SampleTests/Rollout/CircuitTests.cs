using CanaryRollout;
using CanaryRollout.Demonstration;
using FakeGateway;

namespace AIStats.OpenRouterMigration.SampleTests.Rollout;

/// <summary>The way back by itself, and forth again.</summary>
[Collection(LoadTestGroup.Name)]
public sealed class CircuitTests
{
    private static readonly (string, string)[] Quick =
    [
        ("Resilience:MinimumThroughput", "4"),
        ("Resilience:FailureRatio", "0.5"),
        ("Resilience:BreakDuration", "00:00:01"),
        ("Resilience:SamplingDuration", "00:00:30"),
    ];

    [Fact]
    public async Task Failures_open_the_circuit_and_OpenRouter_answers_until_AI_Stats_does_again()
    {
        await using var trial = await StartAsync();
        trial.AIStats.Faults(Face.AIStats).ErrorRate = 1;

        var failing = await AskAsync(trial, times: 4);
        var open = await AskAsync(trial, times: 5);
        var sent = trial.AIStats.Log.Requests.Count;
        trial.AIStats.Faults(Face.AIStats).ErrorRate = 0;
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        var closed = await AskAsync(trial, times: 5);

        Assert.Equal(Enumerable.Repeat((502, (string?)null), 4), failing);
        Assert.Equal(Enumerable.Repeat((200, (string?)CanaryRollout.Gateways.OpenRouter), 5), open);
        // Each failure was sent once: no retry, and nothing through an open circuit.
        Assert.Equal(4, sent);
        Assert.Equal(Enumerable.Repeat((200, (string?)CanaryRollout.Gateways.AIStats), 5), closed);
    }

    [Fact]
    public async Task A_gateway_that_still_fails_after_the_break_stays_behind_the_open_circuit()
    {
        await using var trial = await StartAsync();
        trial.AIStats.Faults(Face.AIStats).ErrorRate = 1;
        await AskAsync(trial, times: 4);
        await Task.Delay(TimeSpan.FromSeconds(1.2));

        var after = await AskAsync(trial, times: 3);

        // One request tries, the others go to OpenRouter at once.
        Assert.Equal([502, 200, 200], after.Select(answer => answer.Status));
    }

    [Fact]
    public async Task Streams_that_break_off_open_the_circuit_as_well()
    {
        await using var trial = await StartAsync();
        trial.AIStats.Break = Breakage.Streaming;
        for (var i = 0; i < 4; i++)
        {
            using var broken = await trial.AskAsync(new { prompt = "Tea?", stream = true });
            Assert.EndsWith("event: error\ndata: \n\n", await broken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var answer = await trial.AskAsync(new { prompt = "Tea?", stream = true });

        Assert.Equal(CanaryRollout.Gateways.OpenRouter, answer.Headers.GetValues(CanaryService.GatewayHeader).Single());
        Assert.EndsWith("event: end\ndata: \n\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Callers_who_leave_say_nothing_about_the_gateway()
    {
        await using var trial = await StartAsync();
        trial.AIStats.Faults(Face.AIStats).Latency = TimeSpan.FromSeconds(5);
        for (var i = 0; i < 6; i++)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trial.AskAsync(new { prompt = "Tea?" }, cancellationToken: patience.Token));
        }

        trial.AIStats.Faults(Face.AIStats).Latency = TimeSpan.Zero;

        Assert.Equal([(200, CanaryRollout.Gateways.AIStats)], await AskAsync(trial, times: 1));
    }

    [Fact]
    public async Task Waiting_too_long_is_a_failure()
    {
        await using var trial = await StartAsync(("Resilience:Timeout", "00:00:00.3"));
        trial.AIStats.Faults(Face.AIStats).Latency = TimeSpan.FromSeconds(20);

        Assert.Equal([502, 502, 502, 502, 200], (await AskAsync(trial, times: 5)).Select(answer => answer.Status));
    }

    private static async Task<Trial> StartAsync(params (string, string)[] settings)
    {
        var trial = await Trial.StartAsync([.. Quick, .. settings]);
        trial.SetShare(100);
        return trial;
    }

    private static async Task<IReadOnlyList<(int Status, string? Gateway)>> AskAsync(Trial trial, int times)
    {
        var answers = new List<(int, string?)>();
        for (var i = 0; i < times; i++)
        {
            using var response = await trial.AskAsync(new { prompt = "Tea?" });
            answers.Add(((int)response.StatusCode, response.Headers.TryGetValues(CanaryService.GatewayHeader, out var values) ? values.Single() : null));
        }

        return answers;
    }
}
