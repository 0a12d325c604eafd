using System.Text.Json;
using GatewayCheck;
using Spectre.Console;

namespace AIStats.OpenRouterMigration.SampleTests.Validation;

/// <summary>One run of the command, without a process around it.</summary>
internal sealed record CheckRun(int ExitCode, string Output, string Error)
{
    /// <param name="args">The arguments.</param>
    /// <param name="key">The value of AI_STATS_API_KEY.</param>
    /// <param name="cancellationToken">Ctrl+C.</param>
    public static async Task<CheckRun> StartAsync(string[] args, string? key = null, CancellationToken cancellationToken = default)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = 300;
        var exitCode = await new CheckCommand(console, error, name => name == "AI_STATS_API_KEY" ? key : null).RunAsync(args, cancellationToken);
        return new CheckRun(exitCode, output.ToString(), error.ToString());
    }

    public IReadOnlyList<(string Name, string Outcome, string Detail)> ReadChecks()
    {
        using var json = JsonDocument.Parse(Output);
        return [.. json.RootElement.GetProperty("checks").EnumerateArray().Select(check =>
            (check.GetProperty("name").GetString()!, check.GetProperty("outcome").GetString()!, check.GetProperty("detail").GetString()!))];
    }
}
