using System.Runtime.CompilerServices;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Tool.Files;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>Keeps the keys of a file out of all that the tool shows.</summary>
internal static class Keys
{
    private static readonly ConditionalWeakTable<RepositoryFile, Secrets> Known = [];

    /// <summary>A text from a file, with asterisks in place of every part of a key.</summary>
    public static string Hide(RepositoryFile file, string text) => Known.GetValue(file, static file => Secrets.Of(file.Text!.ToString())).Hide(text);

    /// <summary>A text of a file to show, before or after a pass, with asterisks in place of the keys that rules found in it, in pieces or whole.</summary>
    public static string HideAll(RepositoryFile file, string text, IEnumerable<Finding> findings)
    {
        foreach (var key in findings.Where(finding => finding.File == file && finding.Id == RuleIds.HardCodedKey)
            .Select(finding => file.Text!.ToString(finding.Span)).Distinct(StringComparer.Ordinal))
            text = text.Replace(key, new string([.. key.Select(static c => char.IsLetterOrDigit(c) ? '*' : c)]), StringComparison.Ordinal);
        return Hide(file, text);
    }
}
