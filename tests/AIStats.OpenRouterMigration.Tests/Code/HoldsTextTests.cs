using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Code;

/// <summary>Where a text that is no marker is looked for: in code and in settings, not in documents.</summary>
[Trait("Area", "Code")]
public sealed class HoldsTextTests
{
    [Theory]
    [InlineData("a.json", "//GATE.example.com", "class C { }", true, false)]
    [InlineData("a.json", "x //gate.example.com", "class C { }", true, false)]
    [InlineData("a.md", "//gate.example.com", "class C { }", false, false)] // a person reads it
    [InlineData("a.json", "//example.com", "class C { }", false, false)]
    [InlineData("a.json", "{}", "class C { } // //gate.example.com", true, true)]
    public async Task A_text_is_looked_for_in_code_and_in_settings(string path, string text, string code, bool isAnywhere, bool isInCode)
    {
        var solution = new FormatSolution();
        solution.AddProject("App").AddDocument("/src/C.cs", code).AddAdditionalFile("/src/first.json", "{}").AddAdditionalFile("/src/" + path, text);
        var project = solution.Build().Projects.Single();
        var read = new MigrationProject((await project.GetCompilationAsync())!, project.AnalyzerOptions, FileReaders.OfOneRun());
        Assert.Equal((isAnywhere, isInCode), (read.HoldsTextAnywhere("//gate.example.com"), read.HoldsText("//gate.example.com")));
    }
}
