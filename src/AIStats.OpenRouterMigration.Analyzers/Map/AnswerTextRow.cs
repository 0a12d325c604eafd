namespace AIStats.OpenRouterMigration.Map;

/// <summary>A text that code looks for in an answer.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsWhole">Whether a string must be just that; otherwise it may hold it.</param>
/// <param name="Difference">What AI Stats does, as a sentence of a message.</param>
/// <param name="Source">Where the fact is written, with the day of the source.</param>
internal sealed record AnswerTextRow(string Text, bool IsWhole, string Difference, string Source)
{
    /// <summary>Whether it is a sentence that programs write themselves, too: it counts where code compares with it.</summary>
    public bool IsSentence { get; init; }

    /// <summary>Whether others have the same text, so that the code must mention the gateway.</summary>
    public bool IsShared { get; init; }
}
