using System.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.CaseFiles;

[Trait("Area", "CaseFiles")]
public sealed class CaseFileTests
{
    [Theory]
    [InlineData("C.cs", """string s = "a"; // AIS1004""", """string s = "a";""", "AIS1004")]
    [InlineData("C.cs", """string s = "https://a/b"; // AIS1004, AIS2001: the key goes to the list only""", """string s = "https://a/b";""", "AIS1004 AIS2001")]
    [InlineData("C.cs", """string s = "a"; // AIS2001 "credits only": why""", """string s = "a";""", "AIS2001 credits only")]
    [InlineData("C.cs", "var x = Missing(); // CS0103", "var x = Missing();", "CS0103")]
    [InlineData("C.cs", """string s = "a"; // silent: the application serves this route""", """string s = "a";""", "")]
    [InlineData("C.cs", """string s = "a"; // miss: the base comes from another file""", """string s = "a";""", "")]
    // No id: an ordinary comment.
    [InlineData("C.cs", """string s = "a"; // AIS stands for the name of the rules""", """string s = "a"; // AIS stands for the name of the rules""", "")]
    [InlineData(".env", "KEY=a # AIS2001", "KEY=a", "AIS2001")]
    [InlineData("App.csproj", "<Url>a</Url> <!-- AIS1001 -->", "<Url>a</Url>", "AIS1001")]
    public void A_remark_is_taken_out_and_names_what_is_expected_in_its_line(string path, string line, string text, string expected)
    {
        var file = CaseFile.Read(path, Encoding.UTF8.GetBytes($"first\r\n{line}\r\n"));
        Assert.Equal($"first\r\n{text}\r\n", file.Text);
        Assert.Equal(expected, string.Join(' ', file.Expected.Select(expectation => $"{expectation.Id} {expectation.Message}".TrimEnd())));
        Assert.All(file.Expected, expectation => Assert.Equal(1, expectation.Line));
        Assert.False(file.HasBom);
    }

    [Fact]
    public void A_remark_in_a_line_of_its_own_is_about_the_next_line_that_is_none()
    {
        var file = CaseFile.Read("C.cs", [.. Encoding.UTF8.Preamble, .. "  // AIS1001: why\n// AIS2001\na\n"u8]);
        Assert.Equal("\n\na\n", file.Text);
        Assert.Equal([new CaseExpectation(2, "AIS1001", ""), new CaseExpectation(2, "AIS2001", "")], file.Expected.AsEnumerable());
        Assert.True(file.HasBom);
    }

    [Theory]
    [InlineData("a // AIS1001 and AIS2001")]
    [InlineData("a // AIS1001,AIS2001")]
    [InlineData("a // AIS1001 the reason")]
    [InlineData("a // AIS1001:")]
    public void A_remark_that_cannot_be_read_is_no_comment(string line)
    {
        var exception = Assert.Throws<FormatException>(() => CaseFile.Read("C.cs", Encoding.UTF8.GetBytes("first\n" + line)));
        Assert.StartsWith("C.cs(2): write AIS1004", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/C.cs", "src/C.fixed.cs")]
    [InlineData(".env", ".env.fixed")]
    [InlineData("deploy/.env.example", "deploy/.env.fixed.example")]
    [InlineData("my.app/Dockerfile", "my.app/Dockerfile.fixed")]
    public void A_fixed_file_stands_beside_the_file(string path, string fixedPath) => Assert.Equal(fixedPath, CaseFolder.FixedPath(path));

    [Fact]
    public void A_failing_case_names_its_file_and_line()
    {
        var folder = CaseFolder.Read("Connections/TestOfTheAddress");
        Assert.Equal(
            [
                "tests/AIStats.OpenRouterMigration.Tests/Cases/Connections/TestOfTheAddress/src/Validator.cs(3): expected AIS1001; found nothing",
                "tests/AIStats.OpenRouterMigration.Tests/Cases/Connections/TestOfTheAddress/tests/ValidatorTests.cs(3): expected AIS1001; found nothing",
            ],
            CaseReport.Compare(folder, folder.Before, []).AsEnumerable());
    }

    [Fact]
    public void A_failing_case_prints_the_lines_that_differ_and_the_whole_text()
    {
        var folder = CaseFolder.Read("Connections/TestOfTheAddress");
        var files = folder.Before.ToDictionary(
            file => CaseFolder.Root + file.Path, file => new DotnetFormat.FormattedFile(file.Text, new UTF8Encoding(file.HasBom)), StringComparer.Ordinal);
        var report = CaseReport.CompareTexts(folder, files);
        Assert.Equal(4, report.Length);
        Assert.Contains("Cases/Connections/TestOfTheAddress/src/Validator.fixed.cs\n(3): expected", report[0], StringComparison.Ordinal);
        Assert.Contains("came out     public const string ChatUrl = \"https://openrouter.ai/api/v1/chat/completions\";", report[0], StringComparison.Ordinal);
        Assert.EndsWith(files[CaseFolder.Root + "src/Validator.cs"].Text, report[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_case_has_code_or_settings_and_every_file_is_in_a_case()
    {
        var root = Path.Combine(Conventions.Repository.Root, CaseFolder.Cases);
        var outside = Directory.EnumerateFiles(root).Concat(Directory.EnumerateDirectories(root).SelectMany(Directory.EnumerateFiles));
        Assert.Equal(["README.md"], outside.Select(Path.GetFileName));
        Assert.All(CaseFolder.Names, name => Assert.NotEmpty(CaseFolder.Read(name).Before));
    }
}
