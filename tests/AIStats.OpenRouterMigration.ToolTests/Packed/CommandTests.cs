using System.Globalization;
using System.Text;

namespace AIStats.OpenRouterMigration.ToolTests.Packed;

/// <summary>What the commands do, refuse and return.</summary>
public sealed class CommandTests(PackedTool tool) : IClassFixture<PackedTool>
{
    private const string Client = """
        class Client
        {
            string url = "https://openrouter.ai/api/v1/chat/completions";
            string? key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        }

        """;

    [Fact]
    public async Task Check_ends_with_2_as_long_as_something_is_left()
    {
        using var folder = App();
        var before = await folder.RunAsync("check", "--sarif", "results/found.sarif");
        Assert.Equal(2, before.ExitCode);
        Assert.Contains("App/Client.cs:3 AIS1001", before.Output, StringComparison.Ordinal);
        Assert.Contains("\"ruleId\": \"AIS1001\"", folder.Read("results/found.sarif"), StringComparison.Ordinal);
        Directory.Delete(folder.FullPath("results"), recursive: true);

        (await folder.RunAsync("migrate", "--yes")).EnsureSuccess();
        var after = await folder.RunAsync("check");
        Assert.Equal(0, after.ExitCode);
        Assert.Contains("Nothing is left", after.Output, StringComparison.Ordinal);
    }

    /// <summary>The step of samples/ci that runs the tool, read from the files that users copy.</summary>
    [Theory]
    [InlineData("github-actions.yml")]
    [InlineData("azure-pipelines.yml")]
    [InlineData("gitlab-ci.yml")]
    public async Task The_gate_to_copy_fails_until_nothing_is_left(string file)
    {
        const string Begin = "dnx --yes AIStats.OpenRouterMigration.Tool ";
        var line = (await File.ReadAllLinesAsync(Path.Combine(BuildFacts.RepositoryFolder, "samples", "ci", file)))
            .Single(static line => line.Contains(Begin, StringComparison.Ordinal));
        var arguments = line[(line.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)..].Trim().Split(' ')
            .Select(static argument => argument.Replace("$(Build.ArtifactStagingDirectory)/", "", StringComparison.Ordinal)).ToArray();
        using var folder = App();

        Assert.Equal(2, (await folder.RunAsync(arguments)).ExitCode);
        Assert.Contains("\"ruleId\": \"AIS1001\"", folder.Read("openrouter.sarif"), StringComparison.Ordinal);
        File.Delete(folder.FullPath("openrouter.sarif"));
        (await folder.RunAsync("migrate", "--yes")).EnsureSuccess();
        (await folder.RunAsync(arguments)).EnsureSuccess();
    }

    /// <summary>docs/migration-guide.md shows how many findings the sample has.</summary>
    [Fact]
    public async Task The_guide_has_the_counts_of_the_sample()
    {
        var sample = Path.Combine(BuildFacts.RepositoryFolder, "samples", "OpenRouterChat");
        using var folder = new ToolFolder(tool);
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(sample, file).Replace('\\', '/');
            if (path.Split('/')[0] is not ("bin" or "obj"))
                folder.Write(path, await File.ReadAllBytesAsync(file));
        }

        var counts = (await folder.InventoryAsync()).GetProperty("findings").EnumerateArray()
            .GroupBy(static finding => finding.GetProperty("rule").GetString(), StringComparer.Ordinal).OrderBy(static rule => rule.Key, StringComparer.Ordinal)
            .Select(static rule => $"| {rule.Key} | {rule.Count()} |");
        var guide = await File.ReadAllLinesAsync(Path.Combine(BuildFacts.RepositoryFolder, "docs", "migration-guide.md"));
        Assert.Equal(counts, guide.Where(static line => line.StartsWith("| AIS", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_report_begins_a_connection_with_its_whole_addresses_and_says_the_same_of_one_line_once()
    {
        using var folder = new ToolFolder(tool)
            .WithProject("App/App.csproj")
            .Write("App/Account.cs", """
                class Account
                {
                    const string Base = "https://openrouter.ai/api/v1";
                    string Credits() => Base + "/credits";
                    string Login() => "https://openrouter.ai/auth?callback_url=x";
                }

                """)
            .Write(".github/workflows/ci.yml", """
                jobs:
                  test:
                    env:
                      OPENROUTER_API_KEY: ${{ secrets.OPENROUTER_API_KEY }}

                """);
        var report = (await folder.RunAsync("inventory")).EnsureSuccess().Output;
        Assert.Matches("goes to: https://[^/].*, /credits", report);
        var line = Assert.Single(report.Split('\n'), static line => line.Contains(".github/workflows/ci.yml:4 AIS2001", StringComparison.Ordinal));
        Assert.EndsWith(" (2 places)", line.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_pass_changes_nothing()
    {
        using var folder = App();
        (await folder.RunAsync("migrate", "--yes")).EnsureSuccess();
        var once = folder.ReadAll();
        Assert.Contains("Nothing to move.", (await folder.RunAsync("migrate", "--yes")).EnsureSuccess().Output, StringComparison.Ordinal);
        Assert.Equal(once, folder.ReadAll());
    }

    [Fact]
    public async Task A_dry_run_shows_the_difference_and_writes_nothing()
    {
        using var folder = App();
        var before = folder.ReadAll();
        var result = (await folder.RunAsync("migrate", "--dry-run")).EnsureSuccess();
        Assert.Equal(before, folder.ReadAll());
        Assert.Contains("-     string url = \"https://openrouter.ai/api/v1/chat/completions\";", result.Output, StringComparison.Ordinal);
        Assert.Contains("+     string url = \"https://api.phaseo.app/v1/chat/completions\";", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Fact]
    public async Task Without_a_terminal_nothing_is_written_unless_it_is_said()
    {
        using var folder = App();
        var before = folder.ReadAll();
        var result = await folder.RunAsync("migrate");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("--yes", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, folder.ReadAll());
    }

    [Fact]
    public async Task A_pass_names_what_is_left_after_it()
    {
        using var folder = App().Write("App/compose.yml", """
            services:
              app:
                environment:
                  OPENROUTER_API_KEY: ${OPENROUTER_API_KEY}

            """);
        var moved = (await folder.RunAsync("migrate", "--yes")).EnsureSuccess().Output;
        Assert.Contains("App/compose.yml:4 AIS2001 'AI_STATS_API_KEY' has to exist", moved, StringComparison.Ordinal);
        var gate = await folder.RunAsync("check");
        Assert.Equal(2, gate.ExitCode);
        Assert.Contains("App/compose.yml:4 AIS2001 'AI_STATS_API_KEY' has to exist", gate.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_that_are_not_committed_are_not_mixed_with_the_migration()
    {
        using var folder = await App().CommitAsync();
        folder.Write("App/New.cs", "class New { }\n");
        var before = folder.ReadAll();
        var refused = await folder.RunAsync("migrate", "--yes");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("App/New.cs", refused.Output, StringComparison.Ordinal);
        Assert.Equal(before, folder.ReadAll());
        (await folder.RunAsync("migrate", "--yes", "--force")).EnsureSuccess();
        Assert.Contains("api.phaseo.app", folder.Read("App/Client.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_Git_ignores_are_nobodys_source()
    {
        using var folder = await App().Write(".gitignore", "local/\n").Write("local/Copy.cs", Client).Write("App/obj/Debug/Copy.cs", Client).CommitAsync();
        (await folder.RunAsync("migrate", "--yes")).EnsureSuccess();
        Assert.Equal(Client, folder.Read("local/Copy.cs"));
        Assert.Equal(Client, folder.Read("App/obj/Debug/Copy.cs"));
        Assert.NotEqual(Client, folder.Read("App/Client.cs"));
    }

    [Fact]
    public async Task Rules_and_files_can_be_chosen()
    {
        using var folder = App().Write("App/Second.cs", Client.Replace("Client", "Second", StringComparison.Ordinal));
        (await folder.RunAsync("migrate", "--yes", "--rules", "AIS1001", "--exclude", "App/Second.cs")).EnsureSuccess();
        Assert.Contains("api.phaseo.app", folder.Read("App/Client.cs"), StringComparison.Ordinal);
        Assert.Contains("OPENROUTER_API_KEY", folder.Read("App/Client.cs"), StringComparison.Ordinal);
        Assert.Contains("openrouter.ai", folder.Read("App/Second.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_an_address_is_not_moved_when_its_other_half_is_left_out()
    {
        using var folder = new ToolFolder(tool)
            .WithProject("App/App.csproj")
            .Write("App/Base.cs", """
                static class Base
                {
                    public const string OpenRouterBaseUrl = "https://openrouter.ai";
                }

                """)
            .Write("App/Talk.cs", """
                using System.Net.Http;
                class Talk { HttpRequestMessage Ask() => new(HttpMethod.Post, Base.OpenRouterBaseUrl + "/api/v1/chat/completions"); }

                """);
        var before = folder.ReadAll();
        var result = (await folder.RunAsync("migrate", "--yes", "--include", "Base.cs")).EnsureSuccess();
        Assert.Equal(before, folder.ReadAll());
        Assert.Contains("App/Talk.cs would have to change as well and is left out", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_only_file_stops_the_pass_before_it_begins()
    {
        using var folder = App().Write("App/Second.cs", Client.Replace("Client", "Second", StringComparison.Ordinal));
        File.SetAttributes(folder.FullPath("App/Second.cs"), FileAttributes.ReadOnly);
        var before = folder.ReadAll();
        var result = await folder.RunAsync("migrate", "--yes");
        File.SetAttributes(folder.FullPath("App/Second.cs"), FileAttributes.Normal);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("App/Second.cs is read-only; nothing was written.", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, folder.ReadAll());
    }

    [Theory]
    [InlineData("inventory", "nowhere")]
    [InlineData("inventory", "App/App.csproj.user")]
    [InlineData("inventory", "--output", "App/Client.cs")]
    [InlineData("check", "empty")]
    [InlineData("check", "--include", "*.none")]
    [InlineData("check", "--sarif", "App/Client.cs/found.sarif")]
    [InlineData("migrate", "--rules", "AIS9999")]
    [InlineData("check", "--unknown")]
    [InlineData("unknown")]
    [InlineData]
    public async Task An_error_is_one_line(params string[] arguments)
    {
        using var folder = App().Write("App/App.csproj.user", "");
        Directory.CreateDirectory(folder.FullPath("empty"));
        var result = await folder.RunAsync(arguments);
        Assert.Equal(1, result.ExitCode);
        var line = Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("error: ", line, StringComparison.Ordinal);
        Assert.All(arguments.Where(static argument => argument.StartsWith("--unk", StringComparison.Ordinal)), argument =>
            Assert.Contains($"{argument} is no option", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_says_the_exit_codes()
    {
        using var folder = App();
        Assert.Contains("Exit codes: 0 done, 1 failed, 2 something is left", (await folder.RunAsync("--help")).EnsureSuccess().Output,
            StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0 nothing is left, 2 something is left, 1 failed.", (await folder.RunAsync("check", "--help"))
            .EnsureSuccess().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_output_holds_a_part_of_a_key()
    {
        using var folder = new ToolFolder(tool).WithProject("App.csproj");
        foreach (var file in PlantedKeys.Files.Where(static file => file.Path != ".git/HEAD"))
            folder.Write(file.Path, file.BytesBefore);
        foreach (var arguments in new string[][] { ["inventory", "--output", "../report"], ["inventory", "--json"],
            ["check", "--sarif", "../report/check.sarif"], ["migrate", "--dry-run"] })
        {
            var output = (await folder.RunAsync(arguments)).Output;
            Assert.Contains("AIS2002", output, StringComparison.Ordinal);
            PlantedKeys.AssertNone(string.Join(' ', arguments), output);
        }

        var reports = Directory.GetFiles(folder.FullPath("../report"));
        Assert.Equal(4, reports.Length);
        foreach (var report in reports)
            PlantedKeys.AssertNone(report, await File.ReadAllTextAsync(report));
    }

    [Fact]
    public async Task What_could_not_be_read_is_named()
    {
        using var folder = App();
        using (var large = File.Create(folder.FullPath("App/Large.cs")))
            large.SetLength(17 * 1024 * 1024);
        var inventory = await folder.InventoryAsync();
        Assert.Equal("App/Large.cs", Assert.Single(inventory.GetProperty("notRead").EnumerateArray()).GetProperty("path").GetString());
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Ten_thousand_files_and_an_interrupted_run_leave_whole_files()
    {
        const int Moving = 400;
        using var folder = App();
        for (var i = 0; i < 10_000 - Moving; i++)
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"App/Plain/F{i}.cs"),
                string.Create(CultureInfo.InvariantCulture, $$"""
                    namespace Plain;
                    class F{{i}} { int Value => {{i}}; }

                    """));
        for (var i = 0; i < Moving; i++)
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"App/Moving/M{i}.cs"),
                Client.Replace("Client", string.Create(CultureInfo.InvariantCulture, $"M{i}"), StringComparison.Ordinal));
        var before = folder.ReadAll();
        var last = folder.FullPath($"App/Moving/M{Moving - 1}.cs");

        // Ended as soon as the first file is written.
        using (var process = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("dotnet", ["exec", tool.Program, "migrate", "--yes"]) { WorkingDirectory = folder.Root,
                UseShellExecute = false, RedirectStandardOutput = true })!)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            while (!process.HasExited && folder.ReadBytes("App/Client.cs").AsSpan().SequenceEqual(before["App/Client.cs"]))
                await Task.Delay(1);
            process.Kill();
            await process.WaitForExitAsync();
            _ = await output;
        }

        foreach (var (path, bytes) in folder.ReadAll().Where(file => before.ContainsKey(file.Key)))
            Assert.True(bytes.AsSpan().SequenceEqual(before[path])
                || (bytes.Length > 0 && bytes[^1] == (byte)'\n' && !Encoding.UTF8.GetString(bytes).Contains("openrouter.ai", StringComparison.Ordinal)), path);

        (await folder.RunAsync("migrate", "--yes")).EnsureSuccess();
        Assert.DoesNotContain("openrouter.ai", File.ReadAllText(last), StringComparison.Ordinal);
        Assert.Equal(before.Keys, folder.ReadAll().Keys);
        Assert.Equal(0, (await folder.RunAsync("check")).ExitCode);
    }

    [Fact]
    public async Task A_file_that_is_saved_while_the_tool_works_stops_it_before_a_file_is_written()
    {
        const int Count = 300;
        using var folder = App();
        for (var i = 0; i < Count; i++)
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"App/Moving/M{i}.cs"),
                Client.Replace("Client", string.Create(CultureInfo.InvariantCulture, $"M{i}"), StringComparison.Ordinal));
        var before = folder.ReadAll();
        using var process = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("dotnet", ["exec", tool.Program, "migrate", "--yes"]) { WorkingDirectory = folder.Root,
                UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        // The first file beside another one: the tool has read everything, and is far from its first rename.
        while (!process.HasExited && Directory.GetFiles(folder.FullPath("App"), ".*.tmp").Length == 0)
            await Task.Delay(1);
        folder.Write("App/Moving/M7.cs", Client + "// saved in an editor\n");
        before["App/Moving/M7.cs"] = folder.ReadBytes("App/Moving/M7.cs");
        await process.WaitForExitAsync();
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("App/Moving/M7.cs has changed since it was read; nothing was written.", string.Concat(await output), StringComparison.Ordinal);
        Assert.Equal(before, folder.ReadAll());
    }

    private ToolFolder App() => new ToolFolder(tool).WithProject("App/App.csproj").Write("App/Client.cs", Client);
}
