using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Applies a fixer one action at a time and with Fix All in every scope, and compares every text with what is expected.</summary>
public abstract class CodeFixTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>Creates an empty test.</summary>
    protected CodeFixTest()
    {
        FixedState = NewState();
        BatchFixedState = NewState();
    }

    /// <summary>The files after the fixes; what it leaves out is as in the test state.</summary>
    public SolutionState FixedState { get; }

    /// <summary>The files after Fix All; what it leaves out is as in the fixed state.</summary>
    public SolutionState BatchFixedState { get; }

    /// <summary>Adds a source file to the fixed state.</summary>
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    /// <summary>Adds a source file to the state after Fix All.</summary>
    public string BatchFixedCode
    {
        set => BatchFixedState.Sources.Add(value);
    }

    /// <summary>The action to apply, if it is not the first.</summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>The equivalence key of the action to apply.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>A look at the action before it is applied.</summary>
    public Action<CodeAction, IVerifier>? CodeActionVerifier { get; set; }

    /// <summary>Which checks are left out.</summary>
    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <summary>The fixers under test.</summary>
    protected abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    /// <summary>The diagnostic that is fixed when only one is to be fixed.</summary>
    protected virtual Diagnostic? TrySelectDiagnosticToFix(ImmutableArray<Diagnostic> fixableDiagnostics) => fixableDiagnostics.FirstOrDefault();

    private protected override IReadOnlySet<string> FixableIds => GetCodeFixProviders().SelectMany(fixer => fixer.FixableDiagnosticIds).ToHashSet(StringComparer.Ordinal);

    private bool FixesOne => CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne);

    /// <inheritdoc />
    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        var test = Evaluate(TestState);
        await VerifyDiagnosticsAsync(test, Verify.PushContext("Diagnostics of test state"), cancellationToken).ConfigureAwait(false);
        if (FixedState.IsEmpty && BatchFixedState.IsEmpty)
            return;

        var single = Evaluate(FixedState, TestState);
        await VerifyDiagnosticsAsync(single, Verify.PushContext("Diagnostics of fixed state"), cancellationToken).ConfigureAwait(false);
        var batch = single;
        if (!BatchFixedState.IsEmpty)
        {
            batch = Evaluate(BatchFixedState, FixedState, TestState);
            await VerifyDiagnosticsAsync(batch, Verify.PushContext("Diagnostics of batch fixed state"), cancellationToken).ConfigureAwait(false);
        }

        var solution = await CreateSolutionAsync(test, cancellationToken).ConfigureAwait(false);
        await VerifySingleActionsAsync(solution, single, Verify.PushContext("Code actions one by one"), cancellationToken).ConfigureAwait(false);
        if (GetCodeFixProviders().All(fixer => fixer.GetFixAllProvider() is null))
            return;

        foreach (var (scope, skip) in FixAllScopes)
        {
            if (!CodeFixTestBehaviors.HasFlag(skip))
                await VerifyFixAllAsync(solution, batch, scope, Verify.PushContext($"Fix All in {scope}"), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Applies actions until none changes anything; each diagnostic of the first analysis may take one.</summary>
    private async Task VerifySingleActionsAsync(Solution solution, EvaluatedSolution expected, IVerifier verifier, CancellationToken cancellationToken)
    {
        int? limit = null;
        for (var count = 0; ; count++)
        {
            var diagnostics = await GetFixableDiagnosticsAsync(solution, cancellationToken).ConfigureAwait(false);
            limit ??= diagnostics.Length;
            if (FixesOne)
            {
                var selected = TrySelectDiagnosticToFix([.. diagnostics.Select(pair => pair.Diagnostic)]);
                diagnostics = diagnostics.RemoveAll(pair => !ReferenceEquals(pair.Diagnostic, selected));
            }

            var changed = await ApplyFirstAsync(solution, diagnostics, verifier, cancellationToken).ConfigureAwait(false);
            if (changed is null)
                break;

            verifier.True(count < limit, $"{limit} diagnostics were to be fixed, but code action {count + 1} still changes the text: the fix does not remove its diagnostic, or makes a new one.");
            solution = changed;
            if (FixesOne)
                break;
        }

        await CompareAsync(solution, expected, verifier, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Solution?> ApplyFirstAsync(Solution solution, ImmutableArray<(Document Document, Diagnostic Diagnostic)> diagnostics, IVerifier verifier, CancellationToken cancellationToken)
    {
        foreach (var (document, diagnostic) in diagnostics)
        {
            if (await TryGetActionAsync(document, diagnostic, verifier, cancellationToken).ConfigureAwait(false) is not var (action, _))
                continue;

            var changed = await ApplyAsync(solution, action, verifier, cancellationToken).ConfigureAwait(false);
            if (await HasChangesAsync(solution, changed, cancellationToken).ConfigureAwait(false))
                return changed;
        }

        return null;
    }

    /// <summary>Makes one pass and compares; then makes a second one, which must change nothing.</summary>
    private async Task VerifyFixAllAsync(Solution solution, EvaluatedSolution expected, FixAllScope scope, IVerifier verifier, CancellationToken cancellationToken)
    {
        var once = await FixAllAsync(solution, scope, verifier, cancellationToken).ConfigureAwait(false);
        await CompareAsync(once, expected, verifier, cancellationToken).ConfigureAwait(false);
        if (FixesOne)
            return;

        var second = verifier.PushContext("Second pass, which must change nothing");
        var twice = await FixAllAsync(once, scope, second, cancellationToken).ConfigureAwait(false);
        await CompareAsync(twice, expected, second, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs Fix All once in each document or project that has something to fix, or once in the solution.</summary>
    private async Task<Solution> FixAllAsync(Solution solution, FixAllScope scope, IVerifier verifier, CancellationToken cancellationToken)
    {
        var visited = new HashSet<object>();
        while (true)
        {
            var all = await GetDiagnosticsAsync(solution, cancellationToken).ConfigureAwait(false);
            var (trigger, fixer, key) = await FindTriggerAsync().ConfigureAwait(false);
            if (trigger is null)
                return solution;

            var provider = fixer!.GetFixAllProvider();
            verifier.True(provider is not null && provider.GetSupportedFixAllScopes().Contains(scope), $"{fixer.GetType().Name} has no Fix All in {scope}.");
            var ids = fixer.FixableDiagnosticIds.Except(DisabledDiagnostics, StringComparer.Ordinal);
            var context = new FixAllContext(trigger, fixer, scope, key!, ids, new DiagnosticProvider(all), cancellationToken);
            if (await provider.GetFixAsync(context).ConfigureAwait(false) is { } action)
                solution = await ApplyAsync(solution, action, verifier, cancellationToken).ConfigureAwait(false);

            async Task<(Document? Trigger, CodeFixProvider? Fixer, string? Key)> FindTriggerAsync()
            {
                foreach (var (document, diagnostic) in Fixable(all))
                {
                    object unit = scope switch { FixAllScope.Document => document.Id, FixAllScope.Project => document.Project.Id, _ => scope };
                    if (visited.Contains(unit) || await TryGetActionAsync(document, diagnostic, verifier, cancellationToken).ConfigureAwait(false) is not var (found, provider))
                        continue;

                    _ = visited.Add(unit);
                    return (document, provider, found.EquivalenceKey);
                }

                return default;
            }
        }
    }

    private async Task<ImmutableArray<(Document Document, Diagnostic Diagnostic)>> GetFixableDiagnosticsAsync(Solution solution, CancellationToken cancellationToken)
        => Fixable(await GetDiagnosticsAsync(solution, cancellationToken).ConfigureAwait(false));

    private ImmutableArray<(Document Document, Diagnostic Diagnostic)> Fixable(ImmutableArray<(Project Project, Diagnostic Diagnostic)> diagnostics)
    {
        var ids = FixableIds;
        return [.. diagnostics
            .Where(pair => ids.Contains(pair.Diagnostic.Id))
            .Select(pair => (Document: pair.Project.GetDocument(pair.Diagnostic.Location.SourceTree), pair.Diagnostic))
            .Where(pair => pair.Document is not null)
            .Select(pair => (pair.Document!, pair.Diagnostic))];
    }

    private async Task<(CodeAction Action, CodeFixProvider Fixer)?> TryGetActionAsync(Document document, Diagnostic diagnostic, IVerifier verifier, CancellationToken cancellationToken)
    {
        var actions = new List<(CodeAction Action, CodeFixProvider Fixer)>();
        foreach (var fixer in GetCodeFixProviders().Where(fixer => fixer.FixableDiagnosticIds.Contains(diagnostic.Id, StringComparer.Ordinal)))
            await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add((action, fixer)), cancellationToken)).ConfigureAwait(false);

        var index = CodeActionEquivalenceKey is null
            ? CodeActionIndex ?? 0
            : actions.FindIndex(action => string.Equals(action.Action.EquivalenceKey, CodeActionEquivalenceKey, StringComparison.Ordinal));
        if (index < 0 || index >= actions.Count)
            return null;

        verifier.True(CodeActionIndex is null || CodeActionIndex == index, $"The action with the key '{CodeActionEquivalenceKey}' has the index {index}, not {CodeActionIndex}.");
        CodeActionVerifier?.Invoke(actions[index].Action, verifier);
        return actions[index];
    }

    /// <summary>Applies an action and reads the changed texts anew, so that nothing but their characters goes on.</summary>
    private static async Task<Solution> ApplyAsync(Solution solution, CodeAction action, IVerifier verifier, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        var changes = operations.OfType<ApplyChangesOperation>().ToArray();
        verifier.True(changes.Length == 1, $"The code action '{action.Title}' gives {changes.Length} changed solutions, not one.");
        var changed = changes[0].ChangedSolution;
        foreach (var project in changed.GetChanges(solution).GetProjectChanges())
        {
            foreach (var id in project.GetChangedDocuments())
                changed = changed.WithDocumentText(id, await ReadAsync(changed.GetDocument(id)!).ConfigureAwait(false));
            foreach (var id in project.GetChangedAdditionalDocuments())
                changed = changed.WithAdditionalDocumentText(id, await ReadAsync(changed.GetAdditionalDocument(id)!).ConfigureAwait(false));
        }

        return changed;

        async Task<SourceText> ReadAsync(TextDocument document)
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            return SourceText.From(text.ToString(), text.Encoding, text.ChecksumAlgorithm);
        }
    }

    private static async Task<bool> HasChangesAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        foreach (var project in after.GetChanges(before).GetProjectChanges())
        {
            if (project.GetAddedDocuments().Any() || project.GetRemovedDocuments().Any() || project.GetAddedAdditionalDocuments().Any() || project.GetRemovedAdditionalDocuments().Any())
                return true;

            foreach (var document in Documents(project.NewProject))
            {
                var old = before.GetDocument(document.Id) ?? before.GetAdditionalDocument(document.Id) ?? before.GetAnalyzerConfigDocument(document.Id)!;
                var (oldText, newText) = (await old.GetTextAsync(cancellationToken).ConfigureAwait(false), await document.GetTextAsync(cancellationToken).ConfigureAwait(false));
                if (!oldText.ContentEquals(newText) || !Equals(oldText.Encoding, newText.Encoding))
                    return true;
            }
        }

        return false;
    }

    private static IEnumerable<TextDocument> Documents(Project project) => project.Documents.Concat(project.AdditionalDocuments).Concat(project.AnalyzerConfigDocuments);

    private static async Task CompareAsync(Solution solution, EvaluatedSolution expected, IVerifier verifier, CancellationToken cancellationToken)
    {
        foreach (var project in expected.Projects)
        {
            var actual = solution.Projects.Single(candidate => string.Equals(candidate.Name, project.Name, StringComparison.Ordinal));
            await CompareFilesAsync(project.Sources, actual.Documents).ConfigureAwait(false);
            await CompareFilesAsync(project.AdditionalFiles, actual.AdditionalDocuments).ConfigureAwait(false);
            await CompareFilesAsync(project.AnalyzerConfigFiles, actual.AnalyzerConfigDocuments).ConfigureAwait(false);
        }

        async Task CompareFilesAsync(ImmutableArray<(string Path, SourceText Text)> files, IEnumerable<TextDocument> documents)
        {
            var actual = documents.ToDictionary(document => document.Name, StringComparer.Ordinal);
            verifier.EqualOrDiff(Names(files.Select(file => file.Path)), Names(actual.Keys), "The files are not the expected ones.");
            foreach (var (path, text) in files)
                verifier.EqualText(path, text, await actual[path].GetTextAsync(cancellationToken).ConfigureAwait(false));
        }

        static string Names(IEnumerable<string> paths) => string.Join('\n', paths.Order(StringComparer.Ordinal));
    }

    private static readonly ImmutableArray<(FixAllScope Scope, CodeFixTestBehaviors Skip)> FixAllScopes =
    [
        (FixAllScope.Document, CodeFixTestBehaviors.SkipFixAllInDocumentCheck),
        (FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInProjectCheck),
        (FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInSolutionCheck),
    ];

    /// <summary>Hands the diagnostics of one analysis to a Fix All.</summary>
    private sealed class DiagnosticProvider(ImmutableArray<(Project Project, Diagnostic Diagnostic)> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Select(pair => pair.Project.Id == project.Id);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => Select(pair => pair.Project.Id == document.Project.Id && pair.Project.GetDocument(pair.Diagnostic.Location.SourceTree)?.Id == document.Id);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Select(pair => pair.Project.Id == project.Id && !pair.Diagnostic.Location.IsInSource);

        private Task<IEnumerable<Diagnostic>> Select(Func<(Project Project, Diagnostic Diagnostic), bool> predicate)
            => Task.FromResult<IEnumerable<Diagnostic>>([.. diagnostics.Where(predicate).Select(pair => pair.Diagnostic)]);
    }
}
