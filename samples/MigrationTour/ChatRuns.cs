using FakeGateway;

namespace MigrationTour;

/// <summary>How one run of the application ended: its answer, or its exit code.</summary>
internal sealed record ChatRun(string Title, string Result);

/// <summary>Runs the built application against one face of a fake gateway: both clients, streaming or not, and what must be refused.</summary>
internal sealed class ChatRuns(Dotnet dotnet, string folder)
{
    private const string Prompt = "A dinner for two?";

    private static readonly (string Title, string[] Arguments, bool WrongKey)[] Runs =
    [
        ("SDK, streaming", ["--client", "sdk"], false),
        ("SDK", ["--client", "sdk", "--no-stream"], false),
        ("Extensions.AI, streaming", ["--client", "ai"], false),
        ("Extensions.AI", ["--client", "ai", "--no-stream"], false),
        ("HTTP, streaming", ["--client", "http"], false),
        ("HTTP", ["--client", "http", "--no-stream"], false),
        ("HTTP, streaming, no [DONE] on AI Stats", ["--client", "http", "--model", "anthropic/claude-haiku-4.5"], false),
        ("wrong key", [], true),
        ("unknown model", ["--model", "nobody/nothing"], false),
    ];

    /// <param name="baseUrl">The gateway.</param>
    /// <param name="keyVariable">The variable that the application reads its key from.</param>
    /// <param name="key">A key that this gateway accepts.</param>
    public async Task<IReadOnlyList<ChatRun>> RunAsync(string baseUrl, string keyVariable, string key)
    {
        var results = new List<ChatRun>();
        foreach (var (title, arguments, wrongKey) in Runs)
        {
            KeyValuePair<string, string>[] variables =
            [
                new("OPENROUTER_API_KEY", ""),
                new("AI_STATS_API_KEY", ""),
                new("OpenRouter__BaseUrl", baseUrl),
                // A proxy does not know this machine's loopback address.
                new("NO_PROXY", "127.0.0.1"),
                new(keyVariable, wrongKey ? "wrong" : key),
            ];
            var (exitCode, output) = await dotnet.TryRunAsync(folder, variables,
                [Path.Combine("bin", "Debug", "net10.0", "OpenRouterChat.dll"), .. arguments, Prompt]);
            results.Add(new ChatRun(title, exitCode == 0 ? output.Trim() : $"exit code {exitCode}"));
        }

        return results;
    }

    /// <summary>What is wrong with three rounds of runs: before the migration, after it, and back on the old gateway.</summary>
    public static IEnumerable<string> Differences(IReadOnlyList<ChatRun> before, IReadOnlyList<ChatRun> after, IReadOnlyList<ChatRun> back) =>
        before.Where((run, i) => run.Result != after[i].Result || run.Result != back[i].Result).Select(run => $"{run.Title}: not the same")
            .Concat(before.Where(run => run.Result != Expected(run.Title)).Select(run => $"{run.Title}: {run.Result}"));

    private static string Expected(string title) => title switch
    {
        "wrong key" => "exit code 3",
        "unknown model" => "exit code 4",
        _ => "A fake answer to: " + Prompt,
    };
}
