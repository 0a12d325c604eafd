using System.Globalization;
using AIStats.OpenRouterMigration.Tool.Analysis;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Spectre.Console;

namespace AIStats.OpenRouterMigration.Tool.Migration;

/// <summary>Shows what a pass changes in a file: the changed lines with those around them, in colour; no key.</summary>
internal static class Difference
{
    private const int Around = 2;
    private static readonly Style Removed = new(Color.Red);
    private static readonly Style Added = new(Color.Green);
    private static readonly Style Quiet = new(Color.Grey);

    /// <summary>Writes it.</summary>
    public static void Write(IAnsiConsole console, ChangedFile changed, IReadOnlyList<Finding> findings)
    {
        var before = Keys.HideAll(changed.File, changed.File.Text!.ToString(), findings);
        var after = Keys.HideAll(changed.File, changed.NewText.ToString(), findings);
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after, ignoreWhitespace: false).Lines;
        console.Write(new Paragraph()
            .Append(changed.File.Path + " ", new Style(Color.Aqua, decoration: Decoration.Bold))
            .Append($"-{lines.Count(static line => line.Type == ChangeType.Deleted)} ", Removed)
            .Append($"+{lines.Count(static line => line.Type == ChangeType.Inserted)}\n", Added));
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsNear(lines, i))
                continue;
            if (last >= 0 && last < i - 1)
                console.Write(new Paragraph("       …\n", Quiet));
            last = i;
            var (sign, style) = lines[i].Type switch
            {
                ChangeType.Deleted => ('-', Removed),
                ChangeType.Inserted => ('+', Added),
                _ => (' ', Quiet),
            };
            var number = lines[i].Position?.ToString(CultureInfo.InvariantCulture) ?? "";
            console.Write(new Paragraph().Append($"{number,6} ", Quiet).Append($"{sign} {lines[i].Text}\n", style));
        }

        console.WriteLine();
    }

    private static bool IsNear(List<DiffPiece> lines, int index)
    {
        for (var i = Math.Max(0, index - Around); i <= Math.Min(lines.Count - 1, index + Around); i++)
        {
            if (lines[i].Type is ChangeType.Deleted or ChangeType.Inserted)
                return true;
        }

        return false;
    }
}
