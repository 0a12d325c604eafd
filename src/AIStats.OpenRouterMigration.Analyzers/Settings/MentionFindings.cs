using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>
/// Comments, which people read and no program does. URLs, variables and headers in them are mentions (AIS1007) and not rewritten; they
/// stay information in every mode. A key is a leak wherever it stands.
/// </summary>
internal static class MentionFindings
{
    /// <summary>What to do about a mention, as a clause of a message.</summary>
    public const string CheckIt = "change it by hand if it is no longer true";

    private static readonly string[] Headers = { GatewayHeaders.Referer, GatewayHeaders.OwnPrefix };

    /// <summary>The findings in a piece of text.</summary>
    public static IEnumerable<TextFinding> Find(SettingsFile file, TextSite site)
    {
        if (CredentialFindings.FindSwitchedOff(file, site) is { } setting)
        {
            yield return setting;
            yield break;
        }

        var value = site.Text.Value;
        foreach (var url in site.Urls)
            yield return TextFinding.Report(Descriptors.Mention, url.Span, "A comment", url.Display, CheckIt);

        foreach (var (start, end) in Names.FindHolding(value, GatewayVariables.Word + "_"))
            yield return CredentialFindings.FindBaseSwitchedOff(file, site, start, end) ?? Mention(site, start, end);
        foreach (var (start, end) in FindHeaders(value))
            yield return Mention(site, start, end);

        foreach (var finding in CredentialFindings.FindKeys(file, site))
            yield return finding;
    }

    /// <summary>The names of OpenRouter's headers in a text.</summary>
    public static IEnumerable<(int Start, int End)> FindHeaders(string value)
    {
        foreach (var header in Headers)
        {
            for (var start = 0; (start = value.IndexOf(header, start, StringComparison.OrdinalIgnoreCase)) >= 0; start++)
                yield return (start, TextRun.End(value, start, static c => char.IsLetterOrDigit(c) || c == '-'));
        }
    }



    private static TextFinding Mention(TextSite site, int start, int end) =>
        TextFinding.Report(Descriptors.Mention, site.Text.Span(start, end), "A comment", site.Text.Value.Substring(start, end - start), CheckIt);
}
