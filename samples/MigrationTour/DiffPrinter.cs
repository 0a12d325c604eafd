using System.Globalization;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Spectre.Console;

namespace MigrationTour;

/// <summary>Prints the changed lines of a file with what surrounds them; the changed part of a line stands out.</summary>
internal static class DiffPrinter
{
    private const int Context = 1;

    private static readonly Style Removed = new(Color.Red);
    private static readonly Style Added = new(Color.Green);
    private static readonly Style Quiet = new(Color.Grey);

    public static void Print(IAnsiConsole console, string path, string before, string after)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after, ignoreWhitespace: false).Lines;
        var removed = lines.Count(line => line.Type == ChangeType.Deleted);
        var added = lines.Count(line => line.Type == ChangeType.Inserted);
        console.MarkupLine($"[bold cyan]{Markup.Escape(path)}[/] [red]-{removed}[/] [green]+{added}[/]");

        var skipped = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsNearChange(lines, i))
            {
                skipped = true;
                continue;
            }

            if (skipped && i > 0 && IsNearAnEarlierChange(lines, i))
            {
                console.Write(new Text("        ⋮\n", Quiet));
            }

            skipped = false;
            console.Write(Line(lines, i));
        }

        console.WriteLine();
    }

    private static bool IsNearChange(List<DiffPiece> lines, int index) =>
        Enumerable.Range(index - Context, 2 * Context + 1)
            .Any(i => i >= 0 && i < lines.Count && lines[i].Type != ChangeType.Unchanged);

    private static bool IsNearAnEarlierChange(List<DiffPiece> lines, int index) =>
        lines.Take(index).Any(line => line.Type != ChangeType.Unchanged);

    private static Paragraph Line(List<DiffPiece> lines, int index)
    {
        var line = lines[index];
        var number = line.Position?.ToString(CultureInfo.InvariantCulture) ?? "";
        var (sign, style) = line.Type switch
        {
            ChangeType.Deleted => ('-', Removed),
            ChangeType.Inserted => ('+', Added),
            _ => (' ', Quiet),
        };

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
        if (lines[index].Type == ChangeType.Unchanged)
        {
            return null;
        }

        var first = index;
        while (first > 0 && lines[first - 1].Type != ChangeType.Unchanged)
        {
            first--;
        }

        var block = lines.Skip(first).TakeWhile(line => line.Type != ChangeType.Unchanged).ToList();
        var half = block.Count / 2;
        var isPaired = block.Count % 2 == 0 && block.Take(half).All(line => line.Type == ChangeType.Deleted) && block.Skip(half).All(line => line.Type == ChangeType.Inserted);
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
