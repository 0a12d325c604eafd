using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>A field of an answer that AI Stats does not send, or sends in another shape.</summary>
/// <param name="Endpoint">The endpoint that answers, below the base URL.</param>
/// <param name="Path">The names from the top of the JSON, with dots; elements of a list have the path of the list.</param>
/// <param name="Replacement">What to read instead; null where there is nothing.</param>
/// <param name="Difference">What else differs, as a clause; empty where nothing does.</param>
/// <param name="Source">Where the fact is written.</param>
internal sealed record AnswerRow(string Endpoint, string Path, string? Replacement, string Difference, string Source)
{
    /// <summary>Whether the name is OpenRouter's own, so that it needs no other field of the answer beside it where the code mentions OpenRouter.</summary>
    public bool IsDistinctive { get; init; }

    /// <summary>Whether code counts money with it, so that a program goes on with nothing, and a limit that somebody has set never ends anything.</summary>
    public bool IsMoney { get; init; }

    /// <summary>Whether many services answer with such a field, an error or a list of data: only code about the gateway is meant.</summary>
    public bool IsCommon => Path == "data" || Path.StartsWith("error.", StringComparison.Ordinal);

    /// <summary>What to do instead, as a clause of a message.</summary>
    public string Advice => Replacement is null ? Difference : $"read `{Replacement}` instead" + (Difference.Length == 0 ? "" : "; " + Difference);
}
