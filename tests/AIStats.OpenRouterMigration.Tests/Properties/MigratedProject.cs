using System.Collections.Concurrent;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>
/// A generated project before and after one run of the double of <c>dotnet format analyzers --severity info</c>; several properties look at
/// the same one.
/// </summary>
public sealed class MigratedProject
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<MigratedProject>>> Known = new(StringComparer.Ordinal);
    private readonly GeneratedProject _project;

    private MigratedProject(GeneratedProject project, FormatResult result)
    {
        _project = project;
        Files = result.Files;
        Ids = result.Ids;
    }

    /// <summary>The files after the migration.</summary>
    public IReadOnlyDictionary<string, FormattedFile> Files { get; }

    /// <summary>The ids in the order in which they were fixed.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>The solution before; built anew each time, since compilations are large.</summary>
    public Solution Before => _project.Build([.. GeneratedProject.SymbolSets]);

    /// <summary>The solution after, read as if from disk.</summary>
    public Solution After
    {
        get
        {
            var solution = Before;
            foreach (var document in solution.Projects.SelectMany(project => project.Documents))
                solution = solution.WithDocumentText(document.Id, TextOf(document));
            foreach (var document in solution.Projects.SelectMany(project => project.AdditionalDocuments))
                solution = solution.WithAdditionalDocumentText(document.Id, TextOf(document));
            return solution;
        }
    }

    /// <summary>Migrates a project, linked for every set of symbols.</summary>
    public static Task<MigratedProject> OfAsync(GeneratedProject project) =>
        Known.GetOrAdd(project.ToString(), _ => new Lazy<Task<MigratedProject>>(() => RunAsync(project))).Value;

    /// <summary>Fails, with the errors of the compiler, unless all projects compile.</summary>
    public static async Task AssertCompilesAsync(Solution solution)
    {
        var errors = new List<string>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            errors.AddRange(compilation!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => $"{project.Name}: {diagnostic}"));
        }

        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    /// <summary>Fails, with the lines that differ, unless all files are the same.</summary>
    public static void AssertSame(IReadOnlyDictionary<string, FormattedFile> one, IReadOnlyDictionary<string, FormattedFile> other, string what)
    {
        var different = one.Where(file => other[file.Key].Text != file.Value.Text || other[file.Key].HasBom != file.Value.HasBom).ToList();
        Assert.True(different.Count == 0, what + ":\n" + string.Join('\n', different.Select(file => TextLines(file.Key, file.Value, other[file.Key]))));
    }

    private SourceText TextOf(TextDocument document) => SourceText.From(Files[document.FilePath!].Text, Files[document.FilePath!].Encoding);

    private static string TextLines(string path, FormattedFile one, FormattedFile other)
    {
        var diff = new DiffPlex.DiffBuilder.InlineDiffBuilder(new DiffPlex.Differ()).BuildDiffModel(one.Text, other.Text);
        var lines = diff.Lines.Where(line => line.Type != DiffPlex.DiffBuilder.Model.ChangeType.Unchanged)
            .Select(line => (line.Type == DiffPlex.DiffBuilder.Model.ChangeType.Inserted ? "+" : "-") + line.Text);
        return $"{path} differs (BOM {one.HasBom}, {other.HasBom}):\n{string.Join('\n', lines)}";
    }

    private static async Task<MigratedProject> RunAsync(GeneratedProject project) =>
        new(project, await DotnetFormatDouble.ForProduct(1, DiagnosticSeverity.Info).FormatAsync(project.Build([.. GeneratedProject.SymbolSets])));
}
