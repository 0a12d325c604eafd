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

    /// <summary>Compares the distance of a place to OpenRouter's base with that to the other addresses in a type.</summary>
    /// <param name="place">The place.</param>
    /// <param name="openRouter">Where OpenRouter's base stands; null where it stands elsewhere.</param>
    /// <param name="type">The type, or another piece of code.</param>
    /// <param name="target">Host and port that the fixes write: what moved already is no other service's.</param>
    public static OtherAddress Compare(SyntaxNode place, TextSpan? openRouter, SyntaxNode type, string target)
    {
        var own = Distance(place, openRouter);
        var nearest = OtherAddress.Farther;
        foreach (var node in type.DescendantNodes())
        {
            if (node is not LiteralExpressionSyntax literal || !IsOne(literal, target))
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
        span is { } other && place.FirstAncestorOrSelf<SyntaxNode>(node => node.Span.Contains(other)) is { } common ? common.Span.Length : int.MaxValue;

    /// <summary>An address that requests are sent to, whose host does not say that its paths need no <c>/api</c>.</summary>
    private static bool IsOne(LiteralExpressionSyntax literal, string target) =>
        literal.Token.ValueText.IndexOf("://api.", StringComparison.OrdinalIgnoreCase) < 0 && IsBase(literal, target);

    /// <summary>Whether a string is an address of another service that requests are sent to; the site that a header names is none.</summary>
    public static bool IsBase(LiteralExpressionSyntax literal, string target)
    {
        var text = literal.Token.ValueText;
        if (!GatewayHosts.Schemes.Any(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            || text.IndexOf(GatewayHosts.OpenRouter, StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf(target, StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return false;
        }

        var name = StringUse.DeclaredName(literal);
        return StringUse.Argument(literal) is { Call: BaseObjectCreationExpressionSyntax } ? name != "Referrer" : name is not null && BaseNames.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
