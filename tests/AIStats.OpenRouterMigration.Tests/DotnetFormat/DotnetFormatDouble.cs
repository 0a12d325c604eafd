using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Tests.DotnetFormat;

/// <summary>
/// Does to a solution what <c>dotnet format analyzers</c> does: analyzes once to learn the ids, then fixes each id once, in an order that nobody may rely on.
/// Where the tool would lose fixes, write a project file or leave conflict markers, this throws.
/// </summary>
/// <param name="analyzers">The analyzers of every project.</param>
/// <param name="fixers">The fixers of every project.</param>
public sealed class DotnetFormatDouble(IEnumerable<DiagnosticAnalyzer> analyzers, IEnumerable<CodeFixProvider> fixers)
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers = [.. analyzers];
    private readonly ImmutableArray<CodeFixProvider> _fixers = [.. fixers];

    /// <summary>The <c>--severity</c>.</summary>
    public DiagnosticSeverity MinimumSeverity { get; init; } = DiagnosticSeverity.Warning;

    /// <summary>Decides in which order the ids are fixed, and which diagnostic of an id comes first.</summary>
    public int Seed { get; init; }

    /// <summary>Loads the analyzers and fixers of the product.</summary>
    public static DotnetFormatDouble ForProduct(int seed = 0, DiagnosticSeverity minimumSeverity = DiagnosticSeverity.Warning)
        => FromAssemblies([typeof(RuleIds).Assembly, Assembly.Load("AIStats.OpenRouterMigration.CodeFixes")], seed, minimumSeverity);

    /// <summary>Loads every concrete analyzer and fixer that is exported for C#.</summary>
    public static DotnetFormatDouble FromAssemblies(IEnumerable<Assembly> assemblies, int seed = 0,
        DiagnosticSeverity minimumSeverity = DiagnosticSeverity.Warning)
    {
        var types = assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.IsAbstract && !type.ContainsGenericParameters).ToArray();
        return new DotnetFormatDouble(
            types.Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp,
                StringComparer.Ordinal) == true).Select(Create<DiagnosticAnalyzer>),
            types.Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Languages.Contains(LanguageNames.CSharp,
                StringComparer.Ordinal) == true).Select(Create<CodeFixProvider>))
        {
            Seed = seed,
            MinimumSeverity = minimumSeverity,
        };

        static T Create<T>(Type type) => (T)Activator.CreateInstance(type, nonPublic: true)!;
    }

    /// <summary>What <c>--verify-no-changes</c> would name: all diagnostics in C# files, fixable or not.</summary>
    public async Task<ImmutableArray<Diagnostic>> GetReportedDiagnosticsAsync(Solution solution, CancellationToken cancellationToken = default)
    {
        var result = await AnalyzeAsync(solution, solution.Projects, _analyzers, new Random(Seed), cancellationToken).ConfigureAwait(false);
        return [.. result.Values.SelectMany(diagnostics => diagnostics)];
    }

    /// <summary>Fixes the solution.</summary>
    /// <exception cref="DotnetFormatException">An analyzer throws, a fix changes what the tool cannot save, or linked documents of one file differ.</exception>
    public async Task<FormatResult> FormatAsync(Solution solution, CancellationToken cancellationToken = default)
    {
        var random = new Random(Seed);
        var log = new FormatLog();
        var reported = (await AnalyzeAsync(solution, solution.Projects, _analyzers, random, cancellationToken).ConfigureAwait(false))
            .ToDictionary(pair => pair.Key.Id, pair => pair.Value.Select(diagnostic => diagnostic.Id).ToHashSet(StringComparer.Ordinal));
        var ids = reported.Values.SelectMany(found => found).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        random.Shuffle(ids);

        foreach (var id in ids)
        {
            // Each project brings its own instances of the fixers, and all of them are called.
            var fixersOfId = solution.Projects.SelectMany(_ => _fixers).Where(fixer => fixer.FixableDiagnosticIds.Contains(id, StringComparer.Ordinal))
                .ToArray();
            if (fixersOfId.Length == 0)
            {
                log.Problem($"Unable to fix {id}. No associated code fix found.");
                continue;
            }

            // What analyzers of this id report under other ids is not filtered out.
            var projects = solution.Projects.Where(project => reported.TryGetValue(project.Id, out var found) && found.Contains(id));
            var analyzersOfId = _analyzers.Where(
                analyzer => analyzer.SupportedDiagnostics.Any(descriptor => string.Equals(descriptor.Id, id, StringComparison.Ordinal)));
            var diagnostics = await AnalyzeAsync(solution, projects, [.. analyzersOfId], random, cancellationToken).ConfigureAwait(false);
            if (diagnostics.Count == 0)
            {
                log.Info($"{id} is gone.");
                continue;
            }

            // When the first instance has edited no C# file, the next ones are asked again and find nothing: that is no problem.
            Action<string> problem = log.Problem;
            foreach (var fixer in fixersOfId)
            {
                var changed = await FixAsync(solution, diagnostics, fixer, id, problem, cancellationToken).ConfigureAwait(false);
                ThrowIfNotSavable(solution, changed, $"{fixer.GetType().Name} for {id}");
                if (changed.GetChanges(solution).GetProjectChanges()
                    .Any(project => project.GetChangedDocuments().Any() || project.GetChangedAdditionalDocuments().Any()))
                {
                    log.Info($"Fixed {id} with {fixer.GetType().Name}.");
                    solution = changed;
                    problem = log.Info;
                }
            }
        }

        return new FormatResult(solution, await ReadFilesAsync(solution, cancellationToken).ConfigureAwait(false), ids, log.Lines, log.Problems);
    }

    /// <summary>Analyzes projects and keeps what stands in C# files, at or above the severity.</summary>
    private async Task<Dictionary<Project, Diagnostic[]>> AnalyzeAsync(Solution solution, IEnumerable<Project> projects,
        ImmutableArray<DiagnosticAnalyzer> analyzers, Random random, CancellationToken cancellationToken)
    {
        var result = new Dictionary<Project, Diagnostic[]>();
        if (analyzers.IsEmpty)
            return result;

        var generated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in solution.Projects.SelectMany(project => project.Documents))
        {
            if (await IsGeneratedAsync(document, cancellationToken).ConfigureAwait(false))
                _ = generated.Add(document.FilePath!);
        }

        foreach (var project in projects)
        {
            var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true,
                logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false);
            var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
            var diagnostics = await compilation!.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
            if (diagnostics.FirstOrDefault(diagnostic => string.Equals(diagnostic.Id, "AD0001", StringComparison.Ordinal)) is { } thrown)
                throw new DotnetFormatException(
                    $"An analyzer throws in {project.Name}: {thrown.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");

            var kept = diagnostics
                .Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity >= MinimumSeverity
                && diagnostic.Location is { IsInSource: true, SourceTree: { } tree } && !generated.Contains(tree.FilePath))
                .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .ToArray();
            random.Shuffle(kept);
            if (kept.Length > 0)
                result.Add(project, kept);
        }

        return result;
    }

    private static async Task<bool> IsGeneratedAsync(Document document, CancellationToken cancellationToken)
    {
        var name = document.Name;
        if (name.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".g.i.cs", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".generated.cs", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".designer.cs", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("TemporaryGeneratedFile_", StringComparison.OrdinalIgnoreCase) || document.FilePath!.Contains("/obj/", StringComparison.Ordinal))
        {
            return true;
        }

        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root!.GetLeadingTrivia()
            .Any(trivia => trivia.ToString() is var text
            && (text.Contains("<auto-generated", StringComparison.Ordinal) || text.Contains("<autogenerated", StringComparison.Ordinal)));
    }

    private static async Task<Solution> FixAsync(Solution solution, Dictionary<Project, Diagnostic[]> diagnostics, CodeFixProvider fixer, string id,
        Action<string> problem, CancellationToken cancellationToken)
    {
        var name = fixer.GetType().Name;
        try
        {
            var provider = fixer.GetFixAllProvider();
            if (provider?.GetSupportedFixAllScopes().Contains(FixAllScope.Solution) != true)
            {
                problem($"Unable to fix {id}. Code fix {name} doesn't support Fix All in Solution.");
                return solution;
            }

            // Once the solution has changed, the tree of the first diagnostic is no longer part of it, and nothing more happens.
            var diagnostic = diagnostics.SelectMany(pair => pair.Value).First();
            if (solution.GetDocument(diagnostic.Location.SourceTree) is not { } document)
                return solution;

            CodeAction? first = null;
            await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => first ??= action, cancellationToken))
                .ConfigureAwait(false);
            var context = new FixAllContext(document, fixer, FixAllScope.Solution, first?.EquivalenceKey!, [id], new DiagnosticProvider(diagnostics),
                cancellationToken);
            if (await provider.GetFixAsync(context).ConfigureAwait(false) is not { } fixAll)
            {
                problem($"Unable to fix {id}. Code fix {name} didn't return a Fix All action.");
                return solution;
            }

            var operations = await fixAll.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
            if (operations.OfType<ApplyChangesOperation>().SingleOrDefault() is { } changes)
                return changes.ChangedSolution;

            problem($"Unable to fix {id}. Code fix {name} returned an unexpected operation.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            problem($"Failed to apply code fix {name} for {id}: {exception.Message}");
        }

        return solution;
    }

    private static void ThrowIfNotSavable(Solution before, Solution after, string what)
    {
        var changes = after.GetChanges(before);
        if (changes.GetAddedProjects().Any() || changes.GetRemovedProjects().Any())
            throw new DotnetFormatException($"{what} adds or removes a project.");

        foreach (var project in changes.GetProjectChanges())
        {
            ThrowIf(project.GetAddedDocuments().Any(), "adds a C# document, which dotnet format would write into the project file");
            ThrowIf(project.GetAddedAdditionalDocuments().Any(), "adds an additional document, and every fix of the run would be lost");
            ThrowIf(project.GetChangedAnalyzerConfigDocuments().Any() || project.GetAddedAnalyzerConfigDocuments().Any()
                || project.GetRemovedAnalyzerConfigDocuments().Any(), "edits an analyzer config document, and every fix of the run would be lost");
            ThrowIf(project.GetRemovedDocuments().Any() || project.GetRemovedAdditionalDocuments().Any(), "removes a document");
            ThrowIf(project.GetAddedProjectReferences().Any() || project.GetRemovedProjectReferences().Any() || project.GetAddedMetadataReferences().Any()
                || project.GetRemovedMetadataReferences().Any(), "changes references");
        }

        void ThrowIf(bool condition, string reason)
        {
            if (condition)
                throw new DotnetFormatException($"{what} {reason}.");
        }
    }

    private static async Task<ImmutableSortedDictionary<string, FormattedFile>> ReadFilesAsync(Solution solution, CancellationToken cancellationToken)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, FormattedFile>(StringComparer.Ordinal);
        foreach (var document in solution.Projects.SelectMany(project => project.Documents.Concat(project.AdditionalDocuments)
            .Concat(project.AnalyzerConfigDocuments)))
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var file = new FormattedFile(text.ToString(), text.Encoding);
            if (!files.TryGetValue(document.FilePath!, out var known))
                files.Add(document.FilePath!, file);
            else if (known != file)
                throw new DotnetFormatException(
                    $"{document.FilePath} has other text in {document.Project.Name} than in another project, "
                    + $"and dotnet format would have to merge it.{Environment.NewLine}--- one{Environment.NewLine}{known.Text}"
                    + $"{Environment.NewLine}--- other{Environment.NewLine}{file.Text}");
        }

        return files.ToImmutable();
    }

    /// <summary>Knows the diagnostics by the project objects of one analysis: those of a changed solution have none.</summary>
    private sealed class DiagnosticProvider(Dictionary<Project, Diagnostic[]> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            GetProjectDiagnosticsAsync(project, cancellationToken);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var all = await GetProjectDiagnosticsAsync(document.Project, cancellationToken).ConfigureAwait(false);
            return [.. all.Where(diagnostic => string.Equals(diagnostic.Location.SourceTree?.FilePath, document.FilePath, StringComparison.Ordinal))];
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics.GetValueOrDefault(project) ?? []);
    }
}
