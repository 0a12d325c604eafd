using System.Collections.Immutable;
using System.Globalization;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Rules;
using AIStats.OpenRouterMigration.Tests.WholeSolution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Rules;

/// <summary>Rules run without a compilation, over files that nobody has parsed.</summary>
[Trait("Area", "Rules")]
public sealed class RuleRunTests
{
    private static readonly ImmutableArray<MigrationAnalyzer> AllRules = [.. typeof(RuleIds).Assembly.GetTypes()
        .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(MigrationAnalyzer)))
        .Select(static type => (MigrationAnalyzer)Activator.CreateInstance(type)!)];

    [Fact]
    public async Task It_finds_what_a_host_finds()
    {
        foreach (var project in SolutionForms.Build().Projects)
        {
            // Without a compilation nobody knows the projects that a project refers to; who runs over several puts their files together.
            var compilation = (await project.GetCompilationAsync())!;
            compilation = compilation.RemoveReferences(compilation.References.OfType<CompilationReference>());
            var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true,
                logAnalyzerExecutionTime: false);
            var expected = await compilation.WithAnalyzers(ImmutableArray<DiagnosticAnalyzer>.CastUp(AllRules), options).GetAnalyzerDiagnosticsAsync();
            var trees = compilation.SyntaxTrees.Select(static tree => new LazyTree(tree.FilePath, tree.GetText(), (CSharpParseOptions)tree.Options)).ToList();
            var found = RuleRun.Of(new MigrationProject(trees, project.AnalyzerOptions, FileReaders.OfOneRun()), AllRules, CancellationToken.None);
            // A compilation of the same files applies severities and suppressions.
            var parsed = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
            Assert.NotEmpty(found);
            Assert.Equal(Describe(expected), Describe(CompilationWithAnalyzers.GetEffectiveDiagnostics(found, parsed)));
        }
    }

    [Fact]
    public void Only_a_file_with_a_marker_is_parsed()
    {
        var trees = Enumerable.Range(0, 100).Select(static i => new LazyTree(
            $"/src/File{i:D3}.cs",
            SourceText.From(i == 50 ? """class C { string url = "https://openrouter.ai/api/v1/chat/completions"; }"""
                : """/* A file. */ class C { string url = "https://example.com"; }"""),
            CSharpParseOptions.Default)).ToList();
        var found = RuleRun.Of(new MigrationProject(trees, new AnalyzerOptions([]), FileReaders.OfOneRun()), AllRules, CancellationToken.None);
        Assert.Equal(RuleIds.EndpointUrl, Assert.Single(found).Id);
        Assert.Equal(["/src/File050.cs"], trees.Where(static tree => tree.IsParsed).Select(static tree => tree.FilePath));
    }

    private static IEnumerable<string> Describe(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(static found => $"{found.Location.GetLineSpan()} {found.Id} {found.GetMessage(CultureInfo.InvariantCulture)}")
            .Order(StringComparer.Ordinal);
}
