using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>Compares two versions of a file token by token, with all that stands between the tokens.</summary>
public static class SameCode
{
    // How far from an addition the old value stands that it is written beside; the longest is a whole call in a condition.
    private const int Nearby = 60;

    // To change a token costs more than to begin another addition: what can stay as it was has stayed.
    private const int CostOfChange = 10;
    private const int CostOfAddition = 1;
    private const int Impossible = int.MaxValue / 2;

    // What stands between an old value and a new one: in a pattern, a condition, a list, and a switch.
    private static readonly string[] Joiners = ["or", "||", "&&", ",", "case"];

    /// <summary>
    /// Fails unless the two differ in nothing but the inner part of strings: no token, comment, blank, line end or directive may be lost or another one.
    /// One exception: where code compares or lists, a new value is written beside the old one, which stays (<c>is "new" or "old"</c>,
    /// <c>x.Contains("new") || x.Contains("old")</c>, a case or an element more). What is written there says again what stands there, without its comments.
    /// </summary>
    public static void Check(string before, string after, ImmutableArray<string> symbols)
    {
        var one = Pieces(before, symbols);
        var other = Pieces(after, symbols);
        Assert.True(other.Count >= one.Count, $"{one.Count - other.Count} tokens, comments or blanks are lost:\n{after}");
        var partners = Align(one, other);
        for (var i = 0; i < one.Count; i++)
        {
            if (IsText(one[i].Token))
                CheckText(one[i].Token, other[partners[i]].Token);
        }

        var kept = partners.Select((j, i) => (j, i)).Where(pair => one[pair.i].Text == other[pair.j].Text).Select(pair => pair.j).ToHashSet();
        var old = partners.ToHashSet();
        for (var j = 0; j < other.Count; j++)
        {
            var start = j;
            while (j < other.Count && !old.Contains(j))
                j++;
            if (j > start)
                CheckAddition(other, start, j, kept);
        }
    }

    /// <summary>
    /// Fails unless what was added is a pair of parentheses, the <c>not</c> of a pattern, or a new value with what joins it to an old one
    /// nearby.
    /// </summary>
    private static void CheckAddition(List<Piece> other, int start, int end, HashSet<int> kept)
    {
        var added = other.GetRange(start, end - start);
        var shown = string.Concat(added.Select(piece => piece.Text));
        Assert.True(added.TrueForAll(piece => piece.IsToken || string.IsNullOrWhiteSpace(piece.Text)), $"A comment or directive is written again: {shown}");
        var tokens = added.Where(piece => piece.IsToken && !IsText(piece.Token) && piece.Text is not ("(" or ")")).ToList();
        if (!added.Exists(piece => IsText(piece.Token)))
        {
            Assert.True(tokens.TrueForAll(token => token.Text == "not"), $"This is written without a value: {shown}");
            return;
        }

        var near = Enumerable.Range(Math.Max(0, start - Nearby), Math.Min(other.Count, end + Nearby) - Math.Max(0, start - Nearby)).Where(kept.Contains)
            .Select(j => other[j]).ToList();
        Assert.True(near.Exists(piece => IsText(piece.Token) || piece.Token.IsKind(SyntaxKind.IdentifierToken)), $"No old value stands beside: {shown}");
        Assert.True(tokens.Exists(token => Joiners.Contains(token.Text, StringComparer.Ordinal)), $"Nothing joins this with an old value: {shown}");
        foreach (var token in tokens.Where(token => !Joiners.Contains(token.Text, StringComparer.Ordinal)))
            Assert.True(near.Exists(piece => piece.Text == token.Text), $"'{token.Text}' does not stand there a first time: {shown}");
    }

    /// <summary>Where each piece of the old code stands in the new code, so that as little as can be is changed, in as few places as can be.</summary>
    private static int[] Align(List<Piece> one, List<Piece> other)
    {
        // Nothing is lost, so only as many additions are to be placed as there are more pieces. After an addition, another one next to it is free.
        var width = other.Count - one.Count + 1;
        var costs = new int[one.Count + 1, width, 2];
        var reached = 0;
        for (var i = 0; i <= one.Count; i++)
        {
            for (var added = 0; added < width; added++)
            {
                var match = (i, added) == (0, 0) ? 0 : Impossible;
                if (i > 0 && Cost(one[i - 1], other[i - 1 + added]) is < Impossible and var cost)
                    match = Math.Min(Impossible, Math.Min(costs[i - 1, added, 0], costs[i - 1, added, 1]) + cost);
                costs[i, added, 0] = match;
                costs[i, added, 1] = added == 0 ? Impossible : Math.Min(costs[i, added - 1, 0] + CostOfAddition, costs[i, added - 1, 1]);
                if (Math.Min(match, costs[i, added, 1]) < Impossible)
                    reached = i;
            }
        }

        var isAddition = costs[one.Count, width - 1, 1] < costs[one.Count, width - 1, 0];
        Assert.True(
            Math.Min(costs[one.Count, width - 1, 0], costs[one.Count, width - 1, 1]) < Impossible,
            $"Something before or behind '{one[Math.Min(reached, one.Count - 1)].Text}' is lost or changed:\n{string.Concat(
                other.Select(piece => piece.Text))}");
        var partners = new int[one.Count];
        for (var (i, added) = (one.Count, width - 1); i > 0 || added > 0;)
        {
            if (isAddition)
            {
                added--;
                isAddition = costs[i, added, 1] <= costs[i, added, 0] + CostOfAddition;
            }
            else
            {
                i--;
                partners[i] = i + added;
                isAddition = costs[i, added, 1] < costs[i, added, 0];
            }
        }

        return partners;
    }

    /// <summary>What it costs to take a piece of the new code for one of the old code.</summary>
    private static int Cost(Piece before, Piece after) =>
        before.IsToken != after.IsToken ? Impossible
        : before.Text == after.Text ? 0
        : IsText(before.Token) && IsText(after.Token) ? CostOfChange
        // A comparison with two values is a pattern.
        : before.Text is "==" or "!=" && after.Text == "is" ? CostOfChange
        : Impossible;

    private static List<Piece> Pieces(string text, ImmutableArray<string> symbols) =>
        [.. Parse(text, symbols).DescendantTokens()
            .SelectMany(token => token.LeadingTrivia.Select(Of).Append(new Piece(token, token.Text, IsToken: true)).Concat(token.TrailingTrivia.Select(Of)))];

    /// <summary>What stands around a token; branches that are not compiled are compared with other symbols.</summary>
    private static Piece Of(SyntaxTrivia trivia) => new(default, trivia.IsKind(SyntaxKind.DisabledTextTrivia) ? "…" : trivia.ToFullString(), IsToken: false);

    /// <summary>All comments, in order; those of branches that are not compiled are in other sets of symbols.</summary>
    public static IEnumerable<string> Comments(string text, ImmutableArray<string> symbols) =>
        [.. Parse(text, symbols).DescendantTrivia(descendIntoTrivia: true)
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
            || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
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

    private static bool IsText(SyntaxToken token) =>
        token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken
        or SyntaxKind.Utf8MultiLineRawStringLiteralToken;

    /// <summary>A token, or something between two.</summary>
    private readonly record struct Piece(SyntaxToken Token, string Text, bool IsToken);
}
