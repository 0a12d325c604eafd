using System.Diagnostics;

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

    /// <summary>A mistake of ours, in a line that names its place: whoever reports it has no other trace of it.</summary>
    public static ToolException OfMistake(Exception exception)
    {
        var mistake = exception.GetBaseException();
        var place = new StackTrace(mistake).GetFrames().Select(static frame => frame.GetMethod())
            .FirstOrDefault(static method => method?.DeclaringType?.Namespace?.StartsWith(nameof(AIStats), StringComparison.Ordinal) == true);
        return new ToolException($"A rule failed in {place?.DeclaringType?.Name}.{place?.Name} ({mistake.GetType().Name}); nothing was written. "
            + "Please report this line: https://github.com/AI-Stats/OpenRouterMigration/issues", exception);
    }
}
