using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.PackageTests.LightBulbs;

/// <summary>Takes every action that light bulbs offer in a solution, each on the solution as it was, and writes down what went wrong.</summary>
internal sealed partial class LightBulbTrial(Solution solution)
{
    private static readonly ImmutableArray<FixAllScope> Scopes = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    private readonly List<string> failures = [];
    private readonly List<string> offered = [];
    private readonly Dictionary<string, FixAllAnswer> fixedAll = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SolutionState> states = new(StringComparer.Ordinal);

    /// <summary>How many actions were taken.</summary>
    public int Applied { get; private set; }

    /// <summary>What went wrong, one line each.</summary>
    public IReadOnlyList<string> Failures => failures;

    /// <summary>What light bulbs offered, one line an action: where, its title, key and scopes, and what it writes.</summary>
    public IReadOnlyList<string> Offered => offered;

    /// <summary>Asks everywhere, and looks at what every action writes.</summary>
    public Task AskAsync(bool otherFilesFirst) => VisitAsync(otherFilesFirst, takes: false);

    /// <summary>Asks everywhere, takes every action and every Fix All of it, and looks at what becomes of the solution.</summary>
    public async Task TakeAsync(bool otherFilesFirst)
    {
        await VisitAsync(otherFilesFirst, takes: true);
        // Whichever finding Fix All is asked about, it does the same.
        foreach (var (key, answer) in fixedAll)
        {
            if (answer.LastAsked is { } bulb && await AllAsync(bulb.Code, bulb.Bulb, answer.Scope) is { } action
                && await ChangeAsync(key, action) is { } last && last.Key != answer.Written)
                failures.Add($"{key}: asked about another finding, it does something else");
        }
    }

    private async Task VisitAsync(bool otherFilesFirst, bool takes)
    {
        var before = await SolutionState.OfAsync(solution);
        var places = from finding in before.Findings
                     group finding by (finding.Document, finding.Diagnostic.Location.SourceSpan) into place
                     orderby place.Key.Document is Document == otherFilesFirst
                     select place.Key;
        foreach (var (document, span) in places)
        {
            var bulbs = await EditorServices.FixesAsync(document, span);
            var same = bulbs.GroupBy(bulb => (bulb.Diagnostic.Location, bulb.Diagnostic.Id, bulb.Action.Title)).Where(group => group.Count() > 1);
            failures.AddRange(same.Select(group => $"{Describe(document, group.First().Diagnostic)}: offered {group.Count()} times: {group.Key.Title}"));
            foreach (var bulb in bulbs)
            {
                var what = $"{Describe(document, bulb.Diagnostic)}: '{bulb.Action.Title}'";
                var change = await ChangeAsync(what, bulb.Action);
                offered.Add($"{what} [{bulb.Action.EquivalenceKey}] {string.Join(' ', bulb.Scopes)} {change?.Key}");
                if (!takes || change is null)
                    continue;
                CheckFiles(what, bulb, document, change);
                await CheckAsync(what, change, before, bulb.Diagnostic);
                await FixAllAsync(document, bulb, before);
            }

            foreach (var action in await EditorServices.RefactoringsAsync(document, span))
            {
                var what = $"{document.Name} {span}: '{action.Title}'";
                var change = await ChangeAsync(what, action);
                offered.Add($"{what} [{action.EquivalenceKey}] {change?.Key}");
                if (takes && change is not null)
                    await CheckAsync(what, change, before, diagnostic: null);
            }
        }
    }

    private async Task FixAllAsync(TextDocument document, Bulb bulb, SolutionState before)
    {
        if (bulb.Diagnostics is null)
            return;
        failures.AddRange(bulb.Scopes.Except(Scopes).Select(scope => $"{bulb.Action.Title}: Fix All in {scope} is offered, and no test takes it"));
        if (document is not Document code)
        {
            failures.AddRange(bulb.Scopes.Select(scope => $"{document.Name}: '{bulb.Action.Title}': Fix All in {scope} is offered in a file that is not C#"));
            return;
        }

        foreach (var scope in bulb.Scopes.Intersect(Scopes))
        {
            var where = scope switch { FixAllScope.Document => code.FilePath!, FixAllScope.Project => code.Project.Name, _ => "" };
            var what = $"Fix All in {scope} {where} of [{bulb.Action.EquivalenceKey}]";
            if (fixedAll.TryGetValue(what, out var answer))
            {
                answer.LastAsked = (code, bulb);
                continue;
            }

            if (await AllAsync(code, bulb, scope) is not { } action)
            {
                failures.Add($"{what}: no action");
                continue;
            }

            if (await ChangeAsync(what, action) is not { } change)
                continue;
            fixedAll.Add(what, new FixAllAnswer(scope, change.Key));
            var count = change.Files.Length;
            if (!action.Title.EndsWith($" in {count.ToString(CultureInfo.InvariantCulture)} file{(count == 1 ? "" : "s")}", StringComparison.Ordinal))
                failures.Add($"{what}: the title '{action.Title}' is wrong, it changes {count} files");
            var after = await CheckAsync(what, change, before, bulb.Diagnostic);
            if (scope == FixAllScope.Solution && after.Findings.Count(finding => Offers(finding.Diagnostic, bulb)) is > 0 and var left)
                failures.Add($"{what}: {left} places are left that it could change");
        }
    }

    private static Task<CodeAction?> AllAsync(Document document, Bulb bulb, FixAllScope scope) =>
        bulb.Provider.GetFixAllProvider()!.GetFixAsync(new FixAllContext(
        document, bulb.Provider, scope, bulb.Action.EquivalenceKey!, [bulb.Diagnostic.Id], bulb.Diagnostics!, CancellationToken.None));

    /// <summary>Whether a finding carries an action of the same kind: what Fix All in the solution must not leave.</summary>
    private static bool Offers(Diagnostic diagnostic, Bulb bulb) =>
        diagnostic.Id == bulb.Diagnostic.Id
        && diagnostic.Location.IsInSource
        && diagnostic.Properties.TryGetValue("Actions", out var actions)
        && actions!.Split(';').Any(action => $"{diagnostic.Id}.{action}" == bulb.Action.EquivalenceKey);

    /// <summary>A title names the other files that change, or how many there are.</summary>
    private void CheckFiles(string what, Bulb bulb, TextDocument document, Change change)
    {
        var count = Files().Match(bulb.Action.Title) is { Success: true } match ? int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture)
            : (int?)null;
        if (count is not null && count != change.Files.Length)
            failures.Add($"{what}: it changes {change.Files.Length} files");
        if (count is null && change.Files.Any(file => file != document.FilePath
            && !bulb.Action.Title.Contains(Path.GetFileName(file), StringComparison.Ordinal)))
            failures.Add($"{what}: the title says nothing of {string.Join(", ", change.Files)}");
    }

    /// <summary>What an action writes; null where it did nothing.</summary>
    private async Task<Change?> ChangeAsync(string what, CodeAction action)
    {
        Applied++;
        if (string.IsNullOrWhiteSpace(action.Title))
            failures.Add($"{what}: it has no title");
        try
        {
            var operations = await action.GetOperationsAsync(CancellationToken.None);
            var change = await Change.BetweenAsync(solution, operations.OfType<ApplyChangesOperation>().Single().ChangedSolution);
            if (change.Files.Length > 0)
                return change;
            failures.Add($"{what}: it changes nothing");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failures.Add($"{what}: {exception.GetType().Name}: {exception.Message}");
        }

        return null;
    }

    /// <summary>The solution after an action: nothing in it is broken that was not, and the finding is gone.</summary>
    private async Task<SolutionState> CheckAsync(string what, Change change, SolutionState before, Diagnostic? diagnostic)
    {
        if (!states.TryGetValue(change.Key, out var after))
            states.Add(change.Key, after = await SolutionState.OfAsync(change.Solution));
        var old = before.Errors.ToList();
        failures.AddRange(after.Errors.Where(error => !old.Remove(error)).Select(error => $"{what}: {error}"));
        if (diagnostic is not null && after.CountOf(diagnostic) >= before.CountOf(diagnostic))
            failures.Add($"{what}: the finding is still there");
        return after;
    }

    private static string Describe(TextDocument document, Diagnostic diagnostic) =>
        $"{document.Name}({diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}) {diagnostic.Id}";

    [GeneratedRegex(@"in (?<count>\d+) files$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Files();

    /// <summary>What Fix All wrote where it was asked first, and where it was asked last.</summary>
    private sealed record FixAllAnswer(FixAllScope Scope, string Written)
    {
        public (Document Code, Bulb Bulb)? LastAsked { get; set; }
    }
}
