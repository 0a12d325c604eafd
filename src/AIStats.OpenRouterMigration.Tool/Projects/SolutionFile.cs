using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using AIStats.OpenRouterMigration.Tool.Files;

namespace AIStats.OpenRouterMigration.Tool.Projects;

/// <summary>Which projects a solution holds.</summary>
internal static partial class SolutionFile
{
    /// <summary>Whether a path is that of a solution, or of a filter of one.</summary>
    public static bool IsSolution(string path) => Path.GetExtension(path).ToUpperInvariant() is ".SLN" or ".SLNX" or ".SLNF";

    /// <summary>The full paths of its projects.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public static IReadOnlyList<string> ReadProjects(string path)
    {
        try
        {
            var text = File.ReadAllText(path);
            IEnumerable<string> projects = Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".SLNX" => XDocument.Parse(text).Descendants("Project").Select(static project => (string?)project.Attribute("Path")).OfType<string>(),
                ".SLNF" => ReadFilter(text),
                _ => ProjectLine().Matches(text).Select(static match => match.Groups["path"].Value),
            };
            // The paths of a filter are relative to its solution.
            var folder = Path.GetDirectoryName(path)!;
            if (Path.GetExtension(path).Equals(".slnf", StringComparison.OrdinalIgnoreCase))
                folder = Path.GetDirectoryName(Path.GetFullPath(Path.Combine(folder, SolutionOf(text))))!;
            return projects.Select(project => Path.GetFullPath(Path.Combine(folder, Slashed(project)))).ToList();
        }
        catch (Exception exception) when (
            exception is XmlException or JsonException or IOException or UnauthorizedAccessException or InvalidOperationException or KeyNotFoundException)
        {
            throw new ToolException($"{path} is no solution that can be read: {exception.Message}", exception);
        }
    }

    private static string Slashed(string path) => path.Replace('\\', Path.DirectorySeparatorChar);

    private static string SolutionOf(string filter)
    {
        using var document = JsonDocument.Parse(filter);
        return Slashed(document.RootElement.GetProperty("solution").GetProperty("path").GetString() ?? "");
    }

    private static List<string> ReadFilter(string filter)
    {
        using var document = JsonDocument.Parse(filter);
        return document.RootElement.GetProperty("solution").GetProperty("projects").EnumerateArray().Select(static project => project.GetString()!).ToList();
    }

    // A solution folder has no file extension.
    [GeneratedRegex("^Project\\(\"[^\"]*\"\\)\\s*=\\s*\"[^\"]*\",\\s*\"(?<path>[^\"]+proj)\"", RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectLine();
}
