namespace AIStats.OpenRouterMigration.Text;

/// <summary>What a piece of JSON is.</summary>
internal enum JsonTokenKind
{
    /// <summary>A string with a colon behind it.</summary>
    Key,

    /// <summary>Any other string.</summary>
    Value,

    /// <summary><c>// …</c> or <c>/* … */</c>.</summary>
    Comment,

    /// <summary>The brace or bracket that begins an object or a list.</summary>
    Open,

    /// <summary>The one that ends it.</summary>
    Close,

    /// <summary>A carriage return or a line feed.</summary>
    LineBreak,
}
