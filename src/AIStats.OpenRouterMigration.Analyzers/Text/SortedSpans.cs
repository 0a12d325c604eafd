using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>Searches spans that stand in the order of the text.</summary>
internal static class SortedSpans
{
    /// <summary>The index of the first span that ends behind a position; their number where none does.</summary>
    public static int FirstBehind(IReadOnlyList<TextSpan> spans, int position)
    {
        var (start, end) = (0, spans.Count);
        while (start < end)
        {
            var middle = (start + end) / 2;
            (start, end) = spans[middle].End <= position ? (middle + 1, end) : (start, middle);
        }

        return start;
    }
}
