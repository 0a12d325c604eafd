using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>One endpoint of the OpenRouter API.</summary>
/// <param name="Path">Path on the OpenRouter host; <c>{…}</c> stands for one segment, a final <c>*</c> for any rest.</param>
/// <param name="Verdict">What becomes of it.</param>
/// <param name="NewPath">Path below the host of AI Stats (<c>/v1/…</c>), with a query where the counterpart needs one, or null where there is none.</param>
/// <param name="Difference">What else must change, as the end of a sentence; empty where nothing must.</param>
/// <param name="Source">Where the fact is written, with the day of the source.</param>
internal sealed record EndpointRow(string Path, EndpointVerdict Verdict, string? NewPath, string Difference, string Source)
{
    /// <summary>What a caller must have.</summary>
    public EndpointAccess Access { get; init; }

    /// <summary>
    /// Names of members that the answer of AI Stats has and that of OpenRouter has not: code that reads all of them fits already. Empty where no name tells.
    /// </summary>
    public ImmutableArray<string> NewAnswer { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The same row with <see cref="NewAnswer"/>.</summary>
    public EndpointRow ReadBy(params string[] names) => this with { NewAnswer = names.ToImmutableArray() };
}
