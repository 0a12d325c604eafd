using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>The C# code of a page in a project, with the usings that the SDK gives every project.</summary>
internal sealed class Example
{
    private const string CodePath = "/src/Example.cs";

    private const string Surroundings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        namespace Microsoft.Extensions.Configuration
        {
            interface IConfiguration
            {
                string? this[string key] { get; set; }
            }
        }
        """;

    private readonly Solution _solution;
    private readonly string _jsonPath;

    private Example(Solution solution, string jsonPath) => (_solution, _jsonPath) = (solution, jsonPath);

    public static Example Of(string code) => Of(new ExampleState("", []), code, config: null);

    /// <summary>A state with other code or another configuration.</summary>
    public static Example Of(ExampleState state, string code, string? config)
    {
        var jsonPath = "/src/" + state.JsonFile;
        var solution = new FormatSolution();
        var project = solution.AddProject("App").AddDocument(CodePath, code).AddDocument("/src/Surroundings.cs", Surroundings);
        if (CSharpSyntaxTree.ParseText(code).GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any())
            project.OutputKind = OutputKind.ConsoleApplication;
        if (state.Json is not null)
            _ = project.AddAdditionalFile(jsonPath, state.Json);
        if (config is not null)
            _ = project.AddAnalyzerConfig(config.Contains("is_global", StringComparison.Ordinal) ? "/src/.globalconfig" : "/src/.editorconfig", config);
        return new Example(solution.Build(), jsonPath);
    }

    public static Example Of(ExampleState state) => Of(state, state.Code, state.EditorConfig);

    /// <summary>The errors of the compiler.</summary>
    public async Task<IEnumerable<Diagnostic>> ErrorsAsync()
    {
        var compilation = await _solution.Projects.Single().GetCompilationAsync();
        return compilation!.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>The ids of all rules that fire, also in files that are not C#.</summary>
    public async Task<ImmutableArray<string>> IdsAsync()
    {
        var project = _solution.Projects.Single();
        var compilation = await project.GetCompilationAsync();
        var diagnostics = await compilation!.WithAnalyzers([.. Rule.All.Select(static rule => rule.Analyzer)], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.Where(static diagnostic => !diagnostic.IsSuppressed).Select(static diagnostic => diagnostic.Id)];
    }

    /// <summary>The code and the JSON after one run of <c>dotnet format analyzers</c> with all rules.</summary>
    public async Task<(string Code, string? Json)> FormatAsync(DiagnosticSeverity severity, int seed)
    {
        var result = await DotnetFormatDouble.ForProduct(seed, severity).FormatAsync(_solution);
        return (result.Files[CodePath].Text, result.Files.GetValueOrDefault(_jsonPath)?.Text);
    }

    /// <summary>The text after one action of every finding of a rule, one light bulb after another; and the titles of the actions.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="action">Which of the actions to take; findings with fewer are left alone.</param>
    public async Task<(string Text, ImmutableArray<string> Titles)> ApplyLightBulbsAsync(Rule rule, int action = 0)
    {
        var format = new DotnetFormatDouble([rule.Analyzer], []) { MinimumSeverity = DiagnosticSeverity.Info };
        var titles = ImmutableArray.CreateBuilder<string>();
        var solution = _solution;
        while (await NextAsync() is { } next)
        {
            titles.Add(next.Title);
            var operations = await next.GetOperationsAsync(CancellationToken.None);
            solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        }

        return (await TextAsync(), titles.ToImmutable());

        async Task<CodeAction?> NextAsync()
        {
            var diagnostics = await format.GetReportedDiagnosticsAsync(solution);
            foreach (var diagnostic in diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start))
            {
                var actions = new List<CodeAction>();
                var context = new CodeFixContext(solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (offered, _) => actions.Add(offered),
                    CancellationToken.None);
                await rule.Fixer!.RegisterCodeFixesAsync(context);
                if (actions.Count > action)
                    return actions[action];
            }

            return null;
        }

        async Task<string> TextAsync()
        {
            var document = solution.Projects.Single().Documents.Single(static document => document.FilePath == CodePath);
            return (await document.GetTextAsync()).ToString();
        }
    }
}
