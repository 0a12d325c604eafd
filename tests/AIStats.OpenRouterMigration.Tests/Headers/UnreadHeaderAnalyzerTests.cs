using AIStats.OpenRouterMigration.Rules.Headers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Headers.UnreadHeaderAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.Headers;

[Trait("Rule", RuleIds.UnreadHeader)]
public sealed class UnreadHeaderAnalyzerTests
{
    private static Task VerifyAsync(string source, params object[] arguments)
    {
        var test = new RuleTest<UnreadHeaderAnalyzer>();
        test.TestState.Sources.Add(source);
        test.TestState.Sources.Add(HeaderSource.Libraries);
        if (arguments.Length > 0)
            test.ExpectedDiagnostics.Add(VerifyCS.Diagnostic().WithLocation(0).WithArguments(arguments)
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }

    [Fact]
    public Task The_message_says_what_to_do_instead() => VerifyCS.VerifyAnalyzerAsync(
        """class C { string s = "{|#0:X-OpenRouter-Metadata|}"; }""",
        VerifyCS.Diagnostic().WithLocation(0)
            .WithMessage("AI Stats does not read 'X-OpenRouter-Metadata'; set `meta` to true in the body and read `meta.routing` in the answer"));

    [Theory]
    [InlineData("X-OpenRouter-Categories", "read", "send X-App-Categories, which AI Stats reads since September 2026, or remove it")]
    [InlineData("x-openrouter-experimental-metadata", "read",
        "set `meta` to true in the body and read `meta.routing` in the answer")]
    [InlineData("X-OpenRouter-Cache", "read", "set response_caching in a preset instead")]
    [InlineData("X-OpenRouter-Cache-TTL", "read", "set response_caching in a preset instead")]
    [InlineData("X-OpenRouter-Cache-Status", "send", "read X-Phaseo-Response-Cache instead")]
    [InlineData("X-OpenRouter-Cache-Age", "send", "there is no counterpart")]
    [InlineData("X-OpenRouter-Signature", "send", "webhooks carry webhook-signature instead")]
    [InlineData("X-OpenRouter-Anything-New", "read", "remove it")]
    [InlineData("X-Generation-Id", "send", "read `id` from the body instead")]
    public Task Request_and_response_headers_have_their_own_advice(string name, string verb, string advice) => VerifyAsync(
        HeaderSource.Statements($$"""_ = request.Headers.TryGetValues("{|#0:{{name}}|}", out var values);"""),
        name,
        verb,
        advice);

    [Theory]
    [InlineData("""headers["{|#0:OpenRouter-Organization|}"] = title;""")]
    [InlineData("""client.DefaultRequestHeaders.Add("{|#0:OpenRouter-Organization|}", title);""")]
    [InlineData("""_ = new OpenRouterClient { Headers = { ["{|#0:OpenRouter-Organization|}"] = title } };""")]
    public Task A_name_that_begins_with_the_company_is_a_header_where_headers_are_set(string statement) =>
        VerifyAsync(HeaderSource.Statements(statement), "OpenRouter-Organization", "read", "remove it");

    [Theory]
    [InlineData("""_ = "openrouter-api-key";""")] // the name of a secret
    [InlineData("""_ = "OpenRouter-Client";""")] // the name of a client
    [InlineData("""_ = new Dictionary<string, int> { ["OpenRouter-Client"] = 1 };""")] // a key of a table
    [InlineData("""_ = new List<string>().Contains("OpenRouter-Client");""")] // an entry of a list
    [InlineData("""_ = "X-OpenRouter-";""")] // the prefix alone
    [InlineData("""_ = "Set X-OpenRouter-Metadata to enabled.";""")] // a sentence
    [InlineData("""_ = "X-OpenRouter-Title";""")] // a title: AIS3002
    [InlineData("""_ = "X-Title";""")] // a title: AIS3001
    [InlineData("""_ = "X-Generation-Ids";""")] // another name
    public Task Secrets_client_names_texts_and_headers_of_other_rules_are_silent(string statement) => VerifyAsync(HeaderSource.Statements(statement));

    [Fact]
    public Task A_generation_id_of_somebody_else_is_silent() => VerifyCS.VerifyAnalyzerAsync("""class C { string s = "X-Generation-Id"; }""");
}
