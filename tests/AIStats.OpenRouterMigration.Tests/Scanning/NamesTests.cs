using AIStats.OpenRouterMigration.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Scanning;

[Trait("Area", "Scanning")]
public sealed class NamesTests
{
    [Theory]
    [InlineData("KEY", "KEY", 0)]
    [InlineData("KEY=$KEY", "KEY", 0, 5)]
    [InlineData("Keys__KEY=1", "KEY", 6)]
    [InlineData("_1__KEY", "KEY", 4)]
    [InlineData("KEYKEY KEY", "KEY", 7)]
    [InlineData("{KEY}:KEY.KEY-KEY", "KEY", 1, 6, 10, 14)]
    [InlineData("MY_KEY KEY_2 KEYS key aKEY 2KEY KEY__B", "KEY")]
    [InlineData("__KEY", "KEY")]
    [InlineData("a.__KEY", "KEY")]
    [InlineData("", "KEY")]
    [InlineData("KEY", "")]
    public void A_name_stands_on_its_own_or_ends_a_path(string text, string name, params int[] expected) => Assert.Equal(expected, Names.FindExact(text, name));

    [Theory]
    [InlineData("my_openrouter_key2=OpenRouter", 0, 18, 19, 29)]
    [InlineData("openrouteropenrouter", 0, 20)]
    [InlineData("open-router")]
    public void A_name_that_holds_a_word_is_found_whole(string text, params int[] expected) =>
        Assert.Equal(expected, Names.FindHolding(text, "openrouter").SelectMany(static name => new[] { name.Start, name.End }));

    [Theory]
    [InlineData("azure", true)]
    [InlineData("AzureClient", true)]
    [InlineData("azureClient", true)]
    [InlineData("AZUREClient", true)]
    [InlineData("useAzure", true)]
    [InlineData("AIAzure", true)]
    [InlineData("my_azure2", true)]
    [InlineData("Azures and Azure", true)]
    [InlineData("AZURES", false)]
    [InlineData("FOOAZUREBAR", false)]
    [InlineData("lazure", false)]
    [InlineData("azures", false)]
    [InlineData("Lapisazure", false)]
    [InlineData("", false)]
    public void A_word_of_its_own_is_told_from_a_part_of_one(string text, bool expected) => Assert.Equal(expected, Names.HoldWord(text, "azure"));
}
