using System.Text;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>The names that C# members have in JSON.</summary>
internal static class JsonNames
{
    /// <summary>The name that an attribute gives a member, with its place; null where none does.</summary>
    public static (string Name, TextSpan Span)? OfAttribute(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (var attribute in lists.SelectMany(static list => list.Attributes))
        {
            var name = TypeName(attribute);
            if (name is not ("JsonPropertyName" or "JsonProperty" or "DataMember") || attribute.ArgumentList is null)
                continue;
            foreach (var argument in attribute.ArgumentList.Arguments)
            {
                var isName = argument.NameEquals is null ? name != "DataMember" : argument.NameEquals.Name.Identifier.ValueText is "PropertyName" or "Name";
                if (isName && Literal(argument.Expression) is { } literal)
                    return literal;
            }
        }

        return null;
    }

    /// <summary>The name of an attribute without its ending.</summary>
    public static string TypeName(AttributeSyntax attribute)
    {
        var name = StringUse.LastName(attribute.Name);
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    /// <summary>The text of a string literal and the place of its characters; null for any other expression.</summary>
    public static (string Name, TextSpan Span)? Literal(ExpressionSyntax? expression)
    {
        if (expression is not LiteralExpressionSyntax literal
            || !(literal.IsKind(SyntaxKind.StringLiteralExpression) || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression)))
            return null;
        var text = StringText.Read(literal);
        return text.Value.Length == 0 ? null : (text.Value, text.Span(0, text.Value.Length));
    }

    /// <summary>Whether a name is written as it stands in JSON, as lower-case members are.</summary>
    public static bool IsJson(string name) => name.Length > 0 && name.All(static c => char.IsLower(c) || char.IsDigit(c) || c == '_');

    /// <summary>
    /// The name that a serializer gives a member without an attribute: web defaults make it camel case, a policy of the project may make it
    /// snake case.
    /// </summary>
    public static string OfMember(string name, MigrationProject project)
    {
        if (name.Length == 0 || !char.IsUpper(name[0]))
            return name;
        var words = name.Count(char.IsUpper);
        return words > 1 && JsonOptions.WriteSnakeCase(project) ? ToSnakeCase(name) : char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>A name of C# in snake case: <c>MaxTokens</c> becomes <c>max_tokens</c>.</summary>
    public static string ToSnakeCase(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
                _ = snake.Append('_');
            _ = snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }

    /// <summary>Whether a path of names ends in another one: <c>choices.message.reasoning</c> in <c>message.reasoning</c>.</summary>
    public static bool EndsIn(string path, string end) => path == end || path.EndsWith("." + end, StringComparison.Ordinal);
}
