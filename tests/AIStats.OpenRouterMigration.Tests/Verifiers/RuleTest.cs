using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;

namespace AIStats.OpenRouterMigration.Tests;

/// <summary>A test of an analyzer: its markup names every diagnostic, and the text compiles.</summary>
public class RuleTest<TAnalyzer> : Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Creates an empty test.</summary>
    public RuleTest() => TestSettings.Apply(this);

    /// <summary>What all projects of the test refer to.</summary>
    public ImmutableArray<MetadataReference> References { get; set; } = TestReferences.Net;

    /// <inheritdoc />
    protected override ParseOptions CreateParseOptions() => TestSettings.Parse;

    /// <inheritdoc />
    protected override Task<Workspace> CreateWorkspaceImplAsync() => TestSettings.CreateWorkspaceAsync();

    /// <inheritdoc />
    protected override async Task<Project> CreateProjectImplAsync(
        EvaluatedProjectState primaryProject, ImmutableArray<EvaluatedProjectState> additionalProjects, CancellationToken cancellationToken)
    {
        var project = await base.CreateProjectImplAsync(primaryProject, additionalProjects, cancellationToken).ConfigureAwait(false);
        return TestSettings.WithReferences(project, References);
    }

    /// <inheritdoc />
    protected override Project ApplyCompilationOptions(Project project)
        => TestSettings.WithConfigurableSeverities(base.ApplyCompilationOptions(project), GetDiagnosticAnalyzers(), DisabledDiagnostics);

    /// <inheritdoc />
    protected override ImmutableArray<(Project project, Diagnostic diagnostic)> FilterDiagnostics(
        ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics)
    {
        MessageForm.Verify(diagnostics.Select(pair => pair.diagnostic));
        return base.FilterDiagnostics(diagnostics);
    }
}
