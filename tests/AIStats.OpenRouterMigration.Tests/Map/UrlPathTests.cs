using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Map;

/// <summary>Paths in somebody's text beside paths of the map. In these texts § is a hole: what stands there is known at run time.</summary>
[Trait("Area", "Map")]
public sealed class UrlPathTests
{
    [Theory]
    [InlineData("https://host/v1/{0}", "https://host/v1")]
    [InlineData("https://host/v1/{0}/", "https://host/v1")] // a slash behind it
    [InlineData("https://host/v1/", "https://host/v1")]
    [InlineData("{0}", "{0}")] // nothing stands before the placeholder
    [InlineData("/{0}", "/{0}")] // nor before its slash
    public void An_address_ends_before_what_a_format_adds(string address, string expected) => Assert.Equal(expected, UrlPath.WithoutPlaceholder(address));

    [Theory]
    [InlineData("/api/v1/models", "/api/v1/models", true)]
    [InlineData("/api/v1/models", "/API/V1/Models/", true)] // letters of either case, and a slash at the end
    [InlineData("/api/v1/models", "/api/v1", false)] // the row goes on
    [InlineData("/api/v1", "/api/v1/models", false)] // the text goes on
    [InlineData("/api/v1/models", "/api/v2/models", false)] // another version
    [InlineData("/api/v1/models", "/api/§/models", true)] // the version is a hole
    [InlineData("/api/v1/models", "/api/{0}/models", true)] // a placeholder
    [InlineData("/v1/models", "/§/models", false)] // a hole at the start may be anything
    [InlineData("/api/v1/models", "/api/v1/§", false)] // a hole that is no version
    [InlineData("/keys/{hash}", "/keys/abc", true)]
    [InlineData("/keys/{hash}", "/keys", false)] // nothing stands for the hash
    [InlineData("/keys/{hash}", "/keys/abc/more", false)] // more than the hash
    [InlineData("/model/{author}/{slug}", "/model/a/b", true)]
    [InlineData("/model/{author}/{slug}", "/model/§", true)] // one hole holds both
    [InlineData("/model/{author}/{slug}", "/model/{id}", true)] // so does a placeholder
    [InlineData("/model/{author}/{slug}", "/model/a", false)] // a name is one of them
    [InlineData("/model/{author}/info", "/model/§", false)] // a hole does not hold a word of the row
    [InlineData("/docs/*", "/docs/a/b/c", true)]
    [InlineData("/docs/*", "/docs", false)] // at least one segment
    public void A_text_is_what_the_row_says(string row, string text, bool expected) =>
        Assert.Equal(expected, UrlPath.Matches(UrlPath.Segments(row), Text(text)));

    [Theory]
    [InlineData("/api/v1/models", "/api/v1", true)]
    [InlineData("/api/v1/models", "/", true)] // every row goes on from nothing
    [InlineData("/api/v1/models", "/api/v1/models", false)] // the whole row
    [InlineData("/api/v1/models", "/api/v1/mod", false)] // a part of a segment
    [InlineData("/api/v1", "/api/v1/models", false)] // the text is longer
    public void A_row_goes_on_behind_a_text(string row, string text, bool expected) =>
        Assert.Equal(expected, UrlPath.GoesOn(UrlPath.Segments(row), Text(text)));

    [Theory]
    [InlineData("/generation§", "generation")] // a query that is built at run time
    [InlineData("/generation/§", "generation §")] // a segment of its own
    [InlineData("/a§/b", "a§ b")] // not the last one
    [InlineData("//a//", "a")] // slashes say nothing
    [InlineData("/", "")]
    public void What_a_hole_adds_to_the_last_segment_is_left_out(string text, string segments) =>
        Assert.Equal(segments.Replace('§', StringText.Hole), string.Join(' ', Text(text)));

    [Theory]
    [InlineData("§", true)]
    [InlineData("a§", true)]
    [InlineData("*", true)]
    [InlineData("{0}", true)]
    [InlineData("{author}", true)]
    [InlineData("{author", false)] // a bracket that is not closed
    [InlineData("author}", false)] // a bracket that is not opened
    [InlineData("a*", false)] // an asterisk in a name
    public void A_segment_that_may_be_anything(string segment, bool expected) => Assert.Equal(expected, UrlPath.IsWild(segment.Replace('§', StringText.Hole)));

    [Theory]
    [InlineData("/models?a=1#b", 7)]
    [InlineData("/models#b?a=1", 7)]
    [InlineData("/models", 7)]
    public void A_path_ends_at_its_query_or_fragment_or_with_the_text(string text, int end) => Assert.Equal(end, UrlPath.EndIn(text, 0));

    [Fact]
    public void A_path_ends_where_its_text_ends_at_the_latest()
    {
        Assert.Equal(4, UrlPath.EndIn("/abc,/d?e", 0, 4));
        Assert.Equal(7, UrlPath.EndIn("/abc,/d?e", 5, 9));
    }

    [Theory]
    [InlineData("https://example.com/v1/{0}", "https://example.com/v1")]
    [InlineData("https://example.com/v1/", "https://example.com/v1")]
    [InlineData("https://example.com/v1", "https://example.com/v1")]
    [InlineData("{openrouter}", "{openrouter}")] // no address before it
    [InlineData("/{0}", "/{0}")]
    [InlineData("", "")]
    public void What_a_format_puts_behind_an_address_is_taken_off(string address, string expected) =>
        Assert.Equal(expected, UrlPath.WithoutPlaceholder(address));

    private static ImmutableArray<string> Text(string text) => UrlPath.TextSegments(text.Replace('§', StringText.Hole));
}
