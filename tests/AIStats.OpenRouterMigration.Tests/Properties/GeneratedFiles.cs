using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>One small C# file of many; all of it follows from its seed.</summary>
/// <param name="Seed">The seed; also its name.</param>
/// <param name="Text">Its text.</param>
/// <param name="HasBom">Whether it begins with a byte order mark.</param>
public sealed record GeneratedFile(int Seed, string Text, bool HasBom)
{
    /// <summary>Where it stands.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"/src/Seed{Seed}.cs");

    /// <summary>A new file.</summary>
    public static GeneratedFile Create(int seed, int size, bool isDamaged)
    {
        var choices = new Choices(seed);
        var document = GeneratedDocument.Create(seed, 1 + choices.Number(size), string.Create(CultureInfo.InvariantCulture, $"Seed{seed}"));
        return new GeneratedFile(seed, isDamaged ? MutatedText.Of(choices, document.Text).Text : document.Text, document.HasBom);
    }
}

/// <summary>
/// Many small files in projects without references: no rule asks what a name means, and so a file costs a thousandth of a project that compiles.
/// There are several projects, because a program moves as a whole: a sign-in or a pattern of redaction in one of its files keeps the addresses and keys of all.
/// </summary>
/// <param name="IsDamaged">Whether text was deleted, inserted, moved or cut off at random, so that files need not parse.</param>
/// <param name="Files">The files.</param>
/// <param name="Symbols">What <c>#if</c> sees.</param>
/// <param name="Options">The lines of an <c>.editorconfig</c>; empty for none.</param>
public sealed record GeneratedFiles(bool IsDamaged, ImmutableArray<GeneratedFile> Files, ImmutableArray<string> Symbols, string Options)
{
    /// <summary>The number of files.</summary>
    public const int Count = 200;

    // Of programs of this size some have nothing that keeps them, and yet files meet files.
    private const int FilesOfProgram = 10;

    /// <summary>A new project; the seeds of its files follow one another.</summary>
    public static GeneratedFiles Create(int seed, int size)
    {
        var project = GeneratedProject.Create(seed, 0);
        var isDamaged = seed % 5 < 2;
        return new GeneratedFiles(
            isDamaged,
            [.. Enumerable.Range(0, Count).Select(i => GeneratedFile.Create(seed + i, (size / 2) + 1, isDamaged))],
            GeneratedProject.SymbolSets[seed % GeneratedProject.SymbolSets.Length],
            project.Options);
    }

    /// <summary>Projects with fewer files, and at last with a smaller one.</summary>
    public IEnumerable<GeneratedFiles> Shrink()
    {
        for (var count = Files.Length / 2; count > 0; count /= 2)
        {
            for (var start = 0; start < Files.Length; start += count)
                yield return this with { Files = Files.RemoveRange(start, Math.Min(count, Files.Length - start)) };
        }

        // Only of a damaged file any line may go: the others have to stay whole.
        if (Files.Length > 2 || !IsDamaged)
            yield break;
        for (var i = 0; i < Files.Length; i++)
        {
            foreach (var smaller in new MutatedText(Files[i].Text).Shrink())
                yield return this with { Files = Files.SetItem(i, Files[i] with { Text = smaller.Text }) };
        }
    }

    /// <summary>The solution, as read from disk.</summary>
    /// <param name="texts">The texts of the files, if they are not those of the beginning.</param>
    public Solution Build(IReadOnlyDictionary<string, FormattedFile>? texts = null)
    {
        var solution = new FormatSolution();
        // By their seeds, so that a file stays in its program while others are taken away.
        foreach (var program in Files.GroupBy(file => file.Seed / FilesOfProgram))
        {
            var project = solution.AddProject(string.Create(CultureInfo.InvariantCulture, $"App{program.Key}"), [.. Symbols]);
            foreach (var file in program)
                _ = project.AddDocument(file.Path, texts?[file.Path].Text ?? file.Text, new UTF8Encoding(file.HasBom));
            if (Options.Length > 0)
                _ = project.AddAnalyzerConfig("/src/.editorconfig", "root = true\n[*]\n" + Options);
        }

        return solution.Build();
    }

    /// <summary>For messages: the seeds, and the texts of a few.</summary>
    public override string ToString() =>
        string.Join('\n', Files.Take(3).Select(file => $"---- {file.Path}{(file.HasBom ? " (BOM)" : "")}\n{new MutatedText(file.Text)}"))
        + (Files.Length > 3 ? $"\n… and {Files.Length - 3} more files" : "") + $"\nsymbols: {string.Join(' ', Symbols)}\n{Options}";
}
