using AIStats.OpenRouterMigration.Tool.Files;
using AIStats.OpenRouterMigration.Tool.Projects;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>
/// Who decides about a variable in a file of several programs: those that read it, and those whose address stays, since the key may reach them by
/// another name; about an address, those that read it. A program that does neither has nothing to say where another one moves.
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
        !IsDisputed(place) ? place
            : place[0].Finding.Id == RuleIds.ApiKeyVariable
                ? place.Where(pair => pair.Finding.IsMoved || _readers.Contains(pair.Unit) || _keepers.Contains(pair.Unit)).ToList()
            : AddressRules.Contains(place[0].Finding.Id, StringComparer.Ordinal)
                ? place.Where(static pair => pair.Finding.IsMoved || RepositorySettings.MayBeReadBy(pair.Unit, pair.Finding.File, pair.Finding.Span.Start))
                .ToList()
            : place;

    /// <summary>The units that would move an address in a file which another one needs as it is, with the finding of that one.</summary>
    public IEnumerable<(Unit Unit, Finding Kept, Unit Keeper)> Held(IEnumerable<List<(Unit Unit, Finding Finding)>> places) =>
        from place in places
        where AddressRules.Contains(place[0].Finding.Id, StringComparer.Ordinal) && IsDisputed(Of(place))
        let keeper = Of(place).Find(pair => Stays(place, pair.Unit))
        from mover in place
        where mover.Finding.IsMoved
        select (mover.Unit, keeper.Finding, keeper.Unit);

    private static bool IsDisputed(List<(Unit Unit, Finding Finding)> place) => place.Count > 1
        && place.Exists(static pair => pair.Finding.IsMoved) && place.Exists(pair => Stays(place, pair.Unit));

    /// <summary>Whether a unit moves nothing at a place; a rule may say something else about what it moves.</summary>
    private static bool Stays(List<(Unit Unit, Finding Finding)> place, Unit unit) => !place.Exists(pair => pair.Unit == unit && pair.Finding.IsMoved);
}
