using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The one question of all rules that must leave other providers alone: does code name one? A sentence, a prompt, a model id and a
/// provider that the gateway is told to prefer do not.
/// </summary>
internal static class ProviderMentions
{
    private const int LongestLabel = 3;
    private static readonly char[] PieceEnds = { ' ', '\t', '\r', '\n', '"', '\'', '<', '>', '(', ')', ',', ';', '=' };
    private static readonly char[] Sentence = { '\n', '{', '"' };
    private static readonly char[] LabelParts = { ' ', '\t' };
    private static readonly ImmutableHashSet<string> Words = ModelNames.ProviderWords.ToImmutableHashSet(StringComparer.Ordinal);
    private static readonly ImmutableHashSet<string> Preferences = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "order", "only", "ignore");
    private static readonly string[] TextNames = { "content", "prompt", "text", "message", "instruction", "description" };

    /// <summary>The names in a file's code, in the order of the text.</summary>
    public static ImmutableArray<ProviderName> In(FileContext file) => file.Once(nameof(ProviderMentions), Find);

    /// <summary>The addresses that the tree of a node holds.</summary>
    public static ForeignAddresses Addresses(FileContext file, SyntaxNode node) => ForeignAddresses.Of(file, node);

    /// <summary>Whether a line or a string of a settings file names another provider.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">What takes it.</param>
    /// <param name="isLine">Whether it is a whole line, which is no label but holds one.</param>
    public static bool AreNamedIn(string text, string? key, bool isLine) =>
        ModelNames.ProviderMarkers.Concat(ModelNames.ProviderWords)
            .Any(marker => Places(text, marker)
            .Any(at => FormAt(text, at, Words.Contains(marker), isLine) is { } form && (form == NameForm.Address || !IsText(key))));

    private static IEnumerable<int> Places(string text, string marker)
    {
        for (var at = 0; (at = text.IndexOf(marker, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += marker.Length)
        {
            if (IsName(text, marker, at + marker.Length))
                yield return at;
        }
    }

    private static IEnumerable<ProviderName> Find(FileContext file)
    {
        var text = "";
        var sites = file.Strings(MarkerKinds.OtherProvider).ToList();
        foreach (var hit in file.Marked.Code.Where(static hit => (hit.Marker.Kind & MarkerKinds.OtherProvider) != 0))
        {
            text = text.Length == 0 ? file.Tree.GetText().ToString() : text;
            var word = Word(hit.Marker.Text);
            var position = hit.End - word.Length;
            if (!IsName(text, hit.Marker.Text, hit.End))
                continue;
            var site = sites.FirstOrDefault(site => site.Expression.Span.Contains(position) && site.Text.Holds(position));
            var form = site is null ? NameForm.Identifier : FormIn(site, site.Text.IndexOf(position), Words.Contains(hit.Marker.Text));
            if (form is { } found)
                yield return new ProviderName(position, word, found);
        }
    }

    private static string Word(string marker) => marker.TrimStart('.', '"');

    private static bool IsName(string text, string marker, int end) => !Words.Contains(marker) || Names.IsWord(text, end - Word(marker).Length, end);

    private static NameForm? FormIn(StringSite site, int at, bool isWord)
    {
        var form = FormAt(site.Text.Value, at, isWord, isLine: false);
        return form == NameForm.Label && (IsText(StringUse.TakerNames(site.Expression).FirstOrDefault()) || IsPreference(site.Expression)) ? null : form;
    }

    /// <summary>What a text makes of the name in it; null where that is part of a sentence, of a model id or of any page.</summary>
    private static NameForm? FormAt(string text, int at, bool isWord, bool isLine)
    {
        if (!isLine && (text.ContainsAny(Sentence) || text.Split(LabelParts, StringSplitOptions.RemoveEmptyEntries).Length > LongestLabel))
            return null;
        var start = at == 0 ? 0 : text.LastIndexOfAny(PieceEnds, at - 1) + 1;
        var end = text.IndexOfAny(PieceEnds, at);
        var piece = text.Substring(start, (end < 0 ? text.Length : end) - start).TrimEnd('.', ':');
        var slash = piece.IndexOf('/');
        var isAddress = piece.Contains("://", StringComparison.Ordinal);
        var isHost = isAddress || piece.LastIndexOf('.', slash < 0 ? Math.Max(0, piece.Length - 1) : slash) > 0;
        if ((isAddress && !isWord) || (isHost && ApiAddresses.ProviderParts.Any(part => piece.Contains(part, StringComparison.OrdinalIgnoreCase))))
            return NameForm.Address;
        // Without a scheme or a host, `groq/llama-3` is a model id, or the path of a page.
        return slash < 0 ? NameForm.Label : null;
    }

    private static bool IsText(string? name) => name is not null && TextNames.Any(text => name.Contains(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the gateway is told to prefer or to leave out what a string names.</summary>
    private static bool IsPreference(ExpressionSyntax expression) =>
        StringUse.TakerNames(expression).Any(Preferences.Contains)
            || StringUse.ListName(expression)?.EndsWith("providers", StringComparison.OrdinalIgnoreCase) == true;
}
