using System.Globalization;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Spectre.Console;

namespace MigrationTour;

/// <summary>Prints the changed lines of a file; in each, the part that changed stands out.</summary>
internal static class DiffPrinter
{
    private static readonly Style Removed = new(Color.Red);
    private static readonly Style Added = new(Color.Green);
    private static readonly Style Quiet = new(Color.Grey);

    public static void Print(IAnsiConsole console, string path, string before, string after)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after, ignoreWhitespace: false).Lines;
        var removed = lines.Count(line => line.Type == ChangeType.Deleted);
        var added = lines.Count(line => line.Type == ChangeType.Inserted);
        console.MarkupLine($"[bold cyan]{Markup.Escape(path)}[/] [red]-{removed}[/] [green]+{added}[/]");

        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Type != ChangeType.Unchanged)
            {
                console.Write(Line(lines, i));
            }
        }

        console.WriteLine();
    }

    private static Paragraph Line(List<DiffPiece> lines, int index)
    {
        var line = lines[index];
        var number = line.Position?.ToString(CultureInfo.InvariantCulture) ?? "";
        var (sign, style) = line.Type == ChangeType.Deleted ? ('-', Removed) : ('+', Added);

        var text = line.Text;
        var (start, end) = ChangedPart(text, Counterpart(lines, index)?.Text);
        return new Paragraph()
            .Append($"{number,6} ", Quiet)
            .Append($"{sign} {text[..start]}", style)
            .Append(text[start..end], style.Decoration(Decoration.Bold | Decoration.Underline))
            .Append(text[end..] + "\n", style);
    }

    /// <summary>The line that a removed line became, or an added line was, when as many were removed as added.</summary>
    private static DiffPiece? Counterpart(List<DiffPiece> lines, int index)
    {
        var first = index;
        while (first > 0 && lines[first - 1].Type != ChangeType.Unchanged)
        {
            first--;
        }

        var block = lines.Skip(first).TakeWhile(line => line.Type != ChangeType.Unchanged).ToList();
        var half = block.Count / 2;
        var isPaired = block.Take(half).All(line => line.Type == ChangeType.Deleted)
            && block.Skip(half).All(line => line.Type == ChangeType.Inserted)
            && block.Count == 2 * half;
        return isPaired ? block[(index - first + half) % block.Count] : null;
    }

    /// <summary>What is left of a line without the start and the end that it shares with its counterpart.</summary>
    private static (int Start, int End) ChangedPart(string text, string? other)
    {
        if (other is null)
        {
            return (0, 0);
        }

        var start = text.AsSpan().CommonPrefixLength(other);
        var end = text.Length;
        for (var otherEnd = other.Length; end > start && otherEnd > start && text[end - 1] == other[otherEnd - 1]; otherEnd--)
        {
            end--;
        }

        return (start, end);
    }
}
