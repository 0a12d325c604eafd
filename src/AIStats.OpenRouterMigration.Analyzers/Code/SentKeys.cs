using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Tells whether a key is sent to an address: by the header that the code sets where the address is used.</summary>
internal static class SentKeys
{
    /// <summary>Whether a member that uses the address, or one of its type that it calls, sets the header; or the client of the type has it for all requests.</summary>
    public static bool IsSent(ExpressionSyntax address)
    {
        var type = StringUse.EnclosingType(address);
        if (type.DescendantTokens().Any(static token => token.ValueText == "DefaultRequestHeaders") && SetsKey(type))
            return true;
        var own = address.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var name = own is BaseMethodDeclarationSyntax ? null : StringUse.DeclaredName(address);
        var users = name is null ? new[] { own } : type.DescendantNodes().OfType<IdentifierNameSyntax>().Where(use => use.Identifier.ValueText == name).Select(static use => use.FirstAncestorOrSelf<MemberDeclarationSyntax>());
        return users.OfType<MemberDeclarationSyntax>().Distinct().Any(user => SetsKey(user) || Calls(user, type).Any(SetsKey));
    }

    /// <summary>The methods of the type that a member calls.</summary>
    private static IEnumerable<MethodDeclarationSyntax> Calls(MemberDeclarationSyntax member, SyntaxNode type)
    {
        var called = new HashSet<string>(member.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(StringUse.CalledName), StringComparer.Ordinal);
        return type.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => method != member && called.Contains(method.Identifier.ValueText));
    }

    private static bool SetsKey(SyntaxNode code) => code.DescendantTokens().Any(static token =>
        token.ValueText is "Authorization" or "AuthenticationHeaderValue" or "Bearer" || token.ValueText.StartsWith("Bearer ", StringComparison.Ordinal));
}
