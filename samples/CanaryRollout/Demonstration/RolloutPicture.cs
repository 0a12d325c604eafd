using System.Globalization;
using System.Xml.Linq;

namespace CanaryRollout.Demonstration;

/// <summary>A point in time: what both gateways did since the one before.</summary>
internal sealed record RolloutPoint(string Stage, GatewayFigures OpenRouter, GatewayFigures AIStats);

/// <summary>Draws share, errors, latency and cost of both gateways over time as one SVG file.</summary>
internal static class RolloutPicture
{
    private const int Width = 900;
    private const int Height = 110;
    private const int Left = 70;
    private const string OpenRouterColour = "#7c5cff";
    private const string AIStatsColour = "#0a9d6e";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The file's text.</summary>
    public static string Draw(IReadOnlyList<RolloutPoint> points)
    {
        var root = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", FormattableString.Invariant($"0 0 {Width + Left + 20} {4 * (Height + 50) + 60}")),
            new XAttribute("font-family", "system-ui, sans-serif"),
            new XAttribute("font-size", 12),
            new XElement(Svg + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", "white")),
            Text(Left, 20, "OpenRouter", OpenRouterColour),
            Text(Left + 90, 20, "AI Stats", AIStatsColour),
            Panel(0, "share of requests, %", points, Share(points, one => one.OpenRouter), Share(points, one => one.AIStats)),
            Panel(1, "errors, %", points, [.. points.Select(one => one.OpenRouter.ErrorPercent)], [.. points.Select(one => one.AIStats.ErrorPercent)]),
            Panel(2, "latency p95 (line) and p50 (dashed), ms", points, Latency(points, one => one.OpenRouter.P95), Latency(points, one => one.AIStats.P95),
                Latency(points, one => one.OpenRouter.P50), Latency(points, one => one.AIStats.P50)),
            Panel(3, "cost of a request, 1/1000 USD", points, Cost(points, one => one.OpenRouter), Cost(points, one => one.AIStats)));
        return new XDocument(root).ToString();
    }

    private static double[] Share(IEnumerable<RolloutPoint> points, Func<RolloutPoint, GatewayFigures> gateway) =>
        [.. points.Select(one => 100.0 * gateway(one).Requests / Math.Max(1, one.OpenRouter.Requests + one.AIStats.Requests))];

    private static double[] Latency(IEnumerable<RolloutPoint> points, Func<RolloutPoint, double> seconds) => [.. points.Select(one => 1000 * seconds(one))];

    private static double[] Cost(IEnumerable<RolloutPoint> points, Func<RolloutPoint, GatewayFigures> gateway) =>
        [.. points.Select(gateway).Select(one => 1000 * one.Cost / Math.Max(1, one.Requests))];

    /// <summary>One diagram: the first two series are lines, the next two dashed ones, in the same colours.</summary>
    private static XElement Panel(int number, string title, IReadOnlyList<RolloutPoint> points, params double[][] series)
    {
        var top = 50 + number * (Height + 50);
        var highest = Math.Max(1e-9, series.Max(values => values.Max()));
        var step = (double)Width / Math.Max(1, points.Count - 1);
        var panel = new XElement(
            Svg + "g",
            Text(Left, top - 8, title),
            Text(Left - 8, top + 10, highest.ToString("0.##", CultureInfo.InvariantCulture), anchor: "end"),
            Text(Left - 8, top + Height, "0", anchor: "end"),
            Line(Left, top + Height, Left + Width, top + Height));
        foreach (var (index, point) in points.Index().Where(pair => pair.Index == 0 || points[pair.Index - 1].Stage != pair.Item.Stage))
        {
            panel.Add(Line(Left + index * step, top, Left + index * step, top + Height), Text(Left + index * step + 3, top + Height + 14, point.Stage, "#777"));
        }

        foreach (var (index, values) in series.Index())
        {
            panel.Add(new XElement(
                Svg + "polyline",
                new XAttribute("points", string.Join(' ', values.Select((value, at) =>
                    FormattableString.Invariant($"{Left + at * step:0.#},{top + Height - value / highest * Height:0.#}")))),
                new XAttribute("fill", "none"),
                new XAttribute("stroke", index % 2 == 0 ? OpenRouterColour : AIStatsColour),
                new XAttribute("stroke-width", 2),
                index > 1 ? new XAttribute("stroke-dasharray", "4 4") : null));
        }

        return panel;
    }

    private static XElement Text(double x, double y, string text, string colour = "#222", string anchor = "start") =>
        new(Svg + "text", new XAttribute("x", x), new XAttribute("y", y), new XAttribute("fill", colour), new XAttribute("text-anchor", anchor), text);

    private static XElement Line(double x1, double y1, double x2, double y2) => new(
        Svg + "line",
        new XAttribute("x1", x1), new XAttribute("y1", y1), new XAttribute("x2", x2), new XAttribute("y2", y2), new XAttribute("stroke", "#ccc"));
}
