using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;

namespace AIStats.OpenRouterMigration.Tests;

/// <summary>
/// A test of an analyzer and its fixer: the text compiles before and after, the actions one by one and one Fix All in every scope give the text to the
/// last byte, and a second pass finds nothing to do.
/// </summary>
public class FixTest<TAnalyzer, TFixer> : Microsoft.CodeAnalysis.CSharp.Testing.CSharpCodeFixTest<TAnalyzer, TFixer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFixer : CodeFixProvider, new()
{
    private static readonly ImmutableArray<(FixAllScope Scope, CodeFixTestBehaviors Skip)> Scopes =
    [
        (FixAllScope.Document, CodeFixTestBehaviors.SkipFixAllInDocumentCheck),
        (FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInProjectCheck),
        (FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInSolutionCheck),
    ];

    /// <summary>Creates an empty test.</summary>
    public FixTest() => TestSettings.Apply(this);

    /// <summary>What all projects of the test refer to.</summary>
    public ImmutableArray<MetadataReference> References { get; set; } = TestReferences.Net;

    private ImmutableArray<string> Fixable => [.. GetCodeFixProviders().SelectMany(fixer => fixer.FixableDiagnosticIds)];

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

    /// <inheritdoc />
    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        VerifyScopes();
        // Where one file has all that is to be fixed, the scopes are the same.
        if (ToFix(TestState.WithInheritedValuesApplied(baseState: null, Fixable)).DistinctBy(result => result.Spans[0].Span.Path).Count() < 2)
            CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInProjectCheck;
        ExpectMarkup(FixedState);
        ExpectMarkup(BatchFixedState);
        await base.RunImplAsync(cancellationToken).ConfigureAwait(false);
        if (CodeActionExpected(FixedState) && !CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
            await VerifySecondPassAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Markup in a fixed text names what the fix leaves. A state without a text of its own has the markup of the text before the fix.</summary>
    private static void ExpectMarkup(SolutionState state)
    {
        if (state.Sources.Count > 0)
            state.MarkupHandling ??= MarkupMode.Allow;
    }

    private void VerifyScopes()
    {
        if (new TFixer().GetFixAllProvider()?.GetSupportedFixAllScopes().ToHashSet() is not { } supported)
            return;

        foreach (var (scope, skip) in Scopes)
            Verify.True(CodeFixTestBehaviors.HasFlag(skip) || supported.Contains(scope), $"{typeof(TFixer).Name} has no Fix All in {scope}.");
    }

    /// <summary>Runs all passes on the fixed text, which is the expected result, too: then the package allows no change.</summary>
    private async Task VerifySecondPassAsync(CancellationToken cancellationToken)
    {
        var state = FixedState.WithInheritedValuesApplied(TestState.WithInheritedValuesApplied(baseState: null, Fixable), Fixable);
        // The first pass has verified what is left; a fixer has nothing to do where nothing is.
        if (!ToFix(state).Any())
            return;

        state = WithoutMarkup(state);
        await VerifyFixAsync(state, state, state, Verify.PushContext("Second pass, which must change nothing"), cancellationToken).ConfigureAwait(false);
    }

    private IEnumerable<DiagnosticResult> ToFix(SolutionState state)
        => WithoutMarkup(state).ExpectedDiagnostics.Where(result => result.HasLocation && Fixable.Contains(result.Id, StringComparer.Ordinal));

    private SolutionState WithoutMarkup(SolutionState state)
    {
        var analyzers = GetDiagnosticAnalyzers().ToArray();
        var descriptors = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).ToImmutableArray();
        return state.WithProcessedMarkup(MarkupOptions, GetDefaultDiagnostic(analyzers), descriptors, Fixable, DefaultFilePath);
    }
}
