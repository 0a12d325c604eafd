using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The code and the settings of a project whose connection has nothing in common with the parts that cannot move: a nightly report with the company's key
/// beside a sign-in that gives users keys of their own. Only what is certain is apart: it has an address, reads its key itself, no other connection reads
/// that key, and no type of the project stands between it and what stays. An address in a settings file belongs to the code that reads it
/// (<see cref="SettingReaders"/>); where any of these addresses has no reader in sight, nothing is apart.
/// </summary>
internal sealed class SeparateConnections
{
    private readonly MigrationProject? _project;
    private readonly ImmutableHashSet<(string Path, TextSpan Span)> _units;

    private SeparateConnections(MigrationProject? project, ImmutableHashSet<(string Path, TextSpan Span)> units, bool haveKey)
    {
        (_project, _units) = (project, units);
        HaveKey = haveKey;
    }

    /// <summary>Nothing is apart.</summary>
    public static SeparateConnections None => new(project: null, ImmutableHashSet<(string Path, TextSpan Span)>.Empty, haveKey: false);

    /// <summary>Whether nothing is apart.</summary>
    public bool IsEmpty => _units.IsEmpty;

    /// <summary>Whether the key of the project's variable is that of what is apart.</summary>
    public bool HaveKey { get; }

    /// <summary>Whether a place in C# is apart.</summary>
    public bool Contain(SyntaxNode place) => !_units.IsEmpty && _units.Contains(ConnectionUnits.KeyOf(ConnectionUnits.Around(place)));

    /// <summary>Whether all code that reads a setting is apart, and some code reads it.</summary>
    /// <param name="key">The setting's key with its sections: <c>OpenRouter:BaseUrl</c>; empty where its file tells none.</param>
    public bool Contain(string key) => !_units.IsEmpty && key.Length > 0 && SettingReaders.Of(_project!).Of(key) is { IsEmpty: false } readers
        && readers.All(Contain) && !SettingReaders.Of(_project!).MayBeReadOutOfSight(key);

    /// <summary>Finds what may move beside parts that cannot.</summary>
    /// <param name="project">The project.</param>
    /// <param name="parts">What belongs to its connections.</param>
    /// <param name="held">The places of the parts that cannot move; null where one of them is nowhere in sight.</param>
    public static SeparateConnections Find(MigrationProject project, ImmutableArray<ConnectionPart> parts, IReadOnlyList<PartPlace>? held)
    {
        if (held is null || held.Count == 0 || Search.For(project, parts, held) is not { } found)
            return None;
        var stays = held.Select(found.Groups.Of).ToImmutableHashSet();
        var served = found.GroupsWith(static part => part.Row.Verdict == EndpointVerdict.Kept && !part.IsBase).Union(found.Moved);
        var bases = found.GroupsWith(static part => part.Row.Verdict == EndpointVerdict.Kept && part.IsBase)
            .Except(found.GroupsWith(static part => part.IsPath));
        var apart = served.Union(bases).Intersect(found.Addresses).Except(stays)
            .Where(group => found.Reading.Contains(group) || (found.AreExplained && found.Groups.HasOwnKey(group))).ToImmutableHashSet();
        // One name for two keys: whoever reads the variable stays with those that stay.
        var haveKey = !found.Reading.IsEmpty && found.Reading.IsSubsetOf(apart);
        return found.Create(haveKey ? apart : apart.Except(found.Reading), haveKey);
    }

    /// <summary>
    /// Finds what stays beside parts that move: a base to which nothing is added but paths that need a management key or have no counterpart, and that has
    /// a key of its own.
    /// </summary>
    public static SeparateConnections FindLone(MigrationProject project, ImmutableArray<ConnectionPart> parts)
    {
        if (!parts.Any(static part => part.IsPath && IsLone(part)) || !parts.Any(static part => part.IsBase)
            || Search.For(project, parts, Array.Empty<PartPlace>()) is not { AreExplained: true } found)
            return None;
        var lone = found.GroupsWith(static part => part.IsPath && IsLone(part)).Except(found.GroupsWith(static part => !part.IsBase && !IsLone(part)))
            .Except(found.Moved).Except(found.Reading).Where(found.Groups.HasOwnKey).ToImmutableHashSet();
        return found.GroupsWith(static _ => true).Union(found.Moved).IsSubsetOf(lone) ? None : found.Create(lone, haveKey: false);
    }

    private static bool IsLone(ConnectionPart part) => part.Row.Verdict == EndpointVerdict.Missing || part.Row.Access == EndpointAccess.ManagementKey;

    private static bool Reads(MigrationProject project, StringSite site) => NamedVariable.IsRead(project, site, GatewayVariables.OpenRouterApiKey)
        || NamedVariable.IsRead(project, site, MigrationOptions.Read(
            project.Options.AnalyzerConfigOptionsProvider.GetOptions(site.Expression.SyntaxTree)).ApiKeyVariable);

    /// <summary>Gathers the pieces of code that hold a part, or read the setting that holds it.</summary>
    private sealed class Search
    {
        private readonly MigrationProject _project;
        private readonly Dictionary<(string Path, TextSpan Span), SyntaxNode> _units = new();
        private readonly Dictionary<PartPlace, ImmutableArray<(string Path, TextSpan Span)>> _unitsOf = new();
        private readonly HashSet<(string Path, TextSpan Span)> _binding = new();

        private Search(MigrationProject project) => _project = project;

        /// <summary>The parts in their groups; null where nobody can say which code reads a setting that holds one.</summary>
        public static Found? For(MigrationProject project, ImmutableArray<ConnectionPart> parts, IReadOnlyList<PartPlace> held)
        {
            var search = new Search(project);
            var places = parts.Select(static part => (Part: part, Place: part.PlaceOf())).ToImmutableArray();
            var movedSettings = ConnectionPart.MovedSettings(project).ToList();
            var known = places.Select(static pair => pair.Place).Concat(held).ToList();
            var settings = known.Concat(movedSettings).Where(static place => place.Code is null).ToList();
            if (!settings.TrueForAll(search.Add))
                return null;
            var strings = project.Files.SelectMany(static file => file.Strings).ToList();
            var moved = strings.Where(static site => ConnectionPart.IsMoved(site)).Select(static site => PartPlace.At(site.Expression)).Concat(movedSettings)
                .ToList();
            var readers = strings.Where(site => Reads(project, site)).Select(static site => PartPlace.At(site.Expression)).ToList();
            foreach (var place in known.Concat(moved).Concat(readers))
                search.Add(place);
            var groups = search.Join();
            var addresses = places.Where(static pair => !pair.Part.IsPath).Select(static pair => pair.Place).Concat(moved).Select(groups.Of)
                .ToImmutableHashSet();
            // Code that sends requests to an address which nobody sees may send them to any.
            var areExplained = known.TrueForAll(place => addresses.Contains(groups.Of(place)));
            return settings.Count > 0 && !areExplained ? null : new Found(project, groups, places, addresses, moved.Select(groups.Of).ToImmutableHashSet(),
                readers.Select(groups.Of).ToImmutableHashSet(), areExplained);
        }

        /// <summary>Adds the pieces of a place; false where nobody can say which ones read the setting.</summary>
        public bool Add(PartPlace place)
        {
            if (_unitsOf.ContainsKey(place))
                return true;
            if (place.Code is { } code)
            {
                _unitsOf.Add(place, ImmutableArray.Create(Add(code)));
                return true;
            }

            var readers = place.Key.Length == 0 ? ImmutableArray<SyntaxNode>.Empty : SettingReaders.Of(_project).Of(place.Key);
            if (readers.IsEmpty || SettingReaders.Of(_project).MayBeReadOutOfSight(place.Key))
                return false;
            var units = readers.Select(Add).Distinct().ToImmutableArray();
            _binding.UnionWith(units);
            _unitsOf.Add(place, units);
            return true;
        }

        private (string Path, TextSpan Span) Add(SyntaxNode place)
        {
            var unit = ConnectionUnits.Around(place);
            var key = ConnectionUnits.KeyOf(unit);
            _units[key] = unit;
            return key;
        }

        public Groups Join()
        {
            var holders = _units.Values.OfType<BaseTypeDeclarationSyntax>().Select(static type => type.Identifier.ValueText)
                .ToImmutableHashSet(StringComparer.Ordinal);
            var declaring = new Queue<SyntaxNode>(_units.Values);
            while (declaring.Count > 0)
            {
                foreach (var use in ConnectionUnits.UsesOf(declaring.Dequeue()).Where(use => !_units.ContainsKey(ConnectionUnits.KeyOf(use))))
                    declaring.Enqueue(_units[ConnectionUnits.KeyOf(use)] = use);
            }

            // `AddHttpClient<ChatClient>((services, http) => …)` holds no part, and brings the client and its options together.
            foreach (var statement in _units.Values.ToList().SelectMany(unit => ConnectionUnits.NamesIn(_project, unit, holders))
                .Distinct(StringComparer.Ordinal)
                .Where(static name => name.IndexOf(' ') < 0).SelectMany(name => ConnectionUnits.Registering(_project, name)).ToList())
                _units[ConnectionUnits.KeyOf(statement)] = statement;
            var groups = new Groups(_project, _unitsOf, _units, _binding);
            foreach (var (key, unit) in _units.Select(static pair => (pair.Key, pair.Value)))
                groups.Add(key, ConnectionUnits.NamesIn(_project, unit, holders));
            foreach (var units in _unitsOf.Values)
                groups.Join(units);
            var methods = _units.ToLookup(static pair => ConnectionUnits.MethodAround(pair.Value) ?? "", static pair => pair.Key, StringComparer.Ordinal);
            foreach (var (key, unit) in _units.Select(static pair => (pair.Key, pair.Value)))
            {
                foreach (var inner in ConnectionUnits.CalledIn(unit).SelectMany(name => methods[name]))
                    groups.Join(ImmutableArray.Create(key, inner));
            }

            return groups;
        }
    }

    /// <param name="Project">The project.</param>
    /// <param name="Groups">The groups.</param>
    /// <param name="Places">The parts with their places.</param>
    /// <param name="Addresses">The groups with an address of their own.</param>
    /// <param name="Moved">Those with an address that moved already.</param>
    /// <param name="Reading">Those that read the variable with the key.</param>
    /// <param name="AreExplained">Whether all parts are in groups with an address.</param>
    private sealed record Found(MigrationProject Project, Groups Groups, ImmutableArray<(ConnectionPart Part, PartPlace Place)> Places,
        ImmutableHashSet<int> Addresses, ImmutableHashSet<int> Moved, ImmutableHashSet<int> Reading, bool AreExplained)
    {
        public ImmutableHashSet<int> GroupsWith(Func<ConnectionPart, bool> isWanted) =>
            Places.Where(pair => isWanted(pair.Part)).Select(pair => Groups.Of(pair.Place)).ToImmutableHashSet();

        public SeparateConnections Create(ImmutableHashSet<int> groups, bool haveKey) =>
            groups.IsEmpty ? None : new SeparateConnections(Project, groups.SelectMany(Groups.Units).ToImmutableHashSet(), haveKey);
    }

    /// <summary>Pieces that share a name, or read one setting, are in one group.</summary>
    private sealed class Groups
    {
        private readonly MigrationProject _project;
        private readonly Dictionary<PartPlace, ImmutableArray<(string Path, TextSpan Span)>> _unitsOf;
        private readonly Dictionary<(string Path, TextSpan Span), SyntaxNode> _nodes;
        private readonly HashSet<(string Path, TextSpan Span)> _binding;
        private readonly Dictionary<(string Path, TextSpan Span), int> _groupOf = new();
        private readonly Dictionary<string, (string Path, TextSpan Span)> _firstWith = new(StringComparer.OrdinalIgnoreCase);

        public Groups(MigrationProject project, Dictionary<PartPlace, ImmutableArray<(string Path, TextSpan Span)>> unitsOf,
            Dictionary<(string Path, TextSpan Span), SyntaxNode> nodes, HashSet<(string Path, TextSpan Span)> binding) =>
            (_project, _unitsOf, _nodes, _binding) = (project, unitsOf, nodes, binding);

        public void Add((string Path, TextSpan Span) unit, IEnumerable<string> names)
        {
            _groupOf.Add(unit, _groupOf.Count);
            foreach (var name in names)
            {
                if (_firstWith.TryGetValue(name, out var first))
                    Join(ImmutableArray.Create(first, unit));
                else
                    _firstWith.Add(name, unit);
            }
        }

        public void Join(ImmutableArray<(string Path, TextSpan Span)> units)
        {
            foreach (var (to, from) in units.Select(unit => (_groupOf[units[0]], _groupOf[unit])).Where(static pair => pair.Item1 != pair.Item2).ToList())
            {
                foreach (var unit in _groupOf.Where(pair => pair.Value == from).Select(static pair => pair.Key).ToList())
                    _groupOf[unit] = to;
            }
        }

        public int Of(PartPlace place) => _groupOf[_unitsOf[place][0]];

        public IEnumerable<(string Path, TextSpan Span)> Units(int group) => _groupOf.Where(pair => pair.Value == group).Select(static pair => pair.Key);

        /// <summary>
        /// Whether the code of a group asks the configuration for a key of its own: by a name that says so, or by a member of what the section is bound
        /// to.
        /// </summary>
        public bool HasOwnKey(int group) => Units(group).Any(unit => ConfigurationReads.NamesIn(_nodes[unit])
                .Any(name => IsKey(ConfigurationNames.Read(_project, name)))
            || (_binding.Contains(unit) && ConnectionUnits.BoundIn(_project, _nodes[unit]).Any(static member => NameWords.IsKey(member))));

        private static bool IsKey(string name) => name.IndexOf(StringText.Hole) < 0 && NameWords.IsKey(name.Substring(name.LastIndexOf(':') + 1));
    }
}
