using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>
/// The comments that belong to a setting: the lines directly above it, the end of its own line, and settings below it that are switched off. They change
/// with it, so that they do not name another company than the setting.
/// </summary>
internal static class CommentsAbove
{
    private static readonly char[] Separators = { '=', ':' };

    /// <summary>What changes in them; nothing in a comment that cannot change as a whole.</summary>
    public static IEnumerable<TextChange> Change(SettingsFile file, TextSite setting)
    {
        if (file.IsJson)
            yield break;
        var own = LineOf(file, setting);
        foreach (var (comment, line) in Around(file, own))
        {
            // A setting that is switched off is itself a comment.
            foreach (var change in comment == setting ? Array.Empty<TextChange>()
                : line <= own && !IsSetting(comment) ? Sentence.Of(file, comment, setting).Changes
                : IsSetting(comment) ? MoveAddresses(file, comment, comment) : Array.Empty<TextChange>())
                yield return change;
        }
    }

    /// <summary>
    /// What changes in the comments around a setting that are the same setting with another value, switched off: <c>// "BaseUrl": "https://…"</c>. Who
    /// switches it on again sends the new key to the new address.
    /// </summary>
    public static IEnumerable<TextChange> ChangeTwins(SettingsFile file, TextSite setting)
    {
        var own = LineOf(file, setting);
        return SettingName(file.Text.Lines[own].ToString()) is { } name
            ? Around(file, own).Where(found => found.Line != own && SettingName(file.Text.Lines[found.Line].ToString()) == name)
                .SelectMany(found => MoveAddresses(file, found.Comment, setting))
            : Array.Empty<TextChange>();
    }

    /// <summary>The comments with a marker in the lines of comments above and below a line, and on it.</summary>
    private static IEnumerable<CommentLine> Around(SettingsFile file, int own)
    {
        var comments = file.Project.Once("comments by line", file.Path, () => Comments(file).ToImmutableArray());
        if (comments.Length == 0)
            return Array.Empty<CommentLine>();
        var first = own;
        while (first > 0 && IsComment(file.Text.Lines[first - 1].ToString()))
            first--;
        var last = own;
        while (last + 1 < file.Text.Lines.Count && IsComment(file.Text.Lines[last + 1].ToString()))
            last++;
        return TextOrder.Between(comments, first, last + 1, static comment => comment.Line);
    }

    /// <summary>The name that a line sets, also where the line is a comment: <c>BaseUrl</c> of <c>// "BaseUrl": "…",</c>; null where it sets none.</summary>
    private static string? SettingName(string line)
    {
        var text = line.TrimStart(' ', '\t', '#', '/', ';', '-');
        text = text.StartsWith("export ", StringComparison.Ordinal) ? text.Substring("export ".Length) : text;
        var end = text.IndexOfAny(Separators);
        var name = end < 0 ? "" : text.Substring(0, end).Trim().Trim('"', '\'');
        return name.Length > 0 && name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '.' or '-') ? name : null;
    }

    /// <summary>
    /// A setting that is switched off keeps its name, and takes the address that it is to be switched on with: <c># OPENROUTER_BASE_URL=https://…</c>.
    /// </summary>
    private static IEnumerable<TextChange> MoveAddresses(SettingsFile file, TextSite comment, TextSite setting) => comment.Urls
        .Where(url => url.Endpoint is { Verdict: EndpointVerdict.Kept } && Connections.Of(file.Project).ForAddress(url, file, setting) is null)
        .SelectMany(url => url.MoveTo(file.Options.Target));

    /// <summary>Whether a comment is a setting that is switched off.</summary>
    public static bool IsSetting(TextSite comment) => comment.Text.Value.TrimStart('#', '/', ' ') is var text && text.IndexOf('=') is > 0 and var equals
        && text.Take(equals).All(static c => char.IsLetterOrDigit(c) || c == '_') && Names.FindHolding(text, GatewayVariables.Word).Any();

    /// <summary>The comments with a marker, in the order of the text.</summary>
    private static IEnumerable<CommentLine> Comments(SettingsFile file) =>
        file.Signals.Sites.Where(static site => site.IsComment).Select(site => new CommentLine(site, LineOf(file, site)));

    private sealed record CommentLine(TextSite Comment, int Line);

    private static int LineOf(SettingsFile file, TextSite site) => file.Text.Lines.GetLineFromPosition(site.Text.Span(0, 1).Start).LineNumber;

    private static bool IsComment(string line) => line.TrimStart() is var text
        && (text.StartsWith("#", StringComparison.Ordinal) || text.StartsWith("//", StringComparison.Ordinal));
}
