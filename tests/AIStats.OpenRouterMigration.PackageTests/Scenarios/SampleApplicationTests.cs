using AIStats.OpenRouterMigration.PackageTests.Cli;
using FakeGateway;

namespace AIStats.OpenRouterMigration.PackageTests.Scenarios;

/// <summary>
/// The proof of a migration: samples/OpenRouterChat runs against OpenRouter, is migrated by one command, runs against the strict AI Stats
/// Gateway with the same answers, and goes back by settings alone. The gateways are samples/FakeGateway.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class SampleApplicationTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Project = "OpenRouterChat.csproj";
    private const string Prompt = "Suggest a dinner for two with lentils.";
    private const string WrongKey = "wrong-key-PLANTED7f3a";

    /// <summary>
    /// The arguments of every run: both clients, streaming or not, with models whose streams end with and without [DONE], and one that
    /// nobody serves.
    /// </summary>
    private static readonly IReadOnlyList<string[]> Runs =
    [
        .. from client in new[] { "sdk", "http", "ai" }
           from more in new string[][] { [], ["--no-stream"], ["--model", "anthropic/claude-haiku-4.5"], ["--model", "nobody/nothing"],
               ["--no-stream", "--model", "nobody/nothing"] }
           select (string[])["--client", client, .. more],
    ];

    [Fact]
    public async Task The_same_application_runs_before_and_after_and_back_again()
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var project = new TestProject(package)
            .WithFiles(SampleFolder.Read("OpenRouterChat"))
            .WithPackage(Project);
        Assert.NotEmpty(Moved((await project.BuildAsync()).EnsureSuccess()));

        var before = await RunAllAsync(project, gateway.OpenRouterBaseUrl, "OPENROUTER_API_KEY", FakeKeys.OpenRouter);
        Assert.Equal(Runs.Select(Expected), before);
        Assert.Equal(Runs.Count + 1, gateway.Log.Count(Face.OpenRouter));

        var sources = project.ReadFiles();
        var format = (await project.FormatAnalyzersAsync()).EnsureSuccess();
        AssertGuide(sources, project.ReadFiles(), format.Output);
        // What stays: the variable that the host of the compose file has to give.
        Assert.Equal(
            ["docker-compose.yml AIS2001"],
            Moved((await project.BuildAsync()).EnsureSuccess()).Select(diagnostic => $"{diagnostic.File} {diagnostic.Id}").Distinct(StringComparer.Ordinal));
        Assert.Contains("\"BaseUrl\": \"https://api.phaseo.app/v1\"", project.ReadText("appsettings.json"), StringComparison.Ordinal);

        var after = await RunAllAsync(project, gateway.AIStatsBaseUrl, "AI_STATS_API_KEY", FakeKeys.AIStats);
        Assert.Equal(before, after);
        Assert.Equal(Runs.Count + 1, gateway.Log.Count(Face.AIStats));

        // The way back: the migrated build, the old address and the old key.
        var back = await RunAllAsync(project, gateway.OpenRouterBaseUrl, "AI_STATS_API_KEY", FakeKeys.OpenRouter);
        Assert.Equal(before, back);
        Assert.Equal(2 * (Runs.Count + 1), gateway.Log.Count(Face.OpenRouter));

        Assert.All(gateway.Log.Requests.Where(request => request.Status == 200), request => Assert.True(request.Attributed, request.ToString()));
    }

    /// <summary>What docs/migration-guide.md says of this step: how many files change, what some lines become, and what is printed.</summary>
    private static void AssertGuide(SortedDictionary<string, byte[]> before, SortedDictionary<string, byte[]> after, string output)
    {
        string[] numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
        var guide = File.ReadAllText(Path.Combine(BuildFacts.RepositoryFolder, "docs", "migration-guide.md")).ReplaceLineEndings("\n");
        var changed = before.Count(file => !file.Value.AsSpan().SequenceEqual(after[file.Key]));
        Assert.Contains($"changes {numbers[changed]} files of the sample", guide, StringComparison.Ordinal);
        // A rule that leaves something to a person says so once, and the guide names it.
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.All(lines, line => Assert.StartsWith("Unable to fix AIS", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Contains(line[.."Unable to fix AIS0000".Length], guide, StringComparison.Ordinal));
        Assert.Equal(lines.Length, lines.DistinctBy(line => line[.."Unable to fix AIS0000".Length]).Count());

        var difference = guide[guide.IndexOf("```diff\n", StringComparison.Ordinal)..].Split("```")[1].Split('\n');
        Assert.Contains(difference, line => line.StartsWith('-'));
        foreach (var line in difference.Where(line => line.Length > 0 && line[0] is '-' or '+'))
            Assert.Contains(line[0] == '-' ? before
                : after, file => System.Text.Encoding.UTF8.GetString(file.Value).Contains(line[1..], StringComparison.Ordinal));
    }

    /// <summary>Every run, and one more with a wrong key: the exit code, and the answer if there was one.</summary>
    private static async Task<IReadOnlyList<(int ExitCode, string Answer)>> RunAllAsync(TestProject project, string baseUrl, string keyVariable, string key)
    {
        var results = new List<(int, string)>();
        foreach (var arguments in Runs)
            results.Add(await RunAsync(project, baseUrl, keyVariable, key, arguments));
        Assert.Equal(3, (await RunAsync(project, baseUrl, keyVariable, WrongKey, [])).ExitCode);
        return results;
    }

    private static async Task<(int ExitCode, string Answer)> RunAsync(TestProject project, string baseUrl, string keyVariable, string key, string[] arguments)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            // Keys of the machine play no part.
            ["OPENROUTER_API_KEY"] = "",
            ["AI_STATS_API_KEY"] = "",
            ["OpenRouter__BaseUrl"] = baseUrl,
            ["NO_PROXY"] = "127.0.0.1",
            [keyVariable] = key,
        };
        var result = await project.RunProgramAsync("bin/Debug/net10.0/OpenRouterChat.dll", variables, [.. arguments, Prompt]);
        Assert.DoesNotContain(key, result.Output, StringComparison.Ordinal);
        Assert.True(result.ExitCode is 0 or 3 or 4, result.ToString());
        return (result.ExitCode, result.ExitCode == 0 ? result.Output.TrimEnd() : "");
    }

    /// <summary>What the sample says of a run: 4 is its exit code for an unknown model.</summary>
    private static (int ExitCode, string Answer) Expected(string[] arguments) =>
        arguments.Contains("nobody/nothing", StringComparer.Ordinal) ? (4, "") : (0, "A fake answer to: " + Prompt);

    /// <summary>The diagnostics whose repair moves the application; others may be left for a person.</summary>
    private static IEnumerable<ReportedDiagnostic> Moved(DotnetResult build) =>
        build.MigrationDiagnostics().Where(diagnostic => diagnostic.Id is "AIS1001" or "AIS2001" or "AIS3001" or "AIS9001");
}
