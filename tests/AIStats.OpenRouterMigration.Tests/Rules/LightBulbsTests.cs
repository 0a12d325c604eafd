using System.Collections.Immutable;
using System.Reflection;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using AIStats.OpenRouterMigration.Tests.WholeSolution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Rules;

/// <summary>
/// What editors need of findings and fixers. The package tests ask Roslyn's own service; here stands what it showed, one cause each.
/// </summary>
[Trait("Area", "Rules")]
public sealed class LightBulbsTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(RuleIds).Assembly.GetTypes().Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly ImmutableArray<CodeFixProvider> Fixers =
    [
        .. typeof(TextEditFixer).Assembly.GetTypes().Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    public static TheoryData<string> FixerNames => [.. Fixers.Select(static fixer => fixer.GetType().Name)];

    /// <summary>Roslyn keeps the fixers of a project after one question, so one that fixes only C# is lost after a question about a settings file.</summary>
    [Theory]
    [MemberData(nameof(FixerNames))]
    public void A_fixer_fixes_files_of_both_kinds(string name) => Assert.Equal(
        ["AdditionalDocument", "Document"],
        Fixers.Single(fixer => fixer.GetType().Name == name).GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()!.DocumentKinds
            .Order(StringComparer.Ordinal));

    /// <summary>Asked for an additional file, `CodeFixContext.Document` throws: the fixer has to read `TextDocument`.</summary>
    [Fact]
    public async Task A_finding_in_a_settings_file_has_a_bulb_with_a_title_that_edits_the_file()
    {
        var solution = new FormatSolution();
        _ = solution.AddProject("App").AddDocument("/src/C.cs", ConfigurationFiles.FileMarkup.Reader)
            .AddAdditionalFile("/src/appsettings.json", """{ "Url": "https://openrouter.ai/api/v1" }""");
        var built = solution.Build();
        var project = built.Projects.Single();
        var file = project.AdditionalDocuments.Single();
        var found = (await ConfigurationFiles.FileMarkup.AnalyzeAsync(built)).Single(static diagnostic => diagnostic.Id == RuleIds.EndpointUrl);
        var action = Assert.Single(await ActionsAsync(file, found));
        Assert.Equal("Use api.phaseo.app", action.Title);
        var changed = await ApplyAsync(action);
        Assert.Equal("""{ "Url": "https://api.phaseo.app/v1" }""", (await changed.GetAdditionalDocument(file.Id)!.GetTextAsync()).ToString());
    }

    /// <summary>
    /// Roslyn removes a finding that it has already only if the arguments of the messages are the same objects; else an editor that asks two
    /// times offers each action two times.
    /// </summary>
    [Fact]
    public async Task Two_questions_about_the_same_texts_give_equal_findings()
    {
        var files = 0;
        foreach (var project in SolutionForms.Build().Projects)
        {
            var compilation = (await project.GetCompilationAsync())!;
            var first = await compilation.WithAnalyzers(Analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
            var second = await compilation.WithAnalyzers(Analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
            Assert.Equal(first.Length, second.Length);
            // Equal by Roslyn's own measure, not by what they print.
            Assert.Empty(second.Except(first).Select(static diagnostic => diagnostic.ToString()));
            files += first.Select(static diagnostic => diagnostic.Location.GetLineSpan().Path).Distinct(StringComparer.Ordinal).Count();
        }

        Assert.True(files > 20, $"{files} files have findings.");
    }

    /// <summary>The bulb of a split address edits both ends: its title says how many files that are.</summary>
    [Fact]
    public async Task An_action_that_edits_other_files_says_how_many()
    {
        var solution = Split();
        var found = (await ConfigurationFiles.FileMarkup.AnalyzeAsync(solution)).Where(static diagnostic => diagnostic.Id == RuleIds.SplitBaseUrl).ToList();
        var document = solution.Projects.Single().Documents.Single(static document => document.Name == "Base.cs");
        var atBase = found.Single(diagnostic => diagnostic.Location.SourceTree!.FilePath == document.FilePath);
        var action = Assert.Single(await ActionsAsync(document, atBase));
        Assert.Equal("Use api.phaseo.app and paths without /api, in 3 files", action.Title);
        Assert.Equal(3, (await ApplyAsync(action)).GetChanges(solution).GetProjectChanges().Single().GetChangedDocuments().Count());
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Fix_All_says_how_many_files_change_whatever_the_scope(FixAllScope scope)
    {
        var solution = Split();
        var document = solution.Projects.Single().Documents.Single(static document => document.Name == "Base.cs");
        // One finding in the document, and its edits stand in three.
        Assert.Equal("OpenRouter base URL and path written apart: 3 changes in 3 files", await FixAllTitleAsync(document, RuleIds.SplitBaseUrl, scope));
    }

    [Theory]
    [InlineData(FixAllScope.Document, "Model id that moved: 2 changes in 1 file")]
    [InlineData(FixAllScope.Project, "Model id that moved: 3 changes in 2 files")]
    public async Task Fix_All_of_a_moved_id_says_that_all_moved_ids_change(FixAllScope scope, string title)
    {
        var solution = new FormatSolution();
        _ = solution.AddProject("App")
            .AddDocument("/src/A.cs", """
                class A
                {
                    const string Url = "https://openrouter.ai/api/v1";
                    string model = "x-ai/grok-4.5", other = "x-ai/grok-4.3";
                }

                """)
            .AddDocument("/src/B.cs", """
                class B
                {
                    string model = "x-ai/grok-4.5";
                }

                """);
        var document = solution.Build().Projects.Single().Documents.Single(static document => document.Name == "A.cs");
        Assert.Equal(title, await FixAllTitleAsync(document, RuleIds.MovedModel, scope));
    }

    [Fact]
    public async Task The_bulb_of_the_settings_files_says_what_it_moves_and_what_it_leaves()
    {
        var solution = new FormatSolution();
        _ = solution.AddProject("App").AddDocument("/src/C.cs", "class C { }\n").AddDocument("/src/Program.cs", ConfigurationFiles.FileMarkup.Reader)
            .AddAdditionalFile("/src/appsettings.json", """{ "Url": "https://openrouter.ai/api/v1", "Batches": "https://openrouter.ai/api/v1/completions" }""");
        var built = solution.Build();
        var found = (await ConfigurationFiles.FileMarkup.AnalyzeAsync(built)).Single(static diagnostic => diagnostic.Id == RuleIds.ConfigurationFiles);
        var document = built.Projects.Single().Documents.Single(document => document.FilePath == found.Location.SourceTree!.FilePath);
        Assert.Equal("Move appsettings.json to AI Stats (AIS1001; not AIS1003)", Assert.Single(await ActionsAsync(document, found)).Title);
    }

    private static Solution Split()
    {
        var solution = new FormatSolution();
        _ = solution.AddProject("App")
            .AddDocument("/src/Base.cs", """
                static class Base
                {
                    public const string OpenRouterBaseUrl = "https://openrouter.ai";
                }

                """)
            .AddDocument("/src/Talk.cs", """
                class Talk
                {
                    object Ask() => new System.Uri(Base.OpenRouterBaseUrl + "/api/v1/chat/completions");
                }

                """)
            .AddDocument("/src/Embed.cs", """
                class Embed
                {
                    object Ask() => new System.Uri(Base.OpenRouterBaseUrl + "/api/v1/embeddings");
                }

                """);
        return solution.Build();
    }

    private static async Task<List<CodeAction>> ActionsAsync(TextDocument document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var fixer = Fixers.Single(fixer => fixer.FixableDiagnosticIds.Contains(diagnostic.Id));
        await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add(action),
            CancellationToken.None));
        return actions;
    }

    private static async Task<Solution> ApplyAsync(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private static async Task<string> FixAllTitleAsync(Document document, string id, FixAllScope scope)
    {
        var found = (await ConfigurationFiles.FileMarkup.AnalyzeAsync(document.Project.Solution)).Where(diagnostic => diagnostic.Id == id).ToImmutableArray();
        var fixer = Fixers.Single(fixer => fixer.FixableDiagnosticIds.Contains(id));
        var key = TextEditFixer.EquivalenceKey(id, DiagnosticEdits.Keys(found[0])[0]);
        var context = new FixAllContext(document, fixer, scope, key, [id], new Given(found), CancellationToken.None);
        return (await fixer.GetFixAllProvider()!.GetFixAsync(context))!.Title;
    }

    private sealed class Given(ImmutableArray<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(found.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(found);
    }
}
