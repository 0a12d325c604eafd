using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Rules;

/// <summary>A rule that has nothing to say about C#.</summary>
public abstract class AdditionalFileAnalyzer : MigrationAnalyzer
{
    private protected AdditionalFileAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor, MarkerKinds.None)
    {
    }

    internal sealed override bool MayFindInCode(MigrationProject project) => false;

    private protected sealed override void Analyze(FileContext file)
    {
    }
}
