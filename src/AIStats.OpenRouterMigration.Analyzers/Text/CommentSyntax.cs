using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>How a format writes comments, as far as names of files tell.</summary>
/// <param name="Names">The extensions of its files.</param>
/// <param name="Lines">What begins a comment at the beginning of a line.</param>
/// <param name="Trailing">What begins one there or behind a blank, outside of quotes.</param>
/// <param name="Open">What begins a comment of several lines; empty where there are none.</param>
/// <param name="Close">What ends it.</param>
/// <param name="HasQuotes">Whether nothing in quotes begins a comment; the text of markup has apostrophes instead.</param>
internal sealed record CommentSyntax(string[] Names, string[] Lines, string[] Trailing, string Open, string Close, bool HasQuotes = true)
{
    private static readonly string[] None = Array.Empty<string>();

    /// <summary>YAML, dotenv, shell, Dockerfile, ini, nginx and what else nobody knows.</summary>
    public static CommentSyntax Default { get; } = new(None, new[] { "//", ";" }, new[] { "#" }, "", "");

    /// <summary>JSON with comments, which is read string by string.</summary>
    public static CommentSyntax Json { get; } = new(new[] { "json", "jsonc" }, None, new[] { "//" }, "/*", "*/");

    /// <summary>All rows.</summary>
    public static ImmutableArray<CommentSyntax> Rows { get; } = ImmutableArray.Create(
        Default,
        Json,
        new CommentSyntax(new[] { "xml", "config", "csproj", "props", "targets", "runsettings", "pubxml", "nuspec", "html", "cshtml", "vbhtml", "razor", "md",
            "xaml", "axaml", "resx", "resw", "vue", "svelte" }, new[] { "@*", "#", "//" }, None, "<!--", "-->", HasQuotes: false),
        new CommentSyntax(new[] { "tf", "tfvars", "hcl", "bicep", "bicepparam" }, None, new[] { "#", "//" }, "/*", "*/"),
        new CommentSyntax(new[] { "ps1", "psm1", "psd1" }, None, new[] { "#" }, "<#", "#>"),
        new CommentSyntax(new[] { "js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "fs", "fsx" }, None, new[] { "//" }, "/*", "*/"),
        new CommentSyntax(new[] { "sql" }, None, new[] { "--" }, "/*", "*/"),
        new CommentSyntax(new[] { "vb" }, None, new[] { "'" }, "", "", HasQuotes: false),
        new CommentSyntax(new[] { "cmd", "bat" }, new[] { "rem ", "@rem ", "::" }, None, "", ""),
        new CommentSyntax(new[] { "http", "rest" }, new[] { "#", "//" }, None, "", ""));

    /// <summary>
    /// Whether a file is JSON by its name (appsettings.json, appsettings.json.example): a chart, a script or a .http file may begin with a
    /// brace or a comment too.
    /// </summary>
    public static bool IsJson(string path) => Path.GetFileName(path).Contains(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The syntax of a file: the last part of its name that is known decides (<c>Web.config.example</c>).</summary>
    public static CommentSyntax Of(string path) => IsJson(path) ? Json :
        Path.GetFileName(path).Split('.').Skip(1).Reverse()
            .Select(static part => Rows.FirstOrDefault(row => row.Names.Contains(part, StringComparer.OrdinalIgnoreCase)))
            .FirstOrDefault(static row => row is not null) ?? Default;

    /// <summary>The comments of a text, in its order; one of several lines is one span.</summary>
    public IEnumerable<TextSpan> Find(string text)
    {
        var (quote, isFirst) = ('\0', true);
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            var start = i++;
            if (c is '\r' or '\n')
                (quote, isFirst) = ('\0', true);
            else if (quote != '\0')
                (quote, i) = c == quote ? ('\0', i) : (quote, c == '\\' && quote == '"' ? i + 1 : i);
            else if (!char.IsWhiteSpace(c))
            {
                if (CommentEnd(text, start, isFirst) is { } end)
                    yield return TextSpan.FromBounds(start, i = end);
                else if (HasQuotes && c is '"' or '\'' && (isFirst || !char.IsLetterOrDigit(text[start - 1])))
                    quote = c;
                isFirst = false;
            }
        }
    }

    private int? CommentEnd(string text, int start, bool isFirst)
    {
        if (Open.Length > 0 && StandsAt(text, start, Open))
            return text.IndexOf(Close, start + Open.Length, StringComparison.Ordinal) is >= 0 and var close ? close + Close.Length : text.Length;
        if (!(isFirst && Lines.Any(mark => StandsAt(text, start, mark)))
            && !((isFirst || char.IsWhiteSpace(text[start - 1])) && Trailing.Any(mark => StandsAt(text, start, mark))))
            return null;
        return text.IndexOfAny(LineBreaks, start) is >= 0 and var line ? line : text.Length;
    }

    private static bool StandsAt(string text, int start, string mark) =>
        string.Compare(text, start, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static readonly char[] LineBreaks = { '\r', '\n' };
}
