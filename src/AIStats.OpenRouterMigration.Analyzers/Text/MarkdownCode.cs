using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>The code in a Markdown document: blocks between fences, and pieces of a line between backticks.</summary>
internal static class MarkdownCode
{
    /// <summary>The spans of code, without the fences and backticks, in the order of the text.</summary>
    public static IEnumerable<TextSpan> Find(SourceText text)
    {
        string? fence = null;
        foreach (var line in text.Lines)
        {
            var content = line.ToString();
            var trimmed = content.TrimStart();
            if (fence is not null)
            {
                if (trimmed.StartsWith(fence, StringComparison.Ordinal) && trimmed.Trim(fence[0], ' ').Length == 0)
                    fence = null;
                else
                    yield return line.Span;
            }
            else if (Fences.FirstOrDefault(mark => trimmed.StartsWith(mark, StringComparison.Ordinal)) is { } mark)
            {
                fence = trimmed.Substring(0, trimmed.TakeWhile(c => c == mark[0]).Count());
            }
            else
            {
                foreach (var span in FindInline(content))
                    yield return new TextSpan(line.Start + span.Start, span.Length);
            }
        }
    }

    /// <summary>A run of backticks ends with a run of the same length.</summary>
    private static IEnumerable<TextSpan> FindInline(string line)
    {
        for (var open = line.IndexOf('`'); open >= 0;)
        {
            var start = BackticksEnd(line, open);
            var end = start;
            while (end < line.Length && !(line[end] == '`' && BackticksEnd(line, end) - end == start - open))
                end = line[end] == '`' ? BackticksEnd(line, end) : end + 1;
            if (end < line.Length)
                yield return TextSpan.FromBounds(start, end);
            var next = end < line.Length ? end + start - open : start;
            open = next < line.Length ? line.IndexOf('`', next) : -1;
        }
    }

    private static int BackticksEnd(string line, int at) => TextRun.End(line, at, static c => c == '`');

    private static readonly string[] Fences = { "```", "~~~" };
}
