using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Forms;

/// <summary>Forty files that hold every form of OpenRouter use migrate in one pass, in any order of rules. The package tests do the same with the real tool.</summary>
public sealed class OpenRouterFormsTests
{
    [Fact]
    public void There_are_forty_forms() => Assert.Equal(40, OpenRouterForms.All.Select(form => form.Name).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public async Task One_pass_migrates_all_forms_in_any_order()
    {
        for (var seed = 0; seed < 3; seed++)
        {
            var result = await DotnetFormatDouble.ForProduct(seed).FormatAsync(Create());
            foreach (var form in OpenRouterForms.All)
                Assert.Equal(form.TextAfter, result.Files[$"/src/{form.Name}.cs"].Text);
            Assert.Empty(await result.GetCompilerErrorsAsync());
            var again = await DotnetFormatDouble.ForProduct(seed + 1).FormatAsync(result.Solution);
            Assert.Equal(result.Files, again.Files);
        }
    }

    [Fact]
    public async Task What_is_left_is_what_a_person_decides()
    {
        var result = await DotnetFormatDouble.ForProduct().FormatAsync(Create());
        var left = await DotnetFormatDouble.ForProduct().GetReportedDiagnosticsAsync(result.Solution);
        Assert.Equal(
            ["OtherEndpoints AIS1002", "OtherEndpoints AIS1003", "Redaction AIS2001"],
            left.Select(diagnostic => $"{Path.GetFileNameWithoutExtension(diagnostic.Location.SourceTree!.FilePath)} {diagnostic.Id}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static Solution Create()
    {
        var solution = new FormatSolution();
        var net8 = solution.AddProject("App(net8.0)", "NET8_0").AddDocument("/src/Stubs.cs", OpenRouterForms.Stubs);
        foreach (var form in OpenRouterForms.All)
            net8.AddDocument($"/src/{form.Name}.cs", form.TextBefore);
        solution.AddProject("App(net10.0)", "NET10_0", "DEBUG").Link(net8);
        return solution.Build();
    }
}
