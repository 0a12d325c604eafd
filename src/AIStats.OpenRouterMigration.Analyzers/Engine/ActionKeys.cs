namespace AIStats.OpenRouterMigration.Engine;

/// <summary>The kinds of actions; with the rule's id they make up a constant equivalence key.</summary>
internal static class ActionKeys
{
    /// <summary>Write the AI Stats name or address instead.</summary>
    public const string Rewrite = "Rewrite";

    /// <summary>Remove what AI Stats does not need.</summary>
    public const string Remove = "Remove";

    /// <summary>Remove a header that is set twice. Never part of Fix All.</summary>
    public const string RemoveDouble = "RemoveDouble";

    /// <summary>Read the new variable first and fall back to the old one.</summary>
    public const string FallBack = "FallBack";

    /// <summary>Read the key from the variable.</summary>
    public const string ReadVariable = "ReadVariable";

    /// <summary>Send no member that is null.</summary>
    public const string IgnoreNull = "IgnoreNull";
}
