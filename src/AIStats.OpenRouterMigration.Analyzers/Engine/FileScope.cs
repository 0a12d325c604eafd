using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>Whose an additional file is; the package's build files write it into the item's metadata.</summary>
internal enum FileScope
{
    /// <summary>The project's own, or one that a person gave to it.</summary>
    Project,

    /// <summary>The repository's: it counts where the project's own C# reads a variable.</summary>
    Repository,

    /// <summary>It stands beside another program of the repository, and is not searched unless a person says so.</summary>
    OtherProgram,
}

/// <summary>Reads the scope of an additional file.</summary>
internal static class FileScopes
{
    private const string Key = "build_metadata.AdditionalFiles.AIStatsMigrationScope";

    /// <summary>The scope in the options of a file.</summary>
    public static FileScope Read(AnalyzerConfigOptions options) =>
        options.TryGetValue(Key, out var scope) && Enum.TryParse<FileScope>(scope, out var known) ? known : FileScope.Project;
}
