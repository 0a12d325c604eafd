using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>
/// The library rule (AIS9002) in project files: <c>&lt;PackageReference Include="…" /&gt;</c>, on one line or several, and
/// <c>&lt;Using Include="…" /&gt;</c>.
/// </summary>
internal static class LibraryFindings
{
    private const string Using = "Using";
    private static readonly string[] Packages = { "PackageReference", "PackageVersion", "GlobalPackageReference" };
    private static readonly string[] Attributes = { "Include=\"", "Update=\"" };

    /// <summary>The finding in a line, if it refers to a package.</summary>
    public static IEnumerable<TextFinding> Find(TextSite site)
    {
        var line = site.Text.Value;
        var element = line.TrimStart().StartsWith("<", StringComparison.Ordinal) ? null : site.Sections.LastOrDefault()?.Name;
        foreach (var attribute in Attributes)
        {
            var start = line.IndexOf(attribute, StringComparison.Ordinal) + attribute.Length;
            var end = start < attribute.Length ? -1 : line.IndexOf('"', start);
            if (end < 0)
                continue;
            var name = line.Substring(start, end - start);
            if (Packages.Any(Is) ? IsLibrary(name) : Is(Using) && ClientLibraries.Namespaces.Contains(name))
                yield return TextFinding.Report(Descriptors.ClientLibrary, site.Text.Span(start, end), name, ClientLibraries.Advice);
        }

        bool Is(string kind) => element == kind || line.Contains("<" + kind + " ", StringComparison.Ordinal);
    }

    private static bool IsLibrary(string package) => package != ClientLibraries.OwnPackage
        && package.Contains(ClientLibraries.Word, StringComparison.OrdinalIgnoreCase);
}
