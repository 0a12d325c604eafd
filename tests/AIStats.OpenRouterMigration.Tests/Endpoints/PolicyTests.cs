using AIStats.OpenRouterMigration.Code;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

/// <summary>A Content-Security-Policy is told by the names of its lists.</summary>
[Trait("Rule", RuleIds.HostTest)]
public sealed class PolicyTests
{
    [Theory]
    [InlineData("connect-src 'self' https://openrouter.ai", true)]
    [InlineData("-src https://openrouter.ai", true)]
    [InlineData("""connect-src\thttps://openrouter.ai""", true)]
    [InlineData("see img-src; connect-src https://openrouter.ai", true)]
    [InlineData("app-src-old and img-src https://openrouter.ai", true)]
    [InlineData("https://openrouter.ai/our-src", false)] // nothing stands behind it
    [InlineData("https://openrouter.ai/our-src/a", false)] // a part of a path
    [InlineData("src https://openrouter.ai", false)] // another word
    [InlineData("-sr", false)] // too short
    [InlineData("", false)] // nothing
    public void A_text_is_a_policy(string text, bool isPolicy) => Assert.Equal(isPolicy, HostComparisons.IsPolicy(text));
}
