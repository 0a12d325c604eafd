namespace AIStats.OpenRouterMigration.Text;

/// <summary>The characters of a string.</summary>
internal readonly struct StringCharacters(string text) : ICharacters
{
    public int Length => text.Length;

    public char this[int index] => text[index];
}
