using AIStats.OpenRouterMigration.Map;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Map;

[Trait("Area", "Map")]
public sealed class NameWordsTests
{
    [Theory]
    [InlineData("HelpUrl", true)]
    [InlineData("help_url", true)]
    [InlineData("HomePageUrl", true)]
    [InlineData("apiDocs", true)]
    [InlineData("HelperBaseUrl", false)]
    [InlineData("BlinkEndpoint", false)]
    [InlineData("Aboutness", false)]
    public void A_list_that_takes_away_needs_whole_words(string name, bool holds) => Assert.Equal(holds, NameWords.Links.HoldWholeIn(name));

    [Theory]
    [InlineData("IsGateway", true)]
    [InlineData("HasHost", true)]
    [InlineData("IssueRequest", false)]
    [InlineData("HashOf", false)]
    [InlineData("SetHostEndpoint", false)]
    [InlineData("EndpointFor", false)]
    [InlineData("MatchmakerFor", false)]
    public void A_method_begins_with_a_whole_word(string name, bool begins) => Assert.Equal(begins, NameWords.Comparisons.BeginIn(name));

    [Theory]
    [InlineData("_apiBaseUrl", true)]
    [InlineData("Database", true)]
    [InlineData("text", false)]
    public void A_list_that_admits_looks_inside_names(string name, bool admits) => Assert.Equal(admits, NameWords.Addresses.Admit(name));
}
