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

    private static readonly ImmutableHashSet<string> Code = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, ".razor", ".cshtml", ".html", ".htm", ".vue", ".svelte", ".js", ".mjs", ".ts", ".jsx", ".tsx");

    /// <summary>Whether a file holds code of a page, by its name.</summary>
    public static bool HoldCode(string path) => Code.Contains(Path.GetExtension(path));

    /// <summary>Whether a file is of this kind, by its name.</summary>
    public static bool Contains(string path) => Extensions.Contains(Path.GetExtension(path));
}
