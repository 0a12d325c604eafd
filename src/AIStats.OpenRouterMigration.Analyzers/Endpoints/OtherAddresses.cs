using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Endpoints;

/// <summary>How near the address of another service stands, compared with OpenRouter's base.</summary>
internal enum OtherAddress
{
    /// <summary>There is none, or it stands farther away.</summary>
    Farther,

    /// <summary>Both are as near.</summary>
    AsNear,

    /// <summary>It stands nearer.</summary>
    Nearer,
}

/// <summary>Finds base addresses of other services: a path that stands nearer to one of them than to OpenRouter's is theirs.</summary>
internal static class OtherAddresses
{
    private static readonly string[] BaseNames = { "base", "endpoint", "host", "api", "server" };

    /// <summary>The addresses in a piece of code that requests are sent to, whose host does not say that its paths need no <c>/api</c>.</summary>
    public static ImmutableArray<LiteralExpressionSyntax> In(SyntaxNode code) => code.DescendantNodes().OfType<LiteralExpressionSyntax>()
        .Where(static literal => literal.Token.ValueText.IndexOf("://api.", StringComparison.OrdinalIgnoreCase) < 0 && IsBase(literal)).ToImmutableArray();

    /// <summary>Compares the distance of a place to OpenRouter's base with that to other addresses.</summary>
    /// <param name="place">The place.</param>
    /// <param name="openRouter">Where OpenRouter's base stands; null where it stands elsewhere.</param>
    /// <param name="others">The other addresses.</param>
    /// <param name="target">Host and port that the fixes write: what moved already is no other service's.</param>
    public static OtherAddress Compare(SyntaxNode place, TextSpan? openRouter, ImmutableArray<LiteralExpressionSyntax> others, string target)
    {
        var own = Distance(place, openRouter);
        var nearest = OtherAddress.Farther;
        foreach (var literal in others)
        {
            if (Holds(literal, target))
                continue;
            var distance = Distance(place, literal.Span);
            if (distance < own)
                return OtherAddress.Nearer;
            if (distance == own)
                nearest = OtherAddress.AsNear;
        }

        return nearest;
    }

    /// <summary>The length of the smallest node that holds both; positions are compared, since a disabled branch has a tree of its own.</summary>
    private static int Distance(SyntaxNode place, TextSpan? span) =>
        span is { } other && place.FirstAncestorOrSelf<SyntaxNode>(node => node.Span.Contains(other) && !IsLinkBehind(node, place, other)) is { } common ? common.Span.Length : int.MaxValue;

    /// <summary>Whether a place is in a link of a chain of calls, and what it is compared with in one before: <c>.AddHttpClient&lt;A&gt;(…).AddHttpClient&lt;B&gt;(…)</c>.</summary>
    private static bool IsLinkBehind(SyntaxNode node, SyntaxNode place, TextSpan other) =>
        ((node as InvocationExpressionSyntax)?.Expression ?? node) is MemberAccessExpressionSyntax { Expression.Span: var before } && before.Contains(other) && !before.Contains(place.Span);

    /// <summary>Whether a string is an address of another service that requests are sent to; the site that a header names is none.</summary>
    public static bool IsBase(LiteralExpressionSyntax literal, string target) => !Holds(literal, target) && IsBase(literal);

    private static bool IsBase(LiteralExpressionSyntax literal)
    {
        if (!GatewayHosts.Schemes.Any(scheme => literal.Token.ValueText.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) || Holds(literal, GatewayHosts.OpenRouter))
            return false;
        var name = StringUse.DeclaredName(literal);
        return StringUse.Argument(literal) is { Call: BaseObjectCreationExpressionSyntax } ? name != "Referrer" : name is not null && BaseNames.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private static bool Holds(LiteralExpressionSyntax literal, string text) => literal.Token.ValueText.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0;
}
