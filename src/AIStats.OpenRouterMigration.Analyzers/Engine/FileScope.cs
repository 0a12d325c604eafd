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

    /// <summary>The repository's, and another project of this build reports it: what it holds counts, and is not said again.</summary>
    OtherProject,
}
