using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tool.Files;

/// <summary>A text in ASCII, as most files are: it stays bytes until somebody asks for it as a string, and of most files nobody does.</summary>
internal sealed class AsciiText(ArraySegment<byte> bytes, Encoding encoding) : SourceText
{
    private string? _whole;

    /// <summary>Its bytes, one for each character.</summary>
    public ArraySegment<byte> Bytes => bytes;

    public override Encoding Encoding => encoding;

    public override int Length => bytes.Count;

    public override char this[int position] => (char)bytes[position];

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
        System.Text.Encoding.Latin1.GetChars(bytes.AsSpan(sourceIndex, count), destination.AsSpan(destinationIndex, count));

    public override string ToString(TextSpan span) => span.Length == Length
        ? _whole ??= System.Text.Encoding.Latin1.GetString(bytes)
        : _whole?.Substring(span.Start, span.Length) ?? System.Text.Encoding.Latin1.GetString(bytes.AsSpan(span.Start, span.Length));
}
