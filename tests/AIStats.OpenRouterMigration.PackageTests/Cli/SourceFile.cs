using System.Text;

namespace AIStats.OpenRouterMigration.PackageTests.Cli;

/// <summary>A file of a test project: its text as it is and as one `dotnet format analyzers` must leave it.</summary>
/// <param name="Path">Relative to the folder of the test project.</param>
/// <param name="Before">With line feeds only, whatever the file has.</param>
/// <param name="After">The same as <paramref name="Before"/> for a file that must not change.</param>
/// <param name="CarriageReturns">The file has CR LF.</param>
/// <param name="ByteOrderMark">The file starts with the three bytes of UTF-8's byte order mark.</param>
public sealed record SourceFile(string Path, string Before, string After, bool CarriageReturns = false, bool ByteOrderMark = false)
{
    public byte[] BytesBefore => Encode(Before);

    public byte[] BytesAfter => Encode(After);

    /// <summary>Bytes as text in which nothing is invisible.</summary>
    public static string Show(byte[] bytes) =>
        Encoding.UTF8.GetString(bytes)
            .Replace("\uFEFF", "<BOM>", StringComparison.Ordinal)
            .Replace("\r", "<CR>", StringComparison.Ordinal)
            .Replace("\t", "<TAB>", StringComparison.Ordinal);

    private byte[] Encode(string text)
    {
        var normal = text.ReplaceLineEndings(CarriageReturns ? "\r\n" : "\n");
        return [.. ByteOrderMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(normal)];
    }
}
