namespace CanaryRollout.Demonstration;

/// <summary>One stage of the roll-out.</summary>
/// <param name="Name">What an operator would call it.</param>
/// <param name="Share">What stands in the settings.</param>
/// <param name="Fails">AI Stats answers nothing but errors.</param>
internal sealed record Stage(string Name, decimal Share, bool Fails = false)
{
    /// <summary>Up, back by settings, and back by itself.</summary>
    public static readonly IReadOnlyList<Stage> All =
    [
        new("before", 0),
        new("first callers", 5),
        new("more", 10),
        new("all", 100),
        new("rollback", 0),
        new("AI Stats fails", 10, Fails: true),
    ];
}

/// <summary>What happened in a stage.</summary>
internal sealed record StageResult(Stage Stage, LoadResult Load, decimal EffectiveShare, IReadOnlyDictionary<string, GatewayFigures> Figures)
{
    private const double TolerancePoints = 1;

    /// <summary>What is wrong with it; nothing if it went as it should.</summary>
    public string? Complaint => Stage.Fails ? ComplaintOfStepBack : ComplaintOfShare;

    private string? ComplaintOfShare =>
        Load.Failures > 0 ? $"{Load.Failures} requests failed"
        : Math.Abs(Load.Share("aistats") - (double)Stage.Share) > TolerancePoints ? $"{Load.Share("aistats"):0.0} % went to AI Stats"
        : null;

    private string? ComplaintOfStepBack =>
        EffectiveShare != 0 ? "it did not step back"
        : Load.Failures != Figures["aistats"].Errors ? "requests failed that AI Stats did not get"
        : null;
}
