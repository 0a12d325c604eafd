using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>Reads the scope of an additional file.</summary>
internal static class FileScopes
{
    private const string Key = "build_metadata.AdditionalFiles.AIStatsMigrationScope";

    /// <summary>The scope in the options of a file.</summary>
    public static FileScope Read(AnalyzerConfigOptions options) =>
        options.TryGetValue(Key, out var scope) && Enum.TryParse<FileScope>(scope, out var known) ? known : FileScope.Project;
}
