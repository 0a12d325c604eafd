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
/// Finds the paths that types add to the OpenRouter or AI Stats base URL: their own, that of a client they are given, or of one that is
/// registered for them.
/// </summary>
internal static class RelativePaths
{
    private const string Version = GatewayPaths.Version;

    /// <summary>
    /// All such paths in a file, whatever becomes of them, found once; a type with a base in each branch of an <c>#if</c> has its paths
    /// once.
    /// </summary>
    public static ImmutableArray<RelativePath> In(MigrationProject project, SyntaxTree tree) =>
        project.Once(nameof(RelativePaths), tree, () => Find(project, tree).ToImmutableArray());

    /// <summary>
    /// Those of which rules say what becomes of them: the paths that an object has beside a base, too, of which nobody knows where else they are added.
    /// </summary>
    public static ImmutableArray<RelativePath> Told(MigrationProject project, SyntaxTree tree) => project.Once(nameof(RelativePaths) + nameof(Told), tree, () =>
        In(project, tree) is var known
        ? known.AddRange(PathsBesideBase.In(project, tree).Where(path => !known.Any(other => other.Span.IntersectsWith(path.Span)))) : known);

    /// <summary>The files that may have such paths: those with a marker, and those that name a client with a base.</summary>
    public static ImmutableArray<SyntaxTree> Trees(MigrationProject project) => project.Once(nameof(RelativePaths) + nameof(Trees), project, () =>
        project.MarkedTrees.Union(NamingClients(project)).Union(NamedPaths.Trees(project)).OrderBy(static tree => tree.FilePath, StringComparer.Ordinal)
            .ToImmutableArray());

    /// <summary>Whether files may have such paths that name neither gateway: the base stands elsewhere, perhaps in a settings file.</summary>
    public static bool MayBeUnmarked(MigrationProject project) => project.HasSignal && BaseEnds.Of(project).HasAny;

    /// <summary>Whether a file may have such paths; one with no more than <c>http.GetAsync("/credits")</c> names neither gateway.</summary>
    public static bool MayBeIn(MigrationProject project, SyntaxTree tree) => BaseEnds.Of(project).HasAny
        && (project.SignalsOf(tree).Kinds != MarkerKinds.None || NamingClients(project).Contains(tree) || NamedPaths.AreIn(project, tree));

    /// <summary>The files that name a client with a base.</summary>
    private static ImmutableHashSet<SyntaxTree> NamingClients(MigrationProject project) => project.Once(nameof(NamingClients), project, () =>
        project.HoldingAny(new WholeNames(BaseClients.Of(project).Names, BaseNames.Of(project).SettingNames)).ToImmutableHashSet());

    private static IEnumerable<RelativePath> Find(MigrationProject project, SyntaxTree tree)
    {
        var split = SplitBases.Of(project);
        var linked = split.GroupsIn(tree).SelectMany(static group => group.Paths).Concat(split.MovedPaths).Where(path => path.Tree == tree)
            .Select(static path => path.Relative);
        return FindByType(project, tree).Concat(linked).Concat(FindReplaced(project, tree)).Concat(NamedPaths.In(project, tree)).Distinct();
    }

    private static IEnumerable<RelativePath> FindByType(MigrationProject project, SyntaxTree tree)
    {
        // Few files have any, and the rest takes much longer.
        if (!PathStarts.AreIn(project, tree))
            yield break;
        var target = project.TargetOf(tree);
        var types = TypesWithBase(project, tree, target);
        foreach (var (type, bases) in types)
        {
            var named = bases.Select(static site => site.Expression).Where(static value => StringUse.DeclaredName(value) is not null).ToImmutableArray();
            foreach (var path in FindIn(project, tree, type, named, bases.Any(site => IsVersioned(site, target)) || AddVersion(type)))
                yield return path;
        }

        // The base of a typed client is set where it is registered, or by the client that is handed in.
        if (!BaseEnds.Of(project).HasAny)
            yield break;
        var (clients, names) = (BaseClients.Of(project), BaseNames.Of(project));
        foreach (var type in PathStarts.In(project, tree, tree.GetRoot()).Select(StringUse.EnclosingType).Distinct())
        {
            var declared = types.Any(known => known.Type.Span == type.Span) ? null : type as BaseTypeDeclarationSyntax;
            var isVersioned = declared is not null && (clients.IsOnWholeBase(declared) || clients.IsOnRootWithVersion(declared));
            var isOnBase = isVersioned || (declared is not null && clients.IsOnRoot(declared));
            // Beside the address of another service, only the name of what holds the base tells.
            var paths = FindGiven(project, tree, type, isOnBase ? names.MayBeFromTable : names.MayBeGiven);
            foreach (var path in isOnBase ? paths.Concat(FindIn(project, tree, type, ImmutableArray<ExpressionSyntax>.Empty, isVersioned))
                .Concat(FindGiven(project, tree, type, names.MayBeHanded)) : paths)
                yield return path;
        }
    }

    /// <summary>Whether code of a type puts the version before a path that it is given: <c>$"api/v1/{path}"</c>, <c>Root + "/v1/" + path</c>.</summary>
    public static bool AddVersion(SyntaxNode type) => type.DescendantNodes()
        .Where(static node => node is InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression })
        .Any(static text => IsVersionOfHole(StringText.Read((ExpressionSyntax)text).Value.TrimStart(StringText.Hole).TrimStart('/')));

    private static bool IsVersionOfHole(string text) => new[] { GatewayPaths.RelativeVersion, GatewayPaths.VersionName }.Any(version =>
        text.Length > version.Length + 1 && text.StartsWith(version + "/", StringComparison.OrdinalIgnoreCase) && text[version.Length + 1] == StringText.Hole);

    /// <summary>The types of a file that hold a base, with its strings; kept with the file.</summary>
    private static ImmutableArray<(SyntaxNode Type, ImmutableArray<StringSite> Bases)> TypesWithBase(
        MigrationProject project, SyntaxTree tree, GatewayBase target) => project.CacheOf(tree).Once(nameof(TypesWithBase), target, () =>
        ImmutableArray.CreateRange(project.SignalsOf(tree).Strings
            .Where(site => (site.Markers & (MarkerKinds.OpenRouter | MarkerKinds.AIStats)) != 0 && IsBase(site, target))
            .GroupBy(static site => StringUse.EnclosingType(site.Expression))
            .Select(static type => (type.Key, type.ToImmutableArray()))));

    /// <summary>The paths behind what several providers may fill (<c>$"{provider.BaseUrl}/models"</c>): reported, and left to a person.</summary>
    private static IEnumerable<RelativePath> FindGiven(MigrationProject project, SyntaxTree tree, SyntaxNode type, Func<ExpressionSyntax, bool> mayBeGiven)
    {
        var candidates = BaseEnds.Of(project).HasWhole ? Texts(project, tree, type) : Array.Empty<ExpressionSyntax>();
        var isOnMember = new Lazy<bool>(() => GivenClients.BasesIn(type).SelectMany(static given => given.DescendantNodesAndSelf())
            .OfType<ExpressionSyntax>().Any(mayBeGiven));
        var isGiven = new Lazy<bool>(static () => true);
        foreach (var expression in candidates)
        {
            if (Composition.Read(expression).Holes.TryGetValue(0, out var before))
            {
                if (!mayBeGiven(before))
                    continue;
            }
            else if (!(isOnMember.Value || RequestedPaths.IsPutBehind(project, expression, mayBeGiven)) || !RequestedPaths.IsRequested(project, expression))
            {
                continue;
            }

            if (Read(project, expression, static _ => true, isGiven, isVersioned: true, ImmutableArray<ExpressionSyntax>.Empty) is { } path)
                yield return path with { Changes = default };
        }
    }

    private static bool HasAddress(MigrationProject project) => project.Files.Any(static file => file.Strings.Any(static site =>
        site.Urls.Any(static url => url.Endpoint is not null) || ConnectionPart.IsMoved(site)));

    /// <summary>The paths that code writes over another one of the gateway: <c>url.Replace("/chat/completions", "/models")</c>.</summary>
    private static IEnumerable<RelativePath> FindReplaced(MigrationProject project, SyntaxTree tree) => !HasAddress(project)
        ? Array.Empty<RelativePath>()
        : PathStarts.In(project, tree, tree.GetRoot()).Distinct()
        .Where(static path => StringUse.Argument(path) is { Index: 1, Call: InvocationExpressionSyntax call }
            && StringUse.CalledName(call) == nameof(string.Replace) && call.ArgumentList.Arguments[0].Expression is LiteralExpressionSyntax old
            && StringText.Read(old) is var text && RelativePath.Find(text, 0, text.Value.Length, isVersioned: true) is not null)
        .Select(static path => StringText.Read(path)).Select(static text => RelativePath.Find(text, 0, text.Value.Length, isVersioned: true))
        .OfType<RelativePath>().Select(static path => path with { Changes = default });

    private static IEnumerable<RelativePath> FindIn(MigrationProject project, SyntaxTree tree, SyntaxNode type, ImmutableArray<ExpressionSyntax> bases,
        bool isVersioned)
    {
        var isAlone = new Lazy<bool>(() => !HoldsOtherAddress(project, tree, type));
        var (target, names) = (project.TargetOf(tree).Authority, BaseNames.Of(project));
        return Texts(project, tree, type)
            .Select(text => Read(project, text, before => !names.MayBeFromTable(before)
                && (IsAddress(before, bases, isAlone, target) || IsBaseOfOther(project, before) || names.IsSetting(before)
                || (isAlone.Value && names.MayBeSetting(before))), isAlone, isVersioned, bases))
            .OfType<RelativePath>();
    }

    /// <summary>The texts that strings with the beginning of a path are a part of.</summary>
    private static IEnumerable<ExpressionSyntax> Texts(MigrationProject project, SyntaxTree tree, SyntaxNode type) =>
        PathStarts.In(project, tree, type).Select(Composition.Outermost).Distinct();

    /// <summary>A base with its version, or a root that is followed by <c>/api/v1</c> or, once it moved, by <c>/v1</c>.</summary>
    private static bool IsBase(StringSite site, GatewayBase target) =>
        IsVersioned(site, target)
        || site.Urls.Any(url => BaseEnd.MayBe(site, url))
        || (site.Text.Value.TrimEnd('/').EndsWith(target.Authority, StringComparison.OrdinalIgnoreCase) && !HostComparisons.IsNoAddress(site));

    private static bool IsVersioned(StringSite site, GatewayBase target) =>
        site.Urls.Any(static url => url.Endpoint is { Verdict: EndpointVerdict.Kept, Path: Version })
        || UrlPath.WithoutPlaceholder(site.Text.Value).EndsWith(target.Authority + target.PathPrefix + GatewayPaths.NewVersion,
            StringComparison.OrdinalIgnoreCase);

    private static RelativePath? Read(MigrationProject project, ExpressionSyntax expression, Func<ExpressionSyntax, bool> isAddress,
        Lazy<bool> isAlone, bool isVersioned, ImmutableArray<ExpressionSyntax> bases)
    {
        var text = Composition.Read(expression);
        var value = text.Value;
        // `string.Format("https://…/api/{0}", "v1/credits")` has its base in the format.
        var host = expression is InvocationExpressionSyntax ? Composition.EndOfHost(value, project.TargetOf(expression.SyntaxTree)) : 0;
        var start = value.Length > 0 && value[0] == StringText.Hole ? 1 : host;
        var end = UrlPath.EndIn(value, start);
        if (end <= start || !value.Skip(start).Take(end - start)
            .All(static c => char.IsLetterOrDigit(c) || c is '/' or '-' or '_' or '{' or '}' or StringText.Hole))
            return null;
        var isAdded = host > 0 || (start == 1 ? isAddress(text.Holes[0])
            : (RequestedPaths.IsRequested(project, expression) && (isAlone.Value || IsNamedAfterGateway(expression) || IsSentTo(bases, expression)))
            || IsAddedByName(project, expression, isAddress));
        if (isAdded)
            return RelativePath.Find(text, start, end, isVersioned);
        var senders = Senders(project, bases, expression);
        // A constant that the client of another service sends as well is changed by a person.
        return !senders[true].Any() ? null
            : senders[false].Any() ? RelativePath.Find(text, start, end, isVersioned) is { } shared ? shared with { Changes = default } : null
            : RelativePath.Find(text, start, end, isVersioned);
    }

    /// <summary>Whether the name of a constant says whose path it is: <c>OpenRouterCreditsPath</c>, whatever addresses stand beside it.</summary>
    private static bool IsNamedAfterGateway(ExpressionSyntax path) =>
        StringUse.DeclaredName(path)?.Contains(GatewayHosts.OpenRouterName, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether a request is made by a client that is given one of some bases, whatever addresses stand beside it.</summary>
    private static bool IsSentTo(ImmutableArray<ExpressionSyntax> bases, ExpressionSyntax path) => !bases.IsEmpty
        && StringUse.Argument(path) is { Call: InvocationExpressionSyntax call } && StringUse.Receiver(call) is IdentifierNameSyntax client
        && GivenClients.BasesOf(client).SelectMany(static given => given.DescendantNodesAndSelf()).OfType<ExpressionSyntax>()
            .Any(node => bases.Any(known => known.Span == node.Span
            || (node is IdentifierNameSyntax name && StringUse.DeclaredName(known) == name.Identifier.ValueText)));

    /// <summary>The uses of a constant as the path of a request that a client with one of some bases makes, in whatever file; and those of others.</summary>
    private static ILookup<bool, ExpressionSyntax> Senders(MigrationProject project, ImmutableArray<ExpressionSyntax> bases, ExpressionSyntax path) =>
        (!bases.IsEmpty && StringUse.Value(path).Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax }
            constant }
            ? NameUses.Of(project, constant.Identifier.ValueText) : ImmutableArray<ExpressionSyntax>.Empty).ToLookup(use => IsSentByClientOf(bases, use));

    private static bool IsSentByClientOf(ImmutableArray<ExpressionSyntax> bases, ExpressionSyntax use) => use.FirstAncestorOrSelf<InvocationExpressionSyntax>(
            static call => StringUse.Receiver(call) is IdentifierNameSyntax) is { } call && StringUse.Receiver(call) is IdentifierNameSyntax client
        && Declarations.ValuesOf(client).Where(static value => value is BaseObjectCreationExpressionSyntax).Concat(GivenClients.BasesOf(client))
            .SelectMany(static value => value.DescendantNodesAndSelf()).OfType<IdentifierNameSyntax>()
            .Any(name => bases.Any(known => StringUse.DeclaredName(known) == name.Identifier.ValueText));

    /// <summary>Whether a constant is put behind a base in a sum or a text: <c>Base + KeyInfo</c>.</summary>
    private static bool IsAddedByName(MigrationProject project, ExpressionSyntax expression, Func<ExpressionSyntax, bool> isAddress) =>
        StringUse.Value(expression).Parent is EqualsValueClauseSyntax or ArrowExpressionClauseSyntax && StringUse.DeclaredName(expression) is { } name
        && MemberOwners.Uses(project, name, expression).Any(use => Composition.Around(use) is var sum && sum != use
            && Composition.Read(sum).Holes is var holes && holes.TryGetValue(0, out var before) && isAddress(before)
            && holes.Any(hole => hole.Key is 1 or 2 && StringUse.IsNamed(hole.Value, name)));

    private static bool IsAddress(ExpressionSyntax before, ImmutableArray<ExpressionSyntax> bases, Lazy<bool> isAlone, string target)
    {
        var subject = StringUse.Subject(before)!;
        return bases.Any(known => StringUse.IsNamed(before, StringUse.DeclaredName(known)) && Declarations.MayBeGiven(subject, known))
            || (NameWords.Addresses.Admit(StringUse.LastName(subject)) && isAlone.Value && !ForeignAddresses.AreAllThatIsGivenTo(subject, target));
    }

    /// <summary>Whether code reads the member of another type that holds a base: <c>_settings.Effective</c>.</summary>
    private static bool IsBaseOfOther(MigrationProject project, ExpressionSyntax before) => StringUse.Subject(before) is MemberAccessExpressionSyntax
    {
        Expression: IdentifierNameSyntax holder, Name.Identifier.ValueText: var member,
    } && StringUse.LastName(Declarations.TypeOf(Declarations.Of(holder))) is { Length: > 0 } type && BaseNames.Of(project).IsBase(type, member);

    /// <summary>Whether a string of a type is the address of another service.</summary>
    private static bool HoldsOtherAddress(MigrationProject project, SyntaxTree tree, SyntaxNode type) => project.NeighboursOf(tree)
        .Where(hit => hit.Marker.Kind == MarkerKinds.Address && type.Span.Contains(hit.Position))
        .Select(hit => PathStarts.StringAt(type, hit.Position))
        .Any(found => found is not null
        && (IsOtherAddress(StringText.Read(found).Value)
        || (found is LiteralExpressionSyntax literal && NearestAddress.IsBase(literal, project.TargetOf(tree).Authority))));

    private static bool IsOtherAddress(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && text.IndexOf(ApiAddresses.Host, StringComparison.OrdinalIgnoreCase) is > 0 and < 8
        && !text.Contains(GatewayHosts.AIStats, StringComparison.OrdinalIgnoreCase);
}
