using System.Diagnostics;
using System.Globalization;
using System.Text;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Tool.Analysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>What the tool costs on a large repository of which few files hold a marker: against what nobody can do without, and against the package.</summary>
internal static class ToolFigures
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>An inventory in this process in units of reading and decoding all files and parsing those with a marker.</summary>
    public static Figure Inventory(int files, int pairs, TextWriter details)
    {
        using var repository = new ToolRepository(files);
        var marked = repository.Paths.Where(static path => HasMarker(Read(path))).ToHashSet(StringComparer.Ordinal);
        var runs = PairedRuns.Run(pairs, () => Time(() => Look(repository.Folder)), () => Time(() => ReadAndParse(repository.Paths, marked)));
        var characters = repository.Characters / 1e6;
        details.WriteFigures(
            $"{marked.Count} of {files} files with a marker, {characters:F1} M characters: inventory {runs.Measured:F0} ms; read, decode and parse ",
            $"{runs.Yardstick:F0} ms");
        return new Figure("g. an inventory in units of reading and decoding all files and parsing those with a marker", runs.Ratio, 2.0);
    }

    /// <summary>The gate of the package in units of the tool's, each a process as in CI; and the memory that the tool takes.</summary>
    public static IEnumerable<Figure> Gate(int files, TextWriter details)
    {
        using var repository = new ToolRepository(files);
        repository.Restore();
        var program = typeof(RepositoryAnalysis).Assembly.Location;
        var (tool, memory) = repository.Run("exec", program, "check", repository.Folder);
        var (format, _) = repository.Run("format", "analyzers", repository.Project, "--no-restore", "--verify-no-changes");
        details.WriteFigures($"{files} files: check {tool:F0} ms and {memory / Megabyte} MB, dotnet format --verify-no-changes {format:F0} ms");
        yield return new Figure("g. dotnet format analyzers --verify-no-changes in units of check", format / tool, 10, IsMinimum: true);
        yield return new Figure("g. megabytes that check takes", memory / (double)Megabyte, 1024);
    }

    private static void Look(string folder)
    {
        var inventory = RepositoryAnalysis.Run(new Selection(folder, [], [], []), static _ => { }, CancellationToken.None);
        if (inventory.Findings.IsEmpty)
            throw new InvalidOperationException("The repository has findings, and the tool found none.");
    }

    /// <summary>On all cores, as the tool does it.</summary>
    private static void ReadAndParse(IReadOnlyList<string> paths, HashSet<string> marked) => Parallel.ForEach(paths, path =>
    {
        var text = Read(path);
        if (marked.Contains(path))
            _ = CSharpSyntaxTree.ParseText(text).GetRoot();
    });

    private static SourceText Read(string path) => SourceText.From(Encoding.UTF8.GetString(File.ReadAllBytes(path)));

    /// <summary>Whether a file has a marker that the rules look at, near misses left out (<c>/api/v1/items</c>).</summary>
    private static bool HasMarker(SourceText text)
    {
        var file = new TreeCache(CSharpSyntaxTree.ParseText(text));
        return (file.Signals.Kinds | file.CommonWords(isAboutGateway: false).Kinds) != MarkerKinds.None;
    }

    private static double Time(Action action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalMilliseconds;
    }
}
