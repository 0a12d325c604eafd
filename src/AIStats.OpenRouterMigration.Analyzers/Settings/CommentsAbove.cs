using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>The comments that belong to a setting: the lines directly above it, and the end of its own line. They change with it, so that they do not name another company than the setting.</summary>
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
        foreach (var comment in file.Signals.Sites)
        {
            if (comment.IsComment && LineOf(file, comment) is var line && line >= first && line <= own)
            {
                foreach (var change in Sentence.Of(file, comment).Changes)
                    yield return change;
            }
        }
    }

    private static int LineOf(SettingsFile file, TextSite site) => file.Text.Lines.GetLineFromPosition(site.Text.Span(0, 1).Start).LineNumber;

    private static bool IsComment(string line) => line.TrimStart() is var text && (text.StartsWith("#", StringComparison.Ordinal) || text.StartsWith("//", StringComparison.Ordinal));
}
