using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A text without its markup, and the spans that the markup named.</summary>
/// <param name="Text">The text that is compiled.</param>
/// <param name="Spans">The spans, in the order of their starts; the name of <c>[|…|]</c> is empty.</param>
internal sealed partial record TestMarkup(string Text, ImmutableArray<(string Name, TextSpan Span)> Spans)
{
    /// <summary>Reads <c>[|…|]</c>, <c>{|AIS1001:…|}</c> and <c>{|#0:…|}</c>, nested as often as one likes. All other characters are code.</summary>
    public static TestMarkup Parse(string input, string fileName)
    {
        var output = new StringBuilder(input.Length);
        var open = new Stack<(string Name, int Start, string End)>();
        var spans = new List<(string Name, TextSpan Span)>();
        var position = 0;
        while (position < input.Length)
        {
            // The innermost open span is asked first: "[|]" is an end where one is due, and a start elsewhere.
            if (open.TryPeek(out var innermost) && string.CompareOrdinal(input, position, innermost.End, 0, 2) == 0)
            {
                _ = open.Pop();
                spans.Add((innermost.Name, TextSpan.FromBounds(innermost.Start, output.Length)));
                position += 2;
            }
            else if (string.CompareOrdinal(input, position, "[|", 0, 2) == 0)
            {
                open.Push(("", output.Length, "|]"));
                position += 2;
            }
            else if (input[position] == '{' && NamedStart().Match(input, position) is { Success: true } start)
            {
                open.Push((start.Groups["name"].Value, output.Length, "|}"));
                position += start.Length;
            }
            else
            {
                _ = output.Append(input[position++]);
            }
        }

        return open.TryPeek(out var unclosed)
            ? throw new VerificationException($"The markup '{(unclosed.Name.Length == 0 ? "[|" : "{|" + unclosed.Name + ":")}' in {fileName} has no end.")
            : new TestMarkup(output.ToString(), [.. spans.OrderBy(span => span.Span.Start).ThenByDescending(span => span.Span.Length)]);
    }

    [GeneratedRegex(@"\G\{\|(?<name>#[0-9]+|[A-Za-z_][A-Za-z0-9_]*):", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedStart();
}
