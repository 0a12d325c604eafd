using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using AIStats.OpenRouterMigration.Tests.Conventions;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Tests.CaseFiles;

/// <summary>A small repository below Cases, as it is before a pass and as it has to be after it.</summary>
internal sealed class CaseFolder
{
    /// <summary>Where the files stand while they are analyzed.</summary>
    public const string Root = "/repo/";

    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;

    private CaseFolder(string name, ImmutableArray<CaseFile> before, ImmutableSortedDictionary<string, CaseFile> changed)
    {
        Name = name;
        Before = before;
        Changed = changed;
    }

    /// <summary>The path of the folder of all cases, from the root of the repository.</summary>
    public static string Cases => "tests/AIStats.OpenRouterMigration.Tests/Cases";

    /// <summary>The names of all cases, such as <c>AIS1001/Plain</c>.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Path.Combine(Repository.Root, Cases))
        .SelectMany(Directory.EnumerateDirectories)
        .Select(folder => Relative(Path.Combine(Repository.Root, Cases), folder))
        .Order(StringComparer.Ordinal);

    /// <summary>The name of the case.</summary>
    public string Name { get; }

    /// <summary>The folder of the case.</summary>
    public string Folder => Path.Combine(Repository.Root, Cases, Name);

    /// <summary>The files before the pass.</summary>
    public ImmutableArray<CaseFile> Before { get; }

    /// <summary>Whether it is one project, without options and suppressions.</summary>
    public bool IsOneProject => !Before.Any(static file => Path.GetExtension(file.Path) is ".csproj" or ".editorconfig" or ".globalconfig"
        || (IsCode(file) && (file.Text.Contains("#pragma", StringComparison.Ordinal) || file.Text.Contains("SuppressMessage", StringComparison.Ordinal))));

    /// <summary>Whether the host's compiler knows the language of the code.</summary>
    public bool CanBeParsed => Before.Where(IsCode).All(static file =>
        !CSharpSyntaxTree.ParseText(file.Text, (CSharpParseOptions)TestSettings.Parse).GetDiagnostics().Any());

    /// <summary>The files that the pass changes, by the path that they have before it.</summary>
    public ImmutableSortedDictionary<string, CaseFile> Changed { get; }

    /// <summary>The files after the pass.</summary>
    public IEnumerable<CaseFile> After => Before.Select(file => Changed.GetValueOrDefault(file.Path, file));

    /// <summary>Reads the files of a case.</summary>
    /// <exception cref="FormatException">A fixed file belongs to no file, or a remark cannot be read.</exception>
    public static CaseFolder Read(string name)
    {
        var folder = Path.Combine(Repository.Root, Cases, name);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => CaseFile.Read(Relative(folder, path), File.ReadAllBytes(path)))
            .ToImmutableSortedDictionary(file => file.Path, file => file, StringComparer.Ordinal);
        var before = files.Values.Where(file => !IsFixed(file.Path)).ToImmutableArray();
        var changed = before.Where(file => files.ContainsKey(FixedPath(file.Path)))
            .ToImmutableSortedDictionary(file => file.Path, file => files[FixedPath(file.Path)], StringComparer.Ordinal);
        return before.Length + changed.Count == files.Count
            ? new CaseFolder(name, before, changed)
            : throw new FormatException($"{name} has a fixed file without the file before the fix: {string.Join(", ", files.Keys.Where(IsFixed))}.");
    }

    /// <summary>The name of a file after the pass: <c>C.fixed.cs</c> for <c>C.cs</c>, <c>.env.fixed</c> for <c>.env</c>.</summary>
    public static string FixedPath(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') + 1 ? path.Insert(dot, ".fixed") : path + ".fixed";
    }

    /// <summary>The projects of the case as dotnet format loads them.</summary>
    public Solution Build()
    {
        var projects = FindProjects();
        var solution = new FormatSolution();
        var built = projects.Keys.ToDictionary(path => path, path => Start(solution, path), StringComparer.Ordinal);
        foreach (var (path, references) in projects)
        {
            foreach (var reference in references)
                _ = built[path].AddReference(built[reference]);
        }

        foreach (var file in Before)
        {
            if (Path.GetFileName(file.Path) is ".editorconfig" or ".globalconfig")
            {
                foreach (var project in built.Values)
                    _ = project.AddAnalyzerConfig(Root + file.Path, file.Text);
                continue;
            }

            // What stands above all projects belongs to the first one, as if that one carried the files of the repository.
            var owner = built[projects.Keys.Where(path => Holds(path, file)).MaxBy(path => path.Length) ?? projects.Keys.First()];
            var encoding = new UTF8Encoding(file.HasBom);
            if (!IsCode(file))
            {
                _ = owner.AddAdditionalFile(Root + file.Path, file.Text, encoding);
                continue;
            }

            _ = owner.AddDocument(Root + file.Path, file.Text, encoding);
            if (HasStatements(file.Text))
                owner.OutputKind = OutputKind.ConsoleApplication;
        }

        return solution.Build();
    }

    private static bool IsCode(CaseFile file) => file.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    private static bool Holds(string project, CaseFile file) => file.Path.StartsWith(FolderOf(project), StringComparison.Ordinal);

    private static bool IsFixed(string path) => Path.GetFileName(path).Split('.').Contains("fixed", StringComparer.Ordinal);

    private static FormatProject Start(FormatSolution solution, string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var folder = Root + FolderOf(path);
        return solution.AddProject(name)
            .AddDocument($"{folder}obj/{name}.GlobalUsings.g.cs", Usings)
            .AddAnalyzerConfig($"{folder}obj/{name}.globalconfig", $"is_global = true\nbuild_property.ProjectDir = {folder}\n");
    }

    /// <summary>The project files, and those that they refer to. One that is not there is a plain one; so is that of code that no project holds.</summary>
    private ImmutableSortedDictionary<string, ImmutableArray<string>> FindProjects()
    {
        var projects = Before.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal))
            .ToDictionary(file => file.Path, References, StringComparer.Ordinal);
        foreach (var reference in projects.Values.SelectMany(references => references).ToArray())
            _ = projects.TryAdd(reference, []);
        if (projects.Count == 0 || Before.Any(file => IsCode(file) && !projects.Keys.Any(path => Holds(path, file))))
            projects.Add("App.csproj", []);
        return projects.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static ImmutableArray<string> References(CaseFile project) =>
    [
        .. XDocument.Parse(project.Text).Descendants("ProjectReference")
            .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'))
            .Select(reference => new Uri(new Uri("file://" + Root + project.Path), reference).AbsolutePath[Root.Length..])
            .Distinct(StringComparer.Ordinal),
    ];

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static bool HasStatements(string text) =>
        SyntaxFactory.ParseCompilationUnit(text, options: new CSharpParseOptions(LanguageVersion.Latest)).Members
            .Any(member => member is GlobalStatementSyntax);

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
