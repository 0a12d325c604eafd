using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Runs analyzers over source texts and compares what they report with what is expected.</summary>
public abstract class AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    // Solutions are immutable, so all tests can grow theirs from the same empty one.
    private static readonly AdhocWorkspace EmptyWorkspace = new();

    /// <summary>Creates an empty test.</summary>
    protected AnalyzerTest() => TestState = NewState();

    /// <summary>The assertions.</summary>
    protected static TVerifier Verify { get; } = new();

    /// <summary>The language of the test.</summary>
    public abstract string Language { get; }

    /// <summary>The path of a source file without its number and extension.</summary>
    protected virtual string DefaultFilePathPrefix => "/0/Test";

    /// <summary>The name of the tested project.</summary>
    protected virtual string DefaultTestProjectName => "TestProject";

    /// <summary>The extension of source files.</summary>
    protected abstract string DefaultFileExt { get; }

    /// <summary>The files before a fix.</summary>
    public SolutionState TestState { get; }

    /// <summary>Adds a source file.</summary>
    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    /// <summary>Diagnostics beyond those that the markup names.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    /// <summary>Which diagnostics of the compiler count.</summary>
    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    /// <summary>How markup is read.</summary>
    public MarkupOptions MarkupOptions { get; set; }

    /// <summary>Which checks are left out.</summary>
    public TestBehaviors TestBehaviors { get; set; }

    /// <summary>Ids that are switched off.</summary>
    public List<string> DisabledDiagnostics { get; } = [];

    /// <summary>What the projects compile against.</summary>
    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Default;

    /// <summary>Last changes to each project before it is analyzed.</summary>
    public List<Func<Solution, ProjectId, Solution>> SolutionTransforms { get; } = [];

    /// <summary>The analyzers under test.</summary>
    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    /// <summary>The options that projects compile with.</summary>
    protected abstract CompilationOptions CreateCompilationOptions();

    /// <summary>The options that source files are parsed with.</summary>
    protected abstract ParseOptions CreateParseOptions();

    /// <summary>The ids that the test may see fixed.</summary>
    private protected virtual IReadOnlySet<string> FixableIds => ImmutableHashSet<string>.Empty;

    /// <summary>Runs the test.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        Verify.True(TestState.Sources.Count > 0, "The test has no source file.");
        await RunImplAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the test.</summary>
    protected virtual Task RunImplAsync(CancellationToken cancellationToken)
        => VerifyDiagnosticsAsync(Evaluate(TestState), Verify.PushContext("Diagnostics of test state"), cancellationToken);

    private protected SolutionState NewState() => new(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);

    private protected EvaluatedSolution Evaluate(params ImmutableArray<SolutionState> states)
    {
        var analyzers = GetDiagnosticAnalyzers().ToArray();
        var descriptors = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(descriptor => descriptor.Id, StringComparer.Ordinal).ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);
        var ofFirst = analyzers[0].SupportedDiagnostics;
        var descriptor = ofFirst.Length == 1 || MarkupOptions.HasFlag(MarkupOptions.UseFirstDescriptor) ? ofFirst[0] : null;
        return SolutionState.Evaluate(states, new MarkupReader(descriptor, descriptors, FixableIds), FixableIds);
    }

    /// <summary>Compares the diagnostics, then those of the same text as generated code and under a pragma.</summary>
    private protected async Task VerifyDiagnosticsAsync(EvaluatedSolution state, IVerifier verifier, CancellationToken cancellationToken)
    {
        await CompareAsync(state, state.Expected, verifier).ConfigureAwait(false);

        var paths = state.Projects.SelectMany(project => project.Sources).Select(source => source.Path).ToHashSet(StringComparer.Ordinal);
        var descriptors = GetDiagnosticAnalyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics).ToLookup(descriptor => descriptor.Id, StringComparer.Ordinal);
        var excludable = state.Expected.RemoveAll(result => !IsExcludable(result));
        if (excludable.IsEmpty)
            return;

        if (!TestBehaviors.HasFlag(TestBehaviors.SkipGeneratedCodeCheck))
        {
            var expected = state.Expected.RemoveAll(IsExcludable).Select(result => result.WithLineOffset(1, paths));
            await CompareAsync(Prepend(state, " // <auto-generated>\r\n"), expected, verifier.PushContext("The same text as <auto-generated> code, where the analyzer must be silent")).ConfigureAwait(false);
        }

        if (!TestBehaviors.HasFlag(TestBehaviors.SkipSuppressionCheck))
        {
            var expected = state.Expected.RemoveAll(result => IsExcludable(result) && IsConfigurable(result)).Select(result => result.WithLineOffset(1, paths));
            var pragma = $"#pragma warning disable {string.Join(", ", excludable.Select(result => result.Id).Distinct(StringComparer.Ordinal))}\r\n";
            await CompareAsync(Prepend(state, pragma), expected, verifier.PushContext("The same text under #pragma warning disable, where the analyzer must be silent")).ConfigureAwait(false);
        }

        bool IsExcludable(DiagnosticResult result) => descriptors.Contains(result.Id) && result.HasLocation && paths.Contains(result.Spans[0].Span.Path);

        bool IsConfigurable(DiagnosticResult result) => !descriptors[result.Id].Any(descriptor => descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable, StringComparer.Ordinal));

        async Task CompareAsync(EvaluatedSolution compared, IEnumerable<DiagnosticResult> expected, IVerifier context)
        {
            var solution = await CreateSolutionAsync(compared, cancellationToken).ConfigureAwait(false);
            var actual = await GetDiagnosticsAsync(solution, cancellationToken).ConfigureAwait(false);
            DiagnosticComparison.Verify([.. expected], [.. actual.Select(pair => pair.Diagnostic)], context);
        }
    }

    private static EvaluatedSolution Prepend(EvaluatedSolution state, string line)
        => state with { Projects = [.. state.Projects.Select(project => project with { Sources = [.. project.Sources.Select(source => (source.Path, source.Text.Replace(new TextSpan(0, 0), line)))] })] };

    private protected async Task<Solution> CreateSolutionAsync(EvaluatedSolution state, CancellationToken cancellationToken)
    {
        var ids = state.Projects.ToDictionary(project => project.Name, project => ProjectId.CreateNewId(project.Name), StringComparer.Ordinal);
        var solution = EmptyWorkspace.CurrentSolution;
        foreach (var project in state.Projects)
        {
            var id = ids[project.Name];
            var references = await (project.ReferenceAssemblies ?? ReferenceAssemblies).ResolveAsync(Language, cancellationToken).ConfigureAwait(false);
            solution = solution
                .AddProject(id, project.Name, project.Name, Language)
                .WithProjectCompilationOptions(id, WithTestedDiagnostics(CreateCompilationOptions().WithOutputKind(project.OutputKind)))
                .WithProjectParseOptions(id, CreateParseOptions().WithDocumentationMode(project.DocumentationMode))
                .AddMetadataReferences(id, references.Concat(project.References));
            foreach (var (path, text) in project.Sources)
                solution = solution.AddDocument(DocumentId.CreateNewId(id, path), path, text, filePath: path);
            foreach (var (path, text) in project.AdditionalFiles)
                solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id, path), path, text, filePath: path);
            foreach (var (path, text) in project.AnalyzerConfigFiles)
                solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id, path), path, text, filePath: path);
        }

        foreach (var project in state.Projects)
            solution = solution.AddProjectReferences(ids[project.Name], project.ProjectReferences.Select(name => new ProjectReference(ids[name])));
        foreach (var transform in SolutionTransforms)
            solution = ids.Values.Aggregate(solution, transform);
        return solution;
    }

    private CompilationOptions WithTestedDiagnostics(CompilationOptions options)
    {
        var specific = options.SpecificDiagnosticOptions
            .SetItems(GetDiagnosticAnalyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics).Where(descriptor => !descriptor.IsEnabledByDefault).Select(descriptor => KeyValuePair.Create(descriptor.Id, ToReport(descriptor.DefaultSeverity))))
            .SetItems(DisabledDiagnostics.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));
        return options.WithSpecificDiagnosticOptions(specific);

        static ReportDiagnostic ToReport(DiagnosticSeverity severity) => severity switch
        {
            DiagnosticSeverity.Error => ReportDiagnostic.Error,
            DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
            DiagnosticSeverity.Info => ReportDiagnostic.Info,
            _ => ReportDiagnostic.Hidden,
        };
    }

    /// <summary>The diagnostics of all projects, in the order of paths and positions. An exception of an analyzer comes out as it was thrown.</summary>
    private protected async Task<ImmutableArray<(Project Project, Diagnostic Diagnostic)>> GetDiagnosticsAsync(Solution solution, CancellationToken cancellationToken)
    {
        var results = ImmutableArray.CreateBuilder<(Project Project, Diagnostic Diagnostic)>();
        var analyzers = GetDiagnosticAnalyzers().ToImmutableArray();
        var analyzerIds = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Append("AD0001").ToHashSet(StringComparer.Ordinal);
        foreach (var project in solution.Projects)
        {
            ExceptionDispatchInfo? thrown = null;
            var options = new CompilationWithAnalyzersOptions(
                project.AnalyzerOptions,
                (exception, _, _) => Interlocked.CompareExchange(ref thrown, ExceptionDispatchInfo.Capture(exception), comparand: null),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: false);
            var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
            var diagnostics = await compilation!.WithAnalyzers(analyzers, options).GetAllDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
            thrown?.Throw();
            results.AddRange(diagnostics.Where(diagnostic => !diagnostic.IsSuppressed && (analyzerIds.Contains(diagnostic.Id) || IsIncluded(diagnostic))).Select(diagnostic => (project, diagnostic)));
        }

        return [.. results.OrderBy(result => result.Diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(result => result.Diagnostic.Location.SourceSpan.Start).ThenBy(result => result.Diagnostic.Location.SourceSpan.End).ThenBy(result => result.Diagnostic.Id, StringComparer.Ordinal)];
    }

    private bool IsIncluded(Diagnostic diagnostic) => CompilerDiagnostics switch
    {
        CompilerDiagnostics.None => false,
        CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
        CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
        CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
        _ => true,
    };
}
