using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Decides which names and expressions of a project mean a base that ends with the version, so that a path behind one is relative to it.</summary>
internal sealed class BaseNames
{
    private readonly MigrationProject _project;
    private readonly BaseEnds _bases;
    private readonly SplitLinks _links;
    private readonly CodeReach _reach;
    private readonly Lazy<ImmutableHashSet<string>> _members;
    private readonly Lazy<ImmutableHashSet<string>> _tableMembers;
    private readonly Lazy<SettingMembers> _settings;
    private readonly Lazy<ImmutableArray<(ExpressionSyntax Use, Func<bool> IsMeant)>> _uses;
    private readonly Lazy<ImmutableHashSet<TupleOfBase>> _tuples;

    private BaseNames(MigrationProject project)
    {
        _project = project;
        _bases = BaseEnds.Of(project);
        _links = SplitLinks.Of(project);
        _reach = CodeReach.Of(project);
        _tuples = new Lazy<ImmutableHashSet<TupleOfBase>>(() =>
            Places.Select(TupleOfBase.Of).OfType<TupleOfBase>().ToImmutableHashSet());
        _tableMembers = new Lazy<ImmutableHashSet<string>>(() => Places
            .SelectMany(static place => new[] { GivenMember.TableOf(place), TupleOfBase.ElementOf(place) }).OfType<string>()
            .Concat(_tuples.Value.Select(static tuple => tuple.Holder)).ToImmutableHashSet(StringComparer.Ordinal));
        _members = new Lazy<ImmutableHashSet<string>>(() =>
            _tableMembers.Value.Union(Places.Select(place => GivenMember.Of(project, place) ?? MethodOf(place)).OfType<string>())
                .Union(_bases.Whole.SelectMany(end => GivenMember.OfConstant(project, end)))
                .Union(Places.SelectMany(place => GivenMember.OfArgument(project, place))));
        _uses = new Lazy<ImmutableArray<(ExpressionSyntax Use, Func<bool> IsMeant)>>(() => FindUses().ToImmutableArray());
        _settings = new Lazy<SettingMembers>(() => SettingMembers.Of(project, _bases.WholeSettings, IsSetting));
    }

    /// <summary>What a project calls its bases; found when first asked for.</summary>
    public static BaseNames Of(MigrationProject project) => project.Once(nameof(BaseNames), project, () => new BaseNames(project));

    /// <summary>The members, methods and constants that a base is known by elsewhere, and the types that are made of it.</summary>
    public IEnumerable<string> All => Members.Concat(Called).Concat(_settings.Value.Takers).Concat(_settings.Value.Constants);

    /// <summary>The names of the settings that hold a base; code may read them in any case.</summary>
    public ImmutableHashSet<string> SettingNames => _settings.Value.Names;

    /// <summary>Whether a member of a type holds a base that ends with the version.</summary>
    public bool IsBase(string type, string member) => _bases.Whole.Any(end => end.Name == member
        && end.Type is BaseTypeDeclarationSyntax { Identifier.ValueText: var holder } && holder == type);

    /// <summary>
    /// Where code uses a base that ends with the version by the name of what holds it, or reads it from the configuration; each with the question whether
    /// the name means the base, which takes longer.
    /// </summary>
    public ImmutableArray<(ExpressionSyntax Use, Func<bool> IsMeant)> Uses => _uses.Value;

    /// <summary>Those of bases in other files, where all such bases move, or have moved.</summary>
    public IEnumerable<ExpressionSyntax> UsesOfMovingSettings => _bases.WholeSettings.IsEmpty || !_bases.WholeSettings.All(Connections.Of(_project).Moves)
        ? Enumerable.Empty<ExpressionSyntax>()
        : UsesOfSettings.Where(static found => found.IsMeant()).Select(static found => found.Use)
            .Concat(_bases.WholeSettings.SelectMany(ReadsBesideSection).Where(IsSetting)).Distinct();

    /// <summary>What reads a name of a base where its section is asked for: <c>section["BaseUrl"]</c>.</summary>
    private IEnumerable<ExpressionSyntax> ReadsBesideSection(SettingEnd end) => end.Section.Length == 0 ? Enumerable.Empty<ExpressionSyntax>()
        : SettingReaders.Of(_project).Of(end.Key)
        .Select(static reader => reader.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() ?? reader.SyntaxTree.GetRoot())
        .Distinct().SelectMany(static type => ConfigurationReads.NamesIn(type))
        .Where(name => name is LiteralExpressionSyntax { Token.ValueText: var text } && text.Equals(end.Name, StringComparison.OrdinalIgnoreCase))
        .Select(ConfigurationReads.Around).OfType<ExpressionSyntax>();

    private IEnumerable<(ExpressionSyntax Use, Func<bool> IsMeant)> FindUses() => _bases.Whole
        .SelectMany(end => _reach.Holders(end).Select(static holder => (holder.Name, holder.Type)).Append((Name: end.Name ?? "", end.Type)))
        .Where(static held => held.Name.Length > 1).GroupBy(static held => held.Name, static held => held.Type, StringComparer.Ordinal)
        .SelectMany(same => UsesOf(same.Key, same)).Concat(UsesOfSettings);

    private IEnumerable<(ExpressionSyntax Use, Func<bool> IsMeant)> UsesOfSettings => _settings.Value.Members
        .SelectMany(name => PutTogether(name).Select(use => (use, new Func<bool>(() => IsOfSettings(name, use)))))
        .Concat(_bases.WholeSettings.SelectMany(end => SettingReaders.Of(_project).Of(end.Key)).Distinct().Select(ConfigurationReads.Around)
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
        return owner.Length > 0 && (_bases.WholeSettings.Any(end => _links.TypesGivenSection(end).Contains(owner))
            || (_project.Once(nameof(IsOfSettings), name, () => _project.Naming(name).SelectMany(tree => TypesWith(tree, name))
                .ToImmutableHashSet(StringComparer.Ordinal)) is { Count: 1 } types && types.Contains(owner)));
    }

    /// <summary>The types of a file that have a member of a name; kept with the file.</summary>
    private ImmutableArray<string> TypesWith(SyntaxTree tree, string name) => _project.CacheOf(tree).Once(nameof(TypesWith), name, () =>
        Declarations.TypesAndMembers(tree.GetRoot()).OfType<TypeDeclarationSyntax>().Where(type => Declarations.In(type, name) is not null)
        .Select(static type => type.Identifier.ValueText).ToImmutableArray());

    /// <summary>The members that are given a base where an object is made: <c>new Provider("…", "https://…")</c>.</summary>
    private ImmutableHashSet<string> Members => _members.Value;

    /// <summary>The methods and types of the project that are called with a base.</summary>
    private IEnumerable<string> Called => _bases.Whole.Select(static end => (Use: end.Site.Expression, IsMeant: new Func<bool>(static () => true)))
        .Concat(Uses)
        .Select(static address => StringUse.Argument(address.Use) is var (call, _) && address.IsMeant() ? StringUse.CalledName(call) : "")
        .Distinct(StringComparer.Ordinal)
        .Where(name => name.Length > 1 && !FrameworkNames.Requests.Contains(name) && !FrameworkNames.AddressTypes.Contains(name)
            && !FrameworkNames.Texts.Contains(name) && (_project.Declaring(name).Any() || _reach.Methods(name).Any()));

    /// <summary>
    /// Whether an address may be one of the bases that a project gives to its objects: <c>provider.BaseUrl</c>, what a table holds, or a variable
    /// that is given one of these.
    /// </summary>
    public bool MayBeGiven(ExpressionSyntax address) => MayBeOf(Members.Contains, address) || MayBeSetting(address)
        || MayBeHanded(address);

    /// <summary>Whether a caller gives one of these to the parameter that an address comes from.</summary>
    public bool MayBeHanded(ExpressionSyntax address) => _bases.HasWhole && _links.HandedTo(address).Any(given => given is not null && (IsSetting(given)
        || _bases.Whole.Any(end => _reach.Reaches(given, end)) || MayBeOf(Members.Contains, given) || MayBeSetting(given)));

    /// <summary>
    /// Whether an address may be a setting that holds one of these, or a member that is filled with it or takes it from there:
    /// <c>options.Value.BaseUrl</c>, <c>urls.Login</c> of <c>Login => config["OpenRouter:BaseUrl"]</c>.
    /// </summary>
    public bool MayBeSetting(ExpressionSyntax address) => IsSetting(address) || (!_bases.WholeSettings.IsEmpty && MayBeOf(_settings.Value.Contains, address));

    /// <summary>Whether an address is a setting that holds one of these: <c>config["OpenRouter:BaseUrl"]</c>.</summary>
    public bool IsSetting(ExpressionSyntax address) => !_bases.WholeSettings.IsEmpty
        && StringUse.Subject(address)!.DescendantNodesAndSelf(static node => node is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }).OfType<ExpressionSyntax>()
            .SelectMany(KeysOf).Any(key => _bases.WholeSettings.Any(end => CodeReach.IsSame(key, end)));

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
                && (_tuples.Value.Contains(tuple) || _bases.Whole.Any(end => end.Tree == source.SyntaxTree && source.Span.Contains(end.Site.Expression.Span))),
            _ => false,
        },
        _ => false,
    };

    /// <summary>Where code has a base that ends with the version as a value.</summary>
    private IEnumerable<ExpressionSyntax> Places => _bases.Whole.SelectMany(end => BasePlaces.Of(_project, end));

    /// <summary>The method that answers with a base, perhaps one of several: <c>AddressOf(vendor)</c>; null where the base is no answer.</summary>
    private static string? MethodOf(ExpressionSyntax place)
    {
        if (place.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Identifier.ValueText: var made } uri && StringUse.LastName(uri.ReturnType) == nameof(Uri))
            return made;
        return StringUse.DeclaredName(place) is { } name && place.Ancestors().Any(node => Declarations.IsMethod(node, name)) ? name : null;
    }
}
