using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Recognizes patterns that keep secrets out of logs: they must go on matching what they matched.</summary>
internal static class Redaction
{
    /// <summary>What to do about a pattern that lacks a name or the prefix of new keys, as a clause.</summary>
    public static string AdviceFor(string missing) => $"this pattern would let '{missing}' into logs, so add that to it first";

    /// <summary>What to say about a name in one that knows what comes, as a clause.</summary>
    public const string Known = "this pattern has the new name, too, so remove this one when no host sets it";

    /// <summary>
    /// Whether a string is a regular expression, or stands in a variable, member or type that is named like a redaction; what is asked for or told to a
    /// person is no pattern wherever it stands.
    /// </summary>
    public static bool IsPattern(StringSite site)
    {
        var expression = site.Expression;
        if (SettingReads.IsVariable(expression) || SettingReads.IsSection(expression) || SettingReads.IsKey(expression)
            || (StringUse.Argument(expression) is { Call: ObjectCreationExpressionSyntax thrown }
            && StringUse.CalledName(thrown).EndsWith("Exception", StringComparison.Ordinal)))
        {
            return false;
        }

        if (IsMatched(expression) || Redactions.AreIn(site.Text.Value) || (StringUse.Value(expression).Parent is EqualsValueClauseSyntax
            && StringUse.DeclaredName(expression) is { } declared && StringUse.Uses(expression.SyntaxTree, declared).Any(IsMatched)))
        {
            return true;
        }

        foreach (var ancestor in expression.Ancestors())
        {
            var (name, isValue) = ancestor switch
            {
                AttributeSyntax attribute => (StringUse.LastName(attribute.Name), true),
                VariableDeclaratorSyntax variable => (variable.Identifier.ValueText, true),
                VariableDeclarationSyntax declaration => (StringUse.LastName(declaration.Type), true),
                PropertyDeclarationSyntax property => (StringUse.LastName(property.Type) + " " + property.Identifier.ValueText, true),
                MethodDeclarationSyntax method => (method.Identifier.ValueText, false),
                LocalFunctionStatementSyntax function => (function.Identifier.ValueText, false),
                BaseTypeDeclarationSyntax type => (type.Identifier.ValueText, false),
                _ => ("", false),
            };
            if (Redactions.Hides(name) || (isValue && Redactions.IsExpression(name)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a string is given to a regular expression.</summary>
    private static bool IsMatched(ExpressionSyntax expression) => StringUse.Argument(expression) is { } argument
        && (StringUse.CalledName(argument.Call) == "Regex" || StringUse.LastName(StringUse.Receiver(argument.Call)) == "Regex");

    /// <summary>Whether a setting or a section is named like a redaction.</summary>
    public static bool IsName(string? name) => name is not null && (Redactions.Hides(name) || Redactions.IsExpression(name));
}
