using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>
/// The parts of a URL in a collection of requests: <c>"raw": "https://…", "host": [ "openrouter", "ai" ]</c>. The program sends the parts; <c>raw</c> only
/// shows them. Source: schema.postman.com, collection v2.1.0.
/// </summary>
internal static class RequestParts
{
    private const string Host = "host";
    private const string Whole = "raw";
    private static readonly char[] Separators = { '[', ',', '"', ' ', '\t', '\r', '\n' };

    /// <summary>Why only a person can move such a URL, as a clause.</summary>
    public const string Obstacle = $"'{Host}' beside it names the host in parts";

    /// <summary>Whether the host of a URL stands beside it in parts.</summary>
    public static bool AreBeside(SettingsFile file, TextSite site, UrlText url)
    {
        if (!file.IsJson || site.Key != Whole || site.Sections.IsEmpty)
            return false;
        var text = file.Text.ToString();
        var around = site.Sections[site.Sections.Length - 1].Braces(text);
        var name = text.IndexOf($"\"{Host}\"", around.Start, around.Length, StringComparison.Ordinal);
        var (start, end) = name < 0 ? (-1, -1) : (text.IndexOf('[', name, around.End - name), text.IndexOf(']', name, around.End - name));
        return start >= 0 && end > start
            && string.Join(".", text.Substring(start, end - start).Split(Separators, StringSplitOptions.RemoveEmptyEntries)) == url.Host;
    }
}
