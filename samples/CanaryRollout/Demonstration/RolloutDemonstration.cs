using System.Globalization;
using FakeGateway;
using Spectre.Console;

namespace CanaryRollout.Demonstration;

/// <summary>A roll-out from the first callers to all of them and back, drawn while it runs and as a picture at the end.</summary>
/// <param name="console">Where it is drawn.</param>
/// <param name="requests">How many callers each stage has.</param>
/// <param name="picture">The file of the picture.</param>
internal sealed class RolloutDemonstration(IAnsiConsole console, int requests, string picture)
{
    private const int StepsInStage = 5;
    private const double TolerancePoints = 1;

    /// <summary>A circuit that opens and closes within seconds.</summary>
    private static readonly (string, string)[] Quick =
        [("Resilience:SamplingDuration", "00:00:02"), ("Resilience:BreakDuration", "00:00:01"), ("Resilience:MinimumThroughput", "10")];

    private static readonly Stage[] Stages =
    [
        new("internal only", 0, Group: "internal"), new("before", 0), new("5 %", 5), new("10 %", 10), new("100 %", 100),
        new("AI Stats fails", 100, Fails: true), new("it is well again", 100, Waits: true), new("rollback", 100, Enabled: false),
    ];

    /// <returns>Whether every stage went as it should.</returns>
    public async Task<bool> RunAsync()
    {
        await using var trial = await Trial.StartAsync(Quick, builder => builder.Logging.ClearProviders());
        var points = new List<RolloutPoint>();
        var table = new Table().AddColumns(
            "stage", "share of AI Stats", "failed", "OpenRouter p50/p95", "AI Stats p50/p95", "OpenRouter USD", "AI Stats USD", "as it should");
        bool isRight;
        if (console.Profile.Capabilities.Ansi)
        {
            isRight = await console.Live(table).StartAsync(live => RunAllAsync(live.Refresh));
        }
        else
        {
            isRight = await RunAllAsync(static () => { });
            console.Write(table);
        }

        await File.WriteAllTextAsync(picture, RolloutPicture.Draw(points));
        console.WriteLine($"{(isRight ? "Every stage went as it should." : "A stage did not go as it should.")} The picture: {picture}");
        return isRight;

        async Task<bool> RunAllAsync(Action refresh)
        {
            var allAreRight = true;
            foreach (var stage in Stages)
            {
                await PrepareAsync(trial, stage);
                table.AddEmptyRow();
                allAreRight &= await RunAsync(trial, stage, points, cells =>
                {
                    table.RemoveRow(table.Rows.Count - 1);
                    table.AddRow(cells);
                    refresh();
                });
            }

            return allAreRight;
        }
    }

    private static async Task PrepareAsync(Trial trial, Stage stage)
    {
        trial.SetShare(stage.Share);
        trial.SetEnabled(stage.Enabled);
        trial.AIStats.Faults(Face.AIStats).ErrorRate = stage.Fails ? 1 : 0;
        if (stage.Waits)
        {
            // When its break is over, the circuit tries one request, and closes.
            await Task.Delay(TimeSpan.FromSeconds(1.5));
            using var probe = await trial.AskAsync(new { prompt = "Tea or coffee?" });
        }
    }

    private async Task<bool> RunAsync(Trial trial, Stage stage, List<RolloutPoint> points, Action<string[]> show)
    {
        var result = new StageResult(stage, 0, []);
        for (var step = 0; step < StepsInStage; step++)
        {
            var count = requests / StepsInStage;
            var failures = stage.Group is null ? (await trial.LoadAsync(step * count, count)).Failures : await AskAsGroupAsync(trial, stage.Group);
            var figures = trial.ReadFigures();
            points.Add(new RolloutPoint(stage.Name, figures[0], figures[1]));
            result = new StageResult(stage, result.Failures + failures, [.. result.Figures, .. figures]);
            show(Row(result, isLast: step == StepsInStage - 1));
        }

        return result.IsRight;
    }

    private static async Task<int> AskAsGroupAsync(Trial trial, string group)
    {
        using var response = await trial.AskAsync(new { prompt = "Tea or coffee?" }, group: group);
        return response.IsSuccessStatusCode ? 0 : 1;
    }

    private static string[] Row(StageResult result, bool isLast)
    {
        var (openRouter, aiStats) = (result.Of(Gateways.OpenRouter), result.Of(Gateways.AIStats));
        var bar = new string('█', (int)(result.Share / 10));
        return
        [
            result.Stage.Name,
            $"{bar,-10} {result.Share:0.0} %",
            $"{result.Failures}",
            Latency(openRouter),
            Latency(aiStats),
            Usd(openRouter),
            Usd(aiStats),
            !isLast ? "" : result.IsRight ? "yes" : "no",
        ];

        static string Latency(IReadOnlyList<GatewayFigures> figures) =>
            figures.All(one => one.Requests == 0) ? "-" : $"{1000 * figures.Max(one => one.P50):0} / {1000 * figures.Max(one => one.P95):0} ms";
        static string Usd(IReadOnlyList<GatewayFigures> figures) => figures.Sum(one => one.Cost).ToString("0.0000", CultureInfo.InvariantCulture);
    }

    private sealed record Stage(string Name, double Share, string? Group = null, bool Fails = false, bool Waits = false, bool Enabled = true);

    private sealed record StageResult(Stage Stage, int Failures, IReadOnlyList<GatewayFigures> Figures)
    {
        public double Share => 100.0 * Of(Gateways.AIStats).Sum(one => one.Requests) / Math.Max(1, Figures.Sum(one => one.Requests));

        public bool IsRight => Stage switch
        {
            // The circuit opened: a few requests failed, the others went to OpenRouter.
            { Fails: true } => Failures > 0 && Failures == Of(Gateways.AIStats).Sum(one => one.Errors) && Share < 50,
            { Enabled: false } => Failures == 0 && Share == 0,
            { Group: not null } => Failures == 0 && Share == 100,
            _ => Failures == 0 && Math.Abs(Share - Stage.Share) <= TolerancePoints,
        };

        public IReadOnlyList<GatewayFigures> Of(string gateway) => [.. Figures.Where(one => one.Gateway == gateway)];
    }
}
