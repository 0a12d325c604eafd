using AIStats.OpenRouterMigration.Map;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Map;

[Trait("Area", "Map")]
public sealed class GatewayHeadersTests
{
    [Theory]
    [InlineData("HTTP-REFERER", "HTTP-Referer")]
    [InlineData("x-openrouter-title", "X-OpenRouter-Title")]
    [InlineData("X-OpenRouter-Cache", "X-OpenRouter-Cache")]
    [InlineData("X-OpenRouter-Cache-Age", "X-OpenRouter-Cache-Age")]
    [InlineData("x-openrouter-cache-x", "X-OpenRouter-Cache-*")]
    [InlineData("X-OpenRouter-Cache-", "X-OpenRouter-*")]
    [InlineData("X-OpenRouter-A", "X-OpenRouter-*")]
    [InlineData("openrouter-a", "OpenRouter-*")]
    [InlineData("X-OpenRouter-", null)]
    [InlineData("OpenRouter-", null)]
    [InlineData("OpenRouter", null)]
    [InlineData("My-OpenRouter-A", null)]
    [InlineData("X-Titles", null)]
    [InlineData("Referer", null)]
    [InlineData("", null)]
    public void The_first_row_that_matches_decides(string name, string? row) => Assert.Equal(row, GatewayHeaders.Find(name)?.Name);

    [Fact]
    public void Every_row_holds_a_marker_and_so_can_be_found()
    {
        foreach (var row in GatewayHeaders.Rows)
        {
            var kinds = MarkerSearch.Signals.Find(row.Name.Replace("*", "rest", StringComparison.Ordinal))
                .Aggregate(MarkerKinds.None, static (all, hit) => all | hit.Marker.Kind);
            Assert.True(
                (kinds & (MarkerKinds.Referer | MarkerKinds.SharedHeader | MarkerKinds.OpenRouterHeader | MarkerKinds.OpenRouter)) != MarkerKinds.None,
                $"No marker of Map/Markers.cs stands in '{row.Name}'.");
        }
    }

    [Fact]
    public void Every_row_finds_itself_and_is_complete()
    {
        foreach (var row in GatewayHeaders.Rows)
        {
            Assert.Equal(row, GatewayHeaders.Find(row.Name.Replace("*", "rest", StringComparison.Ordinal).ToUpperInvariant()));
            Assert.NotEmpty(row.Source);
            Assert.Equal(row.NewName is null, row.Advice.Length > 0);
        }
    }
}
