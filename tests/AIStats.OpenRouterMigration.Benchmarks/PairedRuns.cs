namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>
/// Measures two sides in turns. Times on a shared machine drift by more than the difference that is looked for, so each pair gives one
/// ratio of neighbours in time, the side that goes first changes with every pair, and the median of the ratios is the result: a slow
/// minute hits both sides, and a single bad run moves nothing.
/// </summary>
/// <param name="Ratio">The median of one side in units of the other.</param>
/// <param name="Measured">The median of one side.</param>
/// <param name="Yardstick">The median of the other side.</param>
internal sealed record PairedRuns(double Ratio, double Measured, double Yardstick)
{
    public static PairedRuns Run(int pairs, Func<double> measured, Func<double> yardstick)
    {
        // The runtime compiles and the caches fill: not counted.
        yardstick();
        measured();
        var (one, other) = (new double[pairs], new double[pairs]);
        for (var pair = 0; pair < pairs; pair++)
        {
            if (pair % 2 == 0)
                other[pair] = yardstick();
            one[pair] = measured();
            if (pair % 2 != 0)
                other[pair] = yardstick();
        }

        return new PairedRuns(Median([.. one.Zip(other, static (measured, yardstick) => measured / yardstick)]), Median(one), Median(other));
    }

    public static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
