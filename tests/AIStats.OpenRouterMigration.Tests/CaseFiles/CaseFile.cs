using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace AIStats.OpenRouterMigration.Tests.CaseFiles;

/// <summary>A file of a case without its remarks, and what the remarks expect.</summary>
/// <param name="Path">The path below the folder of the case, with slashes.</param>
/// <param name="Text">The text that is analyzed. A line keeps its number.</param>
/// <param name="HasBom">Whether the file begins with a byte order mark.</param>
/// <param name="Expected">The expected diagnostics, in the order of lines.</param>
/// <param name="Remarks">The remarks as they were written, by the line in which they stand, counted from zero.</param>
internal sealed partial record CaseFile(
    string Path, string Text, bool HasBom, ImmutableArray<CaseExpectation> Expected, ImmutableSortedDictionary<int, string> Remarks)
{
    /// <summary>Takes the remarks out of a file.</summary>
    /// <exception cref="FormatException">A remark begins with an id and goes on in another way than remarks do.</exception>
    public static CaseFile Read(string path, byte[] bytes)
    {
        var hasBom = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        var lines = Encoding.UTF8.GetString(bytes.AsSpan(hasBom ? Encoding.UTF8.Preamble.Length : 0)).Split('\n');
        var expected = ImmutableArray.CreateBuilder<CaseExpectation>();
        var remarks = ImmutableSortedDictionary.CreateBuilder<int, string>();
        var waiting = new List<CaseExpectation>();
        for (var number = 0; number < lines.Length; number++)
        {
            var end = lines[number].EndsWith('\r') ? "\r" : "";
            var match = Remark().Match(lines[number][..^end.Length]);
            var found = match.Success ? Expectations(path, number, match.Groups["remark"].Value) : [];
            if (match.Success)
            {
                lines[number] = match.Groups["code"].Value + end;
                remarks.Add(number, match.Value[match.Groups["code"].Length..].Trim());
            }

            // A remark in a line of its own is about the next line that is none.
            if (match.Success && match.Groups["code"].Length == 0)
            {
                waiting.AddRange(found);
                continue;
            }

            expected.AddRange(waiting.Concat(found).Select(expectation => expectation with { Line = number }));
            waiting.Clear();
        }

        return new CaseFile(path, string.Join('\n', lines), hasBom, expected.ToImmutable(), remarks.ToImmutable());
    }

    private static IEnumerable<CaseExpectation> Expectations(string path, int line, string remark)
    {
        if (!char.IsUpper(remark[0]))
            return [];

        var match = Diagnostics().Match(remark);
        if (!match.Success)
            throw new FormatException(
                $"{path}({line + 1}): write AIS1004; AIS1004, AIS2001; AIS1004: why; or AIS1004 \"part of the message\"; and not {remark}");

        return match.Groups["one"].Captures.Select(one => One().Match(one.Value))
            .Select(one => new CaseExpectation(line, one.Groups["id"].Value, one.Groups["message"].Value));
    }

    // The code may end with blanks before the remark, which are no part of it.
    [GeneratedRegex(
        """^(?<code>|.*?\S)[ \t]*(//|\#|<!--|;)[ \t]*(?<remark>(AIS|CS)[0-9]{4}\b.*?|(silent|miss):[ \t]*\S.*?)[ \t]*(-->)?[ \t]*$""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Remark();

    [GeneratedRegex(
        """^(?<one>[A-Z]+[0-9]{4}( "[^"]+")?)(, (?<one>[A-Z]+[0-9]{4}( "[^"]+")?))*(: .+)?$""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Diagnostics();

    [GeneratedRegex("""^(?<id>\w+)( "(?<message>[^"]+)")?$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex One();
}

/// <summary>A diagnostic that a remark names.</summary>
/// <param name="Line">The line, counted from zero.</param>
/// <param name="Id">The id of a rule, or of an error of the compiler.</param>
/// <param name="Message">A part of the message; empty if the remark names none.</param>
internal sealed record CaseExpectation(int Line, string Id, string Message);
