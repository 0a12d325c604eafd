using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>The values that a row is about.</summary>
internal enum BodyValue
{
    /// <summary>Every value, whatever it is.</summary>
    Any,

    /// <summary>Every value but <c>null</c>.</summary>
    NotNull,

    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary>An object without members.</summary>
    Empty,

    /// <summary>A number above one.</summary>
    Several,

    /// <summary>An object, where AI Stats takes true or false.</summary>
    NotBoolean,

    /// <summary>One of the words of <see cref="BodyRow.Words"/>.</summary>
    Word,

    /// <summary>A list of names, one of which is no slug: a display name ("Amazon Bedrock"), or the variant of an endpoint ("deepinfra/turbo").</summary>
    NoSlug,
}
