using System.Text;

namespace AIStats.OpenRouterMigration.PackageTests.Cli;

/// <summary>A file of a test project: its text as it is and as one `dotnet format analyzers` must leave it.</summary>
/// <param name="Path">Relative to the folder of the test project.</param>
/// <param name="Before">With line feeds only, whatever the file has.</param>
/// <param name="After">The same as <paramref name="Before"/> for a file that must not change.</param>
/// <param name="CarriageReturns">The file has CR LF.</param>
/// <param name="ByteOrderMark">The file starts with the byte order mark of its encoding.</param>
/// <param name="Encoding">UTF-8, if nothing is said.</param>
public sealed record SourceFile(string Path, string Before, string After, bool CarriageReturns = false, bool ByteOrderMark = false, Encoding? Encoding = null)
{
    public byte[] BytesBefore => Encode(Before);

    public byte[] BytesAfter => Encode(After);

    /// <summary>Bytes as text in which nothing is invisible.</summary>
    public static string Show(byte[] bytes) =>
        System.Text.Encoding.UTF8.GetString(bytes)
            .Replace("\uFEFF", "<BOM>", StringComparison.Ordinal)
            .Replace("\r", "<CR>", StringComparison.Ordinal)
            .Replace("\t", "<TAB>", StringComparison.Ordinal);

    private byte[] Encode(string text)
    {
        var normal = text.ReplaceLineEndings(CarriageReturns ? "\r\n" : "\n");
        var encoding = Encoding ?? System.Text.Encoding.UTF8;
        return [.. ByteOrderMark ? encoding.Preamble : [], .. encoding.GetBytes(normal)];
    }
}
