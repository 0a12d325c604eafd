using AIStats.OpenRouterMigration.Tool.Files;

namespace AIStats.OpenRouterMigration.Tool.Projects;

/// <summary>What may hold the two halves of one address: the projects that reference each other, with their files.</summary>
/// <param name="Name">The name of its first project, and how many more there are.</param>
/// <param name="Folder">The folder that all of it is in, with slashes.</param>
/// <param name="Projects">The paths of its projects; empty where C# stands without one.</param>
/// <param name="Code">Its C# files.</param>
/// <param name="Others">The other files in its folders.</param>
internal sealed record Unit(string Name, string Folder, IReadOnlyList<string> Projects, IReadOnlyList<RepositoryFile> Code,
    IReadOnlyList<RepositoryFile> Others);
