using AIStats.OpenRouterMigration.Map;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Map;

[Trait("Area", "Map")]
public sealed class GatewayVariablesTests
{
    private const string Hosts = "hosts set it, so rename it only together with them";

    [Theory]
    [InlineData("OPENROUTER_API_URL", "its counterpart is AI_STATS_BASE_URL, and " + Hosts)]
    [InlineData("OPENROUTER_API_BASE", "its counterpart is AI_STATS_BASE_URL (some clients read it by themselves), and " + Hosts)]
    [InlineData("OPENROUTER_DEBUG", "OpenRouter's own SDK reads it, and " + Hosts)]
    [InlineData("OPENROUTER_MODEL", Hosts)]
    public void The_advice_about_a_variable_names_its_counterpart_and_who_reads_it(string name, string expected) =>
        Assert.Equal(expected, GatewayVariables.Advice(name));

    [Theory]
    [InlineData("YOUR_OPENROUTER_API_KEY", true)]
    [InlineData("your-openrouter-key", true)]
    [InlineData("OPENROUTER_KEY_HERE", true)]
    [InlineData("paste OPENROUTER_KEY", true)]
    [InlineData("SET_OPENROUTER_KEY", true)]
    [InlineData("use_openrouter", true)]
    [InlineData("OPENROUTER_API_KEY", false)] // the variable itself
    [InlineData("ASSET_OPENROUTER_KEY", false)] // begins with another word
    [InlineData("OPENROUTER_USE_CACHE", false)] // the word stands behind
    [InlineData("YOURS_OPENROUTER_KEY", false)] // another word
    public void A_name_that_nobody_has_filled_in_is_told_by_its_words(string name, bool expected) =>
        Assert.Equal(expected, GatewayVariables.IsPlaceholder(name));
}
