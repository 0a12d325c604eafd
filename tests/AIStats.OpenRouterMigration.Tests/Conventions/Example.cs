using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>The C# code of a page in a project, with the usings that the SDK gives every project.</summary>
internal sealed class Example
{
    public const string FilePath = "/src/Example.cs";

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

    private Example(Solution solution) => _solution = solution;

    public static Example Of(string code, string? editorConfig = null)
    {
        var solution = new FormatSolution();
        var project = solution.AddProject("App").AddDocument(FilePath, code).AddDocument("/src/Surroundings.cs", Surroundings);
        if (CSharpSyntaxTree.ParseText(code).GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any())
            project.OutputKind = OutputKind.ConsoleApplication;
        if (editorConfig is not null)
            _ = project.AddAnalyzerConfig("/src/.editorconfig", editorConfig);
        return new Example(solution.Build());
    }

    public static Example Of(ExampleState state) => Of(state.Code, state.EditorConfig);

    /// <summary>The errors of the compiler.</summary>
    public async Task<IEnumerable<Diagnostic>> ErrorsAsync()
    {
        var compilation = await _solution.Projects.Single().GetCompilationAsync();
        return compilation!.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>The ids of all rules that fire.</summary>
    public async Task<ImmutableArray<string>> IdsAsync()
    {
        var diagnostics = await DotnetFormatDouble.ForProduct(minimumSeverity: DiagnosticSeverity.Info).GetReportedDiagnosticsAsync(_solution);
        return [.. diagnostics.Select(static diagnostic => diagnostic.Id)];
    }

    /// <summary>The text after one run of <c>dotnet format analyzers</c> with all rules.</summary>
    public async Task<string> FormatAsync(DiagnosticSeverity severity, int seed)
    {
        var result = await DotnetFormatDouble.ForProduct(seed, severity).FormatAsync(_solution);
        return result.Files[FilePath].Text;
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
                var context = new CodeFixContext(solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (offered, _) => actions.Add(offered), CancellationToken.None);
                await rule.Fixer!.RegisterCodeFixesAsync(context);
                if (actions.Count > action)
                    return actions[action];
            }

            return null;
        }

        async Task<string> TextAsync()
        {
            var document = solution.Projects.Single().Documents.Single(static document => document.FilePath == FilePath);
            return (await document.GetTextAsync()).ToString();
        }
    }
}
