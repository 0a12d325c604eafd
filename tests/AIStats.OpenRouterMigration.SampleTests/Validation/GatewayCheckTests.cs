using System.Diagnostics;
using FakeGateway;

namespace AIStats.OpenRouterMigration.SampleTests.Validation;

/// <summary>The validation as one command: what passes, what fails and by which name, and what it never shows.</summary>
public sealed class GatewayCheckTests
{
    private static readonly string[] Names = ["health", "models", "model-id", "chat", "streaming", "invalid-key", "invalid-model", "attribution"];

    public static TheoryData<string> Breakages => [.. BreakageNames.All];

    [Fact]
    public async Task Without_arguments_it_checks_a_fake_gateway_and_passes()
    {
        var run = await CheckRun.StartAsync([]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("PASSED 8 checks", run.Output, StringComparison.Ordinal);
        Assert.Equal(Names.Select(name => "… " + name), run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(Names, name => Assert.Contains($"│ ✓ │ {name} ", run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Breakages))]
    public async Task Each_breakage_fails_the_check_of_its_name_and_no_other(string name)
    {
        var table = await CheckRun.StartAsync(["--break", name]);
        var json = await CheckRun.StartAsync(["--break", name, "--json"]);

        Assert.Equal((1, 1), (table.ExitCode, json.ExitCode));
        Assert.Contains($"FAILED {name}: 1 of 8 checks", table.Output, StringComparison.Ordinal);
        Assert.Contains("│ → ", table.Output, StringComparison.Ordinal);
        Assert.Equal(Names, json.ReadChecks().Select(check => check.Name));
        Assert.Equal(name, Assert.Single(json.ReadChecks(), check => check.Outcome == "failed").Name);
    }

    [Fact]
    public async Task Checks_that_depend_on_a_failed_one_are_skipped()
    {
        var models = (await CheckRun.StartAsync(["--break", "models", "--json"])).ReadChecks();
        var chat = (await CheckRun.StartAsync(["--break", "chat", "--json"])).ReadChecks();

        Assert.Equal("model-id", Assert.Single(models, check => check.Outcome == "skipped").Name);
        Assert.Equal("attribution", Assert.Single(chat, check => check.Outcome == "skipped").Name);
    }

    [Fact]
    public async Task Model_ids_come_from_arguments_and_files()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("gateway-check-").FullName, "appsettings.json");
        await File.WriteAllTextAsync(file, """
            {
              // one property, an array and an object
              "Model": "anthropic/claude-haiku-4.5",
              "FallbackModels": [ "openai/gpt-4o", "anthropic/claude-haiku-4.5" ],
              "Models": { "Fast": "x-ai/grok-4", "Preset": "@mine", "Weights": "c:\\models\\a.onnx", "Docs": "https://example.com/models" },
              "Title": "openai/gpt-5",
              "ModelKey": "0123456789abcdef",
            }
            """);

        var run = await CheckRun.StartAsync(["--json", "--model", "openai/gpt-4o", "--models-from", file, "--model", "openai:openai/gpt-4o-mini"]);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                ("passed", "openai/gpt-4o"),
                ("passed", "openai:openai/gpt-4o-mini"),
                ("passed", "anthropic/claude-haiku-4.5"),
                ("failed", "x-ai/grok-4 is not in the list of models"),
                ("passed", "@mine: a preset, which is in no list"),
            ],
            run.ReadChecks().Where(check => check.Name == "model-id").Select(check => (check.Outcome, check.Detail)));
    }

    [Fact]
    public async Task A_gateway_elsewhere_is_checked_with_the_key_of_the_variable()
    {
        await using var gateway = await FakeGatewayServer.StartAsync();

        var run = await CheckRun.StartAsync(["--base-url", gateway.AIStatsBaseUrl + "/", "--model", "anthropic/claude-haiku-4.5"], FakeKeys.AIStats + "\n");

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("ended without [DONE]", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, gateway.Log.Requests.Count(request => request.Model is not null && request.Status == 200));
        Assert.Contains(gateway.Log.Requests, request => request is { Attributed: true, Status: 200 });
    }

    [Fact]
    public async Task The_other_gateway_is_told_apart()
    {
        await using var gateway = await FakeGatewayServer.StartAsync();

        var run = await CheckRun.StartAsync(["--base-url", gateway.OpenRouterBaseUrl, "--json"], FakeKeys.OpenRouter);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["health", "models", "invalid-model"], run.ReadChecks().Where(check => check.Outcome == "failed").Select(check => check.Name));
    }

    [Fact]
    public async Task A_refused_key_says_which_variable_to_look_at()
    {
        await using var gateway = await FakeGatewayServer.StartAsync();

        var run = await CheckRun.StartAsync(["--base-url", gateway.AIStatsBaseUrl], "phaseo_v1_sk_unknown1_PLANTED7f3a");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("got 401 unauthorised key_not_found_or_revoked", run.Output, StringComparison.Ordinal);
        Assert.Contains("→ Check AI_STATS_API_KEY", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("PLANTED", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_listens_there()
    {
        string url;
        await using (var gateway = await FakeGatewayServer.StartAsync())
            url = gateway.AIStatsBaseUrl;

        var run = await CheckRun.StartAsync(["--base-url", url, "--json"], FakeKeys.AIStats);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("the connection failed: ", run.ReadChecks()[0].Detail, StringComparison.Ordinal);
        Assert.All(run.ReadChecks().Skip(1), check => Assert.Equal("skipped", check.Outcome));
    }

    [Fact]
    public async Task A_slow_gateway_runs_into_the_timeout()
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        gateway.Faults(Face.AIStats).Latency = TimeSpan.FromSeconds(30);

        var clock = Stopwatch.StartNew();
        var run = await CheckRun.StartAsync(["--base-url", gateway.AIStatsBaseUrl, "--timeout", "3", "--json"], FakeKeys.AIStats);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["chat", "streaming"], run.ReadChecks().Where(check => check.Outcome == "failed").Select(check => check.Name));
        Assert.Contains(run.ReadChecks(), check => check.Detail == "no complete answer within 3 s");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(25), clock.Elapsed.ToString());
    }

    [Fact]
    public async Task Cancelling_ends_it()
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        gateway.Faults(Face.AIStats).Latency = TimeSpan.FromSeconds(30);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        var run = await CheckRun.StartAsync(["--base-url", gateway.AIStatsBaseUrl], FakeKeys.AIStats, cancellation.Token);

        Assert.Equal(130, run.ExitCode);
        Assert.EndsWith("Cancelled." + Environment.NewLine, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--base-url", "http://example.com/v1")]
    [InlineData("--base-url", "https://user:PLANTED@example.com/v1")]
    [InlineData("--base-url", "ftp://example.com")]
    [InlineData("--base-url")]
    [InlineData("--base-url", "https://example.com/v1", "--break", "chat")]
    [InlineData("--break", "everything")]
    [InlineData("--timeout", "0")]
    [InlineData("--models-from", "no-such-file.json")]
    [InlineData("--key", "PLANTED")]
    [InlineData("PLANTED")]
    public async Task Wrong_arguments_end_it_before_anything_is_sent(params string[] args)
    {
        var run = await CheckRun.StartAsync(args, FakeKeys.AIStats);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("Usage: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PLANTED", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("PLANTED\r\nInjected: header")]
    [InlineData("PLANTED PLANTED")]
    public async Task A_key_is_needed_that_a_header_can_carry(string? key)
    {
        var run = await CheckRun.StartAsync(["--base-url", "https://gateway.invalid/v1"], key);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("AI_STATS_API_KEY", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PLANTED", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_no_error() => Assert.Equal(0, (await CheckRun.StartAsync(["--help"])).ExitCode);
}
