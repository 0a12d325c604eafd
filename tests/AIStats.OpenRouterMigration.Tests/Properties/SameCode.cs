using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>Compares two versions of a file token by token, with all that stands between the tokens.</summary>
public static class SameCode
{
    // The longest that is written beside an old value: "or" with a literal, "||" with a call, a case of a switch.
    private const int LongestAddition = 40;

    /// <summary>
    /// Fails unless the two differ in nothing but the inner part of strings: no token, comment, blank, line end or directive may differ.
    /// One exception: where code compares, the old value stays beside the new one (<c>is "new" or "old"</c>).
    /// </summary>
    public static void Check(string before, string after, ImmutableArray<string> symbols)
    {
        var one = Parse(before, symbols).DescendantTokens().ToList();
        var other = Parse(after, symbols).DescendantTokens().ToList();
        var added = 0;
        for (var i = 0; i < one.Count; i++)
        {
            var addition = FindAddition(one, i, other, i + added);
            added += addition;
            Assert.True(i + added < other.Count, $"After '{one[i]}' there is nothing any more.");
            var current = other[i + added];
            if (IsText(one[i]))
                CheckText(one[i], current);
            else if (!IsComparisonWithBoth(one[i], other, i + added))
                Assert.Equal(one[i].Text, current.Text);
            Assert.Equal(Trivia(one[i].LeadingTrivia), Trivia(current.LeadingTrivia));
            // What stood behind the old value still does.
            var next = FindAddition(one, i + 1, other, i + added + 1);
            Assert.Equal(Trivia(one[i].TrailingTrivia), Trivia(other[i + added + next].TrailingTrivia));
        }

        Assert.Equal(one.Count, other.Count - added);
    }

    /// <summary>How many tokens stand in the new code before the one that the old code goes on with, because they hold the old value; or parentheses.</summary>
    private static int FindAddition(List<SyntaxToken> one, int i, List<SyntaxToken> other, int j)
    {
        if (i == 0 || i >= one.Count || j >= other.Count || IsSameKind(one, i, other, j))
            return 0;
        for (var length = 1; length <= LongestAddition && j + length < other.Count; length++)
        {
            var run = other.GetRange(j, length);
            var keeps = run.Exists(token => IsText(token) && one.Exists(old => old.Text == token.Text)) || run.TrueForAll(token => token.Text is "(" or ")");
            if (keeps && IsSameKind(one, i, other, j + length))
                return length;
        }

        return 0;
    }

    /// <summary>Whether a token may be what an old one has become; a text that stood just before is kept beside it instead.</summary>
    private static bool IsSameKind(List<SyntaxToken> one, int i, List<SyntaxToken> other, int j) =>
        one[i].Text == other[j].Text || IsComparisonWithBoth(one[i], other, j)
            || (IsText(one[i]) && IsText(other[j]) && !one.Take(i).TakeLast(LongestAddition).Any(old => IsText(old) && old.Text == other[j].Text));

    /// <summary>Whether <c>==</c> has become <c>is</c> before two values.</summary>
    private static bool IsComparisonWithBoth(SyntaxToken before, List<SyntaxToken> other, int j) =>
        before.Text is "==" or "!=" && other[j].Text == "is" && other.Skip(j).Take(LongestAddition).Any(token => token.Text == "or");

    /// <summary>All comments, in order; those of branches that are not compiled are in other sets of symbols.</summary>
    public static IEnumerable<string> Comments(string text, ImmutableArray<string> symbols) =>
        [.. Parse(text, symbols).DescendantTrivia(descendIntoTrivia: true)
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
            .Select(trivia => trivia.ToFullString())];

    private static SyntaxNode Parse(string text, ImmutableArray<string> symbols) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: symbols)).GetRoot();

    /// <summary>The quotes stay, and so do the lines; a raw literal of one line cannot be empty, so it becomes another literal.</summary>
    private static void CheckText(SyntaxToken before, SyntaxToken after)
    {
        if (before.Text == after.Text || (before.Text.StartsWith("\"\"\"", StringComparison.Ordinal) && after.Text is "\"\"" or "\"\"u8"))
            return;
        Assert.Equal(before.Kind(), after.Kind());
        Assert.Equal(Quotes(before.Text), Quotes(after.Text));
        Assert.Equal(before.Text.Where(c => c is '\r' or '\n' or ' ' or '"'), after.Text.Where(c => c is '\r' or '\n' or ' ' or '"'));
    }

    /// <summary>All that stands before the text: the quotes of a raw string, or the one of another.</summary>
    private static string Quotes(string token)
    {
        var start = token.TakeWhile(c => c is '@' or '$').Count();
        var quotes = token.Skip(start).TakeWhile(c => c == '"').Count();
        return token[..(start + (quotes < 3 ? Math.Min(quotes, 1) : quotes))];
    }

    private static bool IsText(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;

    /// <summary>What stands around a token; branches that are not compiled are compared with other symbols.</summary>
    private static string Trivia(SyntaxTriviaList list) => string.Concat(list.Select(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia) ? "…" : trivia.ToFullString()));
}
