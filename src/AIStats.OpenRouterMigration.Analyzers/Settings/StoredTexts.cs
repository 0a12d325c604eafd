using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>
/// Names in the code of a page under which users have stored something: <c>await LocalStorage.GetItemAsync("…")</c> in a Razor component,
/// <c>localStorage.getItem('…')</c> in a script. <see cref="StoredNames"/> is about C#.
/// </summary>
internal static class StoredTexts
{
    private static readonly char[] StatementEnds = { ';', '{', '}', '=' };

    /// <summary>Whether a name in a piece of text is asked of a store.</summary>
    public static bool AreIn(SettingsFile file, TextSite site, int start)
    {
        if (site.IsComment || !ShownFiles.HoldCode(file.Path))
            return false;
        var at = site.Text.Span(start, start + 1).Start;
        var line = file.Text.Lines.GetLineFromPosition(at);
        var before = file.Text.ToString(new(line.Start, at - line.Start));
        before = before.Substring(before.LastIndexOfAny(StatementEnds) + 1);
        return before.LastIndexOf('(') is var call && call >= 0 && Functions(before).Any(StoredNames.IsStore)
            || before.LastIndexOf('[') is var index && index >= 0 && Functions(before.Substring(0, index)).LastOrDefault() is { } table
            && StoredNames.IsStore(table);
    }

    /// <summary>The names before a bracket, and the function of a browser that is called by its name: <c>InvokeAsync("localStorage.getItem", …)</c>.</summary>
    private static IEnumerable<string> Functions(string code)
    {
        for (var (start, at) = (0, 0); at <= code.Length; at++)
        {
            if (at < code.Length && (char.IsLetterOrDigit(code[at]) || code[at] == '_'))
                continue;
            if (at > start && (start == 0 || code[start - 1] is not ('"' or '\'') || (at < code.Length && code[at] == '.')))
                yield return code.Substring(start, at - start);
            start = at + 1;
        }
    }
}
