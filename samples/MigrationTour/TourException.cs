namespace MigrationTour;

/// <summary>A step that failed, with the command that ran and everything it printed.</summary>
internal sealed class TourException(string message, string command, string output) : Exception(message)
{
    public string Command { get; } = command;

    public string Output { get; } = output;
}
