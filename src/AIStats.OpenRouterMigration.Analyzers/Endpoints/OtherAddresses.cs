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
            if (node is not LiteralExpressionSyntax literal || !IsOne(literal) || literal.Token.ValueText.IndexOf(target, StringComparison.OrdinalIgnoreCase) >= 0)
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
    private static bool IsOne(LiteralExpressionSyntax literal)
    {
        var text = literal.Token.ValueText;
        if (!text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return false;
        if (text.IndexOf("://api.", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf(GatewayHosts.OpenRouter, StringComparison.OrdinalIgnoreCase) >= 0)
            return false;
        if (StringUse.Argument(literal) is { Call: BaseObjectCreationExpressionSyntax })
            return true;
        return StringUse.DeclaredName(literal) is { } name && BaseNames.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
