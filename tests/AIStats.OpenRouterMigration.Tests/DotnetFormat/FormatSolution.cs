using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tests.DotnetFormat;

/// <summary>Builds a solution as <c>dotnet format</c> loads one: a project for each target framework, with files that several projects may hold.</summary>
public sealed class FormatSolution
{
    private static readonly AdhocWorkspace EmptyWorkspace = new();
    private readonly List<FormatProject> _projects = [];

    /// <summary>Adds a project; for several target frameworks, add one for each and <see cref="FormatProject.Link(FormatProject)"/> them.</summary>
    public FormatProject AddProject(string name, params string[] preprocessorSymbols)
    {
        var project = new FormatProject(name, preprocessorSymbols);
        _projects.Add(project);
        return project;
    }

    /// <summary>Builds the solution.</summary>
    /// <exception cref="InvalidOperationException">A path has two texts: there is one file on disk.</exception>
    public Solution Build()
    {
        var files = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        var solution = EmptyWorkspace.CurrentSolution;
        foreach (var project in _projects)
        {
            solution = solution.AddProject(ProjectInfo.Create(
                project.Id,
                VersionStamp.Default,
                project.Name,
                project.Name,
                LanguageNames.CSharp,
                filePath: $"/src/{project.Name}.csproj",
                compilationOptions: new CSharpCompilationOptions(project.OutputKind),
                parseOptions: new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: project.PreprocessorSymbols),
                metadataReferences: TestReferences.Net));
            foreach (var file in project.Files)
            {
                if (files.TryGetValue(file.Path, out var known) && !known.ContentEquals(file.Text))
                    throw new InvalidOperationException($"{file.Path} has two texts.");
                files[file.Path] = file.Text;
                var id = DocumentId.CreateNewId(project.Id, file.Path);
                var name = Path.GetFileName(file.Path);
                solution = file.Kind switch
                {
                    FormatFileKind.Source => solution.AddDocument(id, name, file.Text, filePath: file.Path),
                    FormatFileKind.Additional => solution.AddAdditionalDocument(id, name, file.Text, filePath: file.Path),
                    _ => solution.AddAnalyzerConfigDocument(id, name, file.Text, filePath: file.Path),
                };
            }
        }

        return _projects.Aggregate(solution,
            (current, project) => current.AddProjectReferences(project.Id, project.References.Select(reference => new ProjectReference(reference.Id))));
    }
}

/// <summary>A project, or one target framework of a project.</summary>
public sealed class FormatProject
{
    private static readonly UTF8Encoding Utf8WithoutBom = new(encoderShouldEmitUTF8Identifier: false);

    internal FormatProject(string name, IEnumerable<string> preprocessorSymbols)
    {
        Name = name;
        PreprocessorSymbols = [.. preprocessorSymbols];
        Id = ProjectId.CreateNewId(name);
    }

    internal string Name { get; }

    internal ProjectId Id { get; }

    internal IReadOnlyList<string> PreprocessorSymbols { get; }

    internal List<FormatFile> Files { get; } = [];

    internal List<FormatProject> References { get; } = [];

    /// <summary>A library, if nothing is said.</summary>
    public OutputKind OutputKind { get; set; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>Adds a source file; UTF-8 without a BOM, if nothing is said.</summary>
    public FormatProject AddDocument(string path, string text, Encoding? encoding = null) => Add(FormatFileKind.Source, path, text, encoding);

    /// <summary>Adds an additional file; UTF-8 without a BOM, if nothing is said.</summary>
    public FormatProject AddAdditionalFile(string path, string text, Encoding? encoding = null) => Add(FormatFileKind.Additional, path, text, encoding);

    /// <summary>Adds an <c>.editorconfig</c> or <c>.globalconfig</c> with its full path.</summary>
    public FormatProject AddAnalyzerConfig(string path, string text) => Add(FormatFileKind.AnalyzerConfig, path, text, encoding: null);

    /// <summary>Refers to another project.</summary>
    public FormatProject AddReference(FormatProject project)
    {
        References.Add(project);
        return this;
    }

    /// <summary>Holds all files of another project too, as the other target framework of a project does.</summary>
    public FormatProject Link(FormatProject other)
    {
        Files.AddRange(other.Files);
        return this;
    }

    /// <summary>Holds one file of another project too.</summary>
    public FormatProject Link(FormatProject other, string path)
    {
        Files.Add(other.Files.Single(file => string.Equals(file.Path, path, StringComparison.Ordinal)));
        return this;
    }

    private FormatProject Add(FormatFileKind kind, string path, string text, Encoding? encoding)
    {
        Files.Add(new FormatFile(kind, path, SourceText.From(text, encoding ?? Utf8WithoutBom)));
        return this;
    }
}

internal enum FormatFileKind
{
    Source,
    Additional,
    AnalyzerConfig,
}

internal sealed record FormatFile(FormatFileKind Kind, string Path, SourceText Text);
