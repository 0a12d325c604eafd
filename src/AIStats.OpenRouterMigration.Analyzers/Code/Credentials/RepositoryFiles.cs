using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>What the paths of a project's files tell about the repository.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] Code = { ".cs", ".csproj", ".fsproj", ".sln", ".slnx", ".razor", ".cshtml" };

    /// <summary>Whether a folder, which ends with a slash, holds source or a project file of .NET as far as they are known here.</summary>
    public static bool HoldCode(MigrationProject project, string folder) =>
        project.Referenced.Prepend(project).Any(known => known.Trees.Any(tree => IsBelow(tree.FilePath, folder)))
        || project.Options.AdditionalFiles.Any(file => IsBelow(file.Path, folder)
        && Code.Contains(Path.GetExtension(file.Path), StringComparer.OrdinalIgnoreCase));

    /// <summary>The file of a path in the repository (<c>./tools/Update.ps1</c>); null where the build does not have it.</summary>
    public static AdditionalText? Find(MigrationProject project, string path)
    {
        var tail = path.Replace('\\', '/');
        while (tail.StartsWith("./", StringComparison.Ordinal) || tail.StartsWith("../", StringComparison.Ordinal))
            tail = tail.Substring(tail.IndexOf('/') + 1);
        tail = "/" + tail.TrimStart('/');
        return project.Options.AdditionalFiles.FirstOrDefault(file => file.Path.Replace('\\', '/').EndsWith(tail, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What to say about files that nobody looked at, as the end of a message: none of the project's files stands above its folder.</summary>
    public static string Unseen(MigrationProject project) =>
        project.Directory is { } folder && project.Options.AdditionalFiles.All(file => file.Path.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
            ? ", also in files above the project's folder" : "";

    private static bool IsBelow(string path, string folder) => path.Replace('\\', '/').StartsWith(folder, StringComparison.OrdinalIgnoreCase);
}
