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

    /// <summary>Whether a string is the argument of a comparison, an operand of <c>==</c>, a pattern, a case, an element of a list of hosts, a Host header, or a Content-Security-Policy.</summary>
    public static bool IsOne(ExpressionSyntax expression)
    {
        if (IsCompared(expression) || IsListed(expression) || IsTestData(expression) || IsSentHeader(expression) || IsPolicy(expression.ToString()))
            return true;
        return StringUse.Value(expression).Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax or LocalDeclarationStatementSyntax } variable }
            && IsComparedByName(variable);
    }

    /// <summary>Whether a text is a Content-Security-Policy: <c>connect-src 'self' https://…</c>.</summary>
    public static bool IsPolicy(string text) => text.IndexOf("-src ", StringComparison.Ordinal) >= 0;

    /// <summary>The Host header of a request that a proxy sends on.</summary>
    private static bool IsSentHeader(ExpressionSyntax expression) =>
        StringUse.Value(expression).Parent is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Host", Expression: var headers } } && StringUse.LastName(headers) == "Headers";

    /// <summary>An element of a list of hosts, or the key of a map from hosts that gives no path to put behind them.</summary>
    private static bool IsListed(ExpressionSyntax expression)
    {
        if (StringUse.Siblings(expression).Any(IsHostName))
            return true;
        if (StringUse.ListName(expression) is { } name && ListNames.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
            return true;
        return expression.Parent switch
        {
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } pair => pair.Expressions[0] == expression && !HoldsPath(pair),
            ArgumentSyntax { Parent.Parent: ImplicitElementAccessSyntax { Parent: { } pair } } => !HoldsPath(pair),
            _ => false,
        };
    }

    /// <summary>A case of a parameterized test that gives no path to put behind the host.</summary>
    private static bool IsTestData(ExpressionSyntax expression) =>
        StringUse.Value(expression).Parent is AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } list }
        && StringUse.LastName(attribute.Name) is "InlineData" or "TestCase" or "DataRow"
        && !HoldsPath(list);

    private static bool HoldsPath(SyntaxNode node) => node.DescendantTokens().Any(static token => token.ValueText.TrimStart('/').StartsWith("api/", StringComparison.OrdinalIgnoreCase));

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
        Methods.Contains(method) || method.StartsWith("Is", StringComparison.Ordinal) || method.IndexOf("Match", StringComparison.Ordinal) >= 0
        || (method.IndexOf("Host", StringComparison.Ordinal) >= 0 && Verbs.Any(verb => method.IndexOf(verb, StringComparison.Ordinal) >= 0));

    private static readonly string[] ListNames = { "host", "domain" };
    private static readonly string[] Verbs = { "Is", "Has", "Equal", "Same", "Allow", "Contain", "Start", "End", "Check" };

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
