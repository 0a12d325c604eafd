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

    /// <summary>The differences that were looked at, with their reasons beside them.</summary>
    private static readonly HashSet<string> Reviewed = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Differential", "Reviewed.txt"))
        .Where(static line => line.Length > 0 && line[0] != '#')];

    /// <summary>The package tests hold the double against the real dotnet format, with the same files.</summary>
    [Fact]
    public async Task The_solution_of_forms()
    {
        var files = new SortedDictionary<string, byte[]>(FormFiles.All, StringComparer.Ordinal)
        {
            [".editorconfig"] = "root = true\n"u8.ToArray(),
            ["Client/Client.csproj"] = Encoding.UTF8.GetBytes(Project),
            ["Web/Web.csproj"] = Referring("../Client/Client.csproj"),
            ["Tests/Tests.csproj"] = Referring("../Client/Client.csproj"),
        };
        var moved = await ToolPass.MigrateAsync(files);
        var formatted = await DotnetFormatDouble.ForProduct().FormatAsync(SolutionForms.Build());
        AssertReviewed(FormFiles.All.Keys.SelectMany(path => Differences(path, formatted, moved)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Generated_solutions(int seed)
    {
        var project = GeneratedProject.Create(seed, 12);
        var solution = project.Build([.. GeneratedProject.SymbolSets]);
        var formatted = await DotnetFormatDouble.ForProduct(seed).FormatAsync(solution);
        var documents = solution.Projects.First().Documents.Concat(solution.Projects.First().AdditionalDocuments)
            .Concat(solution.Projects.First().AnalyzerConfigDocuments);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { ["App.csproj"] = Encoding.UTF8.GetBytes(Project) };
        foreach (var document in documents)
            files[document.FilePath!["/src/".Length..]] = FileText.Encode(await document.GetTextAsync());
        files.TryAdd(".editorconfig", "root = true\n"u8.ToArray());
        var moved = await ToolPass.MigrateAsync(files);
        AssertReviewed(formatted.Files.Keys.SelectMany(path => Differences(path["/src/".Length..], formatted, moved)));
        Assert.Contains(files, file => !moved[file.Key].AsSpan().SequenceEqual(file.Value));
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 24)];

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
