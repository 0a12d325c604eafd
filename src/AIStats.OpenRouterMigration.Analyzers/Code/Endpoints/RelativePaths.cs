using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the paths that a type adds to its OpenRouter or AI Stats base URL, where their contract differs.</summary>
internal static class RelativePaths
{
    private const string Version = "/api/v1";
    private const string ApiHost = "://api.";

    /// <summary>All such paths in a file; a type with a base in each branch of an <c>#if</c> has its paths once.</summary>
    public static ImmutableArray<RelativePath> Of(FileContext file) => file.Once(nameof(RelativePaths), Find);

    private static IEnumerable<RelativePath> Find(FileContext file)
    {
        var split = SplitBases.Of(file.Project);
        var linked = split.Groups.SelectMany(static group => group.Paths).Concat(split.MovedPaths).Where(path => path.Tree == file.Tree && path.Endpoint.Verdict != EndpointVerdict.Kept).Select(static path => path.Relative);
        return FindByType(file).Concat(linked).Distinct();
    }

    private static IEnumerable<RelativePath> FindByType(FileContext file)
    {
        var types = file.Strings(MarkerKinds.OpenRouter | MarkerKinds.AIStats)
            .Where(site => IsBase(site, file.Options.Target))
            .GroupBy(static site => StringUse.EnclosingType(site.Expression)).ToList();
        foreach (var type in types)
        {
            var names = type.Select(static site => StringUse.DeclaredName(site.Expression)).OfType<string>().ToImmutableArray();
            foreach (var path in FindIn(file, type.Key, names, type.Any(site => IsVersioned(site, file.Options.Target))))
                yield return path;
        }

        // A typed client has its base where it is registered.
        var others = Candidates(file, file.Tree.GetRoot()).Select(StringUse.EnclosingType).Distinct().Where(type => !types.Any(known => known.Key.Span == type.Span));
        foreach (var path in others.OfType<BaseTypeDeclarationSyntax>().Where(SplitBases.Of(file.Project).IsOnWholeBase).SelectMany(type => FindIn(file, type, ImmutableArray<string>.Empty, isVersioned: true)))
            yield return path;
    }

    private static IEnumerable<RelativePath> FindIn(FileContext file, SyntaxNode type, ImmutableArray<string> baseNames, bool isVersioned)
    {
        var isAlone = new Lazy<bool>(() => !HoldsOtherAddress(file, type));
        return Candidates(file, type).Select(StringText.Outermost).Distinct().Select(text => Read(text, baseNames, isAlone, isVersioned)).OfType<RelativePath>();
    }

    /// <summary>The strings that have a piece with the first name of a path whose contract differs, at its beginning or behind a hole.</summary>
    private static IEnumerable<ExpressionSyntax> Candidates(FileContext file, SyntaxNode type)
    {
        var text = type.SyntaxTree.GetText();
        return file.Neighbours
            .Where(hit => hit.Marker.Kind == MarkerKinds.ChangedPath && type.Span.Contains(hit.Position) && IsFirstName(text, hit))
            .Select(hit => StringAt(type, hit.Position + 1)).OfType<ExpressionSyntax>();
    }

    /// <summary>Whether a marker is a whole name, and nothing but <c>/api/v1</c>, or a part of it, stands between the quote or the hole before a path and it.</summary>
    public static bool IsFirstName(SourceText text, MarkerHit hit)
    {
        var before = hit.Position;
        while (before > 0 && text[before] == '/')
        {
            if (IsName(text, before, "api"))
                before -= "api".Length;
            else if (IsName(text, before, "v1"))
                before -= "v1".Length;
            before--;
        }

        return text[before] is '"' or '}' && !IsNamePart(text, hit.End);
    }

    private static bool IsName(SourceText text, int end, string name) =>
        end > name.Length && !IsNamePart(text, end - name.Length - 1) && string.Equals(text.ToString(new TextSpan(end - name.Length, name.Length)), name, StringComparison.OrdinalIgnoreCase);

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
        || site.Text.Value.TrimEnd('/').EndsWith(target.Authority + target.PathPrefix + "/v1", StringComparison.OrdinalIgnoreCase);

    private static RelativePath? Read(ExpressionSyntax expression, ImmutableArray<string> baseNames, Lazy<bool> isAlone, bool isVersioned)
    {
        var text = StringText.Read(expression);
        var value = text.Value;
        var start = value.Length > 0 && value[0] == StringText.Hole ? 1 : 0;
        var end = value.IndexOfAny(AfterPath, start);
        end = end < 0 ? value.Length : end;
        if (end <= start || !value.Skip(start).Take(end - start).All(static c => char.IsLetterOrDigit(c) || c is '/' or '-' or '_' or '{' or '}' or StringText.Hole))
            return null;
        var isAdded = start == 1 ? IsAddress(text.Holes[0], baseNames, isAlone) : IsRequested(expression) && isAlone.Value;
        if (!isAdded)
            return null;
        var path = value.Substring(start, end - start);
        var rooted = path[0] == '/' ? path : "/" + path;
        var isWhole = rooted.StartsWith(Version + "/", StringComparison.OrdinalIgnoreCase);
        var hasVersion = rooted.StartsWith("/v1/", StringComparison.OrdinalIgnoreCase);
        if (!isVersioned && !isWhole && !hasVersion)
            return null;
        var row = GatewayEndpoints.Find(isWhole ? rooted : hasVersion ? "/api" + rooted : Version + rooted);
        return row is null or { Verdict: EndpointVerdict.Kept } || row.Path == Version ? null
            : new RelativePath(path.Replace(StringText.Hole.ToString(), "{…}"), text.Span(start, end), row);
    }

    private static bool IsAddress(ExpressionSyntax before, ImmutableArray<string> baseNames, Lazy<bool> isAlone)
    {
        return baseNames.Any(known => StringUse.IsNamed(before, known))
            || (NameWords.Addresses.Admit(StringUse.LastName(StringUse.Subject(before))) && isAlone.Value);
    }

    /// <summary>Whether a string is the path of a request: in a call that makes one, an attribute that declares one, or a method or constant of the type that says so.</summary>
    private static bool IsRequested(ExpressionSyntax expression)
    {
        if (StringUse.Argument(expression) is not var (call, index))
        {
            return StringUse.Value(expression).Parent is AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute }
                ? FrameworkNames.Requests.Contains(StringUse.LastName(attribute.Name))
                : StringUse.DeclaredName(expression) is { } name && IsPathName(name) && StringText.Read(expression).Value[0] == '/';
        }

        var called = StringUse.CalledName(call);
        return FrameworkNames.Requests.Contains(called)
            || StringUse.EnclosingType(call).DescendantNodes().OfType<MethodDeclarationSyntax>()
                .Any(method => method.Identifier.ValueText == called && method.ParameterList.Parameters.Count > index && IsPathName(method.ParameterList.Parameters[index].Identifier.ValueText));
    }

    private static bool IsPathName(string name) => NameWords.Paths.Admit(name);

    /// <summary>Whether a string of a type is the address of another service.</summary>
    private static bool HoldsOtherAddress(FileContext file, SyntaxNode type) => file.Neighbours
        .Where(hit => hit.Marker.Kind == MarkerKinds.Address && type.Span.Contains(hit.Position))
        .Select(hit => StringAt(type, hit.Position))
        .Any(found => found is not null && (IsOtherAddress(StringText.Read(found).Value) || (found is LiteralExpressionSyntax literal && NearestAddress.IsBase(literal, file.Options.Target.Authority))));

    private static bool IsOtherAddress(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && text.IndexOf(ApiHost, StringComparison.OrdinalIgnoreCase) is > 0 and < 8
        && text.IndexOf(GatewayHosts.AIStats, StringComparison.OrdinalIgnoreCase) < 0;

    private static readonly char[] AfterPath = { '?', '#' };
}
