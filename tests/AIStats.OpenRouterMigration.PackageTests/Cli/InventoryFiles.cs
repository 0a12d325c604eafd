using System.Text.Json;

namespace AIStats.OpenRouterMigration.PackageTests.Cli;

/// <summary>What `dotnet build -t:AIStatsInventory` wrote for one project and framework.</summary>
/// <param name="Results">The results of the SARIF file as "rule file:line", in its order.</param>
/// <param name="Warnings">Those that are warnings.</param>
/// <param name="Markdown">The report for people.</param>
internal sealed record InventoryFiles(IReadOnlyList<string> Results, IReadOnlyList<string> Warnings, string Markdown)
{
    /// <summary>The lines of the report.</summary>
    public IReadOnlyList<string> Lines => [.. Markdown.Split('\n').Select(line => line.TrimEnd('\r'))];

    /// <summary>The lines below a heading of the report.</summary>
    public IEnumerable<string> Section(string heading) => Lines.SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith('#'));

    /// <summary>Reads both files, and checks what SARIF 2.1 and code scanning ask of one.</summary>
    public static InventoryFiles Read(TestProject project, string folder)
    {
        using var sarif = JsonDocument.Parse(project.ReadText(Path.Combine(folder, "ai-stats-inventory.sarif")));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.Contains("sarif-2.1.0", sarif.RootElement.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        var results = new List<string>();
        var warnings = new List<string>();
        foreach (var run in sarif.RootElement.GetProperty("runs").EnumerateArray())
        {
            var driver = run.GetProperty("tool").GetProperty("driver");
            Assert.False(string.IsNullOrEmpty(driver.GetProperty("name").GetString()));
            var rules = driver.TryGetProperty("rules", out var list) ? list.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!).ToList() : [];
            foreach (var result in run.GetProperty("results").EnumerateArray())
            {
                var text = ReadResult(result, rules);
                results.Add(text);
                if (string.Equals(result.GetProperty("level").GetString(), "warning", StringComparison.Ordinal))
                    warnings.Add(text);
            }
        }

        return new InventoryFiles(results, warnings, project.ReadText(Path.Combine(folder, "ai-stats-inventory.md")));
    }

    private static string ReadResult(JsonElement result, List<string> rules)
    {
        var rule = result.GetProperty("ruleId").GetString()!;
        Assert.StartsWith("AIS", rule, StringComparison.Ordinal);
        Assert.Equal(rule, rules[result.GetProperty("ruleIndex").GetInt32()]);
        Assert.False(string.IsNullOrEmpty(result.GetProperty("message").GetProperty("text").GetString()));
        Assert.True(result.GetProperty("level").GetString() is "note" or "warning");
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.True(Uri.TryCreate(uri, UriKind.Relative, out _) && !uri.StartsWith('/'), uri);
        return $"{rule} {uri}:{place.GetProperty("region").GetProperty("startLine").GetInt32()}";
    }
}
