using System.IO.Enumeration;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using AIStats.OpenRouterMigration.Tool.Files;
using Microsoft.Extensions.FileSystemGlobbing;

namespace AIStats.OpenRouterMigration.Tool.Projects;

/// <summary>Which files besides C# the rules look at: what the package's targets give to a build, read from these very targets.</summary>
internal sealed partial class SettingsFiles
{
    private const string Root = "$(_AIStatsRoot)";
    private static readonly char[] PathEnds = ['/', ')'];
    private readonly Patterns _ofProjects = new();
    private readonly Patterns _ofRepository = new();
    private readonly HashSet<string> _namesAbove = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _programs = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _dataEndings = new(StringComparer.OrdinalIgnoreCase);

    private SettingsFiles()
    {
    }

    /// <summary>The lists of the package.</summary>
    public static SettingsFiles Default { get; } = Read();

    /// <summary>Those of a unit's files that are settings of its projects.</summary>
    public IEnumerable<RepositoryFile> OfUnit(Unit unit) => _ofProjects.Match(unit.Others).Concat(unit.Others.Where(ProjectFile.IsProject));

    /// <summary>
    /// Whether a file is of a kind that a build gives to the rules where the project carries it as data: <c>providers.json</c>. The tool reads no item
    /// lists, so it takes all of the kind. A lock file (<c>packages.lock.json</c>) is written by a package manager. Unity builds without such items,
    /// and its editor saves the fields of components as text.
    /// </summary>
    public bool IsData(RepositoryFile file) => (_dataEndings.Contains(Path.GetExtension(file.Name)) || FileRoles.IsUnityAsset(file.Name))
        && !file.Name.EndsWith("lock.json", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The files of variables that stand in a folder above a unit and below the repository's root: <c>src/.env</c> of <c>src/App/App.csproj</c>. A
    /// folder of another program is above no project.
    /// </summary>
    public IEnumerable<RepositoryFile> Above(Unit unit, IEnumerable<RepositoryFile> files) => files.Where(file => file.Folder.Length > 0
        && !file.IsCSharp && (file.Folder == unit.Folder || ProjectFile.IsBelow(unit.Folder, file.Folder))
        && _namesAbove.Any(name => FileSystemName.MatchesSimpleExpression(name, file.Name, ignoreCase: true)));

    /// <summary>
    /// The files of variables beside a compose file in a folder of no program (<c>docker/.env</c>): Compose reads them there, for all of its services.
    /// </summary>
    public IEnumerable<RepositoryFile> BesideCompose(IReadOnlyList<RepositoryFile> files, IReadOnlyList<Unit> units)
    {
        var folders = files.Where(static file => file.Name.Contains("compose", StringComparison.OrdinalIgnoreCase)
            && Path.GetExtension(file.Name) is ".yml" or ".yaml").Select(static file => file.Folder).Where(static folder => folder.Length > 0)
            .ToHashSet(StringComparer.Ordinal);
        if (folders.Count == 0)
            return [];
        folders.ExceptWith(files.Where(file => _programs.Contains(file.Name)).Select(static file => file.Folder));
        folders.ExceptWith(units.SelectMany(static unit => unit.Others).Select(static file => file.Folder));
        return files.Where(file => folders.Contains(file.Folder) && IsDotenv(file.Name));
    }

    private bool IsDotenv(string name) => name.Contains(".env", StringComparison.OrdinalIgnoreCase)
        && _namesAbove.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true));

    /// <summary>
    /// Whether a data file of a unit lists models, and the code names it: <c>AddJsonFile("catalog.json")</c>. Ids in it are sent like those in code.
    /// </summary>
    public bool IsNamedList(RepositoryFile file, Unit unit) => IsData(file) && file.Text is { } text
        && MarkerSearch.AllWords.Find(text).Any(static hit => (hit.Marker.Kind & MarkerKinds.ModelId) != 0)
        && unit.Code.Any(code => code.Holds(file.Name));

    /// <summary>Those of all files that are the repository's own, whatever project stands beside them.</summary>
    public IEnumerable<RepositoryFile> OfRepository(IEnumerable<RepositoryFile> files) => _ofRepository.Match(files.Where(static file => !file.IsCSharp));

    private static SettingsFiles Read()
    {
        var read = new SettingsFiles();
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.EndsWith(".targets", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var targets = XDocument.Load(stream);
            foreach (var pattern in Included(targets, "_AIStatsNearFile"))
                read._namesAbove.Add(pattern[(pattern.LastIndexOfAny(PathEnds) + 1)..]);
            foreach (var pattern in Included(targets, "_AIStatsOtherProgram"))
                read._programs.Add(pattern[(pattern.LastIndexOfAny(PathEnds) + 1)..].Replace("*", "", StringComparison.Ordinal));
            foreach (var pattern in Included(targets, "AIStatsMigrationFile"))
            {
                foreach (var ending in DataEnding().Matches(pattern).Select(static match => match.Groups["ending"].Value))
                    read._dataEndings.Add(ending);
                if (pattern.StartsWith(Root, StringComparison.Ordinal))
                    read._ofRepository.Add(pattern[Root.Length..]);
                else if (!pattern.Contains("$(", StringComparison.Ordinal) && !pattern.StartsWith("@(", StringComparison.Ordinal))
                    // A name without a folder (`appsettings.json`) means that file in every project's folder.
                    read._ofProjects.Add(pattern.StartsWith("**/", StringComparison.Ordinal) ? pattern : "**/" + pattern);
            }
        }

        return read;
    }

    private static IEnumerable<string> Included(XDocument targets, string item) => targets.Descendants(item)
        .SelectMany(static one => ((string?)one.Attribute("Include") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    [GeneratedRegex(@"'Extension', '(?<ending>\.\w+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex DataEnding();

    /// <summary>Patterns of paths. Their last parts are compared with names first: of a thousand files, few are left to match whole.</summary>
    private sealed class Patterns
    {
        private readonly Matcher _matcher = new(StringComparison.OrdinalIgnoreCase);
        private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

        public void Add(string pattern)
        {
            _matcher.AddInclude(pattern);
            _names.Add(pattern[(pattern.LastIndexOf('/') + 1)..]);
        }

        public IEnumerable<RepositoryFile> Match(IEnumerable<RepositoryFile> files)
        {
            var byPath = files.Where(HasName).ToDictionary(static file => file.Path, StringComparer.Ordinal);
            return _matcher.Match("/", byPath.Keys.Select(static path => "/" + path)).Files.Select(match => byPath[match.Path]);
        }

        private bool HasName(RepositoryFile file) => _names.Any(name => FileSystemName.MatchesSimpleExpression(name, file.Name, ignoreCase: true));
    }
}
