using AIStats.OpenRouterMigration.Tool.Files;
using AIStats.OpenRouterMigration.Tool.Projects;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>
/// Who decides about a variable in a file of several programs: those that read it, and those whose address stays, since the key may reach them by
/// another name. A program that does neither has nothing to say where another one moves.
/// </summary>
internal sealed class Voices
{
    private static readonly string[] AddressRules = [RuleIds.EndpointUrl, RuleIds.ChangedEndpoint, RuleIds.SplitBaseUrl];
    private readonly HashSet<Unit> _readers;
    private readonly HashSet<Unit> _keepers;

    private Voices(HashSet<Unit> readers, HashSet<Unit> keepers) => (_readers, _keepers) = (readers, keepers);

    /// <summary>Reads the findings of all units.</summary>
    public static Voices In(List<(Unit Unit, Finding Finding)> found)
    {
        var shared = found.Select(static pair => (pair.Finding.File, pair.Unit)).Distinct().GroupBy(static pair => pair.File)
            .Where(static file => file.Skip(1).Any()).Select(static file => file.Key).ToHashSet();
        return new Voices(
            found.Where(pair => pair.Finding.Id == RuleIds.ApiKeyVariable && !shared.Contains(pair.Finding.File)).Select(static pair => pair.Unit).ToHashSet(),
            found.Where(static pair => AddressRules.Contains(pair.Finding.Id, StringComparer.Ordinal)).GroupBy(static pair => pair.Unit)
                .Where(static unit => unit.All(static pair => !pair.Finding.IsMoved)).Select(static unit => unit.Key).ToHashSet());
    }

    /// <summary>The findings at one place without those of programs that have nothing to say about it.</summary>
    public List<(Unit Unit, Finding Finding)> Of(List<(Unit Unit, Finding Finding)> place) =>
        place.Count < 2 || place[0].Finding.Id != RuleIds.ApiKeyVariable || !place.Exists(static pair => pair.Finding.IsMoved) ? place
            : place.Where(pair => pair.Finding.IsMoved || _readers.Contains(pair.Unit) || _keepers.Contains(pair.Unit)).ToList();
}
