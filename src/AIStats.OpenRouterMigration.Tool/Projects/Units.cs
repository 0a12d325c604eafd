using System.Text.RegularExpressions;
using AIStats.OpenRouterMigration.Tool.Files;
using Microsoft.Extensions.FileSystemGlobbing;

namespace AIStats.OpenRouterMigration.Tool.Projects;

/// <summary>Divides the files of a repository into units.</summary>
internal static partial class Units
{
    private static readonly string[] UnityFolders = ["ProjectSettings/ProjectVersion.txt", "Packages/manifest.json"];

    /// <summary>Finds the units. A file that stands in no folder of a project and is not C# belongs to none: it is the repository's own.</summary>
    /// <param name="files">All files, read.</param>
    public static IReadOnlyList<Unit> Find(IReadOnlyList<RepositoryFile> files)
    {
        var byPath = files.ToDictionary(static file => file.Path, StringComparer.OrdinalIgnoreCase);
        var unityFolders = FindUnityFolders(files);
        var projects = ReadProjects(files, byPath, unityFolders);
        var groups = Group(projects, files, byPath);
        var places = new Places(projects.Keys, unityFolders);

        var members = new Dictionary<string, (HashSet<RepositoryFile> Code, HashSet<RepositoryFile> Others)>(StringComparer.Ordinal);
        // A file that a project takes from elsewhere is that project's, and no program of its own.
        var linked = AddLinks(projects.Values, files, (project, file) => Add(groups[project.Path], file));
        foreach (var file in files)
        {
            if (file.IsProgram)
            {
                Add(groups.TryGetValue(file.Path, out var program) ? program : file.Path, file);
                continue;
            }

            var owners = places.OwnersOf(file.Folder).Select(owner => groups.GetValueOrDefault(owner, owner)).Distinct(StringComparer.Ordinal).ToList();
            if (owners.Count == 0 && file.IsCSharp && !linked.Contains(file))
                owners.Add(places.LooseFolderOf(file.Folder));
            foreach (var owner in owners)
                Add(owner, file);
        }

        return members.Where(static unit => unit.Value.Code.Count > 0).OrderBy(static unit => unit.Key, StringComparer.Ordinal)
            .Select(unit => Create(unit.Key, ProjectsOf(unit.Key), Sorted(unit.Value.Code), Sorted(unit.Value.Others)))
            .ToList();

        List<string> ProjectsOf(string unit) =>
            [.. groups.Where(pair => pair.Value == unit && projects.ContainsKey(pair.Key)).Select(static pair => pair.Key).Order(StringComparer.Ordinal)];

        void Add(string unit, RepositoryFile file)
        {
            if (!members.TryGetValue(unit, out var lists))
                members.Add(unit, lists = ([], []));
            _ = (file.IsCSharp ? lists.Code : lists.Others).Add(file);
        }
    }

    private static Unit Create(string key, List<string> projects, List<RepositoryFile> code, List<RepositoryFile> others)
    {
        var folder = projects.Concat(code.Select(static file => file.Path)).Select(RepositoryFile.FolderOf).Aggregate(CommonFolder);
        var first = projects.Count > 0 ? Path.GetFileNameWithoutExtension(projects[0]) : key.Length > 0 ? key : "files without a project";
        return new Unit(projects.Count > 1 ? $"{first} and {projects.Count - 1} more" : first, folder, projects, code, others);
    }

    private static List<RepositoryFile> Sorted(HashSet<RepositoryFile> files) => [.. files.OrderBy(static file => file.Path, StringComparer.Ordinal)];

    private static string CommonFolder(string one, string other)
    {
        while (one != other && !ProjectFile.IsBelow(other, one))
            one = RepositoryFile.FolderOf(one);
        return one;
    }

    /// <summary>Unity makes its project files itself, and no repository has to hold them: all below one of these folders is one program.</summary>
    private static HashSet<string> FindUnityFolders(IReadOnlyList<RepositoryFile> files)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var sign in UnityFolders)
            {
                if (file.Path.EndsWith("/" + sign, StringComparison.Ordinal) || file.Path == sign)
                    folders.Add(file.Path.Length == sign.Length ? "" : file.Path[..^(sign.Length + 1)]);
            }
        }

        // Packages/manifest.json is a name that others may use, too.
        return folders.Where(folder => files.Any(file => ProjectFile.IsBelow(file.Path, folder.Length == 0 ? "Assets" : folder + "/Assets")))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static Dictionary<string, ProjectFile> ReadProjects(
        IReadOnlyList<RepositoryFile> files, Dictionary<string, RepositoryFile> byPath, HashSet<string> unityFolders)
    {
        var projects = new Dictionary<string, ProjectFile>(StringComparer.OrdinalIgnoreCase);
        var assemblies = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var outside = files.Where(file => !unityFolders.Any(folder => ProjectFile.IsBelow(file.Path, folder))).ToList();
        foreach (var file in outside.Where(ProjectFile.IsUnityAssembly))
        {
            foreach (var name in ProjectFile.NamesOf(file, byPath.GetValueOrDefault(file.Path + ".meta")))
                assemblies.TryAdd(name, file.Path);
        }

        foreach (var file in outside)
        {
            if (ProjectFile.IsProject(file))
                projects.Add(file.Path, ProjectFile.Read(file));
            else if (ProjectFile.IsUnityAssembly(file))
                projects.Add(file.Path, ProjectFile.ReadUnityAssembly(file, assemblies));
        }

        return projects;
    }

    /// <summary>The unit of each project and of each file-based program, by the path of its first project.</summary>
    private static Dictionary<string, string> Group(
        Dictionary<string, ProjectFile> projects, IReadOnlyList<RepositoryFile> files, Dictionary<string, RepositoryFile> byPath)
    {
        var groups = projects.Keys.ToDictionary(static path => path, static path => path, StringComparer.OrdinalIgnoreCase);
        foreach (var project in projects.Values)
        {
            foreach (var reference in project.References)
                Join(project.Path, reference);
        }

        foreach (var program in files.Where(static file => file.IsProgram))
        {
            foreach (Match reference in ProgramReference().Matches(program.Text!.ToString()))
            {
                if (ProjectFile.Resolve(program.Folder, reference.Groups["path"].Value.Trim()) is not { } target)
                    continue;
                groups.TryAdd(program.Path, program.Path);
                // A path to a folder means the project in that folder.
                foreach (var path in projects.Keys.Where(path => string.Equals(path, target, StringComparison.OrdinalIgnoreCase)
                    || RepositoryFile.FolderOf(path) == target).ToList())
                    Join(program.Path, path);
            }
        }

        return groups;

        void Join(string one, string other)
        {
            if (!byPath.TryGetValue(other, out var file) || !groups.TryGetValue(file.Path, out var theirs))
                return;
            var (kept, lost) = string.CompareOrdinal(groups[one], theirs) <= 0 ? (groups[one], theirs) : (theirs, groups[one]);
            foreach (var path in groups.Where(pair => pair.Value == lost).Select(static pair => pair.Key).ToList())
                groups[path] = kept;
        }
    }

    private static HashSet<RepositoryFile> AddLinks(
        IEnumerable<ProjectFile> projects, IReadOnlyList<RepositoryFile> files, Action<ProjectFile, RepositoryFile> add)
    {
        var all = new HashSet<RepositoryFile>();
        var byPath = new Lazy<Dictionary<string, RepositoryFile>>(() => files.ToDictionary(static file => file.Path, StringComparer.OrdinalIgnoreCase));
        foreach (var project in projects.Where(static project => project.Links.Count > 0))
        {
            var patterns = project.Links.Where(static link => link.Contains('*', StringComparison.Ordinal)).ToList();
            var named = project.Links.Except(patterns, StringComparer.Ordinal).Select(link => byPath.Value.GetValueOrDefault(link)).OfType<RepositoryFile>();
            foreach (var file in named.Concat(Matching(files, patterns)))
            {
                add(project, file);
                all.Add(file);
            }
        }

        return all;
    }

    private static IEnumerable<RepositoryFile> Matching(IReadOnlyList<RepositoryFile> files, List<string> patterns)
    {
        if (patterns.Count == 0)
            return [];
        var matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
        matcher.AddIncludePatterns(patterns);
        var endings = patterns.Select(Path.GetExtension).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var candidates = files.Where(file => endings.Contains(Path.GetExtension(file.Name))).ToList();
        var found = matcher.Match("/", candidates.Select(static file => "/" + file.Path)).Files.Select(static match => match.Path)
            .ToHashSet(StringComparer.Ordinal);
        return candidates.Where(file => found.Contains(file.Path));
    }

    [GeneratedRegex("^#:project\\s+(?<path>\\S.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProgramReference();

    /// <summary>Whose folder a folder is: that of the nearest project above it.</summary>
    private sealed class Places
    {
        private readonly Dictionary<string, List<string>> _byFolder = new(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<string> _above = new(StringComparer.OrdinalIgnoreCase);

        public Places(IEnumerable<string> projects, IEnumerable<string> unityFolders)
        {
            foreach (var project in projects)
                Add(RepositoryFile.FolderOf(project), project);
            foreach (var folder in unityFolders)
                Add(folder, folder);

            void Add(string folder, string owner)
            {
                if (!_byFolder.TryGetValue(folder, out var owners))
                    _byFolder.Add(folder, owners = []);
                owners.Add(owner);
                while (folder.Length > 0)
                    _above.Add(folder = RepositoryFile.FolderOf(folder));
            }
        }

        /// <summary>The projects in the nearest folder above that has one.</summary>
        public List<string> OwnersOf(string folder)
        {
            while (true)
            {
                if (_byFolder.TryGetValue(folder, out var owners))
                    return owners;
                if (folder.Length == 0)
                    return [];
                folder = RepositoryFile.FolderOf(folder);
            }
        }

        /// <summary>C# without a project belongs together as far as no project stands beside it: the highest folder that holds none.</summary>
        public string LooseFolderOf(string folder)
        {
            var highest = folder;
            while (highest.Length > 0 && !_above.Contains(RepositoryFile.FolderOf(highest)))
                highest = RepositoryFile.FolderOf(highest);
            return highest;
        }
    }
}
