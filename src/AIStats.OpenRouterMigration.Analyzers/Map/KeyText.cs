using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>A text that begins like an OpenRouter key. It is never shown to anybody.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="IsKey">Whether it looks like a real key and not like a prefix or a place holder.</param>
internal readonly record struct KeyText(int Start, int End, bool IsKey)
{
    private const string Version = "v1-";
    private const int ShortestSecret = 16;
    private const int FewestDifferentCharacters = 8;

    /// <summary>Whether one stands in a text.</summary>
    public static bool IsIn(string text) => text.Contains(GatewayVariables.KeyPrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>All texts that begin like a key, from an index on.</summary>
    public static IEnumerable<KeyText> Find(string text, int start = 0)
    {
        for (var at = start; (at = text.IndexOf(GatewayVariables.KeyPrefix, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var secret = at + GatewayVariables.KeyPrefix.Length;
            if (string.Compare(text, secret, Version, 0, Version.Length, StringComparison.OrdinalIgnoreCase) == 0)
                secret += Version.Length;
            var end = TextRun.End(text, secret, static c => char.IsLetterOrDigit(c) || c is '-' or '_');
            yield return new KeyText(at, end, LooksSecret(text.Substring(secret, end - secret)));
            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>Place holders (your-key-here, xxxxxxxx) have words, repeat themselves, or hold no digit.</summary>
    private static bool LooksSecret(string secret) =>
        secret.Length >= ShortestSecret
        && secret.All(char.IsLetterOrDigit)
        && secret.Any(char.IsDigit)
        && secret.Distinct().Count() >= FewestDifferentCharacters;
}
