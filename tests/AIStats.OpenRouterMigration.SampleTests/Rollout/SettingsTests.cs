using System.Collections.Concurrent;
using System.Diagnostics;
using CanaryRollout;
using CanaryRollout.Demonstration;
using CanaryRollout.Routing;
using FakeGateway;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace AIStats.OpenRouterMigration.SampleTests.Rollout;

/// <summary>What the settings may say, and what happens when they change.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Share", "-1", "Rollout:Share")]
    [InlineData("Share", "100.01", "Rollout:Share")]
    [InlineData("Share", "", "Rollout:Share")]
    [InlineData("Share", "half", "Rollout:Share")]
    [InlineData("Shares", "5", "Shares")]
    [InlineData("RequestTimeout", "00:00:00", "Rollout:RequestTimeout")]
    [InlineData("StepBack:MinimumRequests", "0", "Rollout:StepBack:MinimumRequests")]
    [InlineData("StepBack:AboveErrorPercent", "101", "Rollout:StepBack:AboveErrorPercent")]
    [InlineData("StepBack:Window", "00:00:00", "Rollout:StepBack:Window")]
    [InlineData("AIStats:BaseUrl", "http://api.phaseo.app/v1", "Rollout:AIStats:BaseUrl")]
    [InlineData("AIStats:BaseUrl", "https://user:PLANTED@api.phaseo.app/v1", "Rollout:AIStats:BaseUrl")]
    [InlineData("OpenRouter:BaseUrl", "", "Rollout:OpenRouter:BaseUrl")]
    [InlineData("AIStats:ApiKey", "PLANTED", "ApiKey")]
    [InlineData("AIStats:ApiKeyVariable", "PLANTED", "Rollout:AIStats:ApiKeyVariable")]
    [InlineData("OpenRouter:ApiKeyVariable", "PLANTED", "Rollout:OpenRouter:ApiKeyVariable")]
    [InlineData("AIStats:ModelAliases:new", "openai/gpt-4o", "Rollout:AIStats:ModelAliases")]
    [InlineData("DefaultModel", "openai/gpt-4o-mini", "Rollout:DefaultModel")]
    public async Task A_wrong_setting_is_named_keeps_a_service_from_starting_and_does_not_stop_a_running_one(string name, string value, string expected)
    {
        var refusal = await Assert.ThrowsAsync<RolloutOptionsException>(async () => await CanaryTrial.StartAsync(5, time: null, (name, value)));
        await using var trial = await CanaryTrial.StartAsync(share: 5);
        var before = trial.Phase;
        trial.Set(name, value);

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("PLANTED", refusal.Message, StringComparison.Ordinal);
        Assert.Same(before, trial.Phase);
        Assert.Contains(refusal.Message, Assert.Single(trial.Log.Of(LogLevel.Error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_share_AI_Stats_needs_no_key_and_with_one_it_does()
    {
        await using var trial = await CanaryTrial.StartAsync(0, time: null, ("AIStats:ApiKeyVariable", "NOT_THERE_YET"));

        trial.SetShare(5);

        Assert.Equal(0, trial.Phase.EffectiveShare);
        Assert.Contains("AIStats:ApiKeyVariable", Assert.Single(trial.Log.Of(LogLevel.Error)), StringComparison.Ordinal);
    }

    /// <summary>The file is watched for real here; in other tests the settings are in memory.</summary>
    [Fact]
    public async Task A_file_is_loaded_again_and_a_half_written_one_changes_nothing()
    {
        using var file = new SettingsFile();
        using var log = new LogLines();
        var complaints = new ConcurrentQueue<string>();
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var configuration = (ConfigurationRoot)new ConfigurationBuilder()
            .AddInMemoryCollection(FakeGateways.Settings(gateway))
            .AddWatchedSettings(file.Path, complaints.Enqueue)
            .Build();
        await using var service = await CanaryService.StartAsync(configuration, FakeGateways.Key, logging: logging => logging.AddProvider(log));
        Assert.Equal(0, service.Rollout.Current.EffectiveShare);

        file.SetShare(5);
        await UntilAsync(() => service.Rollout.Current.EffectiveShare == 5);

        var phase = service.Rollout.Current;
        await File.WriteAllTextAsync(file.Path, """{ "Rollout": { "Share": """);
        await UntilAsync(() => log.Of(LogLevel.Error).Any(line => line.Contains("Rollout:Share", StringComparison.Ordinal)));
        Assert.Same(phase, service.Rollout.Current);
        Assert.Contains(complaints, complaint => complaint.StartsWith(file.Path, StringComparison.Ordinal));

        file.SetShare(0);
        await UntilAsync(() => service.Rollout.Current.EffectiveShare == 0);
    }

    [Fact]
    public void The_settings_of_the_sample_are_good()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();

        var options = RolloutOptionsCheck.Read(configuration);

        Assert.Equal((0, "AI_STATS_API_KEY", "OPENROUTER_API_KEY"), (options.Share, options.AIStats.ApiKeyVariable, options.OpenRouter.ApiKeyVariable));
    }

    [Theory]
    [InlineData("--serve", "--requests", "2000")]
    [InlineData("--requests", "1999")]
    [InlineData("--requests", "10001")]
    [InlineData("--requests")]
    [InlineData("--fake")]
    [InlineData("--port", "5006")]
    [InlineData("--serve", "--port", "0")]
    [InlineData("--key", "PLANTED")]
    public void Arguments_that_make_no_sense_are_refused(params string[] args) => Assert.Null(CanaryArguments.Parse(args));

    [Fact]
    public void Arguments_that_do_are_read()
    {
        Assert.Equal(new CanaryArguments(), CanaryArguments.Parse([]));
        Assert.Equal(new CanaryArguments { Requests = 10_000 }, CanaryArguments.Parse(["--requests", "10000"]));
        Assert.Equal(
            new CanaryArguments { Serve = true, Fake = true, Port = 6000, Urls = "http://localhost" },
            CanaryArguments.Parse(["--serve", "--fake", "--port", "6000", "--urls", "http://localhost"]));
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), "nothing happened");
            await Task.Delay(20);
        }
    }
}
