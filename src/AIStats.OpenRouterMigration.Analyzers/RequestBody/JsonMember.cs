using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.RequestBody;

/// <summary>The ways to write a member of JSON in C#.</summary>
internal enum JsonPlace
{
    /// <summary>A member of an anonymous object.</summary>
    Anonymous,

    /// <summary>A property in the initializer of a named type.</summary>
    Initializer,

    /// <summary>A key of a dictionary, <c>JsonObject</c> or <c>JObject</c>.</summary>
    Key,

    /// <summary>A path or key that an SDK adds to its own body.</summary>
    Addition,

    /// <summary>A member in JSON text.</summary>
    Text,

    /// <summary>A property or field of a type that is serialized.</summary>
    Declaration,
}

/// <summary>A JSON object as C# writes or declares it.</summary>
/// <param name="place">How it is written.</param>
/// <param name="node">Where it is written.</param>
internal sealed class JsonObject(JsonPlace place, SyntaxNode node)
{
    private HashSet<string>? _names;

    /// <summary>How it is written.</summary>
    public JsonPlace Place { get; } = place;

    /// <summary>Where it is written.</summary>
    public SyntaxNode Node { get; } = node;

    /// <summary>Its members in the order of the text.</summary>
    public List<JsonMember> Members { get; } = new();

    /// <summary>The variable that holds it, or the type that declares it.</summary>
    public string? Name { get; init; }

    /// <summary>Whether its names are those of the JSON: in attributes, strings or lower case. A naming policy has to make them otherwise.</summary>
    public bool HasJsonNames { get; init; } = true;

    /// <summary>The member that it is the value of, or an element of; null at the top.</summary>
    public JsonMember? Parent { get; set; }

    /// <summary>Whether it has a member of a name; to be asked once all members are read.</summary>
    public bool Has(string name) => (_names ??= new HashSet<string>(Members.Select(static member => member.Name), StringComparer.Ordinal)).Contains(name);

    /// <summary>This object and those around it.</summary>
    public IEnumerable<JsonObject> Chain()
    {
        // Types may refer to themselves.
        var depth = 0;
        for (var current = this; current is not null && depth < 16; current = current.Parent?.Owner, depth++)
            yield return current;
    }

    /// <summary>The path of the object below one of <see cref="Chain"/>; empty for that one itself.</summary>
    public string PathBelow(JsonObject top) =>
        string.Join(".", Chain().TakeWhile(item => item != top).Select(static item => item.Parent?.Name).OfType<string>().Reverse());
}

/// <summary>A member of a JSON object.</summary>
/// <param name="owner">The object.</param>
/// <param name="name">Its name in JSON.</param>
/// <param name="span">The characters that name it.</param>
/// <param name="value">What is known of its value.</param>
internal sealed class JsonMember(JsonObject owner, string name, TextSpan span, JsonValue value)
{
    /// <summary>The object.</summary>
    public JsonObject Owner { get; } = owner;

    /// <summary>Its name in JSON.</summary>
    public string Name { get; } = name;

    /// <summary>The characters that name it.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>What is known of its value.</summary>
    public JsonValue Value { get; } = value;

    /// <summary>The node that goes when the member goes; null in JSON text.</summary>
    public SyntaxNode? Node { get; init; }

    /// <summary>The changes that remove it from JSON text; empty where a person must.</summary>
    public ImmutableArray<TextChange> TextRemoval { get; init; } = ImmutableArray<TextChange>.Empty;

    /// <summary>Its name with those around it.</summary>
    public string Path => Owner.Chain().Last() is var top && Owner.PathBelow(top) is { Length: > 0 } path ? path + "." + Name : Name;
}

/// <summary>What is known of a value without running the program.</summary>
/// <param name="IsNull">Whether it is <c>null</c> in so many words.</param>
/// <param name="IsObject">Whether it is an object and not true or false.</param>
/// <param name="Words">The texts in it, with their places.</param>
internal sealed record JsonValue(bool IsNull, bool IsObject, ImmutableArray<(string Text, TextSpan Span)> Words)
{
    /// <summary>Nothing is known.</summary>
    public static JsonValue Unknown => new(IsNull: false, IsObject: false, ImmutableArray<(string, TextSpan)>.Empty);

    /// <summary>Whether it is <c>null</c> on a condition, or by a conversion.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>Reads an expression.</summary>
    public static JsonValue Of(ExpressionSyntax expression)
    {
        var inner = Inner(expression);
        var isNull = IsNullLiteral(inner);
        var isObject = inner is AnonymousObjectCreationExpressionSyntax or BaseObjectCreationExpressionSyntax or InitializerExpressionSyntax;
        // What a method makes of its arguments is not known.
        var words = inner.DescendantNodesAndSelf(static node => node is not InvocationExpressionSyntax)
            .OfType<LiteralExpressionSyntax>()
            .Where(static literal => literal.Token.Value is string or bool && literal.Parent is not (ArgumentSyntax { Parent: BracketedArgumentListSyntax } or BinaryExpressionSyntax))
            .Select(static literal => (literal.Token.ValueText, literal.Span));
        return new JsonValue(isNull, isObject, words.ToImmutableArray()) { MayBeNull = IsSometimesNull(inner) };
    }

    private static bool IsSometimesNull(ExpressionSyntax expression) => expression switch
    {
        ConditionalExpressionSyntax { WhenTrue: var one, WhenFalse: var other } => new[] { Inner(one), Inner(other) }.Any(static branch => IsNullLiteral(branch) || IsSometimesNull(branch)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } conversion => IsNullLiteral(Inner(conversion.Left)),
        _ => false,
    };

    private static bool IsNullLiteral(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.NullLiteralExpression);

    /// <summary>An expression without what does not change its value.</summary>
    private static ExpressionSyntax Inner(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            expression = expression switch
            {
                ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
                CastExpressionSyntax cast => cast.Expression,
                _ => ((PostfixUnaryExpressionSyntax)expression).Operand,
            };
        }

        return expression;
    }
}
