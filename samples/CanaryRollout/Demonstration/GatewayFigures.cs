using OpenTelemetry.Metrics;

namespace CanaryRollout.Demonstration;

/// <summary>What the metrics say of one gateway over a while.</summary>
/// <param name="Gateway">Its name.</param>
/// <param name="Requests">How many requests it got.</param>
/// <param name="Errors">How many of them it did not answer.</param>
/// <param name="P50">The middle latency, in seconds.</param>
/// <param name="P95">The latency that one request in twenty exceeds, in seconds.</param>
/// <param name="Cost">In US dollars.</param>
internal sealed record GatewayFigures(string Gateway, long Requests, long Errors, double P50, double P95, double Cost)
{
    /// <summary>The limits of the histogram's buckets, in seconds: each is a tenth more than the one before.</summary>
    public static double[] Buckets { get; } = [.. Enumerable.Range(0, 120).Select(number => 0.001 * Math.Pow(1.1, number))];

    /// <summary>From 0 to 100.</summary>
    public double ErrorPercent => Requests == 0 ? 0 : 100.0 * Errors / Requests;

    /// <summary>Reads them. The conventions for gen_ai metrics tell gateways apart by server.address and server.port.</summary>
    public static GatewayFigures Of(string gateway, int port, IEnumerable<Metric> metrics)
    {
        var (requests, errors, cost) = (0L, 0L, 0.0);
        var buckets = new SortedDictionary<double, long>();
        foreach (var metric in metrics)
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                switch (metric.Name)
                {
                    case "gen_ai.client.operation.duration" when Tag(point, "server.port") is int number && number == port:
                        requests += point.GetHistogramCount();
                        errors += Tag(point, "error.type") is null ? 0 : point.GetHistogramCount();
                        foreach (var bucket in point.GetHistogramBuckets())
                        {
                            buckets[bucket.ExplicitBound] = buckets.GetValueOrDefault(bucket.ExplicitBound) + bucket.BucketCount;
                        }

                        break;
                    case "rollout.cost" when gateway.Equals(Tag(point, "rollout.gateway")):
                        cost += point.GetSumDouble();
                        break;
                }
            }
        }

        return new GatewayFigures(gateway, requests, errors, Percentile(buckets, 0.5), Percentile(buckets, 0.95), cost);
    }

    private static object? Tag(in MetricPoint point, string name)
    {
        foreach (var tag in point.Tags)
        {
            if (tag.Key == name)
            {
                return tag.Value;
            }
        }

        return null;
    }

    private static double Percentile(SortedDictionary<double, long> buckets, double part)
    {
        var left = part * buckets.Values.Sum();
        foreach (var (upper, count) in buckets)
        {
            left -= count;
            if (left <= 0)
            {
                return upper;
            }
        }

        return 0;
    }
}
