using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the base addresses of other services. A path belongs to the service whose address stands nearest to it.</summary>
internal static class NearestAddress
{
    /// <summary>The addresses in a piece of code that requests are sent to, whose host does not say that its paths need no <c>/api</c>.</summary>
    public static ImmutableArray<LiteralExpressionSyntax> In(SyntaxNode code) => code.DescendantNodes().OfType<LiteralExpressionSyntax>()
        .Where(static literal => !literal.Token.ValueText.Contains(ApiAddresses.Host, StringComparison.OrdinalIgnoreCase) && IsBase(literal))
        .ToImmutableArray();

    /// <summary>All addresses of other services in a piece of code: paths that begin with <c>/v1</c> may be theirs, whatever their host is called.</summary>
    public static ImmutableArray<LiteralExpressionSyntax> All(SyntaxNode code) =>
        code.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(IsBase).ToImmutableArray();

    /// <summary>Whose a place is, by the addresses around it: the gateway's where none of another service stands as near.</summary>
    /// <param name="place">The place.</param>
    /// <param name="openRouter">Where OpenRouter's base stands; null where it stands elsewhere.</param>
    /// <param name="others">The other addresses.</param>
    /// <param name="target">Host and port that the fixes write: what moved already is no other service's.</param>
    public static Owner Of(SyntaxNode place, TextSpan? openRouter, ImmutableArray<LiteralExpressionSyntax> others, string target)
    {
        var owner = Owners.Of(place, new Scopes(
            // An argument and its expression have the same text; the outermost node stands for both.
            static node => node.Parent?.Span != node.Span,
            node => openRouter is { } span && Surrounds(node, place, span),
            node => others.Any(literal => !Holds(literal, target) && Surrounds(node, place, literal.Span)),
            Owner.Both));
        return owner == Owner.Nobody ? Owner.Gateway : owner;
    }

    /// <summary>Whether a node around a place holds a span as well; positions are compared, since a disabled branch has a tree of its own.</summary>
    private static bool Surrounds(SyntaxNode node, SyntaxNode place, TextSpan span) => node.Span.Contains(span) && !IsLinkBehind(node, place, span);

    /// <summary>
    /// Whether an address stands in an earlier call of a chain than a place: in <c>.AddHttpClient&lt;A&gt;(…).AddHttpClient&lt;B&gt;(…)</c> the node
    /// of the second call holds the first one, which belongs to another client.
    /// </summary>
    private static bool IsLinkBehind(SyntaxNode node, SyntaxNode place, TextSpan other) =>
        ((node as InvocationExpressionSyntax)?.Expression ?? node) is MemberAccessExpressionSyntax { Expression.Span: var before } && before.Contains(other)
            && !before.Contains(place.Span);

    /// <summary>Whether a string is an address of another service that requests are sent to; the site in a Referer header is not.</summary>
    public static bool IsBase(LiteralExpressionSyntax literal, string target) => !Holds(literal, target) && IsBase(literal);

    private static bool IsBase(LiteralExpressionSyntax literal)
    {
        if (!GatewayHosts.Schemes.Any(scheme => literal.Token.ValueText.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            || Holds(literal, GatewayHosts.OpenRouter))
            return false;
        var name = StringUse.DeclaredName(literal) is { Length: > 0 } declared ? declared : StringUse.TakerNames(literal).FirstOrDefault();
        return StringUse.Argument(literal) is { Call: BaseObjectCreationExpressionSyntax } ? name != "Referrer" : name is not null
            && NameWords.Bases.Admit(name);
    }

    private static bool Holds(LiteralExpressionSyntax literal, string text) => literal.Token.ValueText.Contains(text, StringComparison.OrdinalIgnoreCase);
}
