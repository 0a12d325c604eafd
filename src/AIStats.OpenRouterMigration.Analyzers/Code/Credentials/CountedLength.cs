using System.Globalization;
using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Recognizes a prefix whose length is written as a number: <c>line.StartsWith("OPENROUTER_API_KEY=") … line.Substring(19)</c>.</summary>
internal static class CountedLength
{
    /// <summary>Whether the member that holds the prefix, or a field of its type, holds its length as a number.</summary>
    public static bool IsUsed(StringSite site)
    {
        if (!IsPrefix(site))
            return false;
        var length = site.Text.Value.Length.ToString(CultureInfo.InvariantCulture);
        var type = StringUse.EnclosingType(site.Expression);
        var member = (SyntaxNode?)site.Expression.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() ?? type;
        return type.DescendantNodes().OfType<FieldDeclarationSyntax>().Prepend(member)
            .Any(node => node.DescendantTokens().Any(token => token.IsKind(SyntaxKind.NumericLiteralToken) && token.ValueText == length));
    }

    /// <summary>What is looked for at the start of a text, or a name with its separator and nothing else.</summary>
    private static bool IsPrefix(StringSite site) =>
        (StringUse.Argument(site.Expression) is { } argument && StringUse.CalledName(argument.Call) is "StartsWith" or "IndexOf")
        || (site.Text.Value is { Length: > 0 } value && value[value.Length - 1] is '=' or ':' && !value.Any(char.IsWhiteSpace));
}
