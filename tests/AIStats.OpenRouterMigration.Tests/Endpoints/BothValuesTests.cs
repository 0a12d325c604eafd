using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

/// <summary>In each row, <c>"old"</c> is the value that gets <c>"new"</c> beside it.</summary>
[Trait("Rule", RuleIds.HostTest)]
public sealed class BothValuesTests
{
    [Theory]
    // A text is compared by a pattern, if the language has it.
    [InlineData("""text == "old" """, """text is "new" or "old" """, """text == "new" || text == "old" """)]
    [InlineData("""text != "old" """, """text is not ("new" or "old") """, """text != "new" && text != "old" """)]
    [InlineData("""text is "old" """, """text is "new" or "old" """, """text is "new" || text is "old" """)]
    [InlineData("""text is not "old" """, """text is not ("new" or "old") """, null)]
    [InlineData("""text is "old" and not null""", """text is ("new" or "old") and not null""", null)]
    [InlineData("""text switch { "old" => 1, _ => 2 }""", """text switch { "new" or "old" => 1, _ => 2 }""",
        """text switch { "new" => 1, "old" => 1, _ => 2 }""")]
    // In an expression of a query, which takes no patterns, and on the left side, the form stays.
    [InlineData("""all.Where(x => text == "old")""", """all.Where(x => text == "new" || text == "old")""",
        """all.Where(x => text == "new" || text == "old")""")]
    [InlineData(""" "old" == text""", """ "new" == text || "old" == text""", """ "new" == text || "old" == text""")] // the same
    [InlineData("""a || "old" == text""", """a || "new" == text || "old" == text""", """a || "new" == text || "old" == text""")] // the same
    [InlineData("""a && "old" == text""", """a && ("new" == text || "old" == text)""", """a && ("new" == text || "old" == text)""")] // the same
    public void A_text_is_compared(string test, string expected, string? before)
    {
        Assert.Equal(expected, Insert(test, LanguageVersion.CSharp9));
        Assert.Equal(expected, Insert(test, LanguageVersion.Latest));
        Assert.Equal(before, Insert(test, LanguageVersion.CSharp8));
    }

    [Theory]
    [InlineData("""url == new Uri("old")""", """url == new Uri("new") || url == new Uri("old")""")]
    [InlineData("""url.Contains("old")""", """url.Contains("new") || url.Contains("old")""")]
    [InlineData("""url?.Contains("old") == true""", """url?.Contains("new") == true || url?.Contains("old") == true""")]
    [InlineData("""url?.Contains("old") == false""", """url?.Contains("new") == false && url?.Contains("old") == false""")]
    [InlineData("""url?.Contains("old") != true""", """url?.Contains("new") != true && url?.Contains("old") != true""")]
    [InlineData("""url?.Contains("old") ?? false""", """(url?.Contains("new") ?? false) || (url?.Contains("old") ?? false)""")]
    [InlineData("""url.IndexOf("old") >= 0""", """url.IndexOf("new") >= 0 || url.IndexOf("old") >= 0""")]
    [InlineData("""url.IndexOf("old") > -1""", """url.IndexOf("new") > -1 || url.IndexOf("old") > -1""")]
    [InlineData("""url.IndexOf("old") != -1""", """url.IndexOf("new") != -1 || url.IndexOf("old") != -1""")]
    [InlineData("""url.LastIndexOf("old") > 0""", """url.LastIndexOf("new") > 0 || url.LastIndexOf("old") > 0""")]
    [InlineData("""url.IndexOf("old") == 0""", """url.IndexOf("new") == 0 || url.IndexOf("old") == 0""")]
    [InlineData("""url.IndexOf("old") < 0""", """url.IndexOf("new") < 0 && url.IndexOf("old") < 0""")]
    [InlineData("""url.IndexOf("old") == -1""", """url.IndexOf("new") == -1 && url.IndexOf("old") == -1""")]
    [InlineData("""string.Compare(url, "old") == 0""", """string.Compare(url, "new") == 0 || string.Compare(url, "old") == 0""")]
    [InlineData("""string.Compare(url, "old") != 0""", """string.Compare(url, "new") != 0 && string.Compare(url, "old") != 0""")]
    [InlineData("""url.CompareTo("old") == 0""", """url.CompareTo("new") == 0 || url.CompareTo("old") == 0""")]
    // A copy has no comments.
    [InlineData("""url /* one */ .Contains( /* two */ "old")""", """url .Contains( "new") || url /* one */ .Contains( /* two */ "old")""")]
    // A list, a table and a set.
    [InlineData("""new[] { "old" }""", """new[] { "new", "old" }""")]
    [InlineData("""new Table { { "old", 1 } }""", """new Table { { "new", 1 }, { "old", 1 } }""")]
    [InlineData("""new Table { ["old"] = 1 }""", """new Table { ["new"] = 1, ["old"] = 1 }""")]
    // Forms that take none: an order, a count, another type, an effect, the value of an entry, a list that is read by numbers.
    [InlineData("""url.CompareTo("old") > 0""", null)]
    [InlineData("""url.CompareTo("old") >= 0""", null)]
    [InlineData("""string.Compare(url, "old") == -1""", null)]
    [InlineData("""url.IndexOf("old") == 3""", null)]
    [InlineData("""url.IndexOf("old") != 0""", null)]
    [InlineData("""0 <= url.IndexOf("old")""", null)]
    [InlineData("""url.IndexOf("old")""", null)]
    [InlineData("""host == new Host("old")""", null)]
    [InlineData("""Next().Contains("old")""", null)]
    [InlineData("""all[i++].Contains("old")""", null)]
    [InlineData("""(await Next()).Contains("old")""", null)]
    [InlineData("""url?.Contains("old") ?? true""", null)]
    [InlineData("""url?.Contains("old")""", null)]
    [InlineData("""new Table { { 1, "old" } }""", null)]
    [InlineData("""url = "old" """, null)]
    public void A_form_is_repeated(string test, string? expected) => Assert.Equal(expected, Insert(test, LanguageVersion.Latest));

    [Theory]
    [InlineData("""new[] {§"old",§}""", """new[] {§"new",§"old",§}""")]
    [InlineData("""1; switch (text) {§case "old":§break; }""", """1; switch (text) {§case "new":§case "old":§break; }""")]
    [InlineData("""1; switch (text) { case "old": break; }""", """1; switch (text) { case "new": case "old": break; }""")]
    [InlineData("""1; switch (text) { case "old" when a: break; }""", """1; switch (text) { case "new" when a: case "old" when a: break; }""")]
    [InlineData("""text switch {§"old" => 1,§_ => 2 }""", """text switch {§"new" => 1,§"old" => 1,§_ => 2 }""")]
    public void A_line_more_ends_and_begins_as_the_others_do(string source, string expected)
    {
        foreach (var line in new[] { "\n        ", "\r\n\t" })
        {
            Assert.Equal(expected.Replace("§", line, StringComparison.Ordinal),
                Insert(source.Replace("§", line, StringComparison.Ordinal), LanguageVersion.CSharp8));
        }
    }

    [Theory]
    [InlineData("""text == "old" || text == "new" """, true)]
    [InlineData("""text == "old" || (a && !(text == "new"))""", true)]
    [InlineData("""new[] { "a", "old", "new" }""", true)]
    [InlineData("""text switch { "old" => 1, "new" => 1 }""", true)]
    [InlineData("""text is "old" or "new" """, true)]
    [InlineData("""new[] { "a", "old" }.Contains("new")""", false)] // not in the list
    [InlineData("""F(text == "old", text == "new")""", false)] // another condition
    [InlineData("""text == "old" """, false)] // alone
    [InlineData("""G(F("old"), "new")""", false)] // another condition
    public void The_new_value_stands_beside_the_old_one(string test, bool isThere)
    {
        var value = Value(test, LanguageVersion.Latest);
        Assert.Equal(isThere, BothValues.IsThere(value, Changes(value)));
        Assert.Equal(isThere, BothValues.NameHost(value, "NEW"));
    }

    private static string? Insert(string test, LanguageVersion version)
    {
        var value = Value(test, version);
        if (BothValues.Insert(value, Changes(value)) is not { } insertions)
            return null;
        var changed = value.SyntaxTree.GetText().WithChanges(insertions).ToString();
        return changed[Before.Length..^After.Length];
    }

    private const string Before = "class C { object M(string text, Uri url) { return ";

    private const string After = "; } }";

    private static LiteralExpressionSyntax Value(string test, LanguageVersion version) =>
        CSharpSyntaxTree.ParseText(Before + test + After, new CSharpParseOptions(version)).GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Single(static literal => literal.Token.Value is "old");

    private static ImmutableArray<TextChange> Changes(LiteralExpressionSyntax value) =>
        [new TextChange(TextSpan.FromBounds(value.SpanStart + 1, value.Span.End - 1), "new")];
}
