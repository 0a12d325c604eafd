using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;

namespace AIStats.OpenRouterMigration.PackageTests.Cli;

/// <summary>Runs the real dotnet command, as a person at a prompt would have it and not as a child of the test host.</summary>
internal static class DotnetCli
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(8);
    private static readonly string CompilerServer = $"ais-tests-{Environment.ProcessId}";

    /// <summary>As many commands at a time as there are cores: more only get in each other's way.</summary>
    private static readonly SemaphoreSlim Free = new(Math.Clamp(Environment.ProcessorCount, 2, 4));

    /// <summary>
    /// What `dotnet test` and MSBuild leave in the environment of a test host. Passed on, it changes the child: MSBuildSDKsPath and
    /// MSBUILD_EXE_PATH choose the SDK, MSBuildLoadMicrosoftTargetsReadOnly and DOTNET_CLI_* its behaviour.
    /// </summary>
    private static readonly string[] ForeignPrefixes =
        ["MSBUILD", "DOTNET_CLI_", "DOTNET_HOST_PATH", "VSTEST", "TESTINGPLATFORM_", "CORECLR_", "COR_", "COVERLET", "NUGET_PACKAGES",
            "NUGET_FALLBACK_PACKAGES"];

    /// <summary>Properties of a build that MSBuild would read from variables of the same name.</summary>
    private static readonly string[] ForeignNames =
        ["CI", "Configuration", "Platform", "TargetFramework", "Version", "PackageVersion", "RoslynVersion", "AIStatsMigrationMode", "SOURCE_DATE_EPOCH"];

    private static readonly (string Name, string Value)[] Own =
    [
        ("DOTNET_NOLOGO", "1"),
        ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
        ("DOTNET_CLI_UI_LANGUAGE", "en"),
        ("DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE", "true"),
        ("DOTNET_GENERATE_ASPNET_CERTIFICATE", "false"),
        ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"),
        // No MSBuild node outlives its command: it would hold files of a folder that is about to be deleted.
        ("MSBUILDDISABLENODEREUSE", "1"),
        // The compiler stays in memory, as it does for people, which takes two seconds of three off a build. It is this run's own and ends with it.
        ("UseSharedCompilation", "true"),
        ("SharedCompilationId", CompilerServer),
        // dotnet format compiles Roslyn anew in each run. What runs for seconds is not worth compiling twice: that takes a tenth off a run.
        ("DOTNET_TieredPGO", "0"),
        ("DOTNET_TC_CallCountThreshold", "1000"),
    ];

    public static async Task<DotnetResult> RunAsync(string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        await Free.WaitAsync();
        try
        {
            return await RunNowAsync(folder, variables, arguments);
        }
        finally
        {
            Free.Release();
        }
    }

    /// <summary>Ends the compiler of this run; a command that comes later starts a new one.</summary>
    public static Task EndCompilerAsync() => RunAsync(
        Path.GetTempPath(), ImmutableDictionary<string, string>.Empty,
        Path.Combine(BuildFacts.CompilerFolder, "bincore", "VBCSCompiler.dll"), "-shutdown", $"-pipename:{CompilerServer}");

    private static async Task<DotnetResult> RunNowAsync(string folder, IReadOnlyDictionary<string, string> variables, string[] arguments)
    {
        var command = "dotnet " + string.Join(' ', arguments);
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        SetEnvironment(start, variables);

        // Both streams in the order of arrival, as on a screen.
        var output = new StringBuilder();
        void Append(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is null)
                return;
            lock (output)
                output.AppendLine(line.Data);
        }

        var clock = Stopwatch.StartNew();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var timeout = new CancellationTokenSource(Timeout);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException exception)
        {
            process.Kill(entireProcessTree: true);
            lock (output)
                throw new TimeoutException($"{command}\nin {folder}\nwas ended after {Timeout.TotalMinutes:F0} minutes; it had printed:\n{output}", exception);
        }

        lock (output)
            return new DotnetResult(command, folder, process.ExitCode, clock.Elapsed, output.ToString());
    }

    private static void SetEnvironment(ProcessStartInfo start, IReadOnlyDictionary<string, string> variables)
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            if (ForeignNames.Contains(name, StringComparer.OrdinalIgnoreCase)
                || ForeignPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            {
                start.Environment.Remove(name);
            }
        }

        foreach (var (name, value) in Own)
            start.Environment[name] = value;
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
    }
}
