using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares texts to the last line ending and byte order mark.</summary>
internal static class TextComparison
{
    /// <summary>Fails with a line difference, in which line endings can be seen.</summary>
    public static void EqualOrDiff(this IVerifier verifier, string expected, string actual, string message)
    {
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
            verifier.Fail($"{message} Expected lines are marked -, actual lines +.{Environment.NewLine}{Diff(expected, actual)}");
    }

    /// <summary>Fails if the text, its encoding or its byte order mark differ.</summary>
    public static void EqualText(this IVerifier verifier, string path, SourceText expected, SourceText actual)
    {
        verifier.EqualOrDiff(expected.ToString(), actual.ToString(), $"The text of {path} is not the expected one.");
        verifier.True(Equals(expected.Encoding, actual.Encoding), $"The encoding of {path} is not kept: expected {Name(expected.Encoding)}, actual {Name(actual.Encoding)}.");
        verifier.Equal(expected.ChecksumAlgorithm, actual.ChecksumAlgorithm, $"The checksum algorithm of {path} is not kept: expected {expected.ChecksumAlgorithm}, actual {actual.ChecksumAlgorithm}.");
    }

    private static string Name(Encoding? encoding) => encoding is null ? "none" : $"{encoding.WebName} {(encoding.Preamble.IsEmpty ? "without" : "with")} BOM";

    private static string Diff(string expected, string actual)
    {
        var result = new StringBuilder();
        foreach (var line in new InlineDiffBuilder(new Differ()).BuildDiffModel(Visible(expected), Visible(actual), ignoreWhitespace: false).Lines)
        {
            var mark = line.Type switch
            {
                ChangeType.Deleted => '-',
                ChangeType.Inserted => '+',
                _ => ' ',
            };
            _ = result.AppendLine(CultureInfo.InvariantCulture, $"{mark} {line.Text}");
        }

        return result.ToString();
    }

    private static string Visible(string text)
        => text.Replace("\uFEFF", "<BOM>", StringComparison.Ordinal)
            .Replace("\r\n", "␍␊", StringComparison.Ordinal).Replace("\n", "␊", StringComparison.Ordinal).Replace("\r", "␍", StringComparison.Ordinal)
            .Replace("␊", "␊\n", StringComparison.Ordinal);
}
