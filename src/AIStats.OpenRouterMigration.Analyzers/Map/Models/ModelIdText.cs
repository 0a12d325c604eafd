using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>
/// Finds what has the form of a model id: <c>author/name</c> of a known author, with a variant where there is one. Case counts: Hugging Face
/// repositories have capital letters.
/// </summary>
internal static class ModelIdText
{
    private static readonly ImmutableHashSet<string> NewAuthors = ModelNames.RenamedAuthors.Values.ToImmutableHashSet(StringComparer.Ordinal);
    private static readonly ImmutableHashSet<string> FormerAuthors = ModelNames.FormerAuthors.ToImmutableHashSet(StringComparer.Ordinal);
    private static readonly ImmutableHashSet<string> Authors = ModelNames.Authors.Concat(NewAuthors)
        .Concat(FormerAuthors).ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>The ids in a string: the whole of it, a list of ids, or values in JSON text.</summary>
    public static IEnumerable<ModelIdPlace> FindInString(string text)
    {
        var pieces = new List<ModelIdPlace>();
        foreach (var piece in Pieces(text, IsListSeparator))
        {
            if (!IsId(text, piece.Start, piece.End))
                return text.Contains('"') ? FindInJson(text) : Array.Empty<ModelIdPlace>();
            pieces.Add(piece);
        }

        return pieces;
    }

    /// <summary>The ids in a line of a text file: whole words between spaces, quotes, brackets and the like.</summary>
    public static IEnumerable<ModelIdPlace> FindInLine(string text) =>
        Pieces(text, static c => !IsIdCharacter(c)).Select(piece => WithoutVariable(text, piece)).Where(piece => IsId(text, piece.Start, piece.End));

    /// <summary>The ids in a sentence: a word, without the point behind it.</summary>
    public static IEnumerable<ModelIdPlace> FindInSentence(string text) =>
        Pieces(text, static c => !IsIdCharacter(c)).Select(piece =>
            piece with { End = piece.Start + text.Substring(piece.Start, piece.End - piece.Start).TrimEnd('.', ':').Length })
            .Where(piece => IsId(text, piece.Start, piece.End));

    /// <summary>Whether a text is a sentence: words with blanks between them that are no list of ids.</summary>
    public static bool IsSentence(string text) => text.Contains(' ') && !text.Contains('{') && !FindInString(text).Any();

    /// <summary>Whether a part of a text has the form of an id.</summary>
    public static bool IsId(string text, int start, int end)
    {
        if (start < end && string.CompareOrdinal(text, start, ModelNames.PresetPrefix, 0, ModelNames.PresetPrefix.Length) == 0)
            return IsName(text, start + ModelNames.PresetPrefix.Length, end);
        start += PrefixLength(text, start, end);
        if (start < end && text[start] == ModelNames.LatestSign)
            start++;
        var slash = text.IndexOf('/', start, end - start);
        if (slash <= start || !(Authors.Contains(text.Substring(start, slash - start)) || (IsFree(text, end) && IsName(text, start, slash))))
            return false;
        var preset = text.IndexOf(ModelNames.PresetPrefix, slash, end - slash, StringComparison.Ordinal);
        return preset < 0 ? IsName(text, slash + 1, end) : IsName(text, slash + 1, preset) && IsName(text, preset + ModelNames.PresetPrefix.Length, end);
    }

    /// <summary>Whether a word is an author of models, on either gateway.</summary>
    public static bool IsAuthor(string word) => Authors.Contains(word);

    /// <summary>
    /// The length of <c>openrouter/</c> or <c>openrouter:</c> before an id, by which a program of several providers tells them apart; 0 where there
    /// is none.
    /// </summary>
    public static int PrefixLength(string text, int start, int end)
    {
        var length = ModelNames.RouterAuthor.Length + 1;
        return start + length < end && string.CompareOrdinal(text, start, ModelNames.RouterAuthor, 0, length - 1) == 0
            && text[start + length - 1] is '/' or ':' && text.IndexOf('/', start + length, end - start - length) >= 0 ? length : 0;
    }

    /// <summary>Whether an id names OpenRouter itself, so that nothing around it says otherwise.</summary>
    public static bool NamesOpenRouter(string text, ModelIdPlace place) =>
        string.CompareOrdinal(text, place.Start, ModelNames.RouterAuthor, 0, ModelNames.RouterAuthor.Length) == 0;

    /// <summary>
    /// Whether the author of an id exists on AI Stats only. Other services write <c>meta/…</c> too, so an id that no list has is not
    /// counted.
    /// </summary>
    public static bool IsNew(string text, ModelIdPlace place) => NewAuthors.Contains(Author(text, place));

    /// <summary>Whether the author of an id is not on OpenRouter today. Other services have it, so the code around the id has to be about OpenRouter.</summary>
    public static bool IsFormer(string text, ModelIdPlace place) => Author(text, place) is { Length: > 0 } author
        && (FormerAuthors.Contains(author) || !Authors.Contains(author));

    /// <summary>Whether an id that no list has may be one: its name holds a digit, as almost all do, or only OpenRouter writes ids so.</summary>
    public static bool LooksLikeModel(string text, ModelIdPlace place)
    {
        var id = text.Substring(place.Start, place.End - place.Start);
        return id[0] is ModelNames.LatestSign or '@' || id.StartsWith(ModelNames.RouterAuthor + "/", StringComparison.Ordinal)
            || id.Skip(id.IndexOf('/')).Any(char.IsDigit);
    }

    /// <summary>Where a variant begins that is added to a hole (<c>$"{model}:online"</c>) or stands alone (<c>":online"</c>); null in any other text.</summary>
    public static (ModelVariant Variant, int Start)? FindAddedVariant(StringText text)
    {
        var value = text.Value;
        foreach (var variant in ModelNames.Variants.Add(new ModelVariant(ModelNames.FreeVariant, ModelNames.FreeAdvice)))
        {
            var start = value.Length - variant.Suffix.Length - 1;
            if (start >= 0 && value[start] == ':' && (start == 0 || value[start - 1] == StringText.Hole)
                && value.EndsWith(variant.Suffix, StringComparison.Ordinal) && !value.Contains(' '))
                return (variant, start);
        }

        return null;
    }

    private static string Author(string text, ModelIdPlace place)
    {
        var start = place.Start + PrefixLength(text, place.Start, place.End);
        var slash = text.IndexOf('/', start, place.End - start);
        return slash < 0 || text[place.Start] == '@' ? "" : text.Substring(start, slash - start).TrimStart(ModelNames.LatestSign);
    }

    /// <summary>Whether an id that ends there is of OpenRouter's free variant, which nobody else writes so.</summary>
    public static bool IsFree(string text, int end) =>
        end > ModelNames.FreeVariant.Length && text[end - ModelNames.FreeVariant.Length - 1] == ':'
            && string.CompareOrdinal(text, end - ModelNames.FreeVariant.Length, ModelNames.FreeVariant, 0, ModelNames.FreeVariant.Length) == 0;

    private static IEnumerable<ModelIdPlace> FindInJson(string text)
    {
        for (var open = text.IndexOf('"'); open >= 0; open = text.IndexOf('"', open + 1))
        {
            var close = text.IndexOf('"', open + 1);
            if (close < 0)
                yield break;
            if (IsId(text, open + 1, close) && KeyBefore(text, open) is { } key)
                yield return new ModelIdPlace(open + 1, close, key);
        }
    }

    /// <summary>The key of a JSON value, or of the array that it stands in; null where none precedes it.</summary>
    private static string? KeyBefore(string text, int quote)
    {
        for (var i = quote - 1; i > 0; i--)
        {
            if (text[i] == '"')
            {
                i = text.LastIndexOf('"', i - 1);
                if (i < 0)
                    return null;
            }
            else if (text[i] == ':')
            {
                var close = text.LastIndexOf('"', i);
                var open = close > 0 ? text.LastIndexOf('"', close - 1) : -1;
                return open < 0 ? null : text.Substring(open + 1, close - open - 1);
            }
            else if (text[i] is not ('[' or ',') && !char.IsWhiteSpace(text[i]))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A piece without the variable that it is the default of: <c>${MODEL:-author/name}</c>.</summary>
    private static ModelIdPlace WithoutVariable(string text, ModelIdPlace piece)
    {
        var at = piece.Start;
        if (at < 2 || text[at - 1] != '{' || text[at - 2] != '$')
            return piece;
        while (at < piece.End && (text[at] == '_' || char.IsLetterOrDigit(text[at])))
            at++;
        at += at < piece.End && text[at] == ':' ? 1 : 0;
        return at < piece.End && text[at] is '-' or '+' or '?' ? piece with { Start = at + 1 } : piece;
    }

    private static IEnumerable<ModelIdPlace> Pieces(string text, Func<char, bool> isSeparator)
    {
        for (var start = 0; start < text.Length;)
        {
            if (isSeparator(text[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < text.Length && !isSeparator(text[end]))
                end++;
            yield return new ModelIdPlace(start, end);
            start = end;
        }
    }

    /// <summary>What stands between the ids of a list; an array of JSON is one too.</summary>
    private static bool IsListSeparator(char c) => c is ',' or ';' or '|' or '"' or '[' or ']' || char.IsWhiteSpace(c);

    private static bool IsIdCharacter(char c) => c is '/' or '@' or ModelNames.LatestSign or '+' or '$' || IsNameCharacter(c) || char.IsLetterOrDigit(c);

    private static bool IsName(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            // `openai/gpt-4o:free` has a variant, `nginx:1.27` a version: a variant is a word.
            if (!IsNameCharacter(text[i]) || (text[i] == ':' && i + 1 < end && char.IsDigit(text[i + 1])))
                return false;
        }

        // A prefix such as openai/gpt- is no id, nor is the name of a file.
        return end > start && !EndsAsFile(text, start, end) && char.IsLetterOrDigit(text[start]) && char.IsLetterOrDigit(text[end - 1]);
    }

    /// <summary>Whether a name ends as that of a file does: behind its last point stand letters only (<c>qwen3-8b-q4.gguf</c>).</summary>
    private static bool EndsAsFile(string text, int start, int end)
    {
        var at = end - 1;
        while (at > start && char.IsLetter(text[at]))
            at--;
        return at > start && at < end - 1 && text[at] == '.';
    }

    private static bool IsNameCharacter(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.' or '_' or ':';
}
