namespace AIStats.OpenRouterMigration.Text;

/// <summary>The characters of a text that is still bytes, one for each character.</summary>
internal readonly struct ByteCharacters(ArraySegment<byte> text) : ICharacters
{
    private readonly byte[] _bytes = text.Array!;
    private readonly int _start = text.Offset;

    public int Length { get; } = text.Count;

    public char this[int index] => (char)_bytes[_start + index];
}
