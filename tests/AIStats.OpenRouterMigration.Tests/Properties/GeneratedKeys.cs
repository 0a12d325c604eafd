namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>Texts that look like OpenRouter keys.</summary>
public static class GeneratedKeys
{
    /// <summary>A new key.</summary>
    public static string Next(Choices choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var alphabet = choices.Pick("0123456789abcdef", "0123456789abcdef", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
        var secret = new char[choices.Pick(64, 64, 32, 24)];
        for (var i = 0; i < secret.Length; i++)
            secret[i] = alphabet[choices.Number(alphabet.Length)];
        secret[^1] = '7';
        return choices.Pick("sk-or-v1-", "sk-or-v1-", "sk-or-") + new string(secret);
    }
}
