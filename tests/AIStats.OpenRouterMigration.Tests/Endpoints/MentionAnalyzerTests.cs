using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Endpoints.MentionAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

[Trait("Rule", RuleIds.Mention)]
public sealed class MentionAnalyzerTests
{
    [Theory]
    [InlineData("// See {|#0:https://openrouter.ai/api/v1|}.", "https://openrouter.ai/api/v1")]
    [InlineData("/* ({|#0:https://openrouter.ai/docs|}) */", "https://openrouter.ai/docs")]
    [InlineData("/// <summary>Reads {|#0:OPENROUTER_API_KEY|}.</summary>", "OPENROUTER_API_KEY")]
    [InlineData("""/** Posts to <see href="{|#0:https://openrouter.ai/api/v1/chat/completions|}"/>. */""", "https://openrouter.ai/api/v1/chat/completions")]
    [InlineData("// sets {|#0:HTTP-Referer|}: https://app", "HTTP-Referer")]
    [InlineData("//{|#0:https://openrouter.ai/api/v1|}", "https://openrouter.ai/api/v1")]
    [InlineData("//{|#0:OPENROUTER_API_KEY|}", "OPENROUTER_API_KEY")]
    [InlineData("// sets {|#0:X-OpenRouter-Title|}, too", "X-OpenRouter-Title")]
    [InlineData("""// client.Url = "{|#0:https://openrouter.ai/api/v1|}";""", "https://openrouter.ai/api/v1")]
    public Task A_comment_that_names_a_URL_a_variable_or_a_header_fires(string comment, string name) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class C
        {
            {{comment}}
            int n;
        }

        """,
        VerifyCS.Diagnostic().WithLocation(0).WithArguments("A comment", name, "change it by hand if it is no longer true"));

    [Theory]
    [InlineData("// OpenRouter answers with SSE.")]
    [InlineData("/// <summary>The openrouter provider.</summary>")]
    [InlineData("// class OpenRouterClient, OpenRouter:ApiKey")]
    [InlineData("// OpenRouter takes X-Title as well")]
    [InlineData("#region OpenRouter https://openrouter.ai\n#endregion")]
    [InlineData("#pragma warning disable CS0169 // https://openrouter.ai/api/v1")]
    public Task A_comment_that_only_names_the_company_is_silent(string comment) =>
        VerifyCS.VerifyAnalyzerAsync($$"""
            class C
            {
                {{comment}}
                int n;
            }

            """);

    [Theory]
    [InlineData(""" "https://{|#0:openrouter.ai/enterprise|}" """, "https://openrouter.ai/enterprise")]
    [InlineData(""" "https://{|#0:openrouter.ai/settings/plugins|}" """, "https://openrouter.ai/settings/plugins")]
    [InlineData(""" "https://{|#0:images.openrouter.ai/logo.png|}" """, "https://images.openrouter.ai/logo.png")]
    [InlineData(""" "Sign up at {|#0:openrouter.ai|} first" """, "openrouter.ai")]
    [InlineData("""string.Join(", ", "{|#0:openrouter.ai|}", "github.com")""", "openrouter.ai")]
    public Task A_page_or_host_for_people_without_a_match_fires(string expression, string display) => VerifyCS.VerifyAnalyzerAsync(
        Snippets.Field(expression),
        VerifyCS.Diagnostic().WithLocation(0).WithArguments("A text", display, "change it by hand if it is no longer true"));

    [Theory]
    [InlineData(""" "https://openrouter.ai/keys" """)] // a page: AIS1006
    [InlineData(""" "https://openrouter.ai/api/v1" """)] // a base: AIS1001
    [InlineData(""" "https://openrouter.ai" """)] // a root: AIS1004
    [InlineData(""" "openrouter.ai" """)] // a host: AIS1005
    [InlineData(""" "OpenRouter" """)] // a name of the company
    [InlineData(""" "support@openrouter.ai wrote" """)] // a mail address
    [InlineData("""string.Join("/", "openrouter.ai", "api", "v1")""")] // an address that is put together
    [InlineData("""string.Join("/", "openrouter.ai", ".well-known")""")] // an address that is put together
    [InlineData("""string.Join("/", "openrouter.ai", "v1.0?x")""")] // an address that is put together
    [InlineData("""string.Join("/", "openrouter.ai", 1.5)""")] // an address that is put together
    public Task Strings_of_other_rules_are_silent(string expression) => VerifyCS.VerifyAnalyzerAsync(Snippets.Field(expression));

    [Fact]
    public Task Comments_of_disabled_branches_fire() => VerifyCS.VerifyAnalyzerAsync(
        """
        class C
        {
        #if LEGACY
            // [|https://openrouter.ai/api/v1|]
            int a; // [|OPENROUTER_API_KEY|]
        #endif
        }
        // [|https://openrouter.ai|] and [|openrouter.ai/docs|]
        """);
}
