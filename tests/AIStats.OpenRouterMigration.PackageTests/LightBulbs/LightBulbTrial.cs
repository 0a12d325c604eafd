using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.PackageTests.LightBulbs;

/// <summary>Takes every action that light bulbs offer in a solution, each on the solution as it was, and writes down what went wrong.</summary>
internal sealed class LightBulbTrial(Solution solution)
{
    private readonly List<string> failures = [];
    private readonly HashSet<string> fixedAll = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> results = new(StringComparer.Ordinal);
    private IReadOnlyList<string> errors = [];

    /// <summary>How many actions were taken.</summary>
    public int Applied { get; private set; }

    /// <summary>What went wrong, one line each.</summary>
    public IReadOnlyList<string> Failures => failures;

    /// <summary>What light bulbs offer, as one line an action.</summary>
    public async Task<IReadOnlyList<string>> OfferAsync(bool otherFilesFirst)
    {
        var offered = new List<string>();
        foreach (var (document, span) in await PlacesAsync(otherFilesFirst))
        {
            foreach (var bulb in await EditorServices.FixesAsync(document, span))
                offered.Add($"{Describe(document, bulb.Diagnostic)}: {bulb.Action.Title} [{bulb.Action.EquivalenceKey}] {string.Join(' ', bulb.Scopes)}");
            foreach (var action in await EditorServices.RefactoringsAsync(document, span))
                offered.Add($"{document.Name} {span}: {action.Title} [{action.EquivalenceKey}]");
        }

        return offered;
    }

    /// <summary>Takes every action.</summary>
    public async Task RunAsync(bool otherFilesFirst)
    {
        errors = await EditorSolution.ErrorsAsync(solution);
        foreach (var (document, span) in await PlacesAsync(otherFilesFirst))
        {
            var bulbs = await EditorServices.FixesAsync(document, span);
            var same = bulbs.GroupBy(bulb => (bulb.Diagnostic.Location, bulb.Diagnostic.Id, bulb.Action.Title)).Where(group => group.Count() > 1);
            failures.AddRange(same.Select(group => $"{Describe(document, group.First().Diagnostic)}: offered {group.Count()} times: {group.Key.Title}"));
            foreach (var bulb in bulbs.DistinctBy(bulb => (bulb.Diagnostic.Location, bulb.Diagnostic.Id, bulb.Action.EquivalenceKey)))
            {
                var what = $"{Describe(document, bulb.Diagnostic)}: '{bulb.Action.Title}'";
                if (await ApplyAsync(what, bulb.Action, bulb.Diagnostic) is { } changed
                    && CountOf(await FindAsync(changed), bulb.Diagnostic) >= CountOf(await FindAsync(solution), bulb.Diagnostic))
                    failures.Add($"{what}: the finding is still there");
                await FixAllAsync(document, bulb);
            }

            foreach (var action in await EditorServices.RefactoringsAsync(document, span))
                _ = await ApplyAsync($"{document.Name} {span}: '{action.Title}'", action, diagnostic: null);
        }
    }

    private async Task FixAllAsync(TextDocument document, Bulb bulb)
    {
        if (document is not Document code || bulb.Diagnostics is null || bulb.Provider.GetFixAllProvider() is not { } provider)
            return;
        foreach (var scope in bulb.Scopes.Intersect([FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution]))
        {
            var where = scope switch { FixAllScope.Document => code.FilePath!, FixAllScope.Project => code.Project.Name, _ => "" };
            var what = $"Fix All in {scope} {where} of '{bulb.Action.Title}' [{bulb.Action.EquivalenceKey}]";
            if (!fixedAll.Add($"{scope} {where} {bulb.Action.EquivalenceKey}"))
                continue;
            var context = new FixAllContext(code, bulb.Provider, scope, bulb.Action.EquivalenceKey!, [bulb.Diagnostic.Id], bulb.Diagnostics,
                CancellationToken.None);
            if (await provider.GetFixAsync(context) is not { } action)
                failures.Add($"{what}: no action");
            else if (await ApplyAsync(what, action, bulb.Diagnostic) is not { } changed)
                continue;
            else if (CountOf(await FindAsync(changed), bulb.Diagnostic) >= CountOf(await FindAsync(solution), bulb.Diagnostic))
                failures.Add($"{what}: the finding is still there");
            else if (scope == FixAllScope.Solution && (await FindAsync(changed)).Count(finding => Offers(finding.Diagnostic, bulb)) is > 0 and var left)
                failures.Add($"{what}: {left} places are left that it could change");
        }
    }

    /// <summary>Whether a finding carries an action of the same kind: what Fix All in the solution must not leave.</summary>
    private static bool Offers(Diagnostic diagnostic, Bulb bulb) =>
        diagnostic.Id == bulb.Diagnostic.Id
        && diagnostic.Location.IsInSource
        && diagnostic.Properties.TryGetValue("Actions", out var actions)
        && actions!.Split(';').Any(action => $"{diagnostic.Id}.{action}" == bulb.Action.EquivalenceKey);

    /// <summary>The solution after an action; null where it did nothing.</summary>
    private async Task<Solution?> ApplyAsync(string what, CodeAction action, Diagnostic? diagnostic)
    {
        Applied++;
        if (string.IsNullOrWhiteSpace(action.Title))
            failures.Add($"{what}: it has no title");
        Solution changed;
        try
        {
            var operations = await action.GetOperationsAsync(CancellationToken.None);
            changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or NullReferenceException)
        {
            failures.Add($"{what}: {exception.Message}");
            return null;
        }

        var texts = await ChangesAsync(changed);
        if (texts.Count == 0)
        {
            failures.Add($"{what}: it changes nothing");
            return null;
        }

        var after = await EditorSolution.ErrorsAsync(changed);
        failures.AddRange(Except(after, errors).Select(error => $"{what}: {error}"));
        if (diagnostic is not null)
        {
            // What is offered twice under one name does the same: at both ends of an address, for example.
            var key = $"{action.EquivalenceKey} {action.Title} {diagnostic.Location.GetLineSpan().Path} {diagnostic.Location.SourceSpan}";
            var result = string.Join("\n---\n", texts);
            if (!results.TryAdd(key, result) && results[key] != result)
                failures.Add($"{what}: two actions of one name do not do the same");
        }

        return changed;
    }

    private static IEnumerable<string> Except(IReadOnlyList<string> after, IReadOnlyList<string> before)
    {
        var left = before.ToList();
        return [.. after.Where(error => !left.Remove(error))];
    }

    private async Task<IReadOnlyList<string>> ChangesAsync(Solution changed)
    {
        var texts = new List<string>();
        foreach (var project in changed.GetChanges(solution).GetProjectChanges())
        {
            foreach (var id in project.GetChangedDocuments().Concat(project.GetChangedAdditionalDocuments()).Concat(project.GetAddedDocuments()))
            {
                var document = (changed.GetDocument(id) ?? changed.GetAdditionalDocument(id))!;
                texts.Add($"{document.FilePath}\n{await document.GetTextAsync()}");
            }
        }

        return [.. texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<(TextDocument Document, TextSpan Span)>> PlacesAsync(bool otherFilesFirst) =>
        from finding in await FindAsync(solution)
        group finding by (finding.Document, finding.Diagnostic.Location.SourceSpan) into place
        orderby place.Key.Document is Document == otherFilesFirst
        select place.Key;

    private static async Task<IReadOnlyList<(TextDocument Document, Diagnostic Diagnostic)>> FindAsync(Solution solution)
    {
        var findings = new List<(TextDocument, Diagnostic)>();
        foreach (var project in solution.Projects)
            findings.AddRange(await EditorSolution.FindAsync(project));
        return findings;
    }

    private static int CountOf(IReadOnlyList<(TextDocument Document, Diagnostic Diagnostic)> findings, Diagnostic diagnostic) => findings.Count(finding =>
        finding.Diagnostic.Id == diagnostic.Id
        && finding.Diagnostic.Location.GetLineSpan().Path == diagnostic.Location.GetLineSpan().Path
        && finding.Diagnostic.GetMessage(CultureInfo.InvariantCulture) == diagnostic.GetMessage(CultureInfo.InvariantCulture));

    private static string Describe(TextDocument document, Diagnostic diagnostic) =>
        $"{document.Name}({diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}) {diagnostic.Id}";
}
