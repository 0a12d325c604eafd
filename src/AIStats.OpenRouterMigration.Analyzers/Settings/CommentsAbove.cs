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
    /// <summary>What changes in them; nothing in a comment that cannot change as a whole.</summary>
    public static IEnumerable<TextChange> Change(SettingsFile file, TextSite setting)
    {
        if (file.IsJson)
            yield break;
        var own = LineOf(file, setting);
        var first = own;
        while (first > 0 && IsComment(file.Text.Lines[first - 1].ToString()))
            first--;
        var last = own;
        while (last + 1 < file.Text.Lines.Count && IsComment(file.Text.Lines[last + 1].ToString()))
            last++;
        var comments = file.Project.Once("comments by line", file.Path, () => Comments(file).ToImmutableArray());
        for (var line = first; line <= last; line++)
        {
            foreach (var (comment, _) in comments.Length == 0 ? Array.Empty<CommentLine>() : On(comments, line))
            {
                foreach (var change in line > own || IsSetting(comment) ? MoveAddresses(file, comment) : Sentence.Of(file, comment).Changes)
                    yield return change;
            }
        }
    }

    /// <summary>
    /// A setting that is switched off keeps its name, and takes the address that it is to be switched on with: <c># OPENROUTER_BASE_URL=https://…</c>.
    /// </summary>
    private static IEnumerable<TextChange> MoveAddresses(SettingsFile file, TextSite comment) => !IsSetting(comment) ? Array.Empty<TextChange>()
        : comment.Urls.Where(url => url.Endpoint is { Verdict: EndpointVerdict.Kept } && Connections.Of(file.Project).ForAddress(url) is null)
        .SelectMany(url => url.MoveTo(file.Options.Target));

    private static bool IsSetting(TextSite comment) => comment.Text.Value.TrimStart('#', '/', ' ') is var text && text.IndexOf('=') is > 0 and var equals
        && text.Take(equals).All(static c => char.IsLetterOrDigit(c) || c == '_') && Names.FindHolding(text, GatewayVariables.Word).Any();

    /// <summary>The comments with a marker, in the order of the text.</summary>
    private static IEnumerable<CommentLine> Comments(SettingsFile file) =>
        file.Signals.Sites.Where(static site => site.IsComment).Select(site => new CommentLine(site, LineOf(file, site)));

    private static IEnumerable<CommentLine> On(ImmutableArray<CommentLine> comments, int line)
    {
        var (start, end) = (0, comments.Length);
        while (start < end)
        {
            var middle = (start + end) / 2;
            (start, end) = comments[middle].Line < line ? (middle + 1, end) : (start, middle);
        }

        for (var i = start; i < comments.Length && comments[i].Line == line; i++)
            yield return comments[i];
    }

    private sealed record CommentLine(TextSite Comment, int Line);

    private static int LineOf(SettingsFile file, TextSite site) => file.Text.Lines.GetLineFromPosition(site.Text.Span(0, 1).Start).LineNumber;

    private static bool IsComment(string line) => line.TrimStart() is var text
        && (text.StartsWith("#", StringComparison.Ordinal) || text.StartsWith("//", StringComparison.Ordinal));
}
