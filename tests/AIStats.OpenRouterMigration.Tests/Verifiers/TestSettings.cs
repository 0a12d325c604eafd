using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Testing;

namespace AIStats.OpenRouterMigration.Tests;

/// <summary>What every test of a rule compiles with. Nothing is downloaded.</summary>
internal static class TestSettings
{
    // No package is named, so none is restored: each project gets the references of Basic.Reference.Assemblies.
    private static readonly ReferenceAssemblies NoDownload = new("net");

    public static ParseOptions Parse { get; } = new CSharpParseOptions(LanguageVersion.Latest);

    /// <summary>Prepares a test.</summary>
    public static void Apply(AnalyzerTest<DefaultVerifier> test)
    {
        test.ReferenceAssemblies = NoDownload;
        // "$$" starts a raw string with two braces; it is no cursor.
        test.MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode;
    }

    /// <summary>Adds references to all projects of a solution.</summary>
    public static Project WithReferences(Project project, ImmutableArray<MetadataReference> references)
        => project.Solution.ProjectIds.Aggregate(project.Solution, (solution, id) => solution.AddMetadataReferences(id, references)).GetProject(project.Id)!;

    /// <summary>Lets configuration files set the severity of a rule that is on by default; the package fixes it for every rule.</summary>
    public static Project WithConfigurableSeverities(Project project, IEnumerable<DiagnosticAnalyzer> analyzers, IReadOnlyCollection<string> disabled)
    {
        var enabled = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Where(descriptor => descriptor.IsEnabledByDefault);
        var configurable = enabled.Select(descriptor => descriptor.Id).Except(disabled, StringComparer.Ordinal);
        var options = project.CompilationOptions!;
        return project.WithCompilationOptions(options.WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.RemoveRange(configurable)));
    }

    /// <summary>
    /// An empty workspace. The services behind it are composed once: the package composes them for every workspace, which takes most of the time of a test.
    /// </summary>
    public static Task<Workspace> CreateWorkspaceAsync() => Task.FromResult<Workspace>(new AdhocWorkspace(MefHostServices.DefaultHost));
}
