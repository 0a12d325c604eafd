using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.ConfigurationFiles;

/// <summary>AIS9004: an additional file that is too large, or no text that can be read without loss.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SkippedFileAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public SkippedFileAnalyzer()
        : base(Descriptors.SkippedFile, MarkerKinds.None)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        // Its findings are those of TextFileFindings, in the files themselves.
    }
}
