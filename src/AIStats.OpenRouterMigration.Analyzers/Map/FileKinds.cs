using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>The files that are reported and never moved, by the endings of their names. All others that a project carries move with the code.</summary>
internal static class FileKinds
{
    private static readonly ImmutableArray<Row> Rows = ImmutableArray.Create(
        new Row(FileKind.Document, "A document", ".md", ".markdown", ".txt", ".rst", ".adoc", ".asciidoc"),
        new Row(FileKind.Source, "A JavaScript file", ".js", ".jsx", ".mjs", ".cjs"),
        new Row(FileKind.Source, "A TypeScript file", ".ts", ".tsx", ".mts"),
        new Row(FileKind.Source, "A component", ".vue", ".svelte"),
        new Row(FileKind.Source, "A Python file", ".py", ".ipynb"),
        new Row(FileKind.Source, "A Ruby file", ".rb"),
        new Row(FileKind.Source, "A SQL file", ".sql"),
        new Row(FileKind.Source, "A Visual Basic file", ".vb"),
        new Row(FileKind.Source, "An F# file", ".fs", ".fsx"));

    /// <summary>Who reads a file.</summary>
    public static FileKind Of(string path) => Find(path)?.Kind ?? FileKind.Settings;

    /// <summary>What a message calls the file, at the beginning of a sentence.</summary>
    public static string Name(string path) => Find(path)?.Name ?? "A file";

    private static Row? Find(string path) =>
        Rows.FirstOrDefault(row => row.Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)));

    private sealed record Row(FileKind Kind, string Name, params string[] Extensions);
}
