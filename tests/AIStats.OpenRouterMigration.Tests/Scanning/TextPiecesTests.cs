using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Scanning;

[Trait("Area", "Scanning")]
public sealed class TextPiecesTests
{
    [Theory]
    [InlineData(0, 2)]
    [InlineData(4, 1)]
    [InlineData(50, 0)]
    public void A_part_that_ends_behind_its_text_is_cut(int start, int found) =>
        Assert.Equal(found, TextPieces.FindName(SourceText.From("key = key"), TextSpan.FromBounds(start, 100), "key").Count());
}
