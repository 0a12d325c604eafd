using System.Text;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using AIStats.OpenRouterMigration.Tests.Properties;
using AIStats.OpenRouterMigration.Tests.WholeSolution;
using AIStats.OpenRouterMigration.Tool.Files;

namespace AIStats.OpenRouterMigration.ToolTests.Differential;

/// <summary>
/// `migrate` and `dotnet format analyzers` write the same bytes. Where they do not, the difference stands in a list with its reason:
/// the tool sees the projects that reference each other as one.
/// </summary>
public sealed class SameBytesTests
{
    private const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\" />\n";

    private const string Pattern = "Web/LogRedaction.cs";

    /// <summary>The differences that were looked at, with their reasons beside them.</summary>
    private static readonly HashSet<string> Reviewed = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Differential", "Reviewed.txt"))
        .Where(static line => line.Length > 0 && line[0] != '#')];

    /// <summary>The package tests hold the double against the real dotnet format, with the same files.</summary>
    [Fact]
    public async Task The_solution_of_forms()
    {
        var files = Forms();
        Assert.True(files.Remove(Pattern));
        var solution = SolutionForms.Build();
        solution = solution.RemoveDocument(solution.GetDocumentIdsWithFilePath("/src/" + Pattern).Single());
        var formatted = await DotnetFormatDouble.ForProduct().FormatAsync(solution);
        var moved = await ToolPass.MigrateAsync(files);
        AssertReviewed(FormFiles.All.Keys.Where(static path => path != Pattern).SelectMany(path => Differences(path, formatted, moved)));
        Assert.True(files.Count(file => !moved[file.Key].AsSpan().SequenceEqual(file.Value)) > 20);
    }

    /// <summary>
    /// A pattern in Web hides keys in logs, and does not know the new variable yet. Client, which reads the variable, is another project,
    /// and dotnet format sees no pattern there. The tool sees all projects as one: the key stays, and with it the connection.
    /// </summary>
    [Fact]
    public async Task A_pattern_in_another_project_keeps_the_connection_where_it_is()
    {
        var files = Forms();
        var moved = await ToolPass.MigrateAsync(files);
        Assert.DoesNotContain(files.Keys, path => Encoding.UTF8.GetString(moved[path]).Contains("\"AI_STATS_API_KEY\"", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Generated_solutions()
    {
        const int Count = 24;
        var differences = new List<string>();
        var changed = 0;
        for (var seed = 1; seed <= Count; seed++)
        {
            var solution = GeneratedProject.Create(seed, 12).Build([.. GeneratedProject.SymbolSets]);
            var formatted = await DotnetFormatDouble.ForProduct(seed).FormatAsync(solution);
            var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { ["App.csproj"] = Encoding.UTF8.GetBytes(Project) };
            var first = solution.Projects.First();
            foreach (var document in first.Documents.Concat(first.AdditionalDocuments).Concat(first.AnalyzerConfigDocuments))
                files[document.FilePath!["/src/".Length..]] = FileText.Encode(await document.GetTextAsync());
            files.TryAdd(".editorconfig", "root = true\n"u8.ToArray());
            var moved = await ToolPass.MigrateAsync(files);
            differences.AddRange(formatted.Files.Keys.SelectMany(path => Differences(path["/src/".Length..], formatted, moved)));
            changed += files.Any(file => !moved[file.Key].AsSpan().SequenceEqual(file.Value)) ? 1 : 0;
        }

        AssertReviewed(differences);
        Assert.True(changed >= Count / 2, $"{changed} of {Count} solutions change.");
    }

    private static SortedDictionary<string, byte[]> Forms() => new(FormFiles.All, StringComparer.Ordinal)
    {
        [".editorconfig"] = "root = true\n"u8.ToArray(),
        ["Client/Client.csproj"] = Encoding.UTF8.GetBytes(Project),
        ["Web/Web.csproj"] = Referring("../Client/Client.csproj"),
        ["Tests/Tests.csproj"] = Referring("../Client/Client.csproj"),
    };

    private static IEnumerable<string> Differences(string path, FormatResult formatted, SortedDictionary<string, byte[]> moved)
    {
        var file = formatted.Files["/src/" + path];
        return ToolPass.Differences(path, ToolPass.Encode(file.Text, file.HasBom), moved[path]);
    }

    private static void AssertReviewed(IEnumerable<string> differences)
    {
        var news = differences.Where(static line => !Reviewed.Contains(line)).ToList();
        Assert.True(news.Count == 0, $"Not in Differential/Reviewed.txt:\n{string.Join('\n', news)}");
    }

    private static byte[] Referring(string project) =>
        Encoding.UTF8.GetBytes($"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><ProjectReference Include=\"{project}\" /></ItemGroup></Project>\n");
}
