using System.Text;
using AIStats.OpenRouterMigration.Rules.ConfigurationFiles;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

[Trait("Rule", RuleIds.SkippedFile)]
public sealed class SkippedFileAnalyzerTests
{
    private static readonly string Url = "https://openrouter.ai/api/v1\n";

    public static TheoryData<string, string, string?> Files => new()
    {
        { "/src/large.json", Url + new string(' ', 1024 * 1024), "it is larger than 1 MB" },
        { "/src/large.bin", new string('x', (1024 * 1024) + 1), "it is larger than 1 MB" },
        { "/src/binary.http", "MZ\0\0" + Url, "it is no text" },
        { "/src/undecodable.env", "NAME=Caf\uFFFD\nURL=" + Url, "its encoding cannot be read" },
        { "/src/undecodable-but-unconcerned.env", "NAME=Caf\uFFFD\n", null },
        { "/src/empty.json", "", null },
        { "/src/just-fits.yaml", Url.PadRight(1024 * 1024), null },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Skipped_once_and_never_rewritten(string path, string text, string? reason)
    {
        var found = (await FileMarkup.FindAsync(path, text)).Where(diagnostic => diagnostic.Id == RuleIds.SkippedFile).ToList();
        if (reason is null)
        {
            Assert.Empty(found);
            return;
        }

        var diagnostic = Assert.Single(found);
        Assert.Equal("This file was not searched for OpenRouter: " + reason, diagnostic.Message());
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Equal(path, diagnostic.Location.GetLineSpan().Path);
        await FileMarkup.VerifyFixAsync(path, text, text);
    }

    [Fact]
    public Task It_stands_in_the_file_and_not_in_code() => new RuleTest<SkippedFileAnalyzer>
    {
        TestState =
        {
            Sources = { "class C { }" },
            AdditionalFiles = { ("/0/a.bin", "\0"), ("/0/b.json", "{}") },
            ExpectedDiagnostics = { new DiagnosticResult(Descriptors.SkippedFile).WithLocation("/0/a.bin", 1, 1).WithArguments("it is no text") },
        },
    }.RunAsync();

    [Fact]
    public async Task Findings_of_one_file_are_not_lost_by_the_others()
    {
        var solution = new FormatSolution();
        solution.AddProject("App").AddDocument("/src/C.cs", FileMarkup.Code)
            .AddAdditionalFile("/src/binary", "\0" + Url).AddAdditionalFile("/src/utf16.env", "A=" + Url, Encoding.Unicode)
            .AddAdditionalFile("/src/x.env", "A=" + Url);
        var files = (await DotnetFormatDouble.ForProduct().FormatAsync(solution.Build())).Files;
        Assert.Equal("A=https://api.phaseo.app/v1\n", files["/src/utf16.env"].Text);
        Assert.Equal("A=https://api.phaseo.app/v1\n", files["/src/x.env"].Text);
        Assert.Equal("\0" + Url, files["/src/binary"].Text);
    }
}
