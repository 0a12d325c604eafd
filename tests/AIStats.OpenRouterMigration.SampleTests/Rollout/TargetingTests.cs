using CanaryRollout;
using CanaryRollout.Demonstration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FeatureManagement;
using Microsoft.FeatureManagement.FeatureFilters;

namespace AIStats.OpenRouterMigration.SampleTests.Rollout;

/// <summary>Who is asked through AI Stats.</summary>
[Collection(LoadTestGroup.Name)]
public sealed class TargetingTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(50)]
    public async Task Of_ten_thousand_callers_the_share_is_met_within_one_point(int percent)
    {
        await using var trial = await Trial.StartAsync();
        trial.SetShare(percent);

        Assert.InRange((await CallersOnAIStatsAsync(trial, 10_000)).Count / 100.0, percent - 1, percent + 1);
    }

    [Fact]
    public async Task Who_is_in_a_share_is_in_every_larger_one()
    {
        await using var trial = await Trial.StartAsync();
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var percent in new[] { 0, 1, 5, 10, 50, 100 })
        {
            trial.SetShare(percent);
            var now = await CallersOnAIStatsAsync(trial, 1_000);

            Assert.Superset(before, now);
            before = now;
        }

        Assert.Equal(1_000, before.Count);
    }

    [Fact]
    public async Task A_restart_keeps_callers_where_they_were()
    {
        var runs = new List<HashSet<string>>();
        for (var run = 0; run < 2; run++)
        {
            await using var trial = await Trial.StartAsync();
            trial.SetShare(30);
            var (failures, onAIStats) = await trial.LoadAsync(0, 300);
            Assert.Equal(0, failures);
            runs.Add(onAIStats);
        }

        Assert.InRange(runs[0].Count, 60, 120);
        Assert.Equal(runs[0], runs[1]);
    }

    [Fact]
    public async Task Internal_users_come_first()
    {
        await using var trial = await Trial.StartAsync();

        using var somebody = await trial.AskAsync(new { prompt = "Tea?" });
        using var colleague = await trial.AskAsync(new { prompt = "Tea?" }, group: "internal");

        Assert.Equal((CanaryRollout.Gateways.OpenRouter, CanaryRollout.Gateways.AIStats), (GatewayOf(somebody), GatewayOf(colleague)));
    }

    [Fact]
    public async Task One_setting_takes_everybody_back()
    {
        await using var trial = await Trial.StartAsync();
        trial.SetShare(100);
        trial.SetEnabled(false);

        using var somebody = await trial.AskAsync(new { prompt = "Tea?" });
        using var colleague = await trial.AskAsync(new { prompt = "Tea?" }, group: "internal");

        Assert.Equal((CanaryRollout.Gateways.OpenRouter, CanaryRollout.Gateways.OpenRouter), (GatewayOf(somebody), GatewayOf(colleague)));
    }

    [Fact]
    public async Task No_request_fails_while_the_share_changes_under_load()
    {
        await using var trial = await Trial.StartAsync();
        using var end = new CancellationTokenSource();
        var changes = 0;
        var changing = Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                trial.SetShare(++changes % 2 == 0 ? 0 : 100);
                await Task.Delay(2);
            }
        });

        var (failures, onAIStats) = await trial.LoadAsync(0, 2_000);
        await end.CancelAsync();
        await changing;

        Assert.Equal(0, failures);
        Assert.True(changes > 20, $"{changes} changes");
        Assert.InRange(onAIStats.Count, 1, 1_999);
    }

    private static string? GatewayOf(HttpResponseMessage response) => response.Headers.GetValues(CanaryService.GatewayHeader).Single();

    private static async Task<HashSet<string>> CallersOnAIStatsAsync(Trial trial, int count)
    {
        var features = trial.Services.GetRequiredService<IFeatureManager>();
        var callers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var caller in Enumerable.Range(0, count).Select(number => $"caller-{number}"))
        {
            if (await features.IsEnabledAsync(CanaryRollout.Gateways.Feature, new TargetingContext { UserId = caller }))
                callers.Add(caller);
        }

        return callers;
    }
}
