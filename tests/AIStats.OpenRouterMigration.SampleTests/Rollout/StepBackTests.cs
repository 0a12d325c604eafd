using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Sockets;
using CanaryRollout;
using CanaryRollout.Routing;
using FakeGateway;
using Microsoft.Extensions.Logging;

namespace AIStats.OpenRouterMigration.SampleTests.Rollout;

/// <summary>The share goes to 0 by itself when AI Stats fails too often, and stays there.</summary>
[Collection(LoadTestGroup.Name)]
public sealed class StepBackTests
{
    [Fact]
    public async Task Under_load_a_failing_gateway_loses_its_share_once()
    {
        await using var trial = await CanaryTrial.StartAsync(share: 100);
        using var stepBacks = new StepBackCount(trial.Service.Metrics);
        trial.Gateway.Faults(Face.AIStats).ErrorRate = 0.5;

        var load = await trial.LoadAsync(1_000);
        var afterwards = await trial.LoadAsync(200);

        Assert.Equal(1, stepBacks.Value);
        var line = Assert.Single(trial.Log.Of(LogLevel.Warning));
        Assert.StartsWith("Stepped back to OpenRouter: ", line, StringComparison.Ordinal);
        // What was on its way when it happened still fails; nothing that began later does.
        Assert.InRange(load.Failures, 3, 60);
        Assert.InRange(trial.Gateway.Log.Count(Face.AIStats), 20, 60);
        Assert.Equal((0, 100), (afterwards.Failures, afterwards.Share("openrouter")));
        Assert.Equal((100, 0, true), await StateAsync(trial));
    }

    [Fact]
    public async Task Only_a_change_of_the_settings_leads_forward_again()
    {
        await using var trial = await SteppedBackAsync();
        trial.Gateway.Faults(Face.AIStats).ErrorRate = 0;

        // Loaded again, but the same; refused; and another section.
        trial.SetShare(100);
        Assert.True(trial.Phase.HasSteppedBack);
        trial.Set("Share", "500");
        Assert.True(trial.Phase.HasSteppedBack);
        trial.SetShare(100);
        Assert.True(trial.Phase.HasSteppedBack);
        Assert.Equal("openrouter", (await trial.AskAsync(new { prompt = "Hello" })).Gateway);

        trial.SetShare(50);
        trial.SetShare(100);

        Assert.Equal((100, 100, false), await StateAsync(trial));
        Assert.Equal("aistats", (await trial.AskAsync(new { prompt = "Hello" })).Gateway);
    }

    [Fact]
    public async Task It_takes_enough_requests_and_more_than_the_limit()
    {
        await using var trial = await CanaryTrial.StartAsync(100, time: null, ("StepBack:MinimumRequests", "10"), ("StepBack:AboveErrorPercent", "50"));

        trial.Gateway.Faults(Face.AIStats).ErrorRate = 1;
        await AskAsync(times: 5);
        trial.Gateway.Faults(Face.AIStats).ErrorRate = 0;
        await AskAsync(times: 5);
        Assert.Equal(new AnswerCounts(10, 5), trial.Phase.Counts(Gateway.AIStats));
        Assert.False(trial.Phase.HasSteppedBack);

        trial.Gateway.Faults(Face.AIStats).ErrorRate = 1;
        await AskAsync(times: 1);
        Assert.True(trial.Phase.HasSteppedBack);

        async Task AskAsync(int times)
        {
            for (var i = 0; i < times; i++)
                await trial.AskAsync(new { prompt = "Hello" });
        }
    }

    [Fact]
    public async Task Failures_before_the_window_are_forgotten()
    {
        var time = new ManualTime();
        await using var trial = await CanaryTrial.StartAsync(100, time, ("StepBack:MinimumRequests", "10"));

        Add(failed: true, times: 9);
        time.Advance(TimeSpan.FromMinutes(2));
        Add(failed: false, times: 10);
        Assert.False(trial.Phase.HasSteppedBack);

        Add(failed: true, times: 2);
        Assert.True(trial.Phase.HasSteppedBack);

        void Add(bool failed, int times)
        {
            for (var i = 0; i < times; i++)
                trial.Phase.Add(Gateway.AIStats, failed);
        }
    }

    [Fact]
    public async Task Failures_of_OpenRouter_lead_nowhere()
    {
        await using var trial = await CanaryTrial.StartAsync(share: 0);
        trial.Gateway.Faults(Face.OpenRouter).ErrorRate = 1;

        var load = await trial.LoadAsync(100);

        Assert.Equal(100, load.Failures);
        Assert.False(trial.Phase.HasSteppedBack);
        Assert.Empty(trial.Log.Of(LogLevel.Warning));
    }

    [Fact]
    public async Task An_answer_that_comes_after_a_change_counts_for_the_phase_that_asked()
    {
        // A gateway that takes a request, and goes away without an answer.
        using var silent = new TcpListener(IPAddress.Loopback, port: 0);
        silent.Start();
        await using var trial = await CanaryTrial.StartAsync(100, time: null, ("StepBack:MinimumRequests", "1"), ("AIStats:BaseUrl", $"http://{silent.LocalEndpoint}/v1"));
        var before = trial.Phase;

        var late = trial.AskAsync(new { prompt = "Hello" });
        using (await silent.AcceptTcpClientAsync())
            trial.SetShare(99);
        Assert.Equal((502, "aistats"), ((await late).Status, (await late).Gateway));

        Assert.Equal(0, trial.Phase.Counts(Gateway.AIStats).Requests);
        Assert.False(trial.Phase.HasSteppedBack);
        Assert.True(before.HasSteppedBack);
    }

    private static async Task<CanaryTrial> SteppedBackAsync()
    {
        var trial = await CanaryTrial.StartAsync(100, time: null, ("StepBack:MinimumRequests", "1"));
        trial.Gateway.Faults(Face.AIStats).ErrorRate = 1;
        await trial.AskAsync(new { prompt = "Hello" });
        Assert.True(trial.Phase.HasSteppedBack);
        return trial;
    }

    private static async Task<(decimal Configured, decimal Effective, bool SteppedBack)> StateAsync(CanaryTrial trial)
    {
        var state = (await trial.StateAsync())!;
        return (state.ConfiguredShare, state.EffectiveShare, state.SteppedBack);
    }

    private sealed class StepBackCount : IDisposable
    {
        private readonly MeterListener _listener = new();
        private long _value;

        public StepBackCount(RolloutMetrics metrics)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (ReferenceEquals(instrument.Meter, metrics.Meter) && instrument.Name == RolloutMetrics.StepBacksName)
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref _value, value));
            _listener.Start();
        }

        public long Value => Interlocked.Read(ref _value);

        public void Dispose() => _listener.Dispose();
    }
}
