using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Endpoints;

/// <summary>Recognizes strings that are compared with a URL or a host name.</summary>
internal static class HostTests
{
    private static readonly ImmutableHashSet<string> Methods = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "Contains", "StartsWith", "EndsWith", "Equals", "IndexOf", "Compare", "CompareOrdinal", "CompareTo",
        "Equal", "NotEqual", "DoesNotContain", "AreEqual", "AreNotEqual", "EqualTo", "StringContains",
        "Be", "NotBe", "BeEquivalentTo", "Contain", "NotContain", "StartWith", "EndWith", "ShouldBe", "ShouldContain", "ShouldStartWith");

    /// <summary>Whether a string is the argument of a comparison, an operand of <c>==</c>, a pattern, a case, or an element of a list of hosts.</summary>
    public static bool IsOne(ExpressionSyntax expression)
    {
        if (IsCompared(expression) || StringUse.Siblings(expression).Any(IsHostName))
            return true;
        return StringUse.Value(expression).Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } variable }
            && IsComparedByName(variable);
    }

    private static bool IsCompared(ExpressionSyntax expression)
    {
        if (StringUse.Argument(expression) is { } argument)
        {
            return argument.Call is InvocationExpressionSyntax
                ? IsComparison(StringUse.CalledName(argument.Call))
                : argument.Call is BaseObjectCreationExpressionSyntax creation && StringUse.CalledName(creation) == "Uri" && IsCompared(creation);
        }

        return StringUse.Value(expression).Parent switch
        {
            BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression) || binary.IsKind(SyntaxKind.IsExpression),
            ConstantPatternSyntax or CaseSwitchLabelSyntax => true,
            _ => false,
        };
    }

    private static bool IsComparison(string method) =>
        Methods.Contains(method) || method.StartsWith("Is", StringComparison.Ordinal) || method.IndexOf("Match", StringComparison.Ordinal) >= 0 || method.IndexOf("Host", StringComparison.Ordinal) >= 0;

    /// <summary>Whether a field holds a host that its type compares, and builds no address from.</summary>
    private static bool IsComparedByName(VariableDeclaratorSyntax field)
    {
        var uses = StringUse.EnclosingType(field).DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == field.Identifier.ValueText)
            .Select(static name => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (ExpressionSyntax)name)
            .ToList();
        return uses.Any(static use => IsCompared(use) || StringUse.Siblings(use).Any())
            && uses.All(static use => use.Parent is not InterpolationSyntax && StringText.Outermost(use) == use);
    }

    /// <summary>A test for <c>openrouter</c> without its domain, on something that is named like an address.</summary>
    public static bool IsWordOnly(StringSite site)
    {
        if (!string.Equals(site.Text.Value.Trim('.'), "openrouter", StringComparison.OrdinalIgnoreCase)
            || StringUse.Argument(site.Expression) is not { } argument
            || StringUse.CalledName(argument.Call) is not ("Contains" or "IndexOf"))
        {
            return false;
        }

        var receiver = StringUse.LastName(StringUse.Subject(StringUse.Receiver(argument.Call)));
        return Addresses.Any(word => receiver.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private static readonly string[] Addresses = { "url", "uri", "host", "endpoint", "address", "authority" };

    /// <summary>A name such as <c>api.openai.com</c>: dots and no path.</summary>
    private static bool IsHostName(SyntaxNode node)
    {
        var literal = node.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().FirstOrDefault();
        if (literal is null || !literal.IsKind(SyntaxKind.StringLiteralExpression) || literal.Span != node.Span)
            return false;
        var text = literal.Token.ValueText;
        return text.IndexOf('.') > 0 && text.All(static c => char.IsLetterOrDigit(c) || c is '.' or '-');
    }
}
