using System.Text.Json;

namespace AIStats.OpenRouterMigration.PackageTests.Cli;

/// <summary>What the compiler's log has of the package, information included.</summary>
/// <param name="Results">The findings that are not suppressed, as "rule file:line".</param>
/// <param name="Warnings">Those that are warnings.</param>
/// <param name="Text">All of the log that is the package's.</param>
internal sealed record CompilerLog(IReadOnlyList<string> Results, IReadOnlyList<string> Warnings, IReadOnlyList<string> Text)
{
    /// <summary>Builds a project, and reads the log.</summary>
    public static async Task<(CompilerLog Log, DotnetResult Build)> BuildAsync(TestProject project, params string[] arguments)
    {
        var path = Path.Combine(project.Folder, "findings.sarif");
        var build = (await project.RunAsync(["build", "--no-incremental", "--tl:off", $"-p:ErrorLog={path}%2Cversion=2.1", .. arguments])).EnsureSuccess();
        using var sarif = JsonDocument.Parse(await File.ReadAllTextAsync(path));
        File.Delete(path);
        var results = sarif.RootElement.GetProperty("runs").EnumerateArray().SelectMany(run => run.GetProperty("results").EnumerateArray())
            .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("AIS", StringComparison.Ordinal)
            && !result.TryGetProperty("suppressions", out _)).ToList();
        return (new CompilerLog([.. results.Select(Describe)],
            [.. results.Where(result => result.GetProperty("level").GetString() == "warning").Select(Describe)],
                [.. results.Select(result => result.GetRawText())]), build);

        string Describe(JsonElement result)
        {
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            var file = new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
            return
                $"{result.GetProperty("ruleId").GetString()} {Path.GetRelativePath(project.Folder, file).Replace('\\', '/')}:"
                + $"{place.GetProperty("region").GetProperty("startLine").GetInt32()}";
        }
    }
}
