using AIStats.OpenRouterMigration.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Scanning;

[Trait("Area", "Scanning")]
public sealed class CommentSyntaxTests
{
    [Theory]
    [InlineData("/a/.json", "json")]
    [InlineData("a.json5", "json")]
    [InlineData("appsettings.JSON.example", "json")]
    [InlineData("a.sql.json", "json")]
    [InlineData("Web.config.example", "config")]
    [InlineData("a.md.sql", "sql")]
    [InlineData("a.sql.md", "md")]
    [InlineData("a.SQL.txt", "sql")]
    [InlineData("/x.sql/Dockerfile", "")] // a folder says nothing
    [InlineData("sql", "")] // nor does a name without a point
    [InlineData(".env", "")]
    public void The_last_part_of_a_name_that_is_known_decides(string path, string extension) =>
        Assert.Same(extension.Length == 0 ? CommentSyntax.Default : CommentSyntax.Rows.Single(row => row.Names.Contains(extension)), CommentSyntax.Of(path));

    [Theory]
    [InlineData("a.sql", "a -- b\n--c", "-- b|--c")]
    [InlineData("a.sql", "a--b '-- c' /* d\n-- e */ f", "/* d\n-- e */")]
    [InlineData("a.sql", "'a -- b\n-- c", "-- c")] // a quote ends with its line
    [InlineData("a.yml", "a: 'it # is' # b\nc#d\n# e", "# b|# e")]
    [InlineData("a.yml", "a: it's # b", "# b")] // an apostrophe in a word
    [InlineData("a.yml", "// a\n b // c\n; d", "// a|; d")]
    [InlineData("a.xml", "<a>it's <!-- b\n# c --> # d\n # e", "<!-- b\n# c -->|# e")]
    [InlineData("a.xml", "<!-- a", "<!-- a")]
    [InlineData("a.cmd", "rem a\nREM b\n@rem c\nremove d\n:: e", "rem a|REM b|@rem c|:: e")]
    [InlineData("a.vb", "a 'b\n'c", "'b|'c")]
    [InlineData("a.ps1", """
        x "a # b" # c <# d
        <# e
        #> f
        """, "# c <# d|<# e\n#>")]
    [InlineData("a.js", """a "b // \" // c" // d""", "// d")]
    [InlineData("a.js", "a /* b */ c // d\r\ne", "/* b */|// d")]
    [InlineData("a.js", "/* a", "/* a")]
    [InlineData("a.js", "", "")]
    public void Comments_are_found_outside_of_quotes(string path, string text, string expected) =>
        Assert.Equal(expected, string.Join('|', CommentSyntax.Of(path).Find(text).Select(span => text.Substring(span.Start, span.Length))));
}
