namespace AIStats.OpenRouterMigration.Tool.Files;

/// <summary>What the user has to know in one line; the tool ends with 1.</summary>
internal sealed class ToolException : Exception
{
    public ToolException(string message)
        : base(message)
    {
    }

    public ToolException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
