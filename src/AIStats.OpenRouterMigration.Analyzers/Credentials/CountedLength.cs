using System.Globalization;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Credentials;

/// <summary>Recognizes a prefix whose length is written as a number: <c>line.StartsWith("OPENROUTER_API_KEY=") … line.Substring(19)</c>.</summary>
internal static class CountedLength
{
    /// <summary>Whether the member that tests for the prefix holds its length as a number.</summary>
    public static bool IsUsed(StringSite site)
    {
        if (StringUse.Argument(site.Expression) is not { } argument || StringUse.CalledName(argument.Call) is not ("StartsWith" or "IndexOf"))
            return false;
        var length = site.Text.Value.Length.ToString(CultureInfo.InvariantCulture);
        var member = (SyntaxNode?)site.Expression.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() ?? StringUse.EnclosingType(site.Expression);
        return member.DescendantTokens().Any(token => token.IsKind(SyntaxKind.NumericLiteralToken) && token.ValueText == length);
    }
}
