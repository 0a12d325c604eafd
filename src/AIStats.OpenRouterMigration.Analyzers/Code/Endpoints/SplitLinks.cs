using System.Collections.Concurrent;
using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Decides whether a path is added to a base. Where another service is as likely, it is not: a wrong link breaks a call that worked.</summary>
internal sealed class SplitLinks
{
    private const string Word = GatewayHosts.OpenRouterName;
    private readonly MigrationProject _project;
    private readonly CodeReach _reach;
    private readonly ConcurrentDictionary<SyntaxNode, ImmutableArray<LiteralExpressionSyntax>> _addresses = new();
    private readonly ConcurrentDictionary<SyntaxNode, ImmutableArray<CodeUnit>> _units = new();
    private readonly ConcurrentDictionary<SyntaxNode, bool> _foreign = new();
    private readonly ConcurrentDictionary<object, GivenClients> _given = new();
    private readonly ConcurrentDictionary<ExpressionSyntax, IReadOnlyList<ExpressionSyntax?>> _handed = new();
    private readonly ConcurrentDictionary<string, ImmutableHashSet<string>> _givenSections = new(StringComparer.OrdinalIgnoreCase);

    private SplitLinks(MigrationProject project)
    {
        _project = project;
        _reach = CodeReach.Of(project);
    }

    /// <summary>The links of a project: what they have found is kept.</summary>
    public static SplitLinks Of(MigrationProject project) => project.Once(nameof(SplitLinks), project, () => new SplitLinks(project));

    /// <summary>Whether a path is added to a base in C#.</summary>
    public bool Belongs(PathEnd path, BaseEnd end)
    {
        if (!Fits(path, end.Kind))
            return false;
        if (IsReadFrom(path.Before, end))
            return true;
        var isSameType = IsSameType(path, end);
        // `/v1/models` of the entry with another service's address is that service's.
        if (path.IsMoved && isSameType && NearestAddress.Of(path.Expression, end.Site.Expression.Span, NearestAddress.All(path.Type),
            _project.TargetOf(path.Tree).Authority) == Owner.Other)
            return false;
        if (isSameType && (IsNamed(path, end) || (MayBeAddress(path.Before) && Nearest(path, end, path.Type) == Owner.Gateway)))
            return true;
        if (path.Before is { } before && !IsNamed(path, end))
            return Sources(before).Any(source => _reach.Reaches(source, end)) || IsHanded(path, before, given => _reach.Reaches(given, end));
        if (isSameType)
            return false;
        return Units(path).Any(unit => _reach.Reaches(unit.Node, end) && IsAlone(unit, end, path)) || Requests(path).Any(use => IsFrom(use, path, end))
            // A base that ends in /api/v1 works without a path; do not attach one only because both are in the same file or class.
            || (end.Kind != UrlKind.Endpoint && Nearest(path, null, path.Type) == Owner.Gateway
                && (IsNamedOpenRouter(path) || (path.Tree == end.Tree && IsFree(Nearest(path, end, path.Type.AncestorsAndSelf().Last()), path))));
    }

    /// <summary>Whether a path is added to a setting.</summary>
    public bool Belongs(PathEnd path, SettingEnd end)
    {
        if (!Fits(path, end.Kind))
            return false;
        if (path.Before is { } before)
            return Sources(before).Any(source => _reach.Reaches(source, end)) || IsHanded(path, before, given => _reach.Reaches(given, end));
        return Units(path).Any(unit => _reach.Reaches(unit.Node, end) && IsAlone(unit, null, path))
            || Requests(path).Any(use => StringUse.EnclosingType(use) is BaseTypeDeclarationSyntax sender && IsOn(sender, end)
                && Compare(path, use, null, sender) == Owner.Gateway)
            || (path.Type is BaseTypeDeclarationSyntax type && IsGivenSection(type, end))
            || (end.Kind != UrlKind.Endpoint && IsNamedOpenRouter(path) && Nearest(path, null, path.Type) == Owner.Gateway);
    }

    /// <summary>
    /// Whether a type sends its requests to a base: the code that registers or makes it, or its own, has it, or it is given a client that
    /// has it.
    /// </summary>
    public bool IsOn(BaseTypeDeclarationSyntax type, BaseEnd end) =>
        _reach.Units(type.Identifier.ValueText).Any(unit => _reach.Reaches(unit.Node, end)) || Takes(type, end.Type)
        || _reach.Holders(end).Any(holder => Takes(type, holder.Type)) || IsGiven(type, Given(end))
        || OwnBases(type).Any(given => _reach.Reaches(given, end));

    /// <summary>Whether a type has a parameter, field or property of another one's type or interface, or is derived from it.</summary>
    private bool Takes(BaseTypeDeclarationSyntax type, SyntaxNode client) =>
        client is BaseTypeDeclarationSyntax { BaseList: var list, Identifier.ValueText: var name } declared && declared.Span != type.Span
            && !declared.Modifiers.Any(SyntaxKind.StaticKeyword)
        && (list?.Types.Select(static implemented => StringUse.LastName(implemented.Type)) ?? Array.Empty<string>()).Append(name).Any(taken => taken.Length > 0
            && _reach.Tokens(type)[taken].Any(
            static token => token.Parent is IdentifierNameSyntax { Parent: ParameterSyntax or VariableDeclarationSyntax or PropertyDeclarationSyntax
                or NullableTypeSyntax or BaseTypeSyntax }));

    /// <summary>Whether a type sends its requests to a setting.</summary>
    public bool IsOn(BaseTypeDeclarationSyntax type, SettingEnd end) =>
        _reach.Units(type.Identifier.ValueText).Any(unit => _reach.Reaches(unit.Node, end)) || IsGiven(type, Given(end))
        || OwnBases(type).Any(given => _reach.Reaches(given, end)) || IsGivenSection(type, end);

    private bool IsGivenSection(BaseTypeDeclarationSyntax type, SettingEnd end) => TypesGivenSection(end).Contains(type.Identifier.ValueText);

    /// <summary>The types that code names together with the section of a setting: <c>services.AddApi&lt;Chat&gt;(config.GetSection("Chat"))</c>.</summary>
    public ImmutableHashSet<string> TypesGivenSection(SettingEnd end) => end.Section.Length == 0 ? ImmutableHashSet<string>.Empty
        : _givenSections.GetOrAdd(end.Key, key => GivenSections.TypesIn(_reach, SettingReaders.Of(_project).Of(key)));

    /// <summary>Who is given a client with a base in C#.</summary>
    public GivenClients Given(BaseEnd end) => _given.GetOrAdd(end, _ => GivenClients.At(_reach.Holders(end).Select(static holder => (holder.Name, holder.Type))
        .Append((Name: end.Name ?? "", end.Type)).SelectMany(named => _reach.GivenToClients(named.Name, named.Type)).Append(end.Site.Expression)));

    /// <summary>Who is given a client with the base of a setting.</summary>
    public GivenClients Given(SettingEnd end) => _given.GetOrAdd(end, _ => GivenClients.At(_reach.GivenToClients(end)));

    /// <summary>What the clients of a type get as their base in its own code.</summary>
    private IEnumerable<ExpressionSyntax> OwnBases(SyntaxNode type) => _reach.Mentions(type, FrameworkNames.BaseAddress) ? GivenClients.BasesIn(type)
        : Array.Empty<ExpressionSyntax>();

    /// <summary>Whether a type is one of those that are given a client.</summary>
    private bool IsGiven(BaseTypeDeclarationSyntax type, GivenClients given) => given.Types.Contains(type.Identifier.ValueText)
        || (!given.Names.IsEmpty && GivenClients.NameAskedBy(type) is { } name && given.Names.Contains(name))
        || (given.IsShared && !HasClientOfItsOwn(type) && _reach.Tokens(type)[FrameworkNames.HttpClient]
            .Any(static token => token.Parent is IdentifierNameSyntax { Parent: ParameterSyntax or PropertyDeclarationSyntax }));

    private bool HasClientOfItsOwn(BaseTypeDeclarationSyntax type) => _reach.Units(type.Identifier.ValueText)
        .Any(static unit => unit.Name.Parent?.Parent?.Parent is GenericNameSyntax { Identifier.ValueText: FrameworkNames.AddHttpClient });

    /// <summary>
    /// Whether a setting takes the place of a base in C#, as <c>config["OpenRouter:BaseUrl"] ?? "https://…"</c> says, or the name of the
    /// base.
    /// </summary>
    public bool Overrides(SettingEnd setting, BaseEnd end) =>
        (end.Site.Expression.FirstAncestorOrSelf<SyntaxNode>(static node => node is StatementSyntax or MemberDeclarationSyntax) is { } around
            && _reach.Reaches(around, setting))
        || (end.Name is { } name && string.Equals(name.TrimStart('_'), setting.Name, StringComparison.OrdinalIgnoreCase)
            && (setting.Section.Length == 0 || _reach.NamesSection(end.Type, setting.Section) || !_reach.HasOther(setting)));

    /// <summary>Whether a path of the base's own type may be added to it or to another service as near: then only a person can move the base.</summary>
    public bool IsUncertain(PathEnd path, BaseEnd end) =>
        IsSameType(path, end) && !IsNamed(path, end) && Fits(path, end.Kind) && MayBeAddress(path.Before) && Nearest(path, end, path.Type) == Owner.Both;

    /// <summary>Whether a path may be OpenRouter's although nothing links it: its code names OpenRouter, and no other address stands in it.</summary>
    public bool MayBelongToGateway(PathEnd path) =>
        (path.IsRecombined || MayBeAddress(path.Before)) && !IsForeign(path) && Nearest(path, null, path.Type) == Owner.Gateway && NamesOpenRouter(path.Type);

    /// <summary>Whether a path is put on the host of a member that is given an address of OpenRouter's, whatever the member is called.</summary>
    public bool TakesApart(PathEnd path)
    {
        var names = path.Text.Holes.Values.Select(static hole => hole is InvocationExpressionSyntax call ? StringUse.Receiver(call)
            : (hole as MemberAccessExpressionSyntax)?.Expression).Select(StringUse.LastName).Where(static name => name.Length > 0).ToList();
        return names.Count > 0 && _project.Files.SelectMany(static file => file.Strings)
            .Any(site => site.Urls.Any(static url => url.Kind == UrlKind.Endpoint && !url.IsInProse)
            && StringUse.DeclaredName(site.Expression) is { } name && names.Contains(name));
    }

    /// <summary>Whether the member around a path tests the host for OpenRouter's, and goes on with the path on that host.</summary>
    public bool IsBesideHostTest(PathEnd path) => path.Expression.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && _project.SignalsOf(path.Tree).Strings.Any(site => member.Span.Contains(site.Expression.Span)
            && site.Urls.Any(static url => url.Kind == UrlKind.Host) && HostComparisons.IsTest(site.Expression));

    /// <summary>
    /// The rule of HttpClient: a rooted path replaces the path of the base address. <c>api/v1/…</c> and <c>{base}/api/v1/…</c> are appended, so
    /// their base must have no path.
    /// </summary>
    private bool Fits(PathEnd path, UrlKind kind) => (kind != UrlKind.Endpoint || (path.IsRooted && path.Before is null)) && !IsForeign(path);

    /// <summary>Whether what stands before a path is given addresses of other services and nothing else: <c>var url = "https://shop.example.com"</c>.</summary>
    private bool IsForeign(PathEnd path) => path.Before is { } before && _foreign.GetOrAdd(before, _ =>
        ForeignAddresses.AreAllThatIsGivenTo(StringUse.Subject(before)!, _project.TargetOf(path.Tree).Authority));

    /// <summary>The address of another service that is put before a path as well, since the same name holds both; null where none is.</summary>
    public string? OtherAddressBefore(PathEnd path) => path.Before is { } before && StringUse.Subject(before) is IdentifierNameSyntax name
        ? ForeignAddresses.AmongWhatIsGivenTo(name, _project.TargetOf(path.Tree).Authority)
        : null;

    private static bool IsSameType(PathEnd path, BaseEnd end) => path.Tree == end.Tree && path.Type.Span == end.Type.Span;

    private static bool IsNamed(PathEnd path, BaseEnd end) => path.Before is { } before && StringUse.IsNamed(before, end.Name)
        && Declarations.MayBeGiven(StringUse.Subject(before)!, end.Site.Expression);

    /// <summary>Whether code says it in full: <c>Defaults.BaseUrl + "/api/v1/models"</c>, in a type or in a program of top-level statements.</summary>
    private static bool IsReadFrom(ExpressionSyntax? before, BaseEnd end) =>
        before is MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.ValueText: var name } && name == end.Name
        && end.Type is BaseTypeDeclarationSyntax { Identifier.ValueText: var type } && StringUse.LastName(receiver) == type;

    private static bool MayBeAddress(ExpressionSyntax? before) =>
        before is null || NameWords.Addresses.Admit(StringUse.LastName(StringUse.Subject(before)));

    /// <summary>What stands before a path, and all that it is given: in its type, or, of a variable, where that can be used.</summary>
    private static IEnumerable<SyntaxNode> Sources(ExpressionSyntax before)
    {
        var subject = StringUse.Subject(before)!;
        var values = Declarations.ValuesOf(subject);
        return Declarations.ScopeOf(Declarations.Of(subject)) is null ? values.Prepend(before) : values;
    }

    /// <summary>
    /// What callers give the parameter that an address comes from, <c>_root</c> of <c>Chat(string root) => _root = root</c> too; null for a use that nobody
    /// can follow.
    /// </summary>
    public IReadOnlyList<ExpressionSyntax?> HandedTo(ExpressionSyntax before) => _handed.GetOrAdd(before, address =>
    {
        var subject = StringUse.Subject(address)!;
        return new[] { subject }.Concat(Declarations.ValuesOf(subject).Select(static value => StringUse.Subject(value)!))
            .Where(static name => name is IdentifierNameSyntax).Select(static name => Declarations.Of(name)).OfType<ParameterSyntax>().Distinct()
            .SelectMany(parameter => GivenArguments.Of(_project, parameter)).ToList();
    });

    /// <summary>Whether a caller gives the parameter before a path a base. What completes the addresses that users give takes others, too.</summary>
    private bool IsHanded(PathEnd path, ExpressionSyntax before, Func<ExpressionSyntax, bool> isBase) =>
        HandedTo(before).Any(given => given is not null && isBase(given)) && !AddressCompletions.Is(path);

    /// <summary>Whether a value is a base of a group, or what a host may set in its place; <c>saved ?? "https://…"</c> may be another one.</summary>
    private bool IsBaseOf(SplitGroup group, ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax inner => IsBaseOf(group, inner.Expression),
        PostfixUnaryExpressionSyntax inner => IsBaseOf(group, inner.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice =>
            (ConfigurationReads.NameIn(choice.Left) is not null || IsBaseOf(group, choice.Left)) && IsBaseOf(group, choice.Right),
        ConditionalExpressionSyntax choice => IsBaseOf(group, choice.WhenTrue) && IsBaseOf(group, choice.WhenFalse),
        _ => Holds(group, value),
    };

    private bool Holds(SplitGroup group, ExpressionSyntax value) =>
        group.Bases.Any(end => _reach.Reaches(value, end)) || group.Settings.Any(end => _reach.Reaches(value, end));

    /// <summary>Where a caller gives the parameter before a path something else than a base of its group, as a clause; null where none does.</summary>
    public string? OtherGivenBefore(PathEnd path, SplitGroup group)
    {
        if (path.Before is not { } before)
            return null;
        var given = HandedTo(before);
        var isDefault = Declarations.Of(StringUse.Subject(before)!) is ParameterSyntax { Default.Value: var value }
            && group.Bases.Any(end => end.Site.Expression == value);
        if (!(isDefault || given.Any(one => one is not null && Holds(group, one))) || given.All(one => one is not null && IsBaseOf(group, one)))
            return null;
        var name = StringUse.LastName(StringUse.Subject(before));
        return given.First(one => one is null || !IsBaseOf(group, one)) is { } other ? $"'{name}' takes another URL in {Stay.At(other.SyntaxTree, other.Span)}"
            : $"not all that '{name}' takes is in sight";
    }

    /// <summary>
    /// The code that may give the type of a path its base: where it is registered, created or made; of a type of constants, where the
    /// constant is added.
    /// </summary>
    private ImmutableArray<CodeUnit> Units(PathEnd path) => _units.GetOrAdd(path.Expression, _ => FindUnits(path).ToImmutableArray());

    private IEnumerable<CodeUnit> FindUnits(PathEnd path)
    {
        if (path.Type is not BaseTypeDeclarationSyntax { Identifier.ValueText: var type } declaration)
            return Array.Empty<CodeUnit>();
        var named = _reach.Units(type);
        return path.Name is { } name && declaration.Modifiers.Any(SyntaxKind.StaticKeyword)
            ? named.Where(unit => _reach.Mentions(unit.Node, name))
            : named.Concat(ClientNames(path).SelectMany(client => _reach.Units(client))
            .Where(static unit => unit.Name.Parent?.Parent?.Parent?.Parent is InvocationExpressionSyntax call
            && StringUse.CalledName(call) == FrameworkNames.AddHttpClient));
    }

    /// <summary>
    /// The requests that are made of a constant in a type of constants: <c>http.PostAsync(Routes.Chat, body)</c>, also by a method of the sender's own,
    /// <c>SendAsync(Routes.Chat, body)</c>. None where the type has paths beside the version as well, <c>/api/beta/batches</c>, which nothing would tell.
    /// </summary>
    private IEnumerable<MemberAccessExpressionSyntax> Requests(PathEnd path) => path is not { Name: { } name, Type: BaseTypeDeclarationSyntax declaration }
        || !declaration.Modifiers.Any(SyntaxKind.StaticKeyword) || _reach.Tokens(declaration).Any(static text => IsBesideVersion(text.Key))
        ? Enumerable.Empty<MemberAccessExpressionSyntax>()
        : Units(path).Select(static unit => unit.Name.Parent?.Parent).OfType<MemberAccessExpressionSyntax>()
            .Where(use => use.Name.Identifier.ValueText == name && StringUse.Argument(use) is var (call, _)
                && (FrameworkNames.Requests.Contains(StringUse.CalledName(call)) || call is InvocationExpressionSyntax { Expression: SimpleNameSyntax }));

    private static bool IsBesideVersion(string text) => text.TrimStart('/') is var path
        && path.StartsWith(GatewayPaths.RelativeRoot, StringComparison.OrdinalIgnoreCase)
        && !path.StartsWith(GatewayPaths.RelativeVersion, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a request is made in a type that sends its requests to a base and has no other one.</summary>
    private bool IsFrom(MemberAccessExpressionSyntax use, PathEnd path, BaseEnd end)
    {
        var sender = StringUse.EnclosingType(use);
        var isOwn = use.SyntaxTree == end.Tree && sender.Span == end.Type.Span;
        return (isOwn || (sender is BaseTypeDeclarationSyntax declared && IsOn(declared, end)))
            && Compare(path, use, isOwn ? end.Site.Expression.Span : null, sender) == Owner.Gateway;
    }

    /// <summary>The names of the clients that a path's member asks for, or, where it asks for none, its type.</summary>
    private static string[] ClientNames(PathEnd path)
    {
        var member = path.Expression.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var own = member is null or BaseTypeDeclarationSyntax ? Array.Empty<string>() : NamesIn(member).ToArray();
        return own.Length > 0 ? own : NamesIn(path.Type).Distinct(StringComparer.Ordinal).ToArray() is { Length: 1 } all ? all : Array.Empty<string>();

        static IEnumerable<string> NamesIn(SyntaxNode node) => node.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(static call => StringUse.CalledName(call) == FrameworkNames.CreateClient && call.ArgumentList.Arguments.Count == 1)
            .Select(static call => GivenClients.NameOf(call.ArgumentList.Arguments[0].Expression));
    }

    /// <summary>Whether no address of another service stands in a piece of code as near to the name as the base does.</summary>
    private bool IsAlone(CodeUnit unit, BaseEnd? end, PathEnd path) =>
        IsFree(Compare(path, unit.Name.Parent!, end is not null && unit.Node.Span.Contains(end.Site.Expression.Span)
            && unit.Node.SyntaxTree.FilePath == end.Tree.FilePath ? end.Site.Expression.Span : null, unit.Node), path);

    private Owner Nearest(PathEnd path, BaseEnd? end, SyntaxNode scope) => Compare(path, path.Expression, end?.Site.Expression.Span, scope);

    private Owner Compare(PathEnd path, SyntaxNode place, TextSpan? openRouter, SyntaxNode scope) =>
        NearestAddress.Of(place, openRouter, _addresses.GetOrAdd(scope, static code => NearestAddress.In(code)), _project.TargetOf(path.Tree).Authority);

    /// <summary>Whether no other address competes; where one does, the type of the path has to name OpenRouter.</summary>
    private bool IsFree(Owner owner, PathEnd path) =>
        owner == Owner.Gateway
        || (owner == Owner.Both && NamesOpenRouter(path.Type));

    /// <summary>Whether a type is registered with a client of its own, whose base then decides.</summary>
    public bool IsRegistered(BaseTypeDeclarationSyntax type) =>
        _reach.Units(type.Identifier.ValueText).Any(static unit => unit.Name.Parent?.Parent is TypeArgumentListSyntax);

    /// <summary>Whether a type is called after OpenRouter.</summary>
    public static bool IsNamedOpenRouter(BaseTypeDeclarationSyntax type) => type.Identifier.ValueText.Contains(Word, StringComparison.OrdinalIgnoreCase);

    private static bool IsNamedOpenRouter(PathEnd path) =>
        MayBeAddress(path.Before) && path.Type is BaseTypeDeclarationSyntax { Identifier.ValueText: var name }
            && name.Contains(Word, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether code names OpenRouter and keeps doing so: hosts, variables, headers and model ids are what fixes rewrite, and a part of a
    /// sum may be one of these.
    /// </summary>
    private bool NamesOpenRouter(SyntaxNode code) => _reach.Tokens(code)
        .Where(static tokens => tokens.Key.Contains(Word, StringComparison.OrdinalIgnoreCase))
        .Any(static tokens => tokens.Any(NamesOpenRouter));

    private static bool NamesOpenRouter(SyntaxToken token)
    {
        if (token.IsKind(SyntaxKind.IdentifierToken))
            return true;
        var text = token.ValueText;
        var end = text.IndexOf(Word, StringComparison.OrdinalIgnoreCase) + Word.Length;
        return end == text.Length
            ? token.Parent is LiteralExpressionSyntax literal && StringText.Outermost(literal) == literal
            : char.IsWhiteSpace(text[end]) || text[end] == ':';
    }
}
