using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Credentials.MisdirectedKeyAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.Credentials;

/// <summary>A key of one company beside an address of the other, before and after a pass.</summary>
[Trait("Rule", RuleIds.MisdirectedKey)]
public sealed class MisdirectedKeyAnalyzerTests
{
    private const string NewKey = "System.Environment.GetEnvironmentVariable(\"[|AI_STATS_API_KEY|]\")";
    private const string OldKey = "System.Environment.GetEnvironmentVariable(\"[|OPENROUTER_API_KEY|]\")";
    private const string Old = "\"https://openrouter.ai/api/v1\"";
    private const string New = "\"https://api.phaseo.app/v1\"";

    private static string Silent(string key) => key.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    [Theory]
    [InlineData($$"""class C { const string Url = {{Old}}; string? k = {{NewKey}}; }""")]
    [InlineData($$"""class C { const string Url = {{New}}; string? k = {{OldKey}}; }""")]
    [InlineData($$"""class C { const string Url = {{Old}}; } class D { string? k = {{NewKey}}; }""")]
    [InlineData($$"""
        class C
        {
            string? M() => {{NewKey}} + "https://openrouter.ai/api/v1/credits";
            const string Url = {{New}};
        }
        """)]
    [InlineData($$"""
        class C
        {
            const string Url = {{New}};
            const string Credits = "https://openrouter.ai/api/v1/credits";
            string? k = {{NewKey}};
        }
        """)]
    [InlineData($$"""
        class C
        {
            const string Url = {{Old}};
            const string Variable = "[|AI_STATS_API_KEY|]";
            string? k = System.Environment.GetEnvironmentVariable(Variable);
        }
        """)]
    public Task The_key_of_one_goes_to_the_host_of_the_other(string source) => VerifyCS.VerifyAnalyzerAsync(source);

    [Fact]
    public Task The_message_names_the_variable_the_address_and_whose_it_is() => VerifyCS.VerifyAnalyzerAsync(
        """
        class C
        {
            const string Url = "https://openrouter.ai/api/v1/credits";
            string? k = System.Environment.GetEnvironmentVariable("{|#0:AI_STATS_API_KEY|}");
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0)
            .WithMessage("The key from 'AI_STATS_API_KEY' goes to 'https://openrouter.ai/api/v1/credits', "
            + "but OpenRouter needs its own key; read that key here, or move the URL"));

    public static TheoryData<string, string> Right => new()
    {
        { $$"""class C { const string Url = {{Old}}; string? k = {{Silent(OldKey)}}; }""", "each key goes home" },
        { $$"""class C { const string Url = {{New}}; string? k = {{Silent(NewKey)}}; }""", "each key goes home" },
        { $$"""class C { const string Url = {{New}}; string? k = {{Silent(NewKey)}} ?? {{Silent(OldKey)}}; }""", "AIS2003 tells of the fallback" },
        { $$"""
            class C
            {
                const string A = {{New}}, B = {{Old}};
                string? k = {{Silent(NewKey)}};
                string? l = {{Silent(OldKey)}};
            }
            """,
            "the code reads both, and decides" },
        { $$"""
            class C
            {
                const string Url = {{New}};
                const string List = "https://openrouter.ai/api/v1/models";
                string? k = {{Silent(NewKey)}};
            }
            """,
            "a public list takes no key" },
        { $$"""
            class C
            {
                const string Url = {{Old}};
                void M() => System.Environment.SetEnvironmentVariable("AI_STATS_API_KEY", "x");
            }
            """,
            "set, and read by nobody here" },
        { $$"""class C { const string Url = {{Old}}; string s = "Set AI_STATS_API_KEY first."; }""", "a text reads nothing" },
        { $$"""class C { string? k = {{Silent(NewKey)}}; }""", "no address in sight" },
        { $$"""
            class C
            {
                const string Url = {{New}};
                string? k = {{Silent(NewKey)}};
            }
            class D
            {
                const string Url = {{Old}};
                string? k = {{Silent(OldKey)}};
            }
            """, "two clients, each with its own" },
        { $$"""
            class C
            {
                const string Url = {{New}};
                string t = "was https://openrouter.ai/api/v1 before";
                string? k = {{Silent(NewKey)}};
            }
            """,
            "a sentence sends nothing" },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public Task Silent_where_keys_go_home(string source, string reason)
    {
        Assert.NotEmpty(reason);
        return VerifyCS.VerifyAnalyzerAsync(source);
    }
}
