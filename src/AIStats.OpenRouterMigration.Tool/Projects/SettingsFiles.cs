using System.Reflection;
using System.Xml.Linq;
using AIStats.OpenRouterMigration.Tool.Files;
using Microsoft.Extensions.FileSystemGlobbing;

namespace AIStats.OpenRouterMigration.Tool.Projects;

/// <summary>Which files besides C# the rules look at: what the package's targets give to a build, read from these very targets.</summary>
internal sealed class SettingsFiles
{
    private const string Root = "$(_AIStatsRoot)";
    private readonly Matcher _ofProjects = new(StringComparison.OrdinalIgnoreCase);
    private readonly Matcher _ofRepository = new(StringComparison.OrdinalIgnoreCase);

    private SettingsFiles()
    {
    }

    /// <summary>The lists of the package.</summary>
    public static SettingsFiles Default { get; } = Read();

    /// <summary>Those of a unit's files that are settings of its projects.</summary>
    public IEnumerable<RepositoryFile> OfUnit(Unit unit) => Match(_ofProjects, unit.Others).Concat(unit.Others.Where(ProjectFile.IsOne));

    /// <summary>Those of all files that are the repository's own, whatever project stands beside them.</summary>
    public IEnumerable<RepositoryFile> OfRepository(IEnumerable<RepositoryFile> files) => Match(_ofRepository, files.Where(static file => !file.IsCSharp));

    private static IEnumerable<RepositoryFile> Match(Matcher matcher, IEnumerable<RepositoryFile> files)
    {
        var byPath = files.ToDictionary(static file => file.Path, StringComparer.Ordinal);
        return matcher.Match("/", byPath.Keys.Select(static path => "/" + path)).Files.Select(match => byPath[match.Path]);
    }

    private static SettingsFiles Read()
    {
        var read = new SettingsFiles();
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.EndsWith(".targets", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var patterns = XDocument.Load(stream).Descendants("AIStatsMigrationFile")
                .SelectMany(static item => ((string?)item.Attribute("Include") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            foreach (var pattern in patterns)
            {
                if (pattern.StartsWith(Root, StringComparison.Ordinal))
                    read._ofRepository.AddInclude(pattern[Root.Length..]);
                else if (!pattern.Contains("$(", StringComparison.Ordinal))
                    // A project's own folder may be any: a name without one is meant in all of them.
                    read._ofProjects.AddInclude(pattern.StartsWith("**/", StringComparison.Ordinal) ? pattern : "**/" + pattern);
            }
        }

        return read;
    }
}
