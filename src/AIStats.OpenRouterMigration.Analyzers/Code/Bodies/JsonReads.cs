using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Reads the ways of a member of a type through JSON: by <c>JsonElement</c>, <c>JsonNode</c>, <c>JObject</c> or <c>dynamic</c>.</summary>
internal sealed class JsonReads
{
    private const int Depth = 24;

    /// <summary>Methods that take the name of a member.</summary>
    private static readonly ImmutableHashSet<string> ByName = ImmutableHashSet.Create(
        StringComparer.Ordinal, "GetProperty", "TryGetProperty", "GetPropertyOrNull", "TryGetPropertyValue", "TryGetValue", "GetValue", "Value", "Property",
            "ContainsKey", "GetValueOrDefault");

    /// <summary>Methods that take a path.</summary>
    private static readonly ImmutableHashSet<string> ByPath = ImmutableHashSet.Create(StringComparer.Ordinal, "SelectToken", "SelectTokens", "SelectElement");

    private static readonly ImmutableHashSet<string> JsonTypes =
        ImmutableHashSet.Create(StringComparer.Ordinal, "JsonElement", "JsonNode", "JsonObject", "JToken", "JObject");

    private readonly SyntaxNode _unit;
    private ILookup<string, SyntaxNode>? _variables;

    private JsonReads(SyntaxNode unit) => _unit = unit;

    /// <summary>The places in a node that read a member of JSON.</summary>
    public static IReadOnlyList<JsonRead> Of(SyntaxNode unit)
    {
        var reads = new JsonReads(unit);
        return unit.DescendantNodes().Select(reads.Read).OfType<JsonRead>().ToList();
    }

    private JsonRead? Read(SyntaxNode node)
    {
        if (node is not ExpressionSyntax expression || IsWritten(expression) || Step(expression) is not var (names, span, receiver))
            return null;
        var above = receiver is null ? ImmutableArray<string>.Empty : Names(receiver, Depth);
        return new JsonRead(string.Join(".", above.AddRange(names)), span, expression, receiver?.ToString() ?? "");
    }

    /// <summary>The names that an expression adds to what it reads from; null where it reads no member by name.</summary>
    private static (ImmutableArray<string> Names, TextSpan Span, ExpressionSyntax? Receiver)? Step(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } access
                when JsonNames.Literal(arguments[0].Expression) is var (name, span):
                return (ImmutableArray.Create(name), span, access.Expression);
            case ElementBindingExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } binding
                when JsonNames.Literal(arguments[0].Expression) is var (name, span):
                return (ImmutableArray.Create(name), span, ConditionalReceiver(binding));
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call
                when JsonNames.Literal(arguments[0].Expression) is var (name, span):
                var method = StringUse.CalledName(call);
                return ByName.Contains(method) ? (ImmutableArray.Create(name), span, Receiver(call))
                    : ByPath.Contains(method) ? (Segments(name), span, Receiver(call))
                    : null;
            // `answer.choices` in lower case is dynamic, or a type that is written like JSON.
            case MemberAccessExpressionSyntax { Name: IdentifierNameSyntax { Identifier: var identifier } } access
                when access.Parent is not InvocationExpressionSyntax && JsonNames.IsJson(identifier.ValueText) && identifier.ValueText[0] != '_':
                return (ImmutableArray.Create(identifier.ValueText), identifier.Span, access.Expression);
            case MemberBindingExpressionSyntax { Name: IdentifierNameSyntax { Identifier: var identifier } } binding
                when binding.Parent is not InvocationExpressionSyntax && JsonNames.IsJson(identifier.ValueText) && identifier.ValueText[0] != '_':
                return (ImmutableArray.Create(identifier.ValueText), identifier.Span, ConditionalReceiver(binding));
            default:
                return null;
        }
    }

    private ImmutableArray<string> Names(ExpressionSyntax expression, int depth)
    {
        if (depth == 0)
            return ImmutableArray<string>.Empty;
        if (Step(expression) is var (names, _, receiver))
            return receiver is null ? names : Names(receiver, depth - 1).AddRange(names);
        var inner = expression switch
        {
            ElementAccessExpressionSyntax access => access.Expression,
            ElementBindingExpressionSyntax binding => ConditionalReceiver(binding),
            InvocationExpressionSyntax call => Receiver(call),
            MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } access => access.Expression,
            MemberBindingExpressionSyntax binding => ConditionalReceiver(binding),
            ConditionalAccessExpressionSyntax conditional => Last(conditional),
            ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
            PostfixUnaryExpressionSyntax postfix => postfix.Operand,
            CastExpressionSyntax cast => cast.Expression,
            AwaitExpressionSyntax awaited => awaited.Expression,
            BinaryExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.CoalesceExpression
                or (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.AsExpression } binary => binary.Left,
            IdentifierNameSyntax identifier => Source(identifier),
            _ => null,
        };
        return inner is not null ? Names(inner, depth - 1)
            : expression is IdentifierNameSyntax { Identifier.ValueText: var name }
            && GatewayAnswers.HelperParameters.FirstOrDefault(part => Part(name) == part) is { } named && IsJsonParameter(name) ? ImmutableArray.Create(named)
            : ImmutableArray<string>.Empty;
    }

    /// <summary>Whether a helper of this name takes JSON: <c>Describe(JsonElement error)</c> reads an error, wherever that comes from.</summary>
    private bool IsJsonParameter(string name) => _unit.DescendantNodes().OfType<ParameterSyntax>()
        .Any(parameter => parameter.Identifier.ValueText == name && JsonTypes.Contains(StringUse.LastName(parameter.Type)));

    private static string Part(string name) =>
        GatewayAnswers.HelperEndings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.Ordinal)) is { } ending
        ? name.Substring(0, name.Length - ending.Length) : name;

    /// <summary>What a variable of this member was read from: its value, the call that gave it out, or the list that it is an element of.</summary>
    private ExpressionSyntax? Source(IdentifierNameSyntax identifier)
    {
        _variables ??= _unit.DescendantNodes().Where(static node => NameOf(node).Length > 0).ToLookup(NameOf, StringComparer.Ordinal);
        var declared = _variables[identifier.Identifier.ValueText].Take(2).ToList();
        // Two blocks may have a variable of the same name: the one in sight counts.
        var declaration = declared.Count == 1 ? declared[0] : declared.Count == 0 ? null : Declarations.Of(identifier);
        var value = declaration switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var initial } => initial,
            SingleVariableDesignationSyntax designation => Given(designation),
            ForEachStatementSyntax loop => loop.Expression,
            _ => null,
        };
        return value is not null && declaration!.SpanStart < identifier.SpanStart && !value.Span.Contains(identifier.Span) ? value : null;
    }

    private static string NameOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
        ForEachStatementSyntax loop => loop.Identifier.ValueText,
        _ => "",
    };

    private static ExpressionSyntax? Given(SingleVariableDesignationSyntax designation) =>
        designation.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is InvocationExpressionSyntax call ? ByName.Contains(StringUse.CalledName(call))
            ? call : null
        : designation.FirstAncestorOrSelf<IsPatternExpressionSyntax>()?.Expression;

    private static ExpressionSyntax Last(ConditionalAccessExpressionSyntax conditional)
    {
        var last = conditional.WhenNotNull;
        while (last is ConditionalAccessExpressionSyntax inner)
            last = inner.WhenNotNull;
        return last;
    }

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax binding => ConditionalReceiver(binding),
        _ => null,
    };

    /// <summary>What stands before the <c>?</c> of a <c>?.</c> or <c>?[</c>.</summary>
    private static ExpressionSyntax? ConditionalReceiver(ExpressionSyntax binding)
    {
        foreach (var conditional in binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>())
        {
            if (conditional.WhenNotNull.Span.Contains(binding.Span) && conditional.WhenNotNull.SpanStart == binding.SpanStart)
                return conditional.Expression;
        }

        return null;
    }

    private static bool IsWritten(ExpressionSyntax expression) => expression.Parent is AssignmentExpressionSyntax assignment && assignment.Left == expression;

    private static ImmutableArray<string> Segments(string path) =>
        path.Split('.').Select(static part => part.Split('[')[0]).Where(static part => part.Length > 0 && part != "$").ToImmutableArray();
}
