using System.Collections.Immutable;
using System.Text;

namespace AIStats.OpenRouterMigration.Tests.WholeSolution;

/// <summary>The files of the folder Forms, in this test assembly and in that of the package tests.</summary>
internal static class FormFiles
{
    private const string Root = "Forms/";
    private const string Ending = ".txt";

    /// <summary>All files of the solution by their path below its folder, with their bytes.</summary>
    public static ImmutableSortedDictionary<string, byte[]> All { get; } = Read();

    /// <summary>The warnings that one pass leaves, as <c>path(line): id</c>; behind each of them the file says why it is left.</summary>
    public static IReadOnlyList<string> Leftovers { get; } = [.. ReadLines("Leftovers.txt").Select(line => line.Split(" # ", 2)[0])];

    /// <summary>The lines that one pass changes: a path, then pairs of lines with a minus and a plus.</summary>
    public static IReadOnlyList<string> Changes { get; } = ReadLines("Changes.txt");

    /// <summary>The bytes of a file after one pass.</summary>
    public static byte[] After(string path)
    {
        var lines = Encoding.UTF8.GetString(All[path]).Split('\n');
        var at = 0;
        foreach (var (old, current) in ChangesOf(path))
        {
            at = Array.FindIndex(lines, at, line => line.Trim() == old);
            lines[at] = lines[at].Replace(old, current, StringComparison.Ordinal);
            at++;
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static IEnumerable<(string Old, string Current)> ChangesOf(string path)
    {
        var lines = Changes.SkipWhile(line => line != path).Skip(1)
            .TakeWhile(line => line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("+ ", StringComparison.Ordinal)).Select(line => line[2..]);
        return lines.Chunk(2).Select(pair => (pair[0], pair[1]));
    }

    private static ImmutableSortedDictionary<string, byte[]> Read() => typeof(FormFiles).Assembly.GetManifestResourceNames()
        .Select(name => name.Replace('\\', '/'))
        .Where(name => name.StartsWith(Root, StringComparison.Ordinal) && name.LastIndexOf('/') >= Root.Length)
        .ToImmutableSortedDictionary(name => name[Root.Length..^Ending.Length], ReadResource, StringComparer.Ordinal);

    private static IReadOnlyList<string> ReadLines(string name) =>
        [.. Encoding.UTF8.GetString(ReadResource(Root + name)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#')];

    private static byte[] ReadResource(string name)
    {
        using var stream = typeof(FormFiles).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
