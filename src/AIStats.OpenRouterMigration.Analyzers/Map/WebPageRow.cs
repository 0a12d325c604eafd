using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>A page of OpenRouter's web site.</summary>
/// <param name="Path">Path on openrouter.ai; <c>{…}</c> stands for one segment, a final <c>*</c> for any rest.</param>
/// <param name="NewUrl">The matching AI Stats page without scheme; <c>{rest}</c> takes the path of the old one.</param>
/// <param name="Source">Where the fact is written, with the day of the source.</param>
internal sealed record WebPageRow(string Path, string NewUrl, string Source)
{
    /// <summary>Whether the other page says something else, so that only a person may link to it: a contract, a price, a model whose id may differ.</summary>
    public bool IsReportOnly { get; init; }
}
