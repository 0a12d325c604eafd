using System.Globalization;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>A number of docs/performance.md.</summary>
/// <param name="Name">What it is, as the page calls it.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Limit">What it must not pass.</param>
/// <param name="IsMinimum">Whether the limit is a lower one.</param>
internal sealed record Figure(string Name, double Value, double Limit, bool IsMinimum = false)
{
    public bool Holds => IsMinimum ? Value >= Limit : Value <= Limit;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture,
            $"{(Holds ? "holds" : "FAILS"),-6} {Value,9:F2}  (at {(IsMinimum ? "least" : "most")} {Limit:0.##})  {Name}");
}
