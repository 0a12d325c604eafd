using System.Xml.Linq;

namespace AIStats.OpenRouterMigration.ToolTests.Packed;

/// <summary>The package as the SDK takes it.</summary>
public sealed class InstallationTests(PackedTool tool) : IClassFixture<PackedTool>
{
    [Fact]
    public async Task It_runs_without_installation_and_from_a_folder()
    {
        using var folder = new ToolFolder(tool).Write("App.cs", """
            class App
            {
                string url = "https://openrouter.ai/api/v1/chat/completions";
            }

            """);
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = folder.FullPath("../packages") };

        (await DotnetCli.RunAsync(folder.Root, variables, "tool", "install", PackedTool.Id, "--version", tool.Version, "--add-source",
            tool.SourceFolder, "--tool-path", "../tools")).EnsureSuccess();
        Assert.True(File.Exists(folder.FullPath(OperatingSystem.IsWindows() ? "../tools/openrouter-to-aistats.exe" : "../tools/openrouter-to-aistats")));

        var executed = await DotnetCli.RunAsync(folder.Root, variables, "tool", "exec", $"{PackedTool.Id}@{tool.Version}", "--add-source",
            tool.SourceFolder, "--yes", "--", "check");
        Assert.Equal(2, executed.ExitCode);
        Assert.Contains("App.cs:3 AIS1001", executed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_holds_one_program_for_every_platform_and_nothing_for_a_build()
    {
        var files = Directory.EnumerateFiles(tool.Unpacked, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(tool.Unpacked, path).Replace('\\', '/')).ToList();
        Assert.All(files.Where(static file => Path.GetExtension(file) is ".dll" or ".exe" or ".so"), static file =>
            Assert.StartsWith("tools/net8.0/any/", file, StringComparison.Ordinal));
        Assert.DoesNotContain(files, static file => Path.GetExtension(file) is ".targets" or ".props" or ".pdb");
        Assert.Contains("README.md", files);
        Assert.Contains("icon.png", files);
        var settings = XDocument.Load(Path.Combine(tool.Unpacked, "tools", "net8.0", "any", "DotnetToolSettings.xml"));
        Assert.Equal("openrouter-to-aistats", (string?)settings.Descendants("Command").Single().Attribute("Name"));
        Assert.Contains("\"rollForward\": \"Major\"", File.ReadAllText(Path.ChangeExtension(tool.Program, ".runtimeconfig.json")), StringComparison.Ordinal);
        // What a download costs.
        Assert.InRange(new FileInfo(Path.Combine(tool.SourceFolder, $"{PackedTool.Id}.{tool.Version}.nupkg")).Length, 1_000_000, 12_000_000);
    }
}
