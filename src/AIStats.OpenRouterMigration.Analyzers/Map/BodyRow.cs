using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>A field of a request body.</summary>
/// <param name="Endpoints">The endpoints that the row is about.</param>
/// <param name="Path">The names from the top of the JSON, with dots; elements of a list have the path of the list. <c>*</c> is every field
/// at the top: with the value null, or one that the gateway does not know.</param>
/// <param name="Verdict">What becomes of it.</param>
/// <param name="Advice">What to do instead, as a clause of a message.</param>
/// <param name="Source">Where the fact is written.</param>
internal sealed record BodyRow(BodyEndpoints Endpoints, string Path, BodyVerdict Verdict, string Advice, string Source)
{
    /// <summary>The path of a row about every field at the top.</summary>
    public const string AnyField = "*";

    /// <summary>Whether the row is about every field at the top.</summary>
    public bool IsAboutAnyField => Path == AnyField;

    /// <summary>The values that the row is about.</summary>
    public BodyValue Value { get; init; }

    /// <summary>The words, in lower case, that <see cref="BodyValue.Word"/> asks for.</summary>
    public ImmutableArray<string> Words { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The name of another field that must stand beside it; null where none must.</summary>
    public string? RequiresSibling { get; init; }

    /// <summary>The name of another field that must be missing; null where none must.</summary>
    public string? Without { get; init; }

    /// <summary>Whether the words are OpenRouter's own, so that code which mentions OpenRouter needs no other field of a body beside the member.</summary>
    public bool HasOwnWords { get; init; }

    /// <summary>
    /// What the name of the list holds that the object is put into, where the object is built apart from the body; null where that does not
    /// matter.
    /// </summary>
    public string? InListNamed { get; init; }

    /// <summary>Whether the request is what was meant without the field.</summary>
    public bool IsRemovable { get; init; } = true;

    /// <summary>Whether the name is OpenRouter's own, so that code which mentions OpenRouter needs no other field of a body beside it.</summary>
    public bool IsDistinctive { get; init; }
}
