using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>Puts a host beside a listed one: in a policy, between separators, as an element of JSON or an item of YAML.</summary>
internal static class ListedBeside
{
    /// <summary>The insertion; null where the form of the list is not known.</summary>
    /// <param name="text">The file.</param>
    /// <param name="url">The listed host.</param>
    /// <param name="target">The new one.</param>
    /// <param name="isPolicy">Whether the list is a Content-Security-Policy, which blanks separate.</param>
    public static TextChange? Insert(SourceText text, UrlText url, GatewayBase target, bool isPolicy)
    {
        var (around, offset) = Around(text, url.Span);
        return Insert(around, new TextSpan(url.Span.Start - offset, url.Span.Length), url.Kind, target, isPolicy) is { } change
            ? new TextChange(new TextSpan(change.Span.Start + offset, 0), change.NewText ?? "")
            : null;
    }

    /// <summary>The text around a place: lists are short, and a file may hold many.</summary>
    private static (string Text, int Offset) Around(SourceText text, TextSpan span)
    {
        var around = TextSpan.FromBounds(Math.Max(0, span.Start - Far), Math.Min(text.Length, span.End + Far));
        return (text.ToString(around), around.Start);
    }

    private const int Far = 2_000;

    private static TextChange? Insert(string text, TextSpan span, UrlKind kind, GatewayBase target, bool isPolicy)
    {
        var start = TextRun.Start(text, span.Start, static c => !char.IsWhiteSpace(c) && c is not ('"' or '\'' or ';' or ',' or '=' or '[' or '>'));
        var prefix = text.Substring(start, span.Start - start);
        var entry = (target.Scheme == Uri.UriSchemeHttp && prefix == "https://" ? "http://" : prefix) + (kind == UrlKind.Host ? target.Host : target.Authority);
        var end = span.End;
        if (isPolicy)
            return At(start, entry + " ");
        var (before, after) = (start > 0 ? text[start - 1] : ' ', end < text.Length ? text[end] : ' ');
        if (after is ',' or ';')
            return At(start, entry + after);
        if (before is ',' or ';')
            return At(start, entry + before);
        if (before is '"' or '\'' && after == before)
            return Next(text, end + 1) is ',' or ']' && Previous(text, start - 1) is ',' or '['
                ? At(start - 1, before + entry + before + "," + Separator(text, start - 1)) : null;
        var item = TextRun.Start(text, start, static c => c == ' ') - 1;
        return item >= 0 && text[item] == '-' && Indentation(text, item) is { } indentation ? At(item, "- " + entry + LineBreak(text, item) + indentation)
            : null;
    }

    /// <summary>Whether a host stands in the list, or the line, of another one.</summary>
    public static bool IsThere(SourceText file, ImmutableArray<UrlText> urls, string host) => urls.Any(url =>
    {
        var (text, offset) = Around(file, url.Span);
        var at = url.Span.Start - offset;
        var (start, end) = (text.LastIndexOf('[', at), text.IndexOf(']', at));
        if (start < text.LastIndexOf(']', at) || start < 0 || end < 0)
            (start, end) = Items(text, at);
        return text.IndexOf(host, start, end - start, StringComparison.OrdinalIgnoreCase) >= 0;
    });

    /// <summary>The line of a place, with the items of YAML before and behind it.</summary>
    private static (int Start, int End) Items(string text, int at)
    {
        var (start, end) = (LineStart(text, at), LineEnd(text, at));
        if (!IsItem(text, start))
            return (start, end);
        while (start > 0 && IsItem(text, LineStart(text, start - 1)))
            start = LineStart(text, start - 1);
        while (end < text.Length && IsItem(text, end + 1))
            end = LineEnd(text, end + 1);
        return (start, end);
    }

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static int LineEnd(string text, int at) => text.IndexOf('\n', at) is var end && end < 0 ? text.Length : end;

    private static bool IsItem(string text, int start) => text.Substring(start, LineEnd(text, start) - start).TrimStart()
        .StartsWith("- ", StringComparison.Ordinal);

    private static TextChange At(int position, string text) => new(new TextSpan(position, 0), text);

    private static char Next(string text, int at)
    {
        var next = TextRun.End(text, at, char.IsWhiteSpace);
        return next < text.Length ? text[next] : ' ';
    }

    private static char Previous(string text, int at)
    {
        var end = TextRun.Start(text, at, char.IsWhiteSpace);
        return end > 0 ? text[end - 1] : ' ';
    }

    /// <summary>What stands between two elements: a new line where the element begins one.</summary>
    private static string Separator(string text, int at) => Indentation(text, at) is { } indentation ? LineBreak(text, at) + indentation : " ";

    /// <summary>The blanks before a place; null where something else stands before it in its line.</summary>
    private static string? Indentation(string text, int at)
    {
        var start = TextRun.Start(text, at, static c => c is ' ' or '\t');
        return start > 0 && text[start - 1] == '\n' ? text.Substring(start, at - start) : null;
    }

    private static string LineBreak(string text, int at)
    {
        var end = text.LastIndexOf('\n', at);
        return end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
    }
}
