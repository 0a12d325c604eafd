using System.Diagnostics;
using System.Text;

namespace MigrationTour;

/// <summary>Runs dotnet commands: bounded in time, killed with their children on cancellation, never a server left behind.</summary>
internal sealed class Dotnet(CancellationToken cancellationToken)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    /// <summary>Returns everything that the command printed; throws when it fails.</summary>
    public async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var (exitCode, output) = await TryRunAsync(folder, [], arguments);
        return exitCode == 0 ? output : throw new TourException($"Exit code {exitCode}.", Command(arguments), output);
    }

    /// <summary>Returns the exit code and everything that the command printed.</summary>
    public async Task<(int ExitCode, string Output)> TryRunAsync(
        string folder,
        IReadOnlyCollection<KeyValuePair<string, string>> variables,
        params string[] arguments)
    {
        var output = new StringBuilder();

        using var process = new Process { StartInfo = StartInfo(folder, variables, arguments) };
        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(Timeout);
        stop.Token.ThrowIfCancellationRequested();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw new TourException($"No end after {Timeout.TotalMinutes} minutes.", Command(arguments), Text());
        }

        return (process.ExitCode, Text());

        void Append(object sender, DataReceivedEventArgs e)
        {
            lock (output)
            {
                output.AppendLine(e.Data);
            }
        }

        string Text()
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>A full build, so that every diagnostic is reported each time.</summary>
    public Task<string> BuildAsync(string folder) =>
        RunAsync(folder, "build", "--no-incremental", "-nologo", "-tl:off", "-p:TreatWarningsAsErrors=false");

    /// <summary>The folder in which this machine keeps restored packages.</summary>
    public async Task<string> FindPackagesFolderAsync(string folder)
    {
        const string Label = "global-packages:";
        var output = await RunAsync(folder, "nuget", "locals", "global-packages", "--list");
        return output[(output.IndexOf(Label, StringComparison.Ordinal) + Label.Length)..].Trim();
    }

    private static string Command(string[] arguments) => "dotnet " + string.Join(' ', arguments);

    private static ProcessStartInfo StartInfo(string folder, IReadOnlyCollection<KeyValuePair<string, string>> variables, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment =
            {
                ["DOTNET_CLI_UI_LANGUAGE"] = "en",
                ["DOTNET_NOLOGO"] = "1",

                // Servers outlive a command, keep its output open and the temporary folder in use.
                ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
                ["MSBUILDDISABLENODEREUSE"] = "1",
                ["UseSharedCompilation"] = "false",
            },
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
