using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>
/// The words of pages and messages. docs/words.txt lists all that they may use: a word that is not in it is misspelt, or new and has to
/// be added there after a look at it.
/// </summary>
[Trait("Area", "Conventions")]
public sealed partial class WordsTests
{
    private const string List = "docs/words.txt";
    private const string Facts = "docs/gateway-facts.md";
    private const int LongestMessage = 160;
    private const int MostWords = 45;

    public static TheoryData<string> Pages =>
    [
        .. Repository.Files(".", "*.md").Concat(Repository.Files("docs", "*.md")).Concat(Repository.Files("docs/rules", "*.md"))
            .Concat(Repository.AllFiles("samples", "*.md")).Concat(Repository.AllFiles("src", "README.md")),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_no_unknown_word(string path) => Assert.Empty(Unknown(Prose(Repository.Read(path))));

    /// <summary>A list in a sentence is a list of points. The facts of the gateways are notes, and tables from the map are no prose.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_no_sentence_of_more_words_than_a_reader_can_hold(string path)
    {
        if (path == Facts)
            return;
        var text = Block().Replace(Repository.Read(path), "");
        var sentences = text.Split('\n', '|').SelectMany(static line => SentenceEnd().Split(line));
        Assert.DoesNotContain(sentences, static sentence => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostWords);
    }

    [Fact]
    public void Messages_have_no_unknown_word() =>
        Assert.Empty(Rule.All.SelectMany(static rule => Unknown(Texts(rule.Descriptor))).Distinct(StringComparer.Ordinal));

    [Fact]
    public void Messages_are_short()
    {
        Assert.All(Rule.All, static rule => Assert.InRange(Message(rule.Descriptor).Length, 1, LongestMessage));
        // One sentence, or two with a semicolon between them.
        Assert.All(Rule.All, static rule => Assert.InRange(Message(rule.Descriptor).Count(static c => c == ';'), 0, 1));
    }

    [Fact]
    public void The_list_is_sorted_and_has_no_word_twice()
    {
        var words = Repository.Read(List).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), words);
    }

    private static string Message(DiagnosticDescriptor descriptor) => descriptor.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Texts(DiagnosticDescriptor descriptor) =>
        $"{descriptor.Title} {descriptor.Description} {Message(descriptor)}";

    private static IEnumerable<string> Unknown(string text)
    {
        var known = Repository.Read(List).Split('\n').ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Word().Matches(text).Select(static match => match.Value.TrimEnd('\'')).Where(word => !known.Contains(word)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>A page without code, addresses and what stands between marks of comments.</summary>
    private static string Prose(string page) => Code().Replace(page, " ");

    /// <summary>Code, and what is written from the code.</summary>
    [GeneratedRegex(@"(?s)^```.*?^```|<!-- generated.*?<!-- end generated -->", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?<=[.:?!](\*\*)?)\s+(?=[A-Z`*\[])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?s)^```.*?^```|`[^`\n]*`|<!--.*?-->|\]\([^)]*\)|https?://\S+|<[^>\n]+>", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Code();

    /// <summary>A word of letters: names such as AIS1001, camelCase or snake_case are none.</summary>
    [GeneratedRegex(@"(?<![\w.@/\\-])[A-Za-z][a-z]+('[a-z]+)?(?![\w/\\]|\.\w|-\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Word();
}
