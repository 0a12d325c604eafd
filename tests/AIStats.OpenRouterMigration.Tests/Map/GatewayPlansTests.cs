using AIStats.OpenRouterMigration.Map;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Map;

/// <summary>Texts that speak of a plan of OpenRouter's are not rewritten: another company has other limits and prices.</summary>
[Trait("Area", "Map")]
public sealed class GatewayPlansTests
{
    [Theory]
    [InlineData("OpenRouter has free models", true)]
    [InlineData("The FREE tier.", true)]
    [InlineData("(pricing: see the page)", true)]
    [InlineData("It costs $5", true)]
    [InlineData("It costs €0.10 a day", true)]
    [InlineData("50 requests", true)]
    [InlineData("1,000 OpenRouter requests", true)] // a word between number and unit
    [InlineData("1k req/day", true)]
    [InlineData("20 rpm.", true)]
    [InlineData("2M tokens", true)]
    [InlineData("1.5k tokens", true)]
    [InlineData("10K of requests", true)] // the second word behind the number
    [InlineData("~20 (calls)", true)] // signs around it are no part of a number
    [InlineData("$5", true)]
    [InlineData("Feel free to use OpenRouter", false)] // an offer
    [InlineData("freedom", false)] // another word
    [InlineData("$", false)] // no sum
    [InlineData("$name", false)] // a variable
    [InlineData("5 seconds for OpenRouter requests", false)] // the unit is too far from the number
    [InlineData("5 of the same requests", false)] // the same, one word more
    [InlineData("5x calls", false)] // a factor
    [InlineData("feel quite free", true)] // only right behind it is it an offer
    [InlineData("$ 5", false)] // no sum either
    [InlineData("* models", false)] // a sign alone
    [InlineData("gpt4 models", false)] // a name that ends in a digit
    [InlineData("3rd request", false)] // no number
    [InlineData("", false)] // nothing
    public void A_text_speaks_of_a_plan(string text, bool expected) => Assert.Equal(expected, GatewayPlans.AreIn(text));
}
