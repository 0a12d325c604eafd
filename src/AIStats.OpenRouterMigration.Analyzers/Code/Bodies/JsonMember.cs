using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

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
