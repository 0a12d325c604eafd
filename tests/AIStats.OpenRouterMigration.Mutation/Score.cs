using System.Globalization;

namespace AIStats.OpenRouterMigration.Mutation;

/// <summary>How many changes the tests noticed.</summary>
internal static class Score
{
    /// <summary>Of the changes that have had their turn.</summary>
    public static string Of(IEnumerable<Mutant> mutants)
    {
        var verdicts = mutants.Select(static mutant => mutant.Verdict).OfType<Verdict>().ToList();
        var noticed = verdicts.Count(static verdict => verdict is Verdict.Killed or Verdict.Hung);
        var hung = verdicts.Count(static verdict => verdict == Verdict.Hung);
        return string.Create(CultureInfo.InvariantCulture,
            $"{noticed} of {verdicts.Count} changes noticed, {100.0 * noticed / Math.Max(verdicts.Count, 1):F1} % ({hung} of them hang)");
    }
}
