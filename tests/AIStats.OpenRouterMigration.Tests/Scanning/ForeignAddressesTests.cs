using AIStats.OpenRouterMigration.Code;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Scanning;

[Trait("Area", "Scanning")]
public sealed class ForeignAddressesTests
{
    [Theory]
    [InlineData("https://api.example.com", true, false)]
    [InlineData("HTTP://API.EXAMPLE.COM/", true, false)]
    [InlineData("https://example.com/v1", true, true)]
    [InlineData("https://example.com/V1/", true, true)]
    [InlineData("https://example.com/v1/orders", true, false)]
    [InlineData("https://example.com/api/orders", true, false)]
    [InlineData("https://example.com/chat/completions", true, true)]
    [InlineData("https://groq.example.com", false, true)]
    [InlineData("https://example.com", false, false)]
    [InlineData("https://openrouter.ai/api/v1", false, false)]
    [InlineData("https://API.Phaseo.app/v1", false, false)]
    [InlineData("example.com/v1", false, false)]
    [InlineData(" https://example.com/v1", false, false)]
    [InlineData("", false, false)]
    public void The_address_of_another_API_is_told_by_its_parts(string text, bool isAddress, bool isModelApi)
    {
        Assert.Equal(isAddress, ForeignAddresses.IsAddress(text));
        Assert.Equal(isModelApi, ForeignAddresses.IsModelApi(text));
    }
}
