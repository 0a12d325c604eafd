namespace AIStats.OpenRouterMigration.Text;

/// <summary>A run of characters of one kind in a text.</summary>
internal static class TextRun
{
    /// <summary>Where the run that ends at a place begins: the place itself, if the character before it is of another kind.</summary>
    public static int Start(string text, int end, Func<char, bool> isPart)
    {
        var start = end;
        while (start > 0 && isPart(text[start - 1]))
            start--;
        return start;
    }

    /// <summary>Where the run that begins at a place ends: the place itself, if its character is of another kind.</summary>
    public static int End(string text, int start, Func<char, bool> isPart)
    {
        var end = start;
        while (end < text.Length && isPart(text[end]))
            end++;
        return end;
    }
}
