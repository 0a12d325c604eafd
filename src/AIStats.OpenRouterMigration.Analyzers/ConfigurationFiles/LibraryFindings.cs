using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Scanning;

namespace AIStats.OpenRouterMigration.ConfigurationFiles;

/// <summary>The library rule (AIS9002) in project files: <c>&lt;PackageReference Include="…" /&gt;</c>.</summary>
internal static class LibraryFindings
{
    private const string Include = " Include=\"";

    /// <summary>The finding in a line, if it refers to a package.</summary>
    public static IEnumerable<TextFinding> Find(TextSite site)
    {
        var line = site.Text.Value;
        var start = line.IndexOf("<PackageReference", StringComparison.Ordinal) >= 0 ? line.IndexOf(Include, StringComparison.Ordinal) : -1;
        if (start < 0)
            yield break;
        start += Include.Length;
        var end = line.IndexOf('"', start);
        if (end > start && line.Substring(start, end - start) is var package && package != ClientLibraries.OwnPackage && package.IndexOf(ClientLibraries.Word, StringComparison.OrdinalIgnoreCase) >= 0)
            yield return TextFinding.Report(Descriptors.ClientLibrary, site.Text.Span(start, end), package);
    }
}
