using System.Collections.Immutable;
using System.Text;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Scanning;

[Trait("Area", "Scanning")]
public sealed class MarkerSearchTests
{
    private static string[] Find(string text) => [.. MarkerSearch.Signals.Find(text).Select(hit => $"{hit.Position}:{hit.Marker.Text}")];

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("open", new string[0])]
    [InlineData("openroute", new string[0])]
    [InlineData("openrouter", new[] { "0:openrouter" })]
    [InlineData("OPENROUTER_API_KEY", new[] { "0:openrouter" })]
    [InlineData("xOpenRouter", new[] { "1:openrouter" })]
    [InlineData("openrouteropenrouter", new[] { "0:openrouter", "10:openrouter" })]
    [InlineData("openropenrouter", new[] { "5:openrouter" })]
    [InlineData("X-OpenRouter-Title", new[] { "0:x-openrouter-" })]
    [InlineData("X-OpenRouter", new[] { "2:openrouter" })]
    [InlineData("x-titlex-title", new[] { "0:x-title", "7:x-title" })]
    [InlineData("X\rTitle API\u000Fv1 SK\rOR\r", new string[0])]
    [InlineData("sk-or-v1", new[] { "0:sk-or-" })]
    [InlineData("/API/v1 HTTP-Referer", new[] { "1:api/v1", "8:http-referer" })]
    [InlineData("api.phaseo.app AI_STATS_API_KEY", new[] { "4:phaseo", "15:ai_stats_" })]
    [InlineData("\u212Aopenrouter\uFFFFapi\u002Fv1", new[] { "1:openrouter", "12:api/v1" })]
    public void Every_marker_is_found_once_in_any_case(string text, string[] expected) => Assert.Equal(expected, Find(text));

    [Fact]
    public void A_marker_is_found_at_every_offset_and_after_every_character()
    {
        foreach (var marker in Markers.Signals)
        {
            for (var offset = 0; offset < 40; offset++)
                Assert.Equal([$"{offset}:{marker.Text}"], Find(new string('.', offset) + marker.Text + new string('.', offset % 7)));
            for (var c = '\0'; c < 128; c++)
                Assert.Contains($"1:{marker.Text}", Find(c + marker.Text));
        }
    }

    public static TheoryData<string> Searches =>
        [nameof(Markers.Signals), nameof(Markers.CommonWords), nameof(Markers.Companions), nameof(Markers.AllWords), nameof(Markers.Neighbours),
            nameof(Markers.Values)];

    private static (MarkerSearch Search, ImmutableArray<Marker> Markers) Named(string name) => name switch
    {
        nameof(Markers.Signals) => (MarkerSearch.Signals, Markers.Signals),
        nameof(Markers.CommonWords) => (MarkerSearch.CommonWords, Markers.CommonWords),
        nameof(Markers.Companions) => (MarkerSearch.Companions, Markers.Companions),
        nameof(Markers.AllWords) => (MarkerSearch.AllWords, Markers.AllWords),
        nameof(Markers.Values) => (MarkerSearch.Values, Markers.Values),
        _ => (MarkerSearch.Neighbours, Markers.Neighbours),
    };

    [Theory]
    [MemberData(nameof(Searches))]
    public void Every_letter_of_a_marker_may_be_a_capital(string name)
    {
        var (search, markers) = Named(name);
        foreach (var marker in markers)
            Assert.Equal(search.Find(marker.Text).ToArray(), search.Find(marker.Text.ToUpperInvariant()).ToArray());
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public void The_search_finds_what_a_plain_search_finds(string name)
    {
        var random = new Random(20260801);
        var (search, markers) = Named(name);
        var pieces = markers.Select(marker => marker.Text).Concat(["open", "router", "api/", "v1", "x-", "-", "e", "sk-", "phase", "\n", "日"]).ToArray();
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 12).Select(_ => pieces[random.Next(pieces.Length)]));
            var end = 0;
            var expected = new List<string>();
            for (var i = 0; i < text.Length; i++)
            {
                foreach (var marker in markers.Where(marker => i >= end
                    && string.Compare(text, i, marker.Text, 0, marker.Text.Length, StringComparison.OrdinalIgnoreCase) == 0))
                {
                    expected.Add($"{i}:{marker.Text}");
                    end = i + marker.Text.Length;
                }
            }

            Assert.Equal(expected, search.Find(text).Select(hit => $"{hit.Position}:{hit.Marker.Text}"));
        }
    }

    [Fact]
    public void Markers_and_common_words_that_are_found_together_are_those_that_are_found_alone()
    {
        var random = new Random(20260803);
        var pieces = Markers.Signals.AddRange(Markers.CommonWords).Select(static marker => marker.Text).Concat(["x", "-", "/", "\n"]).ToArray();
        for (var round = 0; round < 500; round++)
        {
            var text = SourceText.From(string.Concat(Enumerable.Range(0, 20).Select(_ => pieces[random.Next(pieces.Length)])));
            var (signals, commonWords) = MarkerSearch.FindSignalsAndCommonWords(text);
            Assert.Equal([.. MarkerSearch.Signals.FindAll(text)], signals.ToArray());
            Assert.Equal([.. MarkerSearch.CommonWords.FindAll(text)], commonWords.ToArray());

            // The same where the text is still bytes, among others.
            byte[] bytes = [.. "openrouter "u8, .. Encoding.ASCII.GetBytes(text.ToString()), .. " openrouter"u8];
            var inBytes = MarkerSearch.FindSignalsAndCommonWords(new ArraySegment<byte>(bytes, 11, text.Length));
            Assert.Equal(signals.ToArray(), inBytes.Signals.ToArray());
            Assert.Equal(commonWords.ToArray(), inBytes.CommonWords.ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public void A_text_that_is_read_in_pieces_has_the_same_markers(string name)
    {
        var (search, markers) = Named(name);
        var all = string.Join(' ', markers.Select(marker => marker.Text));
        for (var shift = 0; shift < 60; shift++)
        {
            var text = new string('.', shift) + string.Concat(Enumerable.Repeat(all + "\n", (3 * TextPieces.Length / all.Length) + 1));
            Assert.Equal([.. search.Find(text)], search.Find(SourceText.From(text)).ToArray());
            Assert.Equal([.. search.Find(text)], search.Find(SourceText.From(text[10..]).Replace(0, 0, text[..10])).ToArray());
        }

        var markerAcrossEveryBorder = string.Concat(Enumerable.Range(0, 8 * TextPieces.Length / 10).Select(_ => markers[0].Text));
        Assert.Equal([.. search.Find(markerAcrossEveryBorder)], search.Find(SourceText.From(markerAcrossEveryBorder)).ToArray());
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public void What_a_changed_text_holds_follows_from_what_it_held_before(string name)
    {
        var random = new Random(20260802);
        var (search, markers) = Named(name);
        var pieces = markers.Select(marker => marker.Text)
            .Concat(["open", "router", "api/", "v1", "x-", "-", "e", "\"", "\n", new string('.', TextPieces.Length)]).ToArray();
        for (var round = 0; round < 300; round++)
        {
            var text = SourceText.From(string.Concat(Enumerable.Range(0, 8).Select(_ => pieces[random.Next(pieces.Length)])));
            var found = search.FindAll(text);
            for (var keystroke = 0; keystroke < 6; keystroke++)
            {
                var changes = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(text.Length + 1)).Distinct().Order()
                    .Select(start => new TextChange(new TextSpan(start, Math.Min(random.Next(3), text.Length - start)), random.Next(3) == 0 ? ""
                    : pieces[random.Next(pieces.Length)]))
                    .Aggregate(ImmutableList<TextChange>.Empty, (all, change) => all.IsEmpty || all[^1].Span.End <= change.Span.Start ? all.Add(change) : all);
                var changed = text.WithChanges(changes);
                found = search.FindAll(changed, found, changed.GetChangeRanges(text));
                Assert.Equal([.. search.FindAll(changed)], found.ToArray());
                text = changed;
            }
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("caf\u00E9s")]
    [InlineData("UpperCase")]
    public void A_marker_that_cannot_be_found_is_refused(string marker) =>
        Assert.Throws<ArgumentException>(() => new MarkerSearch(ImmutableArray.Create(new Marker(marker, MarkerKinds.OpenRouter))));
}
