using AIStats.OpenRouterMigration.Headers;
using AIStats.OpenRouterMigration.Rules.Headers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Headers;

[Trait("Rule", RuleIds.UnreadHeader)]
public sealed class UnreadHeaderFixerTests
{
    private static Task VerifyAsync(string before, string after)
    {
        var test = new FixTest<UnreadHeaderAnalyzer, UnreadHeaderFixer>
        {
            CodeActionEquivalenceKey = UnreadHeaderFixer.RemoveKey,
            CodeActionVerifier = (action, verifier) => verifier.True(action.Title.StartsWith("Remove X-OpenRouter-", StringComparison.Ordinal), action.Title),
        };
        test.TestState.Sources.Add(HeaderSource.Statements(before));
        test.TestState.Sources.Add(HeaderSource.Libraries);
        test.FixedState.Sources.Add(HeaderSource.Statements(after));
        test.FixedState.Sources.Add(HeaderSource.Libraries);
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""headers.Add("a", title); headers.Add("[|X-OpenRouter-Categories|]", "cli");""", """headers.Add("a", title);""")]
    [InlineData("""headers.Add("a", title); _ = request.Headers.TryAddWithoutValidation("[|X-OpenRouter-Metadata|]", "enabled"); // meta""",
        """headers.Add("a", title); // meta""")]
    [InlineData("""_ = new Dictionary<string, string> { ["[|X-OpenRouter-Cache|]"] = "on", ["a"] = "b" };""",
        """_ = new Dictionary<string, string> { ["a"] = "b" };""")]
    [InlineData("""rest.AddHeader("a", "b").AddHeader("[|X-OpenRouter-Cache-TTL|]", "60");""", """rest.AddHeader("a", "b");""")]
    public Task A_request_header_is_removed_where_it_is_set(string before, string after) => VerifyAsync(before, after);

    [Theory]
    [InlineData("""_ = request.Headers.TryGetValues("[|X-OpenRouter-Cache-Status|]", out var values);""")]
    [InlineData("""_ = request.Headers.GetValues("[|X-Generation-Id|]").Single();""")]
    [InlineData("""Assert.Contains("[|X-OpenRouter-Categories|]", headers.Keys);""")]
    [InlineData("""const string name = "[|X-OpenRouter-Categories|]";""")]
    [InlineData("""_ = "[|X-OpenRouter-Categories|]: cli";""")]
    public Task Reads_tests_and_constants_are_left_to_a_person(string statement) => VerifyAsync(statement, statement);

    [Fact]
    public void A_person_looks_at_every_header_so_there_is_no_Fix_All() => Xunit.Assert.Null(new UnreadHeaderFixer().GetFixAllProvider());
}
