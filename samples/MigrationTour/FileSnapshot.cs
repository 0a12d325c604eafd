using System.Text;

namespace MigrationTour;

/// <summary>A line of a file that still holds a text looked for.</summary>
internal sealed record FoundLine(string Path, int Line, string Text)
{
    public override string ToString() => $"{Path}:{Line}  {Text}";
}

/// <summary>The text of every file of the application at one moment, build output left out.</summary>
internal sealed class FileSnapshot
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    private FileSnapshot()
    {
    }

    public static FileSnapshot Take(string folder)
    {
        var snapshot = new FileSnapshot();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file);
            if (!TourFolder.IsBuildOutput(path))
            {
                // With its byte order mark, if it has one: a lost one is a change.
                snapshot._texts.Add(path, Encoding.UTF8.GetString(File.ReadAllBytes(file)));
            }
        }

        return snapshot;
    }

    public string Text(string path) => _texts.GetValueOrDefault(path, "");

    /// <summary>Paths of the files that differ, exist only here or only there.</summary>
    public IReadOnlyList<string> ChangedSince(FileSnapshot earlier) =>
        [.. _texts.Keys.Union(earlier._texts.Keys, StringComparer.Ordinal)
            .Where(path => !string.Equals(_texts.GetValueOrDefault(path), earlier._texts.GetValueOrDefault(path), StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>Lines that hold one of the texts, case-sensitively; in C# files, in the others, or (null) in all.</summary>
    public IReadOnlyList<FoundLine> LinesWith(string[] texts, bool? csharp) =>
        [.. from file in _texts
            where csharp is null || csharp == file.Key.EndsWith(".cs", StringComparison.Ordinal)
            from line in file.Value.Split('\n').Select((text, index) => new FoundLine(file.Key, index + 1, text.Trim()))
            where texts.Any(text => line.Text.Contains(text, StringComparison.Ordinal))
            select line];
}
