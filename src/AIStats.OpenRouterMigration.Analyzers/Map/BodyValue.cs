using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>The values that a row is about.</summary>
internal enum BodyValue
{
    /// <summary>Every value, whatever it is.</summary>
    Any,

    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary>An object, where AI Stats takes true or false.</summary>
    NotBoolean,

    /// <summary>One of the words of <see cref="BodyRow.Words"/>.</summary>
    Word,

    /// <summary>A list of names, one of which is a display name ("Amazon Bedrock") and no slug.</summary>
    DisplayName,
}
