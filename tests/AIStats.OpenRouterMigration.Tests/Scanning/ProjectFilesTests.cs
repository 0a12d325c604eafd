using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Scanning;

[Trait("Area", "Scanning")]
public sealed class ProjectFilesTests
{
    private readonly List<string> asked = [];

    [Fact]
    public void A_question_is_asked_of_a_changed_file_only()
    {
        var first = Read(null, "class A { B b; }", "class B { }", "class C { }");
        Assert.Equal(["File0.cs", "File1.cs"], Holding(first, "B"));
        Assert.Equal(["File0.cs", "File1.cs", "File2.cs"], asked);
        asked.Clear();

        var second = Read(first, "class A { B b; }", "class B { }", "class C { B b; }");
        Assert.Equal(["File0.cs", "File1.cs", "File2.cs"], Holding(second, "B"));
        Assert.Equal(["File2.cs"], asked);
        Assert.Equal(["File0.cs", "File1.cs"], Holding(first, "B"));
    }

    [Fact]
    public void An_answer_outlives_versions_that_do_not_ask_for_it()
    {
        var first = Read(null, "class A { }", "class B { }");
        Assert.Equal(["File1.cs"], Holding(first, "B"));
        var third = Read(Read(first, "class A { }", "class D { }"), "class B { }", "class D { }");
        asked.Clear();
        Assert.Equal(["File0.cs"], Holding(third, "B"));
        Assert.Equal(["File0.cs", "File1.cs"], asked);
    }

    [Fact]
    public void Two_versions_after_the_same_one_do_not_share_answers()
    {
        var first = Read(null, "class A { }", "class A { }");
        Assert.Empty(Holding(first, "B"));
        var (one, other) = (Read(first, "class B { }", "class A { }"), Read(first, "class A { }", "class B { }"));
        Assert.Equal(["File0.cs"], Holding(one, "B"));
        Assert.Equal(["File1.cs"], Holding(other, "B"));
    }

    [Fact]
    public void A_file_more_or_less_asks_all()
    {
        var first = Read(null, "class A { }", "class B { }");
        Assert.Equal(["File1.cs"], Holding(first, "B"));
        Assert.Equal(["File0.cs"], Holding(Read(first, "class B { }"), "B"));
        Assert.Equal(["File1.cs", "File2.cs"], Holding(Read(first, "class A { }", "class B { }", "class B { }"), "B"));
    }

    [Theory]
    [InlineData("x.data", true)]
    [InlineData(""" "data" """, true)]
    [InlineData("""\"data\" """, true)]
    [InlineData("\\u0022data\\u0022", true)]
    [InlineData("data", true)]
    [InlineData("metadata", false)]
    [InlineData("database", false)]
    [InlineData("_data", false)]
    public void What_is_a_part_of_a_longer_name_is_no_whole_one(string text, bool isWhole)
    {
        var hit = new MarkerHit(text.IndexOf("data", StringComparison.Ordinal), new Marker("data", MarkerKinds.CommonField));
        Assert.Equal(isWhole, Markers.MayBeWholeName(SourceText.From(text), hit));
    }

    [Fact]
    public void A_common_word_counts_beside_another_one_or_in_a_file_about_the_gateway()
    {
        Assert.Equal(MarkerKinds.None, Words("class C { string s = \"error\"; }", isAboutGateway: false));
        Assert.Equal(MarkerKinds.CommonField, Words("class C { string s = \"error\"; }", isAboutGateway: true));
        Assert.Equal(MarkerKinds.CommonField, Words("class C { string s = \"error\", t = \"https://openrouter.ai\"; }", isAboutGateway: false));
        Assert.Equal(MarkerKinds.CommonField | MarkerKinds.ModelId, Words("class C { string s = \"error\", t = \"openai/o3\"; }", isAboutGateway: false));
    }

    private static MarkerKinds Words(string text, bool isAboutGateway) => new TreeCache(CSharpSyntaxTree.ParseText(text)).CommonWords(isAboutGateway).Kinds;

    /// <summary>The next version: a file with the text that it had before keeps its tree.</summary>
    private static ProjectFiles Read(ProjectFiles? earlier, params string[] texts) => ProjectFiles.Read(
        null,
        [.. texts.Select((text, number) => number < earlier?.Trees.Length && earlier.Trees[number].ToString() == text ? earlier.Trees[number]
            : CSharpSyntaxTree.ParseText(text, path: $"File{number}.cs"))],
        earlier,
        static tree => new TreeCache(tree),
        static file => file.Signals,
        CancellationToken.None);

    private string[] Holding(ProjectFiles files, string word) => [.. files.Which("holding", word, (_, file) =>
    {
        asked.Add(file.Tree.FilePath);
        return file.Tree.ToString().Contains(word, StringComparison.Ordinal);
    }).Select(static file => file.Tree.FilePath)];
}
