using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>
/// Files whose texts people read: pages, windows and resources. Source: the formats of ASP.NET Core, Blazor, WPF, WinUI, MAUI, Avalonia and
/// of resource files.
/// </summary>
internal static class ShownFiles
{
    private static readonly ImmutableHashSet<string> Extensions = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, ".resx", ".resw", ".razor", ".cshtml", ".vbhtml", ".xaml", ".axaml", ".html", ".htm", ".vue", ".svelte");

    /// <summary>Whether a file is of this kind, by its name.</summary>
    public static bool Contains(string path) => Extensions.Contains(Path.GetExtension(path));
}
