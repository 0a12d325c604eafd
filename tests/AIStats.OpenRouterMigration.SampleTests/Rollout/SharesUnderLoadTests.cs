using CanaryRollout.Demonstration;
using FakeGateway;
using Spectre.Console;

namespace AIStats.OpenRouterMigration.SampleTests.Rollout;

/// <summary>Thousands of requests through the service to both faces of a fake gateway.</summary>
[Collection(LoadTestGroup.Name)]
public sealed class SharesUnderLoadTests
{
    [Fact]
    public async Task Ten_thousand_requests_meet_five_percent_within_one_point()
    {
        await using var trial = await CanaryTrial.StartAsync(share: 5);

        var load = await trial.LoadAsync(10_000);

        Assert.Equal((10_000, 0), (load.Gateways.Count, load.Failures));
        Assert.InRange(load.Share("aistats"), 4, 6);
        Assert.Equal(load.Gateways.Values.Count(gateway => gateway == "aistats"), trial.Gateway.Log.Count(Face.AIStats));
        Assert.Equal(load.Gateways.Values.Count(gateway => gateway == "openrouter"), trial.Gateway.Log.Count(Face.OpenRouter));
    }

    [Fact]
    public async Task A_share_grows_and_goes_back_without_a_restart_and_nobody_moves_twice()
    {
        await using var trial = await CanaryTrial.StartAsync(share: 0);

        var none = await trial.LoadAsync(1_000);
        trial.SetShare(5);
        var first = await trial.LoadAsync(1_000);
        trial.SetShare(10);
        var second = await trial.LoadAsync(1_000);
        trial.SetShare(100);
        var all = await trial.LoadAsync(1_000);
        trial.SetShare(0);
        var rollback = await trial.LoadAsync(1_000);

        LoadResult[] loads = [none, first, second, all, rollback];
        Assert.All(loads, load => Assert.Equal((1_000, 0), (load.Gateways.Count, load.Failures)));
        Assert.Equal((0, 100, 0), (none.Share("aistats"), all.Share("aistats"), rollback.Share("aistats")));
        Assert.InRange(first.Share("aistats"), 4, 6);
        Assert.InRange(second.Share("aistats"), 9, 11);
        Assert.All(
            first.Gateways.Where(caller => caller.Value == "aistats"),
            caller => Assert.Equal(("aistats", "aistats"), (second.Gateways[caller.Key], all.Gateways[caller.Key])));
    }

    /// <summary>Requests are on their way whenever the share changes: none fails, and none is sent again.</summary>
    [Fact]
    public async Task Switching_all_the_time_fails_no_request_and_repeats_none()
    {
        const int Requests = 3_000;
        decimal[] shares = [0, 100, 5, 10];
        await using var trial = await CanaryTrial.StartAsync(share: 10);
        foreach (var face in Enum.GetValues<Face>())
            trial.Gateway.Faults(face).Latency = TimeSpan.FromMilliseconds(10);

        var load = Task.Run(() => trial.LoadAsync(Requests));
        var switches = 0;
        while (!load.IsCompleted)
        {
            trial.SetShare(shares[switches++ % shares.Length]);
            await Task.Delay(2);
        }

        var result = await load;
        Assert.Equal((Requests, 0), (result.Gateways.Count, result.Failures));
        Assert.Equal(Requests, trial.Gateway.Log.Requests.Count);
        Assert.All(trial.Gateway.Log.Requests, request => Assert.Equal(200, request.Status));
        Assert.True(switches >= 50, $"only {switches} switches");
        // More than any of the shares but 100 could send, and less than 100 would.
        Assert.InRange(result.Share("aistats"), 12, 95);
    }

    [Fact]
    public async Task The_demonstration_passes_and_prints_every_stage()
    {
        await using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 200;

        var passed = await new RolloutDemonstration(console, requests: 2_000).RunAsync();

        Assert.True(passed, output.ToString());
        Assert.All(Stage.All, stage => Assert.Contains($"│ {stage.Name} ", output.ToString(), StringComparison.Ordinal));
        Assert.Contains("→ 0 %", output.ToString(), StringComparison.Ordinal);
    }
}
