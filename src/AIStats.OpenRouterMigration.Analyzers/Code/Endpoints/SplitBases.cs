using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the two ends of URLs that are written apart and which of them belong together.</summary>
internal sealed class SplitBases
{
    private readonly MigrationProject _project;
    private readonly SplitLinks _links;
    private readonly ImmutableArray<BaseEnd> _wholeBases;
    private readonly ImmutableArray<BaseEnd> _roots;
    private readonly ImmutableArray<BaseEnd> _rootsWithVersion;
    private readonly ImmutableArray<SettingEnd> _wholeSettings;
    private readonly ImmutableDictionary<UrlText, SplitGroup> _groups;
    private readonly ILookup<SyntaxTree, SplitGroup> _groupsIn;

    /// <summary>The files that register clients: few, while a project may have a type with a base in each of its files.</summary>
    private readonly Lazy<ImmutableArray<SyntaxTree>> _registering;
    private readonly Lazy<ImmutableHashSet<string>> _baseMembers;
    private readonly Lazy<ImmutableHashSet<string>> _tableMembers;
    private readonly Lazy<SettingMembers> _settings;
    private readonly Lazy<ImmutableArray<(ExpressionSyntax Use, Func<bool> IsMeant)>> _usesOfBases;
    private readonly Lazy<ImmutableHashSet<TupleOfBase>> _tuples;

    private SplitBases(MigrationProject project)
    {
        _project = project;
        _registering = new Lazy<ImmutableArray<SyntaxTree>>(() =>
            FrameworkNames.Registrations.SelectMany(name => project.HoldingProjectWord(name)).Distinct().ToImmutableArray());
        var all = project.Files.SelectMany(static file => SplitEnds.Of(file).Bases).ToList();
        var found = project.Files.SelectMany(static file => SplitEnds.Of(file).Paths).ToImmutableArray();
        Bases = all.Where(end => end.Url is not null && (end.Kind == UrlKind.Endpoint || !HostComparisons.IsComparedElsewhere(end.Site.Expression, project)))
            .ToImmutableArray();
        var links = _links = new SplitLinks(project);
        Recombined = found.RemoveAll(path => !path.IsRecombined || path.IsMoved
            || !(links.MayBelongToGateway(path) || links.TakesApart(path) || links.IsBesideHostTest(path)
            || all.Exists(end => end.Url is not null && links.Belongs(path, end))));
        var paths = found.RemoveAll(path => Recombined.Contains(path) || AddressCompletions.IsOfOldHost(project.SignalsOf(path.Tree), path)
            || ExpectedPaths.IsOfOwnServer(project, path.Expression));
        // Before the migration paths begin with /api/v1, after it with /v1.
        var (current, moved) = (paths.RemoveAll(static path => path.IsMoved), paths.RemoveAll(static path => !path.IsMoved));
        // No path in C#: then a base in a settings file is handled by the rules for settings alone.
        var allSettings = Settings(project).ToImmutableArray();
        var settings = current.IsEmpty ? ImmutableArray<SettingEnd>.Empty : allSettings.RemoveAll(static end => end.Url is null);
        var groups = Join(links, settings, current);
        var unlinked = current.RemoveAll(path => groups.Any(group => group.Paths.Contains(path)));
        var completions = unlinked.RemoveAll(path => !AddressCompletions.Is(path) || !(links.MayBelongToGateway(path) || links.IsBesideHostTest(path)));
        var alone = unlinked.Where(path => path.Endpoint.Verdict == EndpointVerdict.Kept && !completions.Contains(path)
            && links.MayBelongToGateway(path)).ToLookup(static path => HostComparisons.IsNoAddress(path.Expression));
        var orphans = alone[false].ToImmutableArray();
        Tested = alone[true].ToImmutableArray();
        var joined = groups.SelectMany(static group => group.Settings).ToImmutableHashSet();
        var strays = settings.Where(end => end.Kind != UrlKind.Endpoint && !joined.Contains(end)).ToImmutableArray();
        var pathSetting = groups.IsEmpty ? default : PathSettings(project).FirstOrDefault();
        Groups = groups.Select(group => group with { Obstacle = FindObstacle(project, links, group, completions, orphans, strays, pathSetting) })
            .ToImmutableArray();
        var hasRoot = Bases.Any(static end => end.Kind != UrlKind.Endpoint) || settings.Any(static end => end.Kind != UrlKind.Endpoint);
        Orphans = hasRoot ? orphans : ImmutableArray<PathEnd>.Empty;
        Completions = hasRoot ? completions : ImmutableArray<PathEnd>.Empty;
        MovedPaths = moved.RemoveAll(path => !all.Any(end => end.Url is null && links.Belongs(path, end)));
        _groups = Groups.SelectMany(static group => group.Urls, static (group, url) => (url, group))
            .ToImmutableDictionary(static pair => pair.url, static pair => pair.group);
        _groupsIn = Groups.SelectMany(static group => group.Trees, static (group, tree) => (tree, group))
            .ToLookup(static pair => pair.tree, static pair => pair.group);
        _wholeBases = all.Where(static end => IsWhole(end.Kind, end.Url)).ToImmutableArray();
        _roots = all.Where(static end => end.Url is null ? end.Kind == UrlKind.Root : end.Url.Endpoint?.Path == GatewayPaths.Root).ToImmutableArray();
        _rootsWithVersion = all.Where(static end => !IsWhole(end.Kind, end.Url) && RelativePaths.AddVersion(end.Type)).ToImmutableArray();
        _wholeSettings = allSettings.RemoveAll(static end => !IsWhole(end.Kind, end.Url));
        _tuples = new Lazy<ImmutableHashSet<TupleOfBase>>(() =>
            PlacesOfBases.Select(TupleOfBase.Of).OfType<TupleOfBase>().ToImmutableHashSet());
        _tableMembers = new Lazy<ImmutableHashSet<string>>(() => PlacesOfBases
            .SelectMany(static place => new[] { GivenMember.TableOf(place), TupleOfBase.ElementOf(place) }).OfType<string>()
            .Concat(_tuples.Value.Select(static tuple => tuple.Holder)).ToImmutableHashSet(StringComparer.Ordinal));
        _baseMembers = new Lazy<ImmutableHashSet<string>>(() =>
            _tableMembers.Value.Union(PlacesOfBases.Select(place => GivenMember.Of(project, place) ?? MethodOf(place)).OfType<string>())
                .Union(_wholeBases.SelectMany(end => GivenMember.OfConstant(project, end))));
        _usesOfBases = new Lazy<ImmutableArray<(ExpressionSyntax Use, Func<bool> IsMeant)>>(() => FindUsesOfBases().ToImmutableArray());
        _settings = new Lazy<SettingMembers>(() => SettingMembers.Of(project, _wholeSettings, IsSetting));
    }

    /// <summary>The base URLs of a project whose paths stand elsewhere; found when first asked for.</summary>
    public static SplitBases Of(MigrationProject project) => project.Once(nameof(SplitBases), project, () => new SplitBases(project));

    /// <summary>All bases, with paths in sight or without.</summary>
    public ImmutableArray<BaseEnd> Bases { get; }

    /// <summary>All bases with their paths; no path is in two.</summary>
    public ImmutableArray<SplitGroup> Groups { get; }

    /// <summary>Paths that may be OpenRouter's, whose base is not in sight.</summary>
    public ImmutableArray<PathEnd> Orphans { get; }

    /// <summary>Paths that complete addresses which the code is given, where a base of the project may be one of these.</summary>
    public ImmutableArray<PathEnd> Completions { get; }

    /// <summary>Paths that are put on the host of an address which the code takes apart.</summary>
    public ImmutableArray<PathEnd> Recombined { get; }

    /// <summary>Paths that a request to OpenRouter is compared with, whatever its base.</summary>
    public ImmutableArray<PathEnd> Tested { get; }

    /// <summary>Paths whose contract differs, of bases that moved to AI Stats.</summary>
    public ImmutableArray<PathEnd> MovedPaths { get; }

    /// <summary>Those of the groups that have a base or a path in a file.</summary>
    public IEnumerable<SplitGroup> GroupsIn(SyntaxTree tree) => _groupsIn[tree];

    /// <summary>Whether a base belongs to paths written elsewhere.</summary>
    public bool Owns(UrlText url) => _groups.ContainsKey(url);

    /// <summary>The group of a path that is written elsewhere than its base; null where it is relative to the version.</summary>
    public SplitGroup? GroupOf(SyntaxNode path) =>
        Groups.FirstOrDefault(group => group.Paths.Any(end => end.Tree == path.SyntaxTree && end.Expression.Span.Contains(path.Span)));

    /// <summary>What belongs to a base, the base included; null where no path of it is in sight.</summary>
    public SplitGroup? GroupOf(UrlText url) => _groups.TryGetValue(url, out var group) ? group : null;

    /// <summary>Whether a type sends its requests to a base that ends with the version, so that its paths are relative to it.</summary>
    public bool IsOnWholeBase(BaseTypeDeclarationSyntax type) => _wholeBases.Any(end => _links.IsOn(type, end))
        || _wholeSettings.Any(end => _links.IsOn(type, end)) || (HasWholeBase && SplitLinks.IsNamedOpenRouter(type) && !_links.IsRegistered(type));

    /// <summary>Whether a member of a type holds a base that ends with the version.</summary>
    public bool IsWholeBase(string type, string member) => _wholeBases.Any(end => end.Name == member
        && end.Type is BaseTypeDeclarationSyntax { Identifier.ValueText: var holder } && holder == type);

    /// <summary>Whether a type sends its requests to a base that ends before the version, so that its paths begin with it: <c>/v1/credits</c>.</summary>
    public bool IsOnRoot(BaseTypeDeclarationSyntax type) => _roots.Any(end => _links.IsOn(type, end));

    /// <summary>
    /// Whether a type sends its requests to a client with such a base that puts the version before what it is given, <c>$"api/v1/{path}"</c>, so that the
    /// paths of the type are relative to the version.
    /// </summary>
    public bool IsOnRootWithVersion(BaseTypeDeclarationSyntax type) => _rootsWithVersion.Any(end => _links.IsOn(type, end));

    /// <summary>What brings bases and paths together.</summary>
    public CodeReach Reach => _links.Reach;

    /// <summary>
    /// The names of the types that have a base, of what they implement, and of those that are registered or made with one: who is given one
    /// of them has that base.
    /// </summary>
    public ImmutableHashSet<string> ClientNames => _wholeBases.Concat(_roots).Concat(_rootsWithVersion)
        .SelectMany(end => NamesAround(end).Concat(Registered(end)).Concat(HolderTypes(end)).Concat(_links.Given(end).All))
        .Concat(_wholeSettings.SelectMany(end => _links.Given(end).All.Concat(Reach.Units(end.Key).SelectMany(MadeAround))
        .Concat(_links.TypesGivenSection(end))))
        .Concat(BaseMembers).Concat(Called).Concat(_settings.Value.Takers).Concat(_settings.Value.Constants).Where(static name => name.Length > 1)
        .ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>The names of the settings that hold a base; code may read them in any case.</summary>
    public ImmutableHashSet<string> SettingNames => _settings.Value.Names;

    /// <summary>
    /// Where code uses a base that ends with the version by the name of what holds it, or reads it from the configuration; each with the question whether
    /// the name means the base, which takes longer.
    /// </summary>
    public ImmutableArray<(ExpressionSyntax Use, Func<bool> IsMeant)> UsesOfBases => _usesOfBases.Value;

    private IEnumerable<(ExpressionSyntax Use, Func<bool> IsMeant)> FindUsesOfBases() => _wholeBases
        .SelectMany(end => Reach.Holders(end).Select(static holder => (holder.Name, holder.Type)).Append((Name: end.Name ?? "", end.Type)))
        .Where(static held => held.Name.Length > 1).GroupBy(static held => held.Name, static held => held.Type, StringComparer.Ordinal)
        .SelectMany(same => UsesOf(same.Key, same))
        .Concat(_settings.Value.Members.SelectMany(name => PutTogether(name).Select(use => (use, new Func<bool>(() => IsOfSettings(name, use))))))
        .Concat(_wholeSettings.SelectMany(end => SettingReaders.Of(_project).Of(end.Key)).Distinct().Select(ConfigurationReads.Around)
            .OfType<ExpressionSyntax>().Select(read => (read, new Func<bool>(() => IsSetting(read)))));

    /// <summary>The uses of a name in a sum, a text or an argument: few, and what a file says stays with it.</summary>
    private IEnumerable<ExpressionSyntax> PutTogether(string name) => _project.Naming(name)
        .SelectMany(tree => _project.CacheOf(tree).Once(nameof(PutTogether), name,
        () => NameUses.In(_project, tree, name).Where(static use => StringUse.Argument(use) is not null || Composition.Around(use) != use).ToImmutableArray()));

    /// <summary>The uses of a name that some types have for a base. Each of a hundred clients may have a <c>BaseUrl</c> of its own.</summary>
    private IEnumerable<(ExpressionSyntax Use, Func<bool> IsMeant)> UsesOf(string name, IEnumerable<SyntaxNode> types)
    {
        var byFile = types.ToLookup(static type => type.SyntaxTree.FilePath, StringComparer.Ordinal);
        var owners = types.OfType<BaseTypeDeclarationSyntax>().Select(static type => type.Identifier.ValueText).ToImmutableHashSet(StringComparer.Ordinal);
        return PutTogether(name).Select(use => (use, new Func<bool>(() => use is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } access
            ? owners.Contains(MemberOwners.Of(access)) : byFile[use.SyntaxTree.FilePath].Any(type => type.Span.Contains(use.Span)))));
    }

    /// <summary>Whether a name means the member of a type that is given the section of a base, or of the one type that has such a member.</summary>
    private bool IsOfSettings(string name, ExpressionSyntax use)
    {
        var owner = use is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } access ? MemberOwners.Of(access)
            : (StringUse.EnclosingType(use) as BaseTypeDeclarationSyntax)?.Identifier.ValueText ?? "";
        return owner.Length > 0 && (_wholeSettings.Any(end => _links.TypesGivenSection(end).Contains(owner))
            || (_project.Once(nameof(IsOfSettings), name, () => _project.Naming(name).SelectMany(tree => TypesWith(tree, name))
                .ToImmutableHashSet(StringComparer.Ordinal)) is { Count: 1 } types && types.Contains(owner)));
    }

    /// <summary>The types of a file that have a member of a name; kept with the file.</summary>
    private ImmutableArray<string> TypesWith(SyntaxTree tree, string name) => _project.CacheOf(tree).Once(nameof(TypesWith), name, () =>
        Declarations.TypesAndMembers(tree.GetRoot()).OfType<TypeDeclarationSyntax>().Where(type => Declarations.In(type, name) is not null)
        .Select(static type => type.Identifier.ValueText).ToImmutableArray());

    /// <summary>The members that are given a base where an object is made: <c>new Provider("…", "https://…")</c>.</summary>
    public ImmutableHashSet<string> BaseMembers => _baseMembers.Value;

    /// <summary>
    /// Whether an address may be one of the bases that a project gives to its objects: <c>provider.BaseUrl</c>, what a table holds, or a variable
    /// that is given one of these.
    /// </summary>
    public bool MayBeGiven(ExpressionSyntax address) => MayBeOf(BaseMembers.Contains, address) || MayBeSetting(address)
        || MayBeHanded(address);

    /// <summary>Whether a caller gives one of these to the parameter that an address comes from.</summary>
    public bool MayBeHanded(ExpressionSyntax address) => HasWholeBase && _links.HandedTo(address).Any(given => given is not null && (IsSetting(given)
        || _wholeBases.Any(end => Reach.Reaches(given, end)) || MayBeOf(BaseMembers.Contains, given) || MayBeSetting(given)));

    /// <summary>The methods and types of the project that are called with a base.</summary>
    private IEnumerable<string> Called => _wholeBases.Select(static end => (Use: end.Site.Expression, IsMeant: new Func<bool>(static () => true)))
        .Concat(UsesOfBases)
        .Select(static address => StringUse.Argument(address.Use) is var (call, _) && address.IsMeant() ? StringUse.CalledName(call) : "")
        .Distinct(StringComparer.Ordinal)
        .Where(name => name.Length > 1 && !FrameworkNames.Requests.Contains(name) && !FrameworkNames.AddressTypes.Contains(name)
            && !FrameworkNames.Texts.Contains(name) && (_project.Declaring(name).Any() || Reach.Methods(name).Any()));

    /// <summary>
    /// Whether an address may be a setting that holds one of these, or a member that is filled with it or takes it from there:
    /// <c>options.Value.BaseUrl</c>, <c>urls.Login</c> of <c>Login => config["OpenRouter:BaseUrl"]</c>.
    /// </summary>
    public bool MayBeSetting(ExpressionSyntax address) => IsSetting(address) || (!_wholeSettings.IsEmpty && MayBeOf(_settings.Value.Contains, address));

    /// <summary>Whether an address is a setting that holds one of these: <c>config["OpenRouter:BaseUrl"]</c>.</summary>
    public bool IsSetting(ExpressionSyntax address) => !_wholeSettings.IsEmpty
        && StringUse.Subject(address)!.DescendantNodesAndSelf(static node => node is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }).OfType<ExpressionSyntax>()
            .SelectMany(KeysOf).Any(key => _wholeSettings.Any(end => CodeReach.IsSame(key, end)));

    /// <summary>The keys that an expression asks for, also with a method of the program's own: <c>Require("OpenRouter:BaseUrl")</c>.</summary>
    private IEnumerable<string> KeysOf(ExpressionSyntax read) => ConfigurationReads.NameIn(read) is not null ? ConfigurationKeys.Of(_project, read)
        : read is InvocationExpressionSyntax call ? call.ArgumentList.Arguments.Where(static given => given.Expression is not InvocationExpressionSyntax)
            .Select(given => ConfigurationNames.Read(_project, given.Expression)).Where(static key => key.ContainsAny(KeySeparators))
        : Enumerable.Empty<string>();

    private static readonly char[] KeySeparators = { ':', '_' };

    /// <summary>
    /// Whether an address comes out of a table or a tuple, which other services stand in as well: <c>Providers[name]</c>, <c>url</c> of <c>var (url,
    /// key) = Providers[name]</c>.
    /// </summary>
    public bool MayBeFromTable(ExpressionSyntax address) => !_tableMembers.Value.IsEmpty && MayBeOf(_tableMembers.Value.Contains, address);

    private bool MayBeOf(Func<string, bool> isMember, ExpressionSyntax address) => StringUse.Subject(address) switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Uri.AbsoluteUri) or nameof(Uri.OriginalString), Expression: var uri } =>
            MayBeOf(isMember, uri),
        MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax, Name.Identifier.ValueText: var member } => isMember(member),
        ElementAccessExpressionSyntax { Expression: var table } => isMember(StringUse.LastName(table)),
        InvocationExpressionSyntax call => isMember(StringUse.CalledName(call)),
        IdentifierNameSyntax name => Declarations.Of(name) switch
        {
            VariableDeclaratorSyntax { Initializer.Value: not IdentifierNameSyntax and var value } => IsSetting(value) || MayBeOf(isMember, value),
            PropertyDeclarationSyntax property => Declarations.FirstValueOf(property) is not (null or IdentifierNameSyntax) and var given
                && (IsSetting(given) || MayBeOf(isMember, given)),
            SingleVariableDesignationSyntax variable => TupleOfBase.TakenBy(variable) is var (tuple, source)
                && (_tuples.Value.Contains(tuple) || _wholeBases.Any(end => end.Tree == source.SyntaxTree && source.Span.Contains(end.Site.Expression.Span))),
            _ => false,
        },
        _ => false,
    };

    /// <summary>Where code has a base that ends with the version as a value.</summary>
    private IEnumerable<ExpressionSyntax> PlacesOfBases => _wholeBases.SelectMany(end => BasePlaces.Of(_project, end));

    /// <summary>The method that answers with a base, perhaps one of several: <c>AddressOf(vendor)</c>; null where the base is no answer.</summary>
    private static string? MethodOf(ExpressionSyntax place)
    {
        if (place.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Identifier.ValueText: var made } uri && StringUse.LastName(uri.ReturnType) == nameof(Uri))
            return made;
        return StringUse.DeclaredName(place) is { } name && place.Ancestors().Any(node => Declarations.IsMethod(node, name)) ? name : null;
    }

    /// <summary>The bases that a type sends its requests to, whose paths are relative to the version.</summary>
    public IEnumerable<BaseEnd> WholeBasesOf(SyntaxNode type) => _wholeBases.Where(end =>
        (end.Tree.FilePath == type.SyntaxTree.FilePath && end.Type.Span == type.Span)
        || (type is BaseTypeDeclarationSyntax declared && _links.IsOn(declared, end)));

    /// <summary>Whether a type sends its requests to a base of a group that ends with the version.</summary>
    public bool IsRelativeTo(SyntaxNode type, SplitGroup group) => WholeBasesOf(type).Any(group.Bases.Contains)
        || (type is BaseTypeDeclarationSyntax declared && group.Settings.Any(end => _links.IsOn(declared, end)));

    private IEnumerable<string> HolderTypes(BaseEnd end) => Reach.Holders(end).Select(static holder => holder.Type).OfType<BaseTypeDeclarationSyntax>()
        .Where(static type => !type.Modifiers.Any(SyntaxKind.StaticKeyword)).Select(static type => type.Identifier.ValueText);

    /// <summary>
    /// The clients that are registered where the type of a base is named: <c>AddHttpClient&lt;ChatApi&gt;(… IOptions&lt;AiSettings&gt;
    /// …)</c>.
    /// </summary>
    private IEnumerable<string> Registered(BaseEnd end) => end.Type is not BaseTypeDeclarationSyntax { Identifier.ValueText: var type }
        ? Array.Empty<string>()
        : _registering.Value.SelectMany(tree => CodeReach.Units(tree, type))
        .SelectMany(static unit => unit.Name.Parent!.AncestorsAndSelf().OfType<InvocationExpressionSyntax>()).SelectMany(GivenClients.RegisteredBy);

    /// <summary>The types that are made or registered where a setting is read: <c>new Balance(http, Env("OPENROUTER_URL"))</c>.</summary>
    private static IEnumerable<string> MadeAround(CodeUnit read) => read.Name.Parent!.Ancestors()
        .TakeWhile(static node => node is not (MemberDeclarationSyntax or BlockSyntax)).SelectMany(static node => node switch
        {
            ObjectCreationExpressionSyntax made => new[] { StringUse.LastName(made.Type) },
            InvocationExpressionSyntax call => GivenClients.RegisteredBy(call),
            _ => Array.Empty<string>(),
        });

    private static IEnumerable<string> NamesAround(BaseEnd end)
    {
        if (end.Type is BaseTypeDeclarationSyntax { Identifier.ValueText: var type, BaseList: var implemented } declared
            && !declared.Modifiers.Any(SyntaxKind.StaticKeyword))
            return (implemented?.Types.Select(static one => StringUse.LastName(one.Type)) ?? Array.Empty<string>()).Append(type);
        var statement = end.Site.Expression.FirstAncestorOrSelf<StatementSyntax>(static node => node is not BlockSyntax
            && node.Parent is not LambdaExpressionSyntax);
        return statement?.DescendantNodes().OfType<GenericNameSyntax>().SelectMany(static name => name.TypeArgumentList.Arguments).Select(StringUse.LastName)
            ?? Array.Empty<string>();
    }

    /// <summary>Whether any base of the project ends with the version.</summary>
    public bool HasWholeBase => !_wholeBases.IsEmpty || !_wholeSettings.IsEmpty;

    /// <summary>Whether paths may be added to a base of the project that ends with the version, or before it.</summary>
    public bool HasBase => HasWholeBase || !_roots.IsEmpty || !_rootsWithVersion.IsEmpty;

    private static bool IsWhole(UrlKind kind, UrlText? url) => kind == UrlKind.Endpoint && url?.Endpoint?.Path is null or GatewayPaths.Version;

    private ImmutableArray<SplitGroup> Join(SplitLinks links, ImmutableArray<SettingEnd> settings, ImmutableArray<PathEnd> paths)
    {
        var groups = new List<SplitGroup>();
        foreach (var end in Bases)
            Add(new SplitGroup(ImmutableArray.Create(end), ImmutableArray<SettingEnd>.Empty,
                paths.RemoveAll(path => !links.Belongs(path, end) && !links.IsUncertain(path, end))));
        foreach (var end in settings)
        {
            var overridden = Bases.Where(known => links.Overrides(end, known)).ToImmutableArray();
            Add(new SplitGroup(ImmutableArray<BaseEnd>.Empty, ImmutableArray.Create(end), paths.RemoveAll(path => !links.Belongs(path, end))), overridden);
        }

        return groups.Where(static group => !group.Paths.IsEmpty).ToImmutableArray();

        void Add(SplitGroup group, ImmutableArray<BaseEnd> overridden = default)
        {
            foreach (var other in groups.Where(other => (!group.Paths.IsEmpty && other.Paths.Any(group.Paths.Contains))
                || (!overridden.IsDefault && other.Bases.Any(overridden.Contains))).ToList())
            {
                groups.Remove(other);
                group = new SplitGroup(other.Bases.AddRange(group.Bases), other.Settings.AddRange(group.Settings), other.Paths.Union(group.Paths)
                    .ToImmutableArray());
            }

            // A group of one setting without a path cannot grow, and a file may have thousands of them.
            if (!group.Paths.IsEmpty || !group.Bases.IsEmpty)
                groups.Add(group);
        }
    }

    private static string? FindObstacle(MigrationProject project, SplitLinks links, SplitGroup group, ImmutableArray<PathEnd> completions,
        ImmutableArray<PathEnd> orphans, ImmutableArray<SettingEnd> strays, (SettingsFile File, string Key) pathSetting)
    {
        if (group.Bases.Any(end => group.Paths.Any(path => links.IsUncertain(path, end))))
            return "another service's URL is as near to a path";
        if (group.Bases.Any(static end => BaseObstacles.LooksForApi(end)))
            return "the code around it looks for '/api'";
        if (group.Bases.Select(end => BaseObstacles.PageOf(end, links.Reach.Holders(end))).FirstOrDefault(static page => page is not null) is { } page)
            return $"the web page '{page}' is added to it, too";
        if (!group.HasBareHost)
            return null;
        if (group.Bases.Where(static end => end.Kind != UrlKind.Endpoint).Select(end => SavedAddresses.MemberWith(project, end, links.Reach.Holders(end)))
            .FirstOrDefault(static member => member is not null) is { } saved)
            return $"users have saved the old one in '{saved}'";
        if (group.Paths.Where(AddressCompletions.Is).Concat(completions).FirstOrDefault() is { } completion)
            return Completing(completion);
        if (group.Paths.Select(links.OtherAddressBefore).FirstOrDefault(static address => address is not null) is { } other)
            return $"'{other}' is put before a path of it as well";
        if (group.Paths.Select(path => links.OtherGivenBefore(path, group)).FirstOrDefault(static clause => clause is not null) is { } given)
            return given;
        if (orphans.FirstOrDefault() is { } orphan)
            return $"'{orphan.Relative.Display}' in {Path.GetFileName(orphan.Tree.FilePath)} may belong to it, too";
        if (!group.Bases.IsEmpty && strays.FirstOrDefault() is { } stray)
            return $"'{stray.Key}' in {project.Shorten(stray.File.Path)} may replace it";
        if (pathSetting is (var file, { } key))
            return $"'{key}' in {project.Shorten(file.Path)} may belong to it, too";
        return null;
    }

    /// <summary>What keeps the addresses that a path completes.</summary>
    public static string Completing(PathEnd path) => $"'{path.Display}' in {Stay.At(path.Tree, path.Span)} completes URLs that users give";

    /// <summary>The settings that hold the path of an endpoint.</summary>
    private static IEnumerable<(SettingsFile File, string Key)> PathSettings(MigrationProject project) =>
        from value in Values(project)
        let file = value.File
        let site = value.Site
        where (site.Markers & MarkerKinds.ApiPath) != 0 && site.Urls.IsEmpty
        let start = site.Text.Value.IndexOf(GatewayPaths.RelativeRoot, StringComparison.OrdinalIgnoreCase)
        where start >= 0 && site.Text.Value.Substring(0, start).TrimEnd('/', '"', '\'', ' ') is var before
            && (before.Length == 0 || before[before.Length - 1] is '=' or ':')
            && GatewayEndpoints.Find("/" + site.Text.Value.Substring(start).TrimEnd('"', '\'', ' ', ',')) is not null
        select (file, KeyAt(file, site.Text.Span(start, start + 1).Start));

    /// <summary>The settings with a base, those that moved among them.</summary>
    private static IEnumerable<SettingEnd> Settings(MigrationProject project) =>
        from value in Values(project)
        let file = value.File
        let site = value.Site
        from end in site.Urls.Where(url => SettingUrls.IsBase(site, url)).Select(url => new SettingEnd(file, KeyAt(file, url.Span.Start), url, url.Kind))
            .Concat(Moved(file, site))
        select end;

    private static IEnumerable<(SettingsFile File, TextSite Site)> Values(MigrationProject project) =>
        from file in project.Texts.Values
        where !file.IsProse
        from site in file.Signals.Sites
        where !site.IsComment && !site.IsKey
        select (file, site);

    private static IEnumerable<SettingEnd> Moved(SettingsFile file, TextSite site)
    {
        var start = site.Text.Value.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if ((site.Markers & MarkerKinds.AIStats) != 0 && start >= 0
            && SplitEnds.MovedKind(site.Text.Value.Substring(start).TrimEnd('"', '\'', ' ', ',', '}')) is { } kind)
            yield return new SettingEnd(file, KeyAt(file, site.Text.Span(start, start + 1).Start), Url: null, kind);
    }

    private static string KeyAt(SettingsFile file, int position) => SettingKeys.At(file.Keys, position)?.Key ?? "";

    /// <summary>Whether a URL may be the base of paths written elsewhere.</summary>
    public static bool IsBase(StringSite site, UrlText url) => url.Kind switch
    {
        UrlKind.Root => !HostComparisons.IsNoAddress(site) && !WebLinks.IsLink(site, url),
        // `GetSection("OpenRouter.AI")`, `Name = "OpenRouter.ai"`: nobody writes a host in capitals.
        UrlKind.Host => url.IsWhole && !url.Host.Any(char.IsUpper) && !HostComparisons.IsNoAddress(site),
        UrlKind.Endpoint => url.Endpoint is { Verdict: EndpointVerdict.Kept, Path: GatewayPaths.Root or GatewayPaths.Version } && url.IsWhole,
        _ => false,
    };
}
