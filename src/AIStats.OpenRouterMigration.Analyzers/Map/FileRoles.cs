using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>The files that are reported and never moved, by the endings of their names. All others that a project carries move with the code.</summary>
internal static class FileRoles
{
    private static readonly ImmutableArray<Row> Rows = ImmutableArray.Create(
        new Row(FileRole.Document, "A document", ".md", ".markdown", ".txt", ".rst", ".adoc", ".asciidoc"),
        new Row(FileRole.Source, "A JavaScript file", ".js", ".jsx", ".mjs", ".cjs"),
        new Row(FileRole.Source, "A TypeScript file", ".ts", ".tsx", ".mts"),
        new Row(FileRole.Source, "A component", ".vue", ".svelte"),
        new Row(FileRole.Source, "A Python file", ".py", ".ipynb"),
        new Row(FileRole.Source, "A Ruby file", ".rb"),
        new Row(FileRole.Source, "A SQL file", ".sql") { Advice = " by hand, in databases too" },
        new Row(FileRole.Source, "A Visual Basic file", ".vb") { Advice = ByHand },
        new Row(FileRole.Source, "An F# file", ".fs", ".fsx") { Advice = ByHand });

    private const string ByHand = " by hand";

    private static readonly ImmutableArray<string> UnityAssets = ImmutableArray.Create(".asset", ".prefab", ".unity");

    /// <summary>
    /// Whether the editor of Unity writes a file: the fields of components and settings, as YAML, whose values win over the defaults in C#. Source:
    /// docs.unity3d.com, Format of text serialized files.
    /// </summary>
    public static bool IsUnityAsset(string path) => UnityAssets.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Who reads a file.</summary>
    public static FileRole Of(string path) => Find(path)?.Kind ?? FileRole.Settings;

    /// <summary>What a message calls the file, at the beginning of a sentence.</summary>
    public static string Name(string path) => Find(path)?.Name ?? "A file";

    /// <summary>
    /// What to do about an address or a variable in a file of the program that no fix rewrites, as the end of a clause: code in another language of .NET,
    /// rows of its database. Null for a document, and for what another program is made of.
    /// </summary>
    public static string? AdviceFor(string path) => Find(path)?.Advice;

    /// <summary>The same, also for a script in another language that starts a .NET program, which gets its address and its key from there.</summary>
    public static string? AdviceFor(string path, string text) => AdviceFor(path)
        ?? (Of(path) == FileRole.Source && Starters.Any(word => text.Contains(word, StringComparison.Ordinal)) ? " for the .NET program that it starts" : null);

    /// <summary>Whether there may be such advice about a file: to be asked before its text is read.</summary>
    public static bool MayHaveAdvice(string path) => Of(path) == FileRole.Source;

    /// <summary>How code begins the command of such a program: <c>spawn('dotnet', …)</c>, <c>command: "dotnet run"</c>.</summary>
    private static readonly ImmutableArray<string> Starters = ImmutableArray.Create(
        "'dotnet'", "'dotnet run", "'dotnet watch", "\"dotnet\"", "\"dotnet run", "\"dotnet watch", "`dotnet run", "`dotnet watch");

    private static Row? Find(string path) =>
        Rows.FirstOrDefault(row => row.Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)));

    private sealed record Row(FileRole Kind, string Name, params string[] Extensions)
    {
        public string? Advice { get; init; }
    }
}
