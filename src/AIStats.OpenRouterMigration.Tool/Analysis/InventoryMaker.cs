using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Tool.Files;
using AIStats.OpenRouterMigration.Tool.Projects;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>Puts the findings of all units together.</summary>
internal static class InventoryMaker
{
    /// <summary>What may stand in a program that does not talk to the gateway itself: tests of a host, links, comments.</summary>
    private static readonly string[] BesideRules = [RuleIds.HostTest, RuleIds.WebPageLink, RuleIds.Mention];
    private const int MostNamed = 3;

    private static readonly string[] AddressRules = [RuleIds.EndpointUrl, RuleIds.ChangedEndpoint, RuleIds.MissingEndpoint, RuleIds.SplitBaseUrl];

    /// <summary>
    /// Makes the inventory. A place in a file of several units is one finding; where they do not agree about it, a person decides. What stands alone belongs
    /// to no unit.
    /// </summary>
    public static Inventory Create(Target target, int read, List<(Unit Unit, Finding Finding)> found, ImmutableArray<Finding> alone,
        ImmutableArray<OtherFile> others,
        ImmutableArray<RepositoryFile> unread)
    {
        found = [.. WithEditsAround(found)];
        var voices = Voices.In(found);
        var places = Places(found).ToList();
        var held = voices.Held(places).GroupBy(static one => one.Unit).ToDictionary(static one => one.Key, static one => one.First());
        if (held.Count > 0)
            places = [.. Places(found.Select(pair => held.TryGetValue(pair.Unit, out var by) ? (pair.Unit, Hold(pair.Finding, by.Kept, by.Keeper)) : pair))];
        var findings = new List<Finding>();
        var byUnit = new Dictionary<Unit, List<Finding>>();
        foreach (var place in places)
        {
            foreach (var (finding, units) in Agree(voices.Of(place)))
            {
                findings.Add(finding);
                foreach (var unit in units)
                {
                    if (!byUnit.TryGetValue(unit, out var list))
                        byUnit.Add(unit, list = []);
                    list.Add(finding);
                }
            }
        }

        return new Inventory(
            target.Name,
            target.Root,
            read,
            Sort(findings.Concat(alone)),
            [.. byUnit.Where(static pair => pair.Value.Exists(static finding => !BesideRules.Contains(finding.Id, StringComparer.Ordinal)))
                .Select(static pair => Connect(pair.Key, Sort(pair.Value))).OrderBy(static connection => connection.Name, StringComparer.Ordinal)],
            others,
            unread);
    }

    /// <summary>
    /// A comment that changes with the setting under it is no work for a person: its finding gets the edits of the others.
    /// </summary>
    private static IEnumerable<(Unit Unit, Finding Finding)> WithEditsAround(List<(Unit Unit, Finding Finding)> found)
    {
        var edits = found.SelectMany(static pair => pair.Finding.Edits.Select(edit => (pair.Unit, Edit: edit)))
            .ToLookup(static pair => (pair.Unit, pair.Edit.File), static pair => pair.Edit);
        foreach (var (unit, finding) in found)
        {
            var here = finding.Id == RuleIds.Mention && finding.IsLeft
                ? edits[(unit, finding.File)].Where(edit => edit.Change.Span.OverlapsWith(finding.Span)).Distinct().ToImmutableArray()
                : [];
            yield return (unit, here.IsEmpty ? finding
                : finding with { Edits = here, Message = $"A comment mentions '{finding.Text}'; it changes with the setting that it belongs to" });
        }
    }

    private static IEnumerable<List<(Unit Unit, Finding Finding)>> Places(IEnumerable<(Unit Unit, Finding Finding)> found) =>
        found.GroupBy(static pair => (pair.Finding.File, pair.Finding.Span, pair.Finding.Id)).Select(static place => place.ToList());

    /// <summary>A connection moves as a whole or not at all: where its address stays for another program, nothing else of the program moves.</summary>
    private static Finding Hold(Finding finding, Finding kept, Unit keeper) => !finding.IsMoved ? finding : finding with { Edits = [],
        Message = $"{finding.Message}; nothing is written, because {keeper.Name} needs '{kept.Text}' in {kept.File.Path}" };

    private static IEnumerable<(Finding Finding, IEnumerable<Unit> Units)> Agree(List<(Unit Unit, Finding Finding)> place)
    {
        // What each program writes there: a rule may say several things about one place, and only one of them moves it.
        var written = place.GroupBy(static pair => pair.Unit).Select(static own => own.SelectMany(static pair => pair.Finding.Edits).ToList()).ToList();
        if (written.TrueForAll(edits => edits.SequenceEqual(written[0])))
        {
            foreach (var message in place.GroupBy(static pair => pair.Finding.Message, StringComparer.Ordinal))
                yield return (message.First().Finding, message.Select(static pair => pair.Unit).Distinct());
            yield break;
        }

        // Two programs read the file; one says that it moves, the other that it stays.
        var (mover, moved) = place.First(static pair => pair.Finding.IsMoved);
        var (keeper, _) = place.FirstOrDefault(static pair => !pair.Finding.IsMoved, place[^1]);
        var both = moved with { Edits = [],
            Message = $"{moved.Message}; nothing is written here, because {mover.Name} moves and {keeper.Name} does not: set what each of them reads" };
        yield return (both, place.Select(static pair => pair.Unit).Distinct());
    }

    private static Connection Connect(Unit unit, ImmutableArray<Finding> findings) => new(
        NameOf(unit, findings),
        [.. findings.Where(static finding => AddressRules.Contains(finding.Id, StringComparer.Ordinal)).Select(static finding => finding.Text)
            .DistinctBy(static text => text.TrimEnd('/'), StringComparer.Ordinal).OrderByDescending(IsWhole)
            .ThenBy(static text => text, StringComparer.Ordinal)],
        [.. findings.Where(static finding => finding.Id == RuleIds.ApiKeyVariable).Select(static finding => finding.Text).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)],
        findings);

    /// <summary>The projects that hold the findings, the one with most of them first, and tests last: people know a program by its own name.</summary>
    private static string NameOf(Unit unit, ImmutableArray<Finding> findings)
    {
        var names = unit.Projects.Select(static path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.Ordinal);
        var found = findings.GroupBy(static finding => finding.Project, StringComparer.Ordinal).Where(project => names.Contains(project.Key))
            .OrderBy(static project => NameWords.Tests.HoldWholeIn(project.Key))
            .ThenByDescending(static project => project.Count(static finding => !BesideRules.Contains(finding.Id, StringComparer.Ordinal)))
            .ThenBy(static project => project.Key, StringComparer.Ordinal).Select(static project => project.Key).ToList();
        return found.Count == 0 ? unit.Name
            : string.Join(", ", found.Take(MostNamed)) + (found.Count > MostNamed ? $" and {found.Count - MostNamed} more" : "");
    }

    /// <summary>Whether a text is a whole address, which says where a connection goes; paths stand behind those.</summary>
    private static bool IsWhole(string text) => text.Contains("://", StringComparison.Ordinal);

    private static ImmutableArray<Finding> Sort(IEnumerable<Finding> findings) =>
        [.. findings.OrderBy(static finding => finding.File.Path, StringComparer.Ordinal).ThenBy(static finding => finding.Span.Start)
            .ThenBy(static finding => finding.Id, StringComparer.Ordinal)];
}
