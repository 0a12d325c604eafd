using System.Text;
using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests;

/// <summary>Files that cannot be read or written, and two builds at once: a clear word about it, nothing lost, nothing half-written.</summary>
[Trait("Speed", "Slow")]
public sealed class FaultTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Before = "static class Program { const string Url = \"https://openrouter.ai/api/v1\"; }\n";
    private const string After = "static class Program { const string Url = \"https://api.phaseo.app/v1\"; }\n";

    [Fact]
    public async Task Two_builds_at_once_say_the_same_and_write_no_source()
    {
        using var project = new TestProject(package).WithProject("App.csproj", "net10.0").WithSources(
            new("Program.cs", Before, ""), new("appsettings.json", "{ \"Url\": \"https://openrouter.ai/api/v1\" }\n", ""));
        (await project.RunAsync("restore")).EnsureSuccess();
        var files = project.ReadFiles();

        var builds = await Task.WhenAll(
            project.RunAsync("build", "--no-restore", "-c", "Debug", "--tl:off", "-clp:NoSummary"),
            project.RunAsync("build", "--no-restore", "-c", "Release", "--tl:off", "-clp:NoSummary"));

        Assert.All(builds, build => Assert.Equal(
            [new("Program.cs", 1, "AIS1001"), new("Program.cs", 1, "AIS9001"), new("appsettings.json", 1, "AIS1001")],
            build.EnsureSuccess().MigrationDiagnostics()));
        Assert.Equal(files, project.ReadFiles());
    }

    [Fact]
    public async Task Files_that_cannot_be_read_or_written_are_left_whole_and_the_others_are_moved()
    {
        const string Settings = "{ \"Url\": \"https://openrouter.ai/api/v1\" }\n";
        var malformed = "{ \"Url\": \"https://openrouter.ai/api/v1\", \"unfinished\": [ { \"\\u12\": \n"u8.ToArray();
        var huge = Encoding.UTF8.GetBytes("{ \"Url\": \"https://openrouter.ai/api/v1\" }" + new string(' ', 2 * 1024 * 1024));
        var undecodable = Encoding.Latin1.GetBytes("NAME=Café\nURL=https://openrouter.ai/api/v1\n");
        using var project = new TestProject(package).WithProject("App.csproj", "net10.0")
            .WithSources(new("Program.cs", Before, ""), new("Locked.cs", Before.Replace("Program", "Locked", StringComparison.Ordinal), ""),
            new("appsettings.json", Settings, ""),
                new(".editorconfig", "root = true\n[*]\nai_stats_migration.attribution_headers = keep\n", ""))
            .WithFiles([new("appsettings.Malformed.json", malformed), new("appsettings.Huge.json", huge), new(".env.old", undecodable)]);
        var locked = Path.Combine(project.Folder, "Locked.cs");
        var lockedBefore = File.ReadAllText(locked);

        var build = (await project.BuildAsync()).EnsureSuccess();
        // A wrong option is said in the build, and its default used.
        Assert.Contains("'ai_stats_migration.attribution_headers = keep' is not valid, so the default is used; write rewrite or remove", build.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("AD0001", build.Output, StringComparison.Ordinal);

        File.SetAttributes(locked, FileAttributes.ReadOnly);
        var format = await project.FormatAnalyzersAsync();
        File.SetAttributes(locked, FileAttributes.Normal);

        // Who runs as root may write what is read-only. In either case the file is the old or the new one, and never a part of it.
        var lockedAfter = File.ReadAllText(locked);
        Assert.True(lockedAfter == lockedBefore || lockedAfter == After.Replace("Program", "Locked", StringComparison.Ordinal), $"{lockedAfter}\n\n{format}");
        Assert.Equal(huge, File.ReadAllBytes(Path.Combine(project.Folder, "appsettings.Huge.json")));
        Assert.Equal(undecodable, File.ReadAllBytes(Path.Combine(project.Folder, ".env.old")));

        // What was not written the first time is written the next.
        (await project.FormatAnalyzersAsync()).EnsureSuccess();
        Assert.Equal(After, project.ReadText("Program.cs"));
        Assert.Equal(After.Replace("Program", "Locked", StringComparison.Ordinal), project.ReadText("Locked.cs"));
        Assert.Equal(Settings.Replace("openrouter.ai/api/v1", "api.phaseo.app/v1", StringComparison.Ordinal), project.ReadText("appsettings.json"));
        // A file that does not parse keeps every character but those of the edit.
        Assert.Equal(Encoding.UTF8.GetString(malformed).Replace("openrouter.ai/api/v1", "api.phaseo.app/v1", StringComparison.Ordinal),
            project.ReadText("appsettings.Malformed.json"));
        Assert.Equal(huge, File.ReadAllBytes(Path.Combine(project.Folder, "appsettings.Huge.json")));
        Assert.Equal(undecodable, File.ReadAllBytes(Path.Combine(project.Folder, ".env.old")));
    }
}
