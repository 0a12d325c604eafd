using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>A rule that has nothing to say about C#.</summary>
public abstract class AdditionalFileAnalyzer : MigrationAnalyzer
{
    private protected AdditionalFileAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor, MarkerKinds.None)
    {
    }

    private protected sealed override bool MayFindInCode(MigrationProject project) => false;

    private protected sealed override void Analyze(FileContext file)
    {
    }
}
