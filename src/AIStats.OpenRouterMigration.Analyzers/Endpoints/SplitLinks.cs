using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Endpoints;

/// <summary>Decides whether a path is added to a base. Where another service is as likely, it is not: a wrong link breaks a call that worked.</summary>
internal static class SplitLinks
{
    private static readonly string[] AddressNames = { "url", "uri", "base", "endpoint", "host", "address", "root" };

    /// <summary>Whether a path is added to a base.</summary>
    public static bool Belongs(PathEnd path, BaseEnd end)
    {
        // "/api/v1/…" replaces the path of any base address; "api/v1/…" and "{base}/api/v1/…" are added to one without a path.
        if (end.Url.Kind == UrlKind.Endpoint && (!path.IsRooted || path.Before is not null))
            return false;
        if (path.Tree == end.Tree && path.Type.Span == end.Type.Span)
            return IsNamed(path, end) || (MayBeAddress(path.Before) && Nearest(path, end, path.Type) == OtherAddress.Farther);
        if (path.Before is not null && !IsNamed(path, end))
            return false;
        return Names(path.Type, end)
            || (Nearest(path, null, path.Type) == OtherAddress.Farther
                && (Registers(end, path) || (path.Tree == end.Tree && IsFree(Nearest(path, end, path.Type.AncestorsAndSelf().Last()), path))));
    }

    /// <summary>Whether a path of the base's own type may be added to it or to another service as near: then only a person can move the base.</summary>
    public static bool IsUncertain(PathEnd path, BaseEnd end) =>
        path.Tree == end.Tree && path.Type.Span == end.Type.Span && !IsNamed(path, end)
        && (end.Url.Kind != UrlKind.Endpoint || (path.IsRooted && path.Before is null))
        && MayBeAddress(path.Before) && Nearest(path, end, path.Type) == OtherAddress.AsNear;

    /// <summary>Whether a path is added to a setting: it stands behind the setting's name, or the code around it reads the setting.</summary>
    public static bool Belongs(PathEnd path, SettingEnd end)
    {
        if (end.Key is null || (end.Url.Kind == UrlKind.Endpoint && (!path.IsRooted || path.Before is not null)))
            return false;
        var key = LastPart(end.Key);
        return path.Before is { } before
            ? StringUse.IsNamed(before, key)
            : path.Type.DescendantTokens().Any(token => string.Equals(LastPart(token.ValueText), key, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The last part of a configuration key (<c>OpenRouter:BaseUrl</c>) or of the variable that sets it (<c>OpenRouter__BaseUrl</c>).</summary>
    private static string LastPart(string key)
    {
        var variable = key.LastIndexOf("__", StringComparison.Ordinal);
        return key.Substring(Math.Max(key.LastIndexOf(':') + 1, variable < 0 ? 0 : variable + 2));
    }

    private static bool IsNamed(PathEnd path, BaseEnd end) => path.Before is { } before && StringUse.IsNamed(before, end.Name);

    private static bool MayBeAddress(ExpressionSyntax? before) =>
        before is null || AddressNames.Any(word => StringUse.LastName(StringUse.Subject(before)).IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static OtherAddress Nearest(PathEnd path, BaseEnd? end, SyntaxNode scope) => OtherAddresses.Compare(path.Site.Expression, end?.Site.Expression.Span, scope);

    /// <summary>Whether no other address competes; where one does, the type of the path has to name OpenRouter.</summary>
    private static bool IsFree(OtherAddress other, PathEnd path) =>
        other == OtherAddress.Farther
        || (other == OtherAddress.AsNear && path.Type.DescendantTokens().Any(static token => NamesOpenRouter(token.ValueText)));

    /// <summary>Whether a name or text names OpenRouter and keeps doing so: hosts, variables and headers are what fixes rewrite.</summary>
    private static bool NamesOpenRouter(string text) =>
        text.IndexOf("openrouter", StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        && (at + "openrouter".Length == text.Length || text[at + "openrouter".Length] is not ('.' or '_' or '-'));

    /// <summary>Whether the type of a path names the type of a base and the member that holds it.</summary>
    private static bool Names(SyntaxNode type, BaseEnd end) =>
        end.Type is BaseTypeDeclarationSyntax { Identifier.ValueText: var name } && Mentions(type, name).Any() && (end.Name is null || Mentions(type, end.Name).Any());

    /// <summary>Whether the code around a base names the type of a path, as <c>AddHttpClient&lt;T&gt;</c> does, and no address of another service stands nearer to that name.</summary>
    private static bool Registers(BaseEnd end, PathEnd path)
    {
        if (path.Type is not BaseTypeDeclarationSyntax { Identifier.ValueText: var name })
            return false;
        return Mentions(end.Type, name).Any(mention => IsFree(OtherAddresses.Compare(mention.Parent!, end.Site.Expression.Span, end.Type), path));
    }

    private static IEnumerable<SyntaxToken> Mentions(SyntaxNode node, string name) =>
        node.DescendantTokens().Where(token => string.Equals(token.ValueText, name, StringComparison.Ordinal));
}
