using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Libraries;

/// <summary>AIS9002: a library whose purpose is OpenRouter, or an address that a library holds. Its requests go there whatever else moves.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientLibraryAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public ClientLibraryAnalyzer()
        : base(Descriptors.ClientLibrary, MarkerKinds.OpenRouter)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var name in LibraryUses.In(file.Project).Where(name => name.SyntaxTree == file.Tree))
            file.Report(name.Span, name.ToString(), name is MemberAccessExpressionSyntax ? ClientLibraries.HeldAddress : ClientLibraries.Advice);
    }
}
