using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Credentials;

/// <summary>Recognizes patterns that keep secrets out of logs: they must go on matching what they matched.</summary>
internal static class Redaction
{
    private static readonly string[] Words = { "redact", "mask", "scrub", "sanitiz", "sanitis", "censor", "sensitive" };

    /// <summary>Whether a string is a regular expression, or stands in a variable, member or type that is named like a redaction.</summary>
    public static bool IsPattern(ExpressionSyntax expression)
    {
        if (StringUse.Argument(expression) is { } argument
            && (StringUse.CalledName(argument.Call) == "Regex" || StringUse.LastName(StringUse.Receiver(argument.Call)) == "Regex"))
        {
            return true;
        }

        foreach (var ancestor in expression.Ancestors())
        {
            var name = ancestor switch
            {
                AttributeSyntax attribute => StringUse.LastName(attribute.Name) is "GeneratedRegex" or "RegularExpression" ? Words[0] : "",
                VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
                PropertyDeclarationSyntax property => property.Identifier.ValueText,
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                LocalFunctionStatementSyntax function => function.Identifier.ValueText,
                BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                _ => "",
            };
            if (Words.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
                return true;
        }

        return false;
    }
}
