namespace AIStats.OpenRouterMigration.Text;

/// <summary>Whether a text holds another one, as newer versions of .NET say it.</summary>
internal static class TextContents
{
    public static bool Contains(this string text, char c) => text.IndexOf(c) >= 0;

    public static bool Contains(this string text, string word, StringComparison comparison) => text.IndexOf(word, comparison) >= 0;

    /// <summary>Whether a text holds one of some characters.</summary>
    public static bool ContainsAny(this string text, char[] characters) => text.IndexOfAny(characters) >= 0;
}
