using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>Compares two versions of a file token by token, with all that stands between the tokens.</summary>
public static class SameCode
{
    /// <summary>Fails unless the two differ in nothing but the inner part of strings: no token, comment, blank, line end or directive may differ.</summary>
    public static void Check(string before, string after, ImmutableArray<string> symbols)
    {
        var one = Parse(before, symbols).DescendantTokens().ToList();
        var other = Parse(after, symbols).DescendantTokens().ToList();
        for (var i = 0; i < Math.Min(one.Count, other.Count); i++)
        {
            if (!IsText(one[i]))
                Assert.Equal(one[i].Text, other[i].Text);
            else
                CheckText(one[i], other[i]);
            Assert.Equal(Trivia(one[i].LeadingTrivia), Trivia(other[i].LeadingTrivia));
            Assert.Equal(Trivia(one[i].TrailingTrivia), Trivia(other[i].TrailingTrivia));
        }

        Assert.Equal(one.Count, other.Count);
    }

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
