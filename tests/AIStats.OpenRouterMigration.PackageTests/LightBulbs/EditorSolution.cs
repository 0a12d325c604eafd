using System.Collections.Immutable;
using System.Text;
using AIStats.OpenRouterMigration.PackageTests.Cli;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.PackageTests.LightBulbs;

/// <summary>A solution as an editor has it open: projects with the packed analyzers, their C# and their other files.</summary>
internal sealed class EditorSolution : IDisposable
{
    private const string Folder = "/repo/";
    private static readonly ImmutableArray<MetadataReference> Framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsFramework).Select(path => MetadataReference.CreateFromFile(path))];

    private readonly AdhocWorkspace workspace = new(EditorServices.Host);

    /// <summary>The solution.</summary>
    public Solution Current { get; private set; }

    public EditorSolution() => Current = workspace.CurrentSolution;

    /// <summary>Adds a project of files by their paths: those that end in .cs are its code, and the others its additional files.</summary>
    public EditorSolution WithProject(PackedPackage package, string name, OutputKind kind, IEnumerable<KeyValuePair<string, byte[]>> files, params string[] references)
    {
        var id = ProjectId.CreateNewId(name);
        Current = Current.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, name, name, LanguageNames.CSharp,
            filePath: $"{Folder}{name}/{name}.csproj",
            compilationOptions: new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Preview),
            metadataReferences: Framework,
            projectReferences: references.Select(reference => new ProjectReference(Current.Projects.Single(project => project.Name == reference).Id)),
            analyzerReferences: package.AnalyzerReferences));
        foreach (var (path, bytes) in files)
        {
            var document = DocumentId.CreateNewId(id, path);
            using var stream = new MemoryStream(bytes);
            var text = SourceText.From(stream, Encoding.UTF8);
            Current = path.EndsWith(".cs", StringComparison.Ordinal)
                ? Current.AddDocument(document, Path.GetFileName(path), text, filePath: Folder + path)
                : Current.AddAdditionalDocument(document, Path.GetFileName(path), text, filePath: Folder + path);
        }

        var config = DocumentId.CreateNewId(id, "options");
        Current = Current.AddAnalyzerConfigDocument(config, ".globalconfig", SourceText.From($"is_global = true\nbuild_property.ProjectDir = {Folder}{name}/\n"), filePath: $"{Folder}{name}/.globalconfig");
        _ = workspace.TryApplyChanges(Current);
        Current = workspace.CurrentSolution;
        return this;
    }

    /// <summary>All findings of the package, each with its file.</summary>
    public static async Task<IReadOnlyList<(TextDocument Document, Diagnostic Diagnostic)>> FindAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var analyzers = project.AnalyzerReferences.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp)).ToImmutableArray();
        var diagnostics = await compilation.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return [.. from diagnostic in diagnostics
                   let path = diagnostic.Location.SourceTree?.FilePath ?? diagnostic.Location.GetLineSpan().Path
                   let document = project.Documents.Concat<TextDocument>(project.AdditionalDocuments).FirstOrDefault(document => document.FilePath == path)
                   where document is not null
                   orderby path, diagnostic.Location.SourceSpan.Start, diagnostic.Id
                   select (document, diagnostic)];
    }

    /// <summary>The errors of the compiler in a solution, as it prints them without places.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(Solution solution)
    {
        var errors = new List<string>();
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync())!;
            errors.AddRange(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => $"{project.Name} {Path.GetFileName(diagnostic.Location.SourceTree?.FilePath)} {diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"));
        }

        return errors;
    }

    public void Dispose() => workspace.Dispose();

    private static bool IsFramework(string path) =>
        Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll");
}
