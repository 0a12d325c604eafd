using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Xunit.Abstractions;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>
/// The invariants over very many small files, of which many do not parse. What needs a project that compiles, or several target
/// frameworks, is in <see cref="MigrationPropertyTests"/>, over fewer.
/// </summary>
[Trait("Area", "Properties")]
[Trait("Speed", "Slow")]
public sealed class ManyFilesTests(ITestOutputHelper output)
{
    private const int Projects = 100;

    private static readonly Arbitrary<GeneratedFiles> All = Arb.From(
        Gen.Sized(size => Gen.Choose(0, int.MaxValue - GeneratedFiles.Count).Select(seed => GeneratedFiles.Create(seed, size))),
        files => files.Shrink());

    [Fact]
    public void No_file_breaks_an_invariant()
    {
        var clock = Stopwatch.StartNew();
        var (cases, whole, changed) = (0, 0, 0);
        PropertyCheck.Of(All, Projects, async project =>
        {
            cases += project.Files.Length;
            // The double throws on AD0001, and says what a fixer threw.
            var one = await FormatAsync(1, project.Build());
            changed += project.Files.Count(file => one.Files[file.Path].Text != file.Text);
            if (project.IsDamaged)
                return;

            var again = await FormatAsync(2, project.Build(one.Files));
            MigratedProject.AssertSame(one.Files, again.Files, "One pass and a second one");
            if (project.Files[0].Seed % 10 == 0)
            {
                var other = await FormatAsync(3, project.Build());
                MigratedProject.AssertSame(one.Files, other.Files, $"{string.Join(' ', one.Ids)} and {string.Join(' ', other.Ids)}");
            }

            whole += project.Files.Length;
            foreach (var file in project.Files)
                Check(project, file, one.Files[file.Path]);
        });

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{cases:N0} generated files ({whole:N0} of them whole, {changed:N0} changed by fixes) in {clock.Elapsed.TotalSeconds:N0} s"));
        Assert.InRange(cases, PropertyCheck.IsWhole ? 20_000 : 5_000, int.MaxValue);
        // One address that has to stay keeps the whole connection of its project; about half of the files change.
        Assert.InRange(changed, cases / 3, cases);
    }

    private static async Task<FormatResult> FormatAsync(int seed, Solution solution)
    {
        var result = await DotnetFormatDouble.ForProduct(seed, DiagnosticSeverity.Info).FormatAsync(solution);
        Assert.DoesNotContain(result.Problems, problem => problem.StartsWith("Failed", StringComparison.Ordinal));
        return result;
    }

    private static void Check(GeneratedFiles project, GeneratedFile file, FormattedFile after)
    {
        Assert.Equal(file.HasBom, after.HasBom);
        if (file.Text == after.Text)
            return;
        // A fragment of a URL on a line of its own ("#top") is a bad directive where no framework compiles it.
        Assert.False(HasErrors(after.Text, project.Symbols) && !HasErrors(file.Text, project.Symbols), $"{file.Path} does not parse any more:\n{after.Text}");
        if (!project.Options.Contains("= remove", StringComparison.Ordinal))
            SameCode.Check(file.Text, after.Text, project.Symbols);
        Assert.Equal(SameCode.Comments(file.Text, project.Symbols), SameCode.Comments(after.Text, project.Symbols));
    }

    private static bool HasErrors(string text, ImmutableArray<string> symbols) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: symbols)).GetDiagnostics()
            .Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
