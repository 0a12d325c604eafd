using System.Collections.Immutable;
using System.Text;
using AIStats.OpenRouterMigration.Tests.ConfigurationFiles;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using AIStats.OpenRouterMigration.Tests.Rules;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.CaseFiles;

/// <summary>
/// Every folder below Cases: all rules find what the remarks name and nothing else, the code compiles, one <c>dotnet format analyzers</c> in any order
/// of ids gives the fixed files to the last byte, the code still compiles, a second pass changes nothing, and what is left is what the fixed files name.
/// UPDATE_CASES=1 writes what comes out, for a review with <c>git diff</c>.
/// </summary>
[Trait("Area", "CaseFiles")]
public sealed class CaseTests
{
    private static readonly bool Updates = string.Equals(Environment.GetEnvironmentVariable("UPDATE_CASES"), "1", StringComparison.Ordinal);

    // An older host knows an older language and has older references; there, a case that does not compile before the pass is left out.
    private static readonly bool IsNewestHost = typeof(Compilation).Assembly.GetName().Version!.Major >= 5;

    public static TheoryData<string> Names => [.. CaseFolder.Names];

    public static TheoryData<string> NamesOfOneProject => [.. CaseFolder.Names.Where(static name => CaseFolder.Read(name).IsOneProject)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Case(string name)
    {
        var folder = CaseFolder.Read(name);
        var solution = folder.Build();
        var before = await FindAsync(solution);
        var mismatches = CaseReport.Compare(folder, folder.Before, before);
        if (!IsNewestHost && mismatches.Any(mismatch => mismatch.Contains(" CS", StringComparison.Ordinal)))
            return;

        var result = await DotnetFormatDouble.ForProduct(1).FormatAsync(solution);
        var after = await FindAsync(result.Solution);
        if (Updates)
        {
            CaseUpdate.Write(folder, result, before, after);
            return;
        }

        Assert.True(mismatches.IsEmpty, CaseReport.Join("Before the pass", mismatches));
        var texts = CaseReport.CompareTexts(folder, result.Files);
        Assert.True(texts.IsEmpty, CaseReport.Join("The text after one pass", texts));
        mismatches = CaseReport.Compare(folder, folder.After, after);
        Assert.True(mismatches.IsEmpty, CaseReport.Join("After the pass", mismatches));

        var other = await DotnetFormatDouble.ForProduct(2).FormatAsync(solution);
        texts = CaseReport.CompareTexts(folder, other.Files);
        Assert.True(texts.IsEmpty, CaseReport.Join($"The text after one pass in the order {string.Join(' ', other.Ids)}", texts));
        var again = await DotnetFormatDouble.ForProduct(3).FormatAsync(result.Solution);
        texts = CaseReport.CompareTexts(folder, again.Files);
        Assert.True(texts.IsEmpty, CaseReport.Join("The text after a second pass", texts));
    }

    /// <summary>The tool asks no compiler: in a case of one project without options it finds and writes the same. This takes milliseconds.</summary>
    [Theory]
    [MemberData(nameof(NamesOfOneProject))]
    public void Case_without_a_compiler(string name)
    {
        var folder = CaseFolder.Read(name);
        if (!IsNewestHost && !folder.CanBeParsed)
            return;

        var files = folder.Before.Select(static file => (CaseFolder.Root + file.Path, file.Text)).ToArray();
        var (found, texts) = OnePass.Run(("build_property.ProjectDir", CaseFolder.Root), files);
        var mismatches = CaseReport.Compare(folder, folder.Before.Select(static file => file with
        {
            Expected = file.Expected.RemoveAll(static expected => expected.Id.StartsWith("CS", StringComparison.Ordinal)),
        }), found);
        Assert.True(mismatches.IsEmpty, CaseReport.Join("Before the pass", mismatches));
        mismatches = CaseReport.CompareTexts(folder, folder.Before.ToDictionary(static file => CaseFolder.Root + file.Path,
            file => new FormattedFile(texts[CaseFolder.Root + file.Path], new UTF8Encoding(file.HasBom)), StringComparer.Ordinal));
        Assert.True(mismatches.IsEmpty, CaseReport.Join("The text after one pass", mismatches));
    }

    /// <summary>The findings of all rules, and the errors of the compiler.</summary>
    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Solution solution)
    {
        var compilations = await Task.WhenAll(solution.Projects.Select(project => project.GetCompilationAsync()));
        var errors = compilations.SelectMany(compilation => compilation!.GetDiagnostics()).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return [.. await FileMarkup.AnalyzeAsync(solution), .. errors];
    }
}
