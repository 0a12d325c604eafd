using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>
/// The one reader of JSON in settings files. It takes what such files hold: comments, trailing commas, single quotes, and text that is no
/// valid JSON, where a string ends with its line. Numbers, commas and words outside of strings are no tokens.
/// </summary>
internal static class JsonTokens
{
    private static readonly char[] LineBreaks = { '\r', '\n' };

    /// <summary>The tokens of a text from a position on, in its order.</summary>
    public static IEnumerable<JsonToken> Read(string text, int start = 0)
    {
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '/' when IsComment(text, i):
                    var comment = TextSpan.FromBounds(i, CommentEnd(text, i));
                    yield return new JsonToken(JsonTokenKind.Comment, comment);
                    i = comment.End - 1;
                    break;
                case '"' or '\'':
                    var inside = TextSpan.FromBounds(i + 1, StringEnd(text, i));
                    yield return new JsonToken(IsFollowedByColon(text, inside.End + 1) ? JsonTokenKind.Key : JsonTokenKind.Value, inside);
                    i = inside.End;
                    break;
                case '{' or '[':
                    yield return new JsonToken(JsonTokenKind.Open, new TextSpan(i, 1));
                    break;
                case '}' or ']':
                    yield return new JsonToken(JsonTokenKind.Close, new TextSpan(i, 1));
                    break;
                case '\r' or '\n':
                    yield return new JsonToken(JsonTokenKind.LineBreak, new TextSpan(i, 1));
                    break;
            }
        }
    }

    /// <summary>Whether a comment begins; the slashes of a URL that nobody quoted begin none.</summary>
    private static bool IsComment(string text, int at) =>
        at + 1 < text.Length && text[at + 1] is '/' or '*' && !(at > 1 && text[at - 1] == ':' && char.IsLetter(text[at - 2]));

    private static int CommentEnd(string text, int start)
    {
        var isBlock = text[start + 1] == '*';
        var end = isBlock ? text.IndexOf("*/", start + 2, StringComparison.Ordinal) : text.IndexOfAny(LineBreaks, start);
        return end < 0 ? text.Length : isBlock ? end + 2 : end;
    }

    /// <summary>Where a string ends: at its quote, or at the end of the line in text that is no valid JSON.</summary>
    private static int StringEnd(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length && text[i] != text[start] && text[i] is not ('\r' or '\n'))
            i += text[i] == '\\' ? 2 : 1;
        return Math.Min(i, text.Length);
    }

    private static bool IsFollowedByColon(string text, int start)
    {
        var i = start;
        while (i < text.Length && char.IsWhiteSpace(text[i]))
            i++;
        return i < text.Length && text[i] == ':';
    }
}
