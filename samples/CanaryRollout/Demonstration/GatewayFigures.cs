namespace CanaryRollout.Demonstration;

/// <summary>What one gateway did in one stage.</summary>
internal sealed class GatewayFigures
{
    private readonly List<double> _seconds = [];

    public int Requests => _seconds.Count;

    public int Errors { get; private set; }

    public long Tokens { get; private set; }

    public double Cost { get; private set; }

    /// <summary>The time within which so many percent were answered.</summary>
    public double Milliseconds(int percent)
    {
        var ordered = _seconds.Order().ToList();
        return 1000 * ordered[Math.Max(0, (int)Math.Ceiling(ordered.Count * percent / 100.0) - 1)];
    }

    public void AddDuration(double seconds, bool failed)
    {
        _seconds.Add(seconds);
        Errors += failed ? 1 : 0;
    }

    public void AddTokens(long tokens) => Tokens += tokens;

    public void AddCost(double dollars) => Cost += dollars;
}
