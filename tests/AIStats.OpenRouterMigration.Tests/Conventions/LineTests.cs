using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>
/// A line of code can be read without scrolling: in sources, tests and samples, and in the C# of the pages. Data has no such limit
/// (recorded answers in JSON, tables in Markdown, the programs in <c>Cases/</c>): a recording is one line, as it came from the network, a row of a
/// table cannot be broken, and a case has its expectation at the line, and beside it exactly what a pass makes of that line.
/// </summary>
[Trait("Area", "Conventions")]
public sealed class LineTests
{
    private const int Longest = 160;
    private const int LongestRule = 60;
    private static readonly string[] OneLine = ["$([", "<Description>", "<_AIStatsMigrationWarnings>"];

    private static readonly string[] Sources = ["src", "tests", "samples"];

    public static TheoryData<string> Folders => new(Sources);

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_line_of_code_has_at_most_160_characters(string folder) =>
        Assert.Empty(Repository.AllFiles(folder, "*.cs")
            .Where(static path => !path.Contains("/Cases/", StringComparison.Ordinal))
            .SelectMany(static path => TooLong(path, Repository.Read(path).Split('\n'))));

    [Theory]
    [InlineData(".")]
    [InlineData("docs")]
    [InlineData("samples")]
    public void A_line_of_CSharp_in_a_page_has_at_most_160_characters(string folder)
    {
        var pages = folder == "." ? Repository.Files(folder, "*.md") : Repository.AllFiles(folder, "*.md");
        Assert.Empty(pages.SelectMany(static path => TooLong(path, CSharp(Repository.Read(path).Split('\n')))));
    }

    /// <summary>
    /// Lists and attributes of build files are broken. What would be another value with a line end in it is not: a function of MSBuild, the description of
    /// a package, a list that a property hands to the compiler.
    /// </summary>
    [Theory]
    [InlineData("*.targets")]
    [InlineData("*.props")]
    [InlineData("*.csproj")]
    public void A_list_in_a_build_file_has_at_most_160_characters_a_line(string pattern) =>
        Assert.Empty(Sources.SelectMany(folder => Repository.AllFiles(folder, pattern))
            .SelectMany(static path => TooLong(path, Repository.Read(path).Split('\n')
                .Select(static line => Array.Exists(OneLine, part => line.Contains(part, StringComparison.Ordinal)) ? "" : line))));

    /// <summary>A rule filters what the layers before it found, and words the message; more lines decide something that belongs below.</summary>
    [Fact]
    public void A_rule_has_at_most_60_lines_behind_its_usings() =>
        Assert.Empty(Repository.AllFiles("src/AIStats.OpenRouterMigration.Analyzers/Rules", "*Analyzer.cs")
            .Where(static path => path.Split('/')[^2] != "Rules")
            .Select(static path => (path, Lines: Repository.Read(path).TrimEnd('\n').Split('\n')
                .SkipWhile(static line => line.Length == 0 || line.StartsWith("using ", StringComparison.Ordinal)).Count()))
            .Where(static rule => rule.Lines > LongestRule).Select(static rule => $"{rule.path}: {rule.Lines} lines"));

    private static IEnumerable<string> TooLong(string path, IEnumerable<string> lines) =>
        lines.Select((line, index) => (line, Number: index + 1)).Where(static numbered => numbered.line.Length > Longest)
            .Select(numbered => $"{path}({numbered.Number}): {numbered.line.Length} characters");

    /// <summary>The lines of a page, with all that is not in a block of C# left empty.</summary>
    private static IEnumerable<string> CSharp(IEnumerable<string> lines)
    {
        var isCode = false;
        foreach (var line in lines)
        {
            var isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            if (isFence)
                isCode = !isCode && line.TrimStart().StartsWith("```csharp", StringComparison.Ordinal);
            yield return isCode && !isFence ? line : "";
        }
    }
}
