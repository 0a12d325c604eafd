using AIStats.OpenRouterMigration.Tool.Files;
using AIStats.OpenRouterMigration.Tool.Projects;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>What the user points at: a folder with all that is in it, or the projects of a solution, whose repository is read with them.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Root">The folder that is read; paths in reports are relative to it.</param>
/// <param name="Files">The full paths of the projects or programs that count; empty where all do.</param>
internal sealed record Target(string Name, string Root, IReadOnlySet<string> Files)
{
    /// <summary>Whether the whole folder counts.</summary>
    public bool IsWhole => Files.Count == 0;

    /// <summary>Reads a path that a user gave.</summary>
    /// <exception cref="ToolException">There is nothing, or nothing that can be looked at.</exception>
    public static Target Of(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            return new Target(NameOf(full), Path.TrimEndingDirectorySeparator(full), new HashSet<string>(StringComparer.Ordinal));
        if (!File.Exists(full))
            throw new ToolException(path.StartsWith('-') ? $"{path} is no option. --help shows what there is." : $"{path} does not exist.");
        if (!SolutionFile.IsSolution(full) && !full.EndsWith("proj", StringComparison.OrdinalIgnoreCase)
            && !full.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
            throw new ToolException($"{path} is no folder, solution, project or C# file.");
        var files = SolutionFile.IsSolution(full) ? SolutionFile.ReadProjects(full) : [full];
        if (files.Count == 0)
            throw new ToolException($"{path} holds no project.");
        // Referenced projects and the repository's own files may stand anywhere in it.
        var root = Git.FindTop(Path.GetDirectoryName(full)!) ?? WithReferences(files).Append(full).Select(static file => Path.GetDirectoryName(file)!)
            .Aggregate(CommonFolder);
        return new Target(Path.GetFileNameWithoutExtension(full), root, files.ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether a unit counts.</summary>
    public bool Holds(Unit unit) => IsWhole || unit.Projects.Concat(unit.Code.Select(static file => file.Path))
        .Any(path => Files.Contains(Path.GetFullPath(Path.Combine(Root, path))));

    /// <summary>Projects with those that they reference, as far as they are there.</summary>
    private static HashSet<string> WithReferences(IEnumerable<string> files)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Stack<string>(files);
        while (open.TryPop(out var path))
        {
            if (!known.Add(path) || !path.EndsWith("proj", StringComparison.OrdinalIgnoreCase) || !File.Exists(path))
                continue;
            // The whole path, so that a reference may leave the folder.
            var project = new RepositoryFile(path, path.Replace(Path.DirectorySeparatorChar, '/').TrimStart('/'));
            project.Read(new ByteRoom());
            foreach (var reference in ProjectFile.Read(project).References)
                open.Push(Path.GetFullPath(Path.DirectorySeparatorChar == '/' ? "/" + reference : reference));
        }

        return known;
    }

    private static string NameOf(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) is { Length: > 0 } name ? name : folder;

    private static string CommonFolder(string one, string other)
    {
        while (one != other && !other.StartsWith(Path.TrimEndingDirectorySeparator(one) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            one = Path.GetDirectoryName(one) ?? throw new ToolException("The projects of the solution are on several drives.");
        return one;
    }
}
