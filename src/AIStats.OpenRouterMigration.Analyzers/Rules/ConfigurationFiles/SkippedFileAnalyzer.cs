using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.ConfigurationFiles;

/// <summary>AIS9004: an additional file that is too large, or no text that can be read without loss; found with all that is in the files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SkippedFileAnalyzer : AdditionalFileAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public SkippedFileAnalyzer()
        : base(Descriptors.SkippedFile)
    {
    }
}
