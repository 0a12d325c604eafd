using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The ways of a project to the gateway: addresses, the paths that are added to them, the key that is sent there, headers, tests and
/// settings. A connection moves as a whole or not at all, so every edit asks here first. Found once a project, when first asked for.
/// Parts whose connection is not certain belong together: one that stays keeps the others (<see cref="SeparateConnections"/> has those that are certain).
/// </summary>
internal sealed class Connections
{
    private static readonly Stay NoAddress = new("this project has no OpenRouter URL, so the build cannot see where the key is sent");
    private readonly MigrationProject _project;
    private readonly Lazy<Stay?> _obstacle;
    private readonly Lazy<ImmutableArray<ConnectionPart>> _parts;
    private readonly Lazy<bool> _isServed;
    private readonly Lazy<Stay?> _stay;
    private readonly Lazy<SeparateConnections> _separate;
    private readonly Lazy<SeparateConnections> _lone;
    private readonly Lazy<bool> _namesKey;
    private readonly Lazy<Stay?> _ids;

    private Connections(MigrationProject project)
    {
        _project = project;
        _parts = new Lazy<ImmutableArray<ConnectionPart>>(() => ConnectionPart.Find(project).ToImmutableArray());
        _obstacle = new Lazy<Stay?>(() => ConnectionObstacles.Find(project, _parts.Value));
        _isServed = new Lazy<bool>(() => OwnSettings.HaveMoved(project, HasCode(_parts.Value)) || Serves(project, _parts.Value));
        _stay = new Lazy<Stay?>(FindStay);
        _namesKey = new Lazy<bool>(() => !HasAddress && project.Files.Any(static file => file.Strings.Any(static site =>
            (site.Markers & MarkerKinds.OpenRouter) != 0 && Names.FindExact(site.Text.Value, GatewayVariables.OpenRouterApiKey).Any())));
        _lone = new Lazy<SeparateConnections>(() => _stay.Value is null ? SeparateConnections.FindLone(project, _parts.Value) : SeparateConnections.None);
        // Who sends the ids to OpenRouter without an address in the project goes on sending them there: a package, or the program that is given the key.
        _ids = new Lazy<Stay?>(() => HasAddress || References.Any(static other => other.HasAddress) ? null
            : LibraryUses.In(project) is { IsEmpty: false } libraries ? new Stay($"the package '{libraries[0]}' sends it to OpenRouter")
            : _namesKey.Value ? NoAddress : null);
        _separate = new Lazy<SeparateConnections>(() => _obstacle.Value is null || References.Any(static other => other.IsHeldInCode) ? SeparateConnections.None
            : SeparateConnections.Find(project, _parts.Value, ConnectionObstacles.Places(project, _parts.Value)));
    }

    /// <summary>The connections of a project.</summary>
    public static Connections Of(MigrationProject project) => project.Once(nameof(Connections), project, () => new Connections(project));

    /// <summary>Whether an address of either gateway's API stands in the project.</summary>
    public bool HasAddress => !_parts.Value.IsEmpty || ConnectionPart.HasMoved(_project);

    /// <summary>Why an address stays; null where it may move.</summary>
    /// <param name="url">The address.</param>
    /// <param name="place">Its string in C#; null in a text that is no setting.</param>
    public Stay? ForAddress(UrlText url, ExpressionSyntax? place) =>
        (url.Endpoint is { Verdict: EndpointVerdict.Changed } row ? WhyAlone(row, place) : null)
        ?? (place is null ? null : Repaired(place) ?? OfDatabase(place))
        ?? For(place);

    /// <summary>Why a value stays that a database holds as it is; null where none does.</summary>
    public Stay? OfDatabase(ExpressionSyntax value) => _project.IsDatabaseMigration(value.SyntaxTree) ? Past
        : ConnectionPart.IsColumnDefault(value) ? ColumnDefault : null;

    /// <summary>Why a path of a base stays; null where it may move with it.</summary>
    public Stay? ForPath(SyntaxNode place) => For(place)
        ?? (SplitBases.Of(_project).GroupOf(place) is { } group && LoneEndpoints.AreAllOf(_project, group) ? Alone : null);

    /// <summary>Why a base and its paths, which are written apart, stay; null where they may move together.</summary>
    public Stay? ForGroup(SplitGroup group) => group.Obstacle is { } obstacle ? new Stay(obstacle)
        : LoneEndpoints.AreAllOf(_project, group) ? Alone
        : group.Bases.IsEmpty ? group.Settings.Select(static end => end.Key).All(_separate.Value.Contain) ? null : _stay.Value
        : ForTest(group.Bases[0].Site.Expression);

    /// <summary>Why a variable with the key keeps its name; null where it may be renamed.</summary>
    /// <param name="variable">The variable: <c>OPENROUTER_API_KEY</c>.</param>
    public Stay? ForKey(string variable) => (_separate.Value.HaveKey ? null : _stay.Value)
        ?? (HasAddress || References.Any(static other => other.HasAddress) ? null : NoAddress);

    /// <summary>Whether a pass moves an address, alone or with the paths that are added to it.</summary>
    public bool Moves(UrlText url, ExpressionSyntax place) => Moves(url, () => ForAddress(url, place));

    /// <summary>Whether a pass moves an address in another file, alone or with the paths that are added to it.</summary>
    public bool Moves(UrlText url, SettingsFile file, TextSite site) => Moves(url, () => ForAddress(url, file, site));

    private bool Moves(UrlText url, Func<Stay?> find) => SplitBases.Of(_project).GroupOf(url) is { } group ? ForGroup(group) is null
        : url.Endpoint is { Verdict: not EndpointVerdict.Missing } && find() is null;

    /// <summary>
    /// Why the links to web pages around a place stay; null where they may move. A project without any address has no endpoint that would
    /// refuse the new key, unless it has the key itself, which then stays.
    /// </summary>
    public Stay? ForPages(SyntaxNode place) => For(place) ?? (_namesKey.Value ? ForKey(GatewayVariables.OpenRouterApiKey) : null);

    /// <summary>Why the attribution headers around a place stay; null where they may move.</summary>
    public Stay? ForHeaders(SyntaxNode place) => For(place);

    /// <summary>Why the model ids around a place stay; null where they may move.</summary>
    public Stay? ForModels(SyntaxNode place) => For(place) ?? _ids.Value;

    /// <summary>Why the model ids in a setting of another file stay; null where they may move.</summary>
    public Stay? ForModels(SettingsFile file, TextSite site) => ForSetting(file, site) ?? _ids.Value;

    /// <summary>Why a test of a host or an address stays; null where it may take the new value as well.</summary>
    public Stay? ForTest(ExpressionSyntax? place) => (place is null ? null : Repaired(place)) ?? For(place);

    private Stay? Repaired(ExpressionSyntax place) => SavedRepairs.Hold(place) ? SavedRepairs.Stay
        : SavedRepairs.AreTestedAt(_project, place) ? SavedRepairs.Tested : null;

    /// <summary>Whether a path that code compares with follows the request.</summary>
    public bool Moves(PathEnd tested) => ForTest(tested.Expression) is null && !OwnRoutes.IsServed(tested.Expression);

    /// <summary>What to say of a root without a path in sight: why it stays with the other addresses of the project, or what to write.</summary>
    /// <param name="authority">The host of AI Stats.</param>
    /// <param name="place">Its string in C#; null in another file.</param>
    public string AdviceForRoot(string authority, ExpressionSyntax? place = null) => For(place) is { } stay && stay != ConnectionObstacles.FindRoot(_project)
        ? $"leads to OpenRouter; {stay.Message}" : $"has no path in this project; write '{authority}', and leave '/api' out of its paths";

    /// <summary>Why a setting of another file, and what it says, stays; null where it may move.</summary>
    public Stay? ForSetting(SettingsFile file, TextSite site) => ForSetting(connections => Holds(connections, file, site));

    /// <summary>Whether a base in another file moves, or has moved.</summary>
    public bool Moves(SettingEnd end) => end.Url is null || ForSetting(connections => connections.Contain(end.Key)) is null;

    private Stay? ForSetting(Func<SeparateConnections, bool> isOne) => _stay.Value is { } stay ? isOne(_separate.Value) ? null : stay
        : isOne(_lone.Value) ? Alone : null;

    /// <summary>Why an address in another file stays; null where it may move.</summary>
    public Stay? ForAddress(UrlText url, SettingsFile file, TextSite site) =>
        (url.Endpoint is { Verdict: EndpointVerdict.Changed } row ? WhyAlone(row, place: null) : null) ?? ForSetting(file, site);

    /// <summary>Whether the code that reads a setting is one of some connections. A comment sets nothing.</summary>
    private static bool Holds(SeparateConnections connections, SettingsFile file, TextSite site) => !connections.IsEmpty && !site.IsComment
        && connections.Contain(PartPlace.At(file, site.Text.Span(0, 0).Start).Key);

    private IEnumerable<Connections> References => _project.Referenced.Select(Of);

    /// <summary>Whether code keeps the project, or its key; it has the settings files of those that refer to it, and they see these themselves.</summary>
    private bool IsHeldInCode => _obstacle.Value is not null
        && ConnectionObstacles.Places(_project, _parts.Value)?.Any(static place => place.Code is not null) != false;

    /// <summary>What keeps a project that this one refers to.</summary>
    private Stay? Held => References.Select(static other => other._obstacle.Value).FirstOrDefault(static stay => stay is not null);

    /// <summary>
    /// Why the parts around a place stay: what keeps the project, unless the place is in a connection that has nothing to do with it; or that nothing in
    /// its own connection moves.
    /// </summary>
    private Stay? For(SyntaxNode? place) => _stay.Value is { } stay ? place is not null && _separate.Value.Contain(place) ? null : stay
        : place is not null && _lone.Value.Contain(place) ? Alone : null;

    /// <summary>What cannot move holds all; where nothing has the contract that it had, nothing moves.</summary>
    private Stay? FindStay()
    {
        if (_obstacle.Value is { } obstacle)
            return obstacle;
        if (Held is { } held)
            return held;
        if (_isServed.Value || References.Any(static other => other._isServed.Value))
            return null;
        var first = _parts.Value.Concat(References.SelectMany(static other => other._parts.Value))
            .FirstOrDefault(static part => part.Row.Verdict != EndpointVerdict.Kept);
        return first is null ? LooseObstacle(_project) ?? ConnectionObstacles.FindRoot(_project)
            : new Stay(first.Row.Verdict == EndpointVerdict.Missing ? $"{first.Where} has no counterpart"
            : first.Row.Access == EndpointAccess.ManagementKey ? $"{first.Where} needs a management key of AI Stats"
            : $"{first.Where} differs on AI Stats")
            {
                IsDifference = first.Row is { Verdict: EndpointVerdict.Changed } row && row.Access != EndpointAccess.ManagementKey,
            };
    }

    /// <summary>A path that may be added to a base without any in sight, where all such paths have another contract.</summary>
    private static Stay? LooseObstacle(MigrationProject project)
    {
        var loose = RequestedPaths.Loose(project).ToList();
        return loose.Count > 0 && loose.TrueForAll(static path => path.Endpoint.Verdict != EndpointVerdict.Kept)
            ? new Stay($"'{loose[0].Display}' in {Stay.At(loose[0].Tree, loose[0].Span)} may be added to it, and has another contract on AI Stats") : null;
    }

    /// <summary>Whether any part keeps its contract. A base whose paths are not in sight serves what a client library adds to it.</summary>
    private static bool Serves(MigrationProject project, ImmutableArray<ConnectionPart> parts)
    {
        if (parts.Any(static part => part.Row.Verdict == EndpointVerdict.Kept && !part.IsBase && part.Setting is null))
            return true;
        var hasCode = HasCode(parts);
        if (parts.Any(part => part.Row.Verdict == EndpointVerdict.Kept && !part.IsBase && OwnSettings.Are(project, part, hasCode)))
            return true;
        var hasBase = parts.Any(part => part.IsBase && OwnSettings.Are(project, part, hasCode));
        return hasBase && ((!parts.Any(static part => part.IsPath) && LooseObstacle(project) is null)
            || ClientLibraries.ChatClients.Any(name => CodeReach.Of(project).Units(name).Any(static unit => unit.Name.Parent is SimpleNameSyntax)));
    }

    private static bool HasCode(ImmutableArray<ConnectionPart> parts) => parts.Any(static part => part.Setting is null);

    /// <summary>
    /// Why an endpoint does not go with its connection: it takes another kind of key, or everybody may read it and the key is not sent
    /// there.
    /// </summary>
    private Stay? WhyAlone(EndpointRow row, ExpressionSyntax? place) => !LoneEndpoints.Is(_project, row, place) ? null
        : row.Access == EndpointAccess.ManagementKey ? ManagementKey
        : place is not null && IsHealthCheck(place) ? PublicHealth
        : GatewayEndpoints.IsModelList(row) && _stay.Value is null ? PublicIds : Public;

    /// <summary>Whether a health check asks an address: <c>AddUrlGroup(new Uri("https://…/models"))</c>.</summary>
    private static bool IsHealthCheck(ExpressionSyntax address) => address.Ancestors().OfType<InvocationExpressionSyntax>()
        .Any(static call => FrameworkNames.HealthChecks.Contains(StringUse.CalledName(call)));

    private static readonly Stay Alone = new("its paths differ on AI Stats") { IsDifference = true };
    private static readonly Stay ManagementKey = new("it needs a management key");
    private static readonly Stay Past = new("a database migration has run, and only a new one moves its rows");
    private static readonly Stay ColumnDefault = new("it is the default of a database column, so write a migration with the new one");
    private static readonly Stay Public = new("the code reads OpenRouter's list without a key");

    private static readonly Stay PublicHealth =
        new($"a health check asks it without a key; of AI Stats, ask '{GatewayPaths.Health}'");

    /// <summary>What reads the list moves: the ids from it go to AI Stats.</summary>
    private static readonly Stay PublicIds = new(Public.Reason + "; AI Stats may not know its ids");
}
