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

    /// <summary>The files that may have such paths: those with a marker, and those that name a client with a base.</summary>
    public static ImmutableArray<SyntaxTree> Trees(MigrationProject project) => project.Once(nameof(RelativePaths) + nameof(Trees), project, () =>
        project.MarkedTrees.Union(NamingClients(project)).OrderBy(static tree => tree.FilePath, StringComparer.Ordinal).ToImmutableArray());

    /// <summary>Whether a file may have such paths.</summary>
    public static bool MayBeIn(MigrationProject project, SyntaxTree tree) => SplitBases.Of(project).HasWholeBase
        && (project.SignalsOf(tree).Kinds != MarkerKinds.None || NamingClients(project).Contains(tree));

    /// <summary>The files that name a client with a base.</summary>
    private static ImmutableHashSet<SyntaxTree> NamingClients(MigrationProject project) => project.Once(nameof(NamingClients), project, () =>
        project.HoldingAny(new WholeNames(SplitBases.Of(project).ClientNames)).ToImmutableHashSet());

    private static IEnumerable<RelativePath> Find(MigrationProject project, SyntaxTree tree)
    {
        var split = SplitBases.Of(project);
        var linked = split.Groups.SelectMany(static group => group.Paths).Concat(split.MovedPaths).Where(path => path.Tree == tree)
            .Select(static path => path.Relative);
        return FindByType(project, tree).Concat(linked).Distinct();
    }

    private static IEnumerable<RelativePath> FindByType(MigrationProject project, SyntaxTree tree)
    {
        // Few files have any, and the rest takes much longer.
        if (FirstNames.Of(project.CacheOf(tree)).Hits.IsEmpty)
            yield break;
        var (target, split) = (project.TargetOf(tree), SplitBases.Of(project));
        var types = project.SignalsOf(tree).Strings
            .Where(site => (site.Markers & (MarkerKinds.OpenRouter | MarkerKinds.AIStats)) != 0 && IsBase(site, target))
            .GroupBy(static site => StringUse.EnclosingType(site.Expression)).ToList();
        foreach (var type in types)
        {
            var bases = type.Select(static site => site.Expression).Where(static value => StringUse.DeclaredName(value) is not null).ToImmutableArray();
            foreach (var path in FindIn(project, tree, type.Key, bases, type.Any(site => IsVersioned(site, target))))
                yield return path;
        }

        // The base of a typed client is set where it is registered, or by the client that is handed in.
        if (!split.HasWholeBase)
            yield break;
        foreach (var type in Candidates(project, tree, tree.GetRoot()).Select(StringUse.EnclosingType).Distinct())
        {
            // Beside the address of another service, only the name of a table that holds the base tells.
            var paths = !types.Exists(known => known.Key.Span == type.Span) && type is BaseTypeDeclarationSyntax declared && split.IsOnWholeBase(declared)
                ? FindIn(project, tree, type, ImmutableArray<ExpressionSyntax>.Empty, isVersioned: true)
                : FindOnTables(project, tree, type);
            foreach (var path in paths)
                yield return path;
        }
    }

    /// <summary>The paths behind what several providers may fill (<c>$"{provider.BaseUrl}/models"</c>): reported, and left to a person.</summary>
    private static IEnumerable<RelativePath> FindOnTables(MigrationProject project, SyntaxTree tree, SyntaxNode type)
    {
        var split = SplitBases.Of(project);
        var isAlone = new Lazy<bool>(static () => false);
        foreach (var expression in split.BaseMembers.IsEmpty ? Array.Empty<ExpressionSyntax>() : Texts(project, tree, type))
        {
            if (Composition.Read(expression).Holes.TryGetValue(0, out var before) && split.MayBeFromTable(before)
                && Read(project, expression, static _ => true, isAlone, isVersioned: true) is { } path)
                yield return path with { Changes = default };
        }
    }

    /// <summary>
    /// The requests to a path of the gateway's API that nothing links to a base. Where a base has no path in sight, they may be its own.
    /// </summary>
    public static IEnumerable<(string Display, SyntaxTree Tree, TextSpan Span, EndpointRow Endpoint)> Loose(MigrationProject project)
    {
        foreach (var tree in project.MarkedTrees)
        {
            foreach (var expression in Candidates(project, tree, tree.GetRoot()).Select(StringText.Outermost).Distinct()
                .Where(one => IsRequested(project, one)))
            {
                var text = StringText.Read(expression).Value.TrimStart(StringText.Hole);
                var path = text.Substring(0, UrlPath.EndIn(text, 0)).Trim('/');
                if (path.Length > 0 && GatewayEndpoints.Find(Version + "/" + path) is { } row)
                    yield return (path.Replace(StringText.Hole.ToString(), "{…}"), tree, expression.Span, row);
            }
        }
    }

    private static IEnumerable<RelativePath> FindIn(MigrationProject project, SyntaxTree tree, SyntaxNode type, ImmutableArray<ExpressionSyntax> bases,
        bool isVersioned)
    {
        var isAlone = new Lazy<bool>(() => !HoldsOtherAddress(project, tree, type));
        var target = project.TargetOf(tree).Authority;
        return Texts(project, tree, type)
            .Select(text => Read(project, text, before => IsAddress(before, bases, isAlone, target), isAlone, isVersioned))
            .OfType<RelativePath>();
    }

    /// <summary>The texts that strings with the first name of a path are a part of.</summary>
    private static IEnumerable<ExpressionSyntax> Texts(MigrationProject project, SyntaxTree tree, SyntaxNode type) =>
        Candidates(project, tree, type).Select(Composition.Outermost).Distinct();

    /// <summary>The strings that have a piece with the first name of a path, at its beginning or behind a hole.</summary>
    public static IEnumerable<ExpressionSyntax> Candidates(MigrationProject project, SyntaxTree tree, SyntaxNode type) =>
        FirstNames.Of(project.CacheOf(tree)).Hits.Where(hit => type.Span.Contains(hit.Position))
            .Select(hit => StringAt(type, hit.Position + 1)).OfType<ExpressionSyntax>();

    /// <summary>
    /// Whether a marker is a whole name, and nothing but <c>/api/v1</c>, or a part of it, stands between the quote or the hole before a
    /// path and it.
    /// </summary>
    public static bool IsFirstName(SourceText text, MarkerHit hit)
    {
        var before = hit.Position;
        while (before > 0 && text[before] == '/')
        {
            if (IsName(text, before, GatewayPaths.RootName))
                before -= GatewayPaths.RootName.Length;
            else if (IsName(text, before, GatewayPaths.VersionName))
                before -= GatewayPaths.VersionName.Length;
            before--;
        }

        return text[before] is '"' or '}' && !IsNamePart(text, hit.End);
    }

    private static bool IsName(SourceText text, int end, string name) =>
        end > name.Length && !IsNamePart(text, end - name.Length - 1)
            && string.Equals(text.ToString(new TextSpan(end - name.Length, name.Length)), name, StringComparison.OrdinalIgnoreCase);

    private static bool IsNamePart(SourceText text, int at) => at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_');

    /// <summary>The string of a node that stands at a position; null where none does.</summary>
    public static ExpressionSyntax? StringAt(SyntaxNode node, int position)
    {
        var token = node.FindToken(position);
        return !token.Span.Contains(position) ? null : token.Parent switch
        {
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => literal,
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
            _ => null,
        };
    }

    /// <summary>A base with its version, or a root that is followed by <c>/api/v1</c> or, once it moved, by <c>/v1</c>.</summary>
    private static bool IsBase(StringSite site, GatewayBase target) =>
        IsVersioned(site, target)
        || site.Urls.Any(url => SplitBases.IsBase(site, url))
        || (site.Text.Value.TrimEnd('/').EndsWith(target.Authority, StringComparison.OrdinalIgnoreCase) && !HostComparisons.IsNoAddress(site.Expression));

    private static bool IsVersioned(StringSite site, GatewayBase target) =>
        site.Urls.Any(static url => url.Endpoint is { Verdict: EndpointVerdict.Kept, Path: Version })
        || UrlPath.WithoutPlaceholder(site.Text.Value).EndsWith(target.Authority + target.PathPrefix + GatewayPaths.NewVersion,
            StringComparison.OrdinalIgnoreCase);

    private static RelativePath? Read(MigrationProject project, ExpressionSyntax expression, Func<ExpressionSyntax, bool> isAddress,
        Lazy<bool> isAlone, bool isVersioned)
    {
        var text = Composition.Read(expression);
        var value = text.Value;
        var start = value.Length > 0 && value[0] == StringText.Hole ? 1 : 0;
        var end = UrlPath.EndIn(value, start);
        if (end <= start || !value.Skip(start).Take(end - start)
            .All(static c => char.IsLetterOrDigit(c) || c is '/' or '-' or '_' or '{' or '}' or StringText.Hole))
            return null;
        var isAdded = start == 1 ? isAddress(text.Holes[0])
            : (IsRequested(project, expression) && isAlone.Value) || IsAddedByName(expression, isAddress);
        if (!isAdded)
            return null;
        var path = value.Substring(start, end - start);
        var rooted = path[0] == '/' ? path : "/" + path;
        var isWhole = rooted.StartsWith(Version + "/", StringComparison.OrdinalIgnoreCase);
        var hasVersion = rooted.StartsWith(GatewayPaths.NewVersion + "/", StringComparison.OrdinalIgnoreCase);
        if (!isVersioned && !isWhole && !hasVersion)
            return null;
        var row = GatewayEndpoints.Find(isWhole ? rooted : hasVersion ? GatewayPaths.Root + rooted : Version + rooted)
            ?? (isWhole ? null : GatewayEndpoints.FindMoved(hasVersion ? rooted : GatewayPaths.NewVersion + rooted));
        return row is null || row.Path == Version ? null : Create(text, start, end, row);
    }

    /// <summary>The path from one index of a text to another.</summary>
    public static RelativePath Create(StringText text, int start, int end, EndpointRow row) =>
        new(UrlText.WithHoles(text.Value.Substring(start, end - start)), text.Span(start, end),
            row) { Changes = Changes(text, start, end, row) };

    /// <summary>The changes that write the path of the counterpart: none where it is the same, default where a hole or a query stands in the way.</summary>
    private static ImmutableArray<TextChange> Changes(StringText text, int start, int end, EndpointRow row)
    {
        if (row.NewPath is not { } newPath || row.Path.IndexOf('*') >= 0)
            return default;
        var path = text.Value.Substring(start, end - start);
        if (GatewayPaths.Root + newPath == row.Path)
            return ImmutableArray<TextChange>.Empty;
        // The part that stays: "/api/v1/", "/v1/", or no more than the slash.
        const string Start = GatewayPaths.VersionName + "/";
        var found = path.IndexOf(Start, StringComparison.OrdinalIgnoreCase);
        var version = found >= 0 && found <= (GatewayPaths.Root + "/").Length ? found + Start.Length : path[0] == '/' ? 1 : 0;
        var (rest, newRest) = (path.Substring(version), newPath.Substring((GatewayPaths.NewVersion + "/").Length));
        if (string.Equals(rest.Trim('/'), newRest, StringComparison.OrdinalIgnoreCase))
            return ImmutableArray<TextChange>.Empty;
        var isFixed = row.Path.StartsWith(Version, StringComparison.Ordinal) && row.Path.IndexOf('{') < 0 && path.IndexOf(StringText.Hole) < 0
            && (newRest.IndexOf('?') < 0 || end == text.Value.Length);
        return isFixed ? text.Replace(start + version, end, newRest) : default;
    }

    /// <summary>Whether a constant is put behind a base in a sum or a text: <c>Base + KeyInfo</c>.</summary>
    private static bool IsAddedByName(ExpressionSyntax expression, Func<ExpressionSyntax, bool> isAddress) =>
        StringUse.Value(expression).Parent is EqualsValueClauseSyntax && StringUse.DeclaredName(expression) is { } name
        && StringUse.Uses(expression.SyntaxTree, name).Any(use => Composition.Outermost(use) is var sum && sum != use
            && Composition.Read(sum).Holes is var holes && holes.TryGetValue(0, out var before) && isAddress(before)
            && holes.Any(hole => hole.Key is 1 or 2 && StringUse.IsNamed(hole.Value, name)));

    private static bool IsAddress(ExpressionSyntax before, ImmutableArray<ExpressionSyntax> bases, Lazy<bool> isAlone, string target)
    {
        var subject = StringUse.Subject(before)!;
        return bases.Any(known => StringUse.IsNamed(before, StringUse.DeclaredName(known)) && Declarations.MayBeGiven(subject, known))
            || (NameWords.Addresses.Admit(StringUse.LastName(subject)) && isAlone.Value && !ForeignAddresses.AreAllThatIsGivenTo(subject, target));
    }

    /// <summary>
    /// Whether a string is the path of a request: in a call that makes one, an attribute that declares one, or a method of the program or a
    /// constant that says so.
    /// </summary>
    private static bool IsRequested(MigrationProject project, ExpressionSyntax expression)
    {
        if (StringUse.Argument(expression) is not var (call, index))
        {
            return StringUse.Value(expression).Parent is AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute }
                ? FrameworkNames.Requests.Contains(StringUse.LastName(attribute.Name))
                : StringUse.DeclaredName(expression) is { } name && ((IsPathName(name) && StringText.Read(expression).Value[0] == '/')
                    || (StringUse.Value(expression).Parent is EqualsValueClauseSyntax
                    && StringUse.Uses(expression.SyntaxTree, name).Any(use => StringUse.Argument(use) is not null && IsRequested(project, use))));
        }

        var called = StringUse.CalledName(call);
        if (FrameworkNames.Routes.Contains(called))
            return false;
        return FrameworkNames.Requests.Contains(called)
            || SplitBases.Of(project).Reach.Methods(called)
            .Any(method => method.ParameterList.Parameters.Count > index
            && IsPath(project, method, method.ParameterList.Parameters[index].Identifier.ValueText));
    }

    /// <summary>Whether a parameter of a method is a path: by its name, or since a request is made of it.</summary>
    private static bool IsPath(MigrationProject project, MethodDeclarationSyntax method, string parameter) =>
        IsPathName(parameter)
        || method.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use => use.Identifier.ValueText == parameter && IsBehindBase(project, use))
        || method.DescendantNodes().OfType<ArgumentSyntax>()
        .Any(argument => argument.Expression is IdentifierNameSyntax { Identifier.ValueText: var name } && name == parameter
            && argument.Parent?.Parent is { } request && FrameworkNames.Requests.Contains(StringUse.CalledName(request)));

    /// <summary>Whether a name is put behind a base in a sum or a text, whatever it is called.</summary>
    private static bool IsBehindBase(MigrationProject project, ExpressionSyntax name) => StringText.Outermost(name) is var sum && sum != name
        && StringText.Read(sum) is var text
        && (text.Value.IndexOf(GatewayHosts.OpenRouter, StringComparison.OrdinalIgnoreCase) >= 0
            || text.Value.IndexOf(GatewayHosts.AIStats, StringComparison.OrdinalIgnoreCase) >= 0
            || (text.Holes.TryGetValue(0, out var before) && SplitBases.Of(project).Bases.Any(end => StringUse.IsNamed(before, end.Name))));

    private static bool IsPathName(string name) => NameWords.Paths.Admit(name);

    /// <summary>Whether a string of a type is the address of another service.</summary>
    private static bool HoldsOtherAddress(MigrationProject project, SyntaxTree tree, SyntaxNode type) => project.NeighboursOf(tree)
        .Where(hit => hit.Marker.Kind == MarkerKinds.Address && type.Span.Contains(hit.Position))
        .Select(hit => StringAt(type, hit.Position))
        .Any(found => found is not null
        && (IsOtherAddress(StringText.Read(found).Value)
        || (found is LiteralExpressionSyntax literal && NearestAddress.IsBase(literal, project.TargetOf(tree).Authority))));

    private static bool IsOtherAddress(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && text.IndexOf(ApiAddresses.Host, StringComparison.OrdinalIgnoreCase) is > 0 and < 8
        && text.IndexOf(GatewayHosts.AIStats, StringComparison.OrdinalIgnoreCase) < 0;

    /// <summary>The places of a file where a path may begin; kept with the file.</summary>
    private sealed record FirstNames(ImmutableArray<MarkerHit> Hits)
    {
        public static FirstNames Of(TreeCache file) => file.Once(nameof(FirstNames), file, () =>
            new FirstNames(file.Neighbours.RemoveAll(hit => hit.Marker.Kind != MarkerKinds.PathName || !IsFirstName(file.Tree.GetText(), hit))));
    }
}
