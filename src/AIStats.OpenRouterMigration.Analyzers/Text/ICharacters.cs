namespace AIStats.OpenRouterMigration.Text;

/// <summary>What a search reads: a string, or bytes that nobody has made one of. Both are structures, so that a search of each is compiled by itself.</summary>
internal interface ICharacters
{
    int Length { get; }

    char this[int index] { get; }
}
