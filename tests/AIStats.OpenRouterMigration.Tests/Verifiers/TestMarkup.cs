using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tests;

/// <summary>A text without its markup, and the spans that the markup named.</summary>
/// <param name="Text">The text that is compiled.</param>
/// <param name="Spans">The spans, in the order of their starts; the name of <c>[|…|]</c> is empty.</param>
internal sealed record TestMarkup(string Text, ImmutableArray<(string Name, TextSpan Span)> Spans)
{
    /// <summary>Reads <c>[|…|]</c>, <c>{|AIS1001:…|}</c> and <c>{|#0:…|}</c>.</summary>
    public static TestMarkup Parse(string input)
    {
        ImmutableDictionary<string, ImmutableArray<TextSpan>> named;
        TestFileMarkupParser.GetSpans(input, treatPositionIndicatorsAsCode: true, out var text, out named);
        var spans = named.SelectMany(pair => pair.Value.Select(span => (pair.Key, Span: span)));
        return new TestMarkup(text, [.. spans.OrderBy(span => span.Span.Start).ThenByDescending(span => span.Span.Length)]);
    }
}
