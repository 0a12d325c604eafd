using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CanaryRollout.Demonstration;
using FakeGateway;

namespace AIStats.OpenRouterMigration.SampleTests.Rollout;

/// <summary>What an operator sees of a roll-out.</summary>
[Collection(LoadTestGroup.Name)]
public sealed partial class RolloutMetricsTests
{
    [Fact]
    public async Task The_figures_are_those_of_each_gateway()
    {
        await using var trial = await Trial.StartAsync();
        trial.SetShare(50);
        trial.AIStats.Faults(Face.AIStats).ErrorRate = 1;
        var (failures, _) = await trial.LoadAsync(0, 30);

        var figures = trial.ReadFigures();

        Assert.Equal(30, figures.Sum(one => one.Requests));
        Assert.Equal((0L, (long)failures), (figures[0].Errors, figures[1].Errors));
        Assert.InRange(figures[0].P50, 1e-6, figures[0].P95);
        Assert.True(figures[0].Cost > 0 && figures[1].Cost == 0);
        Assert.All(trial.ReadFigures(), one => Assert.Equal(0, one.Requests));
    }

    [Fact]
    public async Task The_dashboard_asks_for_metrics_that_the_service_has()
    {
        await using var trial = await Trial.StartAsync([("Resilience:MinimumThroughput", "2"), ("Resilience:BreakDuration", "00:00:10")]);
        trial.SetShare(100);
        trial.AIStats.Faults(Face.AIStats).ErrorRate = 1;
        await trial.LoadAsync(0, 20);

        var metrics = await trial.ReadPrometheusAsync();
        using var dashboard = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "grafana-dashboard.json")));
        var asked = dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .SelectMany(target => MetricName().Matches(target.GetProperty("expr").GetString()!).Select(match => match.Value))
            .Distinct(StringComparer.Ordinal).ToList();

        Assert.True(asked.Count >= 4, string.Join(' ', asked));
        Assert.All(asked, name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.DoesNotContain(FakeKeys.AIStats, metrics, StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_is_one_file_of_its_own()
    {
        var calm = new GatewayFigures("OpenRouter", 90, 0, 0.1, 0.2, 0.5);
        var picture = XDocument.Parse(RolloutPicture.Draw([new("5 <%>", calm, calm with { Requests = 10 }), new("100 %", calm with { Requests = 0 }, calm)]));

        Assert.Equal(10, picture.Descendants().Count(element => element.Name.LocalName == "polyline"));
        Assert.Contains(picture.Descendants(), element => element.Value == "5 <%>");
        Assert.DoesNotContain(picture.Descendants().Attributes(), attribute => attribute.Name.LocalName is "href" or "onload");
        Assert.DoesNotContain("NaN", picture.ToString(), StringComparison.Ordinal);
    }

    [GeneratedRegex("(gen_ai|rollout|resilience)_[a-z_]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex MetricName();
}
