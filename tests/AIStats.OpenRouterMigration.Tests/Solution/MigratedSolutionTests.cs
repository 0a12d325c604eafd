using System.Text;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using AIStats.OpenRouterMigration.Tests.Properties;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.WholeSolution;

[Trait("Area", "Solution")]
public sealed class MigratedSolutionTests
{
    private static readonly string[] OldNames = ["openrouter.ai", "OPENROUTER_", "HTTP-Referer", "X-Title", "X-OpenRouter", "sk-or-"];

    [Fact]
    public async Task The_solution_is_large_and_compiles()
    {
        Assert.True(FormFiles.All.Keys.Count(path => path.EndsWith(".cs", StringComparison.Ordinal)) >= 40);
        Assert.Contains(FormFiles.All.Values, bytes => bytes.AsSpan().IndexOf("\r\n"u8) >= 0);
        await MigratedProject.AssertCompilesAsync(SolutionForms.Build());
    }

    [Fact]
    public async Task One_pass_in_any_order_gives_one_text_that_compiles_and_stays()
    {
        var before = SolutionForms.Build();
        var after = await DotnetFormatDouble.ForProduct(1).FormatAsync(before);
        await MigratedProject.AssertCompilesAsync(after.Solution);
        for (var seed = 2; seed <= 5; seed++)
        {
            var other = await DotnetFormatDouble.ForProduct(seed).FormatAsync(before);
            MigratedProject.AssertSame(after.Files, other.Files, $"{string.Join(' ', after.Ids)} and {string.Join(' ', other.Ids)}");
        }

        var again = await DotnetFormatDouble.ForProduct(6).FormatAsync(after.Solution);
        MigratedProject.AssertSame(after.Files, again.Files, "One pass and a second one");
    }

    [Fact]
    public async Task What_is_left_is_left_on_purpose()
    {
        var after = await DotnetFormatDouble.ForProduct().FormatAsync(SolutionForms.Build());
        var left = await DotnetFormatDouble.ForProduct().GetReportedDiagnosticsAsync(after.Solution);
        var lines = left.Select(diagnostic => diagnostic.Location.GetLineSpan())
            .Zip(left, (span, diagnostic) => $"{span.Path["/src/".Length..]}({span.StartLinePosition.Line + 1}): {diagnostic.Id}")
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(FormFiles.Leftovers, lines);
    }

    [Fact]
    public async Task The_text_is_the_one_that_was_reviewed()
    {
        var after = await DotnetFormatDouble.ForProduct().FormatAsync(SolutionForms.Build());
        foreach (var (path, bytes) in FormFiles.All)
        {
            var expected = FormFiles.After(path);
            Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(BytesOf(after.Files["/src/" + path])));
            Assert.Equal(!expected.AsSpan().SequenceEqual(bytes), FormFiles.Changes.Contains(path));
        }
    }

    [Fact]
    public async Task No_old_name_is_left_but_where_a_warning_says_so_or_a_person_reads_it()
    {
        var after = await DotnetFormatDouble.ForProduct().FormatAsync(SolutionForms.Build());
        var left = await DotnetFormatDouble.ForProduct(minimumSeverity: DiagnosticSeverity.Info).GetReportedDiagnosticsAsync(after.Solution);
        var explained = left.Select(diagnostic => diagnostic.Location.GetLineSpan()).Select(span => (span.Path, span.StartLinePosition.Line)).ToHashSet();
        var silent = after.Files
            .Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => file.Value.Text.Split('\n').Select((text, line) => (file.Key, Line: line, Text: text.Trim())))
            .Where(line => !explained.Contains((line.Key, line.Line)) && OldNames.Any(name => line.Text.Contains(name, StringComparison.Ordinal)))
            .Select(line => line.Key + ": " + line.Text);
        // A test of an address knows both; the push service's header and that of another provider are not OpenRouter's.
        Assert.Equal(
            [
                "/src/Client/HostChecks.cs: \"api.phaseo.app\" or \"openrouter.ai\" => \"openrouter\",",
                "/src/Client/HostChecks.cs: public static bool IsOpenRouter(string url) => url.Contains(\"api.phaseo.app\", "
                + "StringComparison.OrdinalIgnoreCase) || url.Contains(\"openrouter.ai\", StringComparison.OrdinalIgnoreCase);",
                "/src/Client/HostChecks.cs: uri.Host is \"api.phaseo.app\" or \"openrouter.ai\" || uri.Host.EndsWith(\".api.phaseo.app\", "
                + "StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith(\".openrouter.ai\", StringComparison.OrdinalIgnoreCase);",
                "/src/Tests/FakeHandler.cs: \"https://api.phaseo.app/v1/chat/completions\" or \"https://openrouter.ai/api/v1/chat/completions\" => "
                + "HttpStatusCode.OK,",
                "/src/Web/NtfyNotifier.cs: request.Headers.Add(\"X-Title\", \"Assistant\");",
                "/src/Web/OtherService.cs: request.Headers.Add(\"X-Title\", \"Contoso\");",
            ],
            silent.Order(StringComparer.Ordinal));
    }

    private static byte[] BytesOf(FormattedFile file) => [.. file.HasBom ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(file.Text)];
}
