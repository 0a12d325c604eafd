using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tool.Files;

/// <summary>
/// Bytes as text, in a way that gives the same bytes back: the encoding is the one of the byte order mark, else UTF-8, else one byte a
/// character.
/// </summary>
internal static class FileText
{
    /// <summary>A longer file is data: no person wrote it, and no editor shows it.</summary>
    public const int MaximumLength = 16 * 1024 * 1024;

    private const int SampleLength = 8000;
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    // The longer marks first: the one of UTF-32 begins with the one of UTF-16.
    private static readonly Encoding[] Marked =
    [
        new UTF32Encoding(bigEndian: false, byteOrderMark: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
    ];

    /// <summary>The text of a file; null for a picture or a program, and where writing the text would not give the same bytes.</summary>
    public static SourceText? Decode(ArraySegment<byte> bytes)
    {
        if (Array.Find(Marked, encoding => bytes.AsSpan().StartsWith(encoding.Preamble)) is { } marked)
        {
            var text = Create(bytes, marked);
            return text is AsciiText || bytes.AsSpan().SequenceEqual(Encode(text)) ? text : null;
        }

        if (bytes[..Math.Min(bytes.Count, SampleLength)].Contains((byte)0))
            return null;
        return Create(bytes, System.Text.Unicode.Utf8.IsValid(bytes) ? Utf8 : Encoding.Latin1);
    }

    /// <summary>The bytes of a text, with the byte order mark that its file had.</summary>
    public static byte[] Encode(SourceText text)
    {
        var encoding = text.Encoding ?? Utf8;
        var preamble = encoding.Preamble;
        var content = text.ToString();
        var bytes = new byte[preamble.Length + encoding.GetByteCount(content)];
        preamble.CopyTo(bytes);
        encoding.GetBytes(content, bytes.AsSpan(preamble.Length));
        return bytes;
    }

    private static SourceText Create(ArraySegment<byte> bytes, Encoding encoding)
    {
        var content = bytes[encoding.Preamble.Length..];
        return encoding is UTF8Encoding && Ascii.IsValid(content.AsSpan())
            ? new AsciiText(content, encoding)
            : SourceText.From(encoding.GetString(content), encoding);
    }
}
