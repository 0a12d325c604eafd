using System.Globalization;
using CanaryRollout.Routing;
using Spectre.Console;

namespace CanaryRollout.Demonstration;

/// <summary>The figures of all stages, by gateway.</summary>
internal static class StageTable
{
    private static readonly string[] Figures = ["Requests", "p50", "p95", "Errors", "Tokens", "Cost"];

    public static Table Create(IEnumerable<StageResult> results)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn(new TableColumn("Stage").NoWrap())
            .AddColumn(new TableColumn("Share").NoWrap().RightAligned())
            .AddColumn(new TableColumn("Gateway").NoWrap());
        foreach (var name in Figures)
        {
            table.AddColumn(new TableColumn(name).NoWrap().RightAligned());
        }

        foreach (var result in results)
        {
            var (stage, share) = (result.Stage.Name, $"{result.Stage.Share} %");
            foreach (var gateway in Enum.GetValues<Gateway>().Where(gateway => result.Figures.ContainsKey(gateway.Name())))
            {
                var figures = result.Figures[gateway.Name()];
                table.AddRow(
                    stage,
                    share,
                    gateway.Name(),
                    $"{figures.Requests} ({100.0 * figures.Requests / result.Load.Gateways.Count:0.0} %)",
                    Milliseconds(figures, 50),
                    Milliseconds(figures, 95),
                    $"{100.0 * figures.Errors / figures.Requests:0.0} %",
                    figures.Tokens.ToString(CultureInfo.InvariantCulture),
                    $"{figures.Cost:0.0000} USD");
                // The second line of a stage says what is new only.
                (stage, share) = ("", result.Stage.Share == result.EffectiveShare ? "" : $"→ {result.EffectiveShare} %");
            }
        }

        return table;
    }

    private static string Milliseconds(GatewayFigures figures, int percent) =>
        figures.Milliseconds(percent).ToString("0.0 'ms'", CultureInfo.InvariantCulture);
}
