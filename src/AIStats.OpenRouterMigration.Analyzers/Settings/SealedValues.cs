using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>Recognizes values that hold OpenRouter's key and that nobody reads in the file: under a new name, the old key would go to AI Stats.</summary>
internal static class SealedValues
{
    private const string EncryptedData = "encryptedData";
    private const string Data = "data";
    private const string SecretKind = "kind: Secret";

    /// <summary>How encrypted values begin. Source: SOPS, dotenvx, Ansible Vault, Pulumi.</summary>
    private static readonly string[] Beginnings = { "ENC[", "encrypted:", "!vault", "secure:" };

    /// <summary>
    /// Whether a variable is given such a value: in a SealedSecret, by SOPS or dotenvx, or as base64 in a Secret of Kubernetes.
    /// </summary>
    public static bool IsAt(SettingsFile file, TextSite site, string name) => Names.FindExact(site.Text.Value, name)
        .Any(at => ValueBehind(file, site.Text.Span(at, at + name.Length)) is { Length: > 0 } value
        && (Beginnings.Any(word => value.StartsWith(word, StringComparison.Ordinal)) || (file.IsYaml && SectionOf(site) is { } section
        && (section == EncryptedData || (section == Data && IsBase64(value) && file.Text.ToString().Contains(SecretKind, StringComparison.Ordinal))))));

    private static string? SectionOf(TextSite site) => site.Sections.LastOrDefault()?.Name;

    private static string? ValueBehind(SettingsFile file, TextSpan name)
    {
        var behind = file.Text.ToString(TextSpan.FromBounds(name.End, file.Text.Lines.GetLineFromPosition(name.End).End)).TrimStart('"', '\'', ' ');
        return behind.Length > 1 && behind[0] is ':' or '=' ? behind.Substring(1).Trim(' ', '"', '\'') : null;
    }

    /// <summary>Whether a text may be a key in base64; a word to fill in is shorter, or has other characters.</summary>
    private static bool IsBase64(string value) => value.Length >= 24 && value.Length % 4 == 0
        && value.TrimEnd('=').All(static c => c < 128 && (char.IsLetterOrDigit(c) || c is '+' or '/')) && value.Any(char.IsDigit);
}
