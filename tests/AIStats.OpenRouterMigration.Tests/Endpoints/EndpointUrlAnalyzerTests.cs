using AIStats.OpenRouterMigration.Rules.Endpoints;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Endpoints.EndpointUrlAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

[Trait("Rule", RuleIds.EndpointUrl)]
public sealed class EndpointUrlAnalyzerTests
{
    [Theory]
    [InlineData(""" "https://{|#0:openrouter.ai/api|}/v1/chat/completions?a=1" """, "https://openrouter.ai/api/v1/chat/completions",
        "https://api.phaseo.app/v1/chat/completions")]
    [InlineData(""" "http://{|#0:www.openrouter.ai/api|}/" """, "http://www.openrouter.ai/api/", "http://api.phaseo.app/")]
    [InlineData(""" "{|#0:openrouter.ai/api|}/v1" """, "openrouter.ai/api/v1", "api.phaseo.app/v1")]
    [InlineData(""" "https://{|#0:openrouter.ai|}:443/api/v1" """, "https://openrouter.ai:443/api/v1", "https://api.phaseo.app:443/v1")]
    [InlineData("""$"https://{|#0:openrouter.ai/api|}/v1/{1}" """, "https://openrouter.ai/api/v1/{…}", "https://api.phaseo.app/v1/{…}")]
    [InlineData("""$"{"https"}://{|#0:openrouter.ai/api|}/v1" """, "{…}://openrouter.ai/api/v1", "{…}://api.phaseo.app/v1")]
    public Task The_message_names_the_old_and_the_new_URL(string expression, string url, string newUrl) =>
        VerifyCS.VerifyAnalyzerAsync(Snippets.Field(expression), VerifyCS.Diagnostic().WithLocation(0).WithArguments(url, $"write '{newUrl}' instead")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Fact]
    public Task The_message_names_the_target_of_the_option() => new RuleTest<EndpointUrlAnalyzer>
    {
        TestState =
        {
            Sources = { Snippets.Field("\"{|#0:https://|}openrouter.ai/api/v1/messages\"") },
            AnalyzerConfigFiles = { Snippets.BaseUrlOption("http://localhost:5000/ai/v1") },
            ExpectedDiagnostics = { VerifyCS.Diagnostic().WithLocation(0)
                .WithArguments("https://openrouter.ai/api/v1/messages", "write 'http://localhost:5000/ai/v1/messages' instead")
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations) },
        },
    }.RunAsync();

    [Fact]
    public Task A_bad_option_is_replaced_by_the_default() => new RuleTest<EndpointUrlAnalyzer>
    {
        TestState =
        {
            Sources = { Snippets.Field("\"https://{|#0:openrouter.ai/api|}/v1\"") },
            AnalyzerConfigFiles = { Snippets.BaseUrlOption("https://openrouter.ai/api/v1") },
            ExpectedDiagnostics = { VerifyCS.Diagnostic().WithLocation(0)
                .WithArguments("https://openrouter.ai/api/v1", "write 'https://api.phaseo.app/v1' instead") },
        },
    }.RunAsync();

    [Theory]
    [InlineData("https://openrouter.ai.evil.com/api/v1")] // another company's domain
    [InlineData("https://notopenrouter.ai/api/v1")] // another name in front
    [InlineData("https://my-openrouter.ai/api/v1")] // another name in front
    [InlineData("https://my_openrouter.ai/api/v1")] // another name in front
    [InlineData("https://openrouter.aix/api/v1")] // another top-level domain
    [InlineData("https://openrouter.ai-proxy.example/api/v1")] // another name behind
    [InlineData("https://openrouter.ai_test/api/v1")] // another name behind
    [InlineData("https://openrouter.ai@evil.example/api/v1")] // the name of a user, not the host
    [InlineData("https://openrouter.com/api/v1")] // another top-level domain
    [InlineData("https://example.com/openrouter.ai/api/v1")] // a folder of another host
    [InlineData("https://example.com/?host=openrouter.ai/api/v1")] // a query of another address
    [InlineData("https://example.com/?a=1&host=openrouter.ai/api/v1")] // a query of another address
    [InlineData("https://example.com/?url=https://openrouter.ai/api/v1")] // a query of another address
    [InlineData("https://web.archive.org/web/2024/https://openrouter.ai/api/v1")] // a page that an archive keeps
    [InlineData("https://example.com/#https://openrouter.ai/api/v1")] // a fragment of another address
    [InlineData("https%3A%2F%2Fopenrouter.ai%2Fapi%2Fv1")] // it is encoded in another text
    [InlineData("support@openrouter.ai")] // a mail address
    [InlineData("mailto:support@openrouter.ai/api/v1")] // a mail address
    [InlineData("a\\\\openrouter.ai\\\\api\\\\v1")] // a path of Windows
    [InlineData("openrouter/auto")] // a model id
    [InlineData("/openrouter/api/v1")] // a path
    public Task Look_alikes_are_silent(string text) => VerifyCS.VerifyAnalyzerAsync(Snippets.Field($"\"{text}\""));

    [Theory]
    [InlineData("https://openrouter.ai")] // a root: AIS1004
    [InlineData("https://openrouter.ai/")] // a root: AIS1004
    [InlineData("openrouter.ai")] // a host: AIS1005
    [InlineData("https://openrouter.ai/keys")] // a page: AIS1006
    [InlineData("https://openrouter.ai/apidocs")] // another page
    [InlineData("https://openrouter.ai/docs/api/v1")] // documentation
    [InlineData("https://openrouter.ai/privacy")] // a page without a match
    [InlineData("https://openrouter.ai/auth")] // a page of the sign-in
    [InlineData("https://openrouter.ai/api/v1/models")] // another answer: AIS1002
    [InlineData("https://openrouter.ai/api/v1/chat/completions/extra")] // no endpoint, for all we know
    [InlineData("https://openrouter.ai/api/v2")] // no version that is known
    [InlineData("https://openrouter.ai/api/v1/completions")] // missing there: AIS1003
    [InlineData("https://eu.openrouter.ai/api/v1")] // a host that is missing there: AIS1003
    [InlineData("https://api.openrouter.ai/v1")] // a host that nothing answers at
    [InlineData("https://api.phaseo.app/v1")] // it has moved already
    [InlineData("https://api.openai.com/v1")] // another service
    [InlineData("http://localhost/api/v1/chat/completions")] // the own machine
    public Task URLs_of_other_rules_and_other_services_are_silent(string text) => VerifyCS.VerifyAnalyzerAsync(Snippets.Field($"\"{text}\""));

    [Theory]
    [InlineData("// https://openrouter.ai/api/v1")] // a comment: AIS1007
    [InlineData("""/* "https://openrouter.ai/api/v1" */""")] // a comment: AIS1007
    [InlineData("""
        /// <see href="https://openrouter.ai/api/v1"/>
            int n;
        """)] // documentation: AIS1007
    [InlineData("#region https://openrouter.ai/api/v1\n#endregion")] // the name of a region
    [InlineData("#if UNDEFINED\n    // https://openrouter.ai/api/v1\n#endif")] // a comment in a branch that is off
    public Task Comments_and_directives_are_silent(string text) => VerifyCS.VerifyAnalyzerAsync($"class C\n{{\n    {text}\n}}\n");

    [Fact]
    public Task Names_of_providers_stay() => VerifyCS.VerifyAnalyzerAsync(
        """
        namespace OpenRouter.Client
        {
            enum Provider { OpenAI, OpenRouter }

            class OpenRouterSettings
            {
                public const string SectionName = "OpenRouter";
                public string Id => "openrouter";
                public string Url => "https://[|openrouter.ai/api|]/v1";
                public string Persisted => "providers/openrouter.json";
            }
        }
        """);

    [Theory]
    [InlineData("/repo/app/bin/Debug/Copy.cs", false)] // build output
    [InlineData("/repo/app/obj/Copy.cs", false)] // build output
    [InlineData("/repo/app/OBJ/Copy.cs", false)] // build output, in another case
    [InlineData("/REPO/app/src/obj/Copy.cs", false)] // build output below a folder of sources
    [InlineData("/repo/app/objects/Copy.cs", true)] // a folder whose name begins so
    [InlineData("/repo/app/src/bin.cs", true)] // a file of that name
    [InlineData("/repo/app/binary/Copy.cs", true)] // a folder whose name begins so
    [InlineData("/elsewhere/bin/Linked.cs", true)] // outside of the project: it is linked
    [InlineData("/repo/app/Client.cs", true)] // a source
    public Task Copies_in_bin_and_obj_of_the_project_are_silent(string path, bool fires) => new RuleTest<EndpointUrlAnalyzer>
    {
        TestState =
        {
            Sources = { (path, Snippets.Field(fires ? "\"https://[|openrouter.ai/api|]/v1\"" : "\"https://openrouter.ai/api/v1\"")) },
            AnalyzerConfigFiles = { ("/.globalconfig", "is_global = true\nbuild_property.ProjectDir = /repo/app/\n") },
        },
    }.RunAsync();

    [Theory]
    [InlineData("/0/Client.g.cs", "")]
    [InlineData("/0/Client.Designer.cs", "")]
    [InlineData("/0/Client.generated.cs", "")]
    [InlineData("/0/Client.cs", "// <auto-generated/>\n")]
    public Task Generated_code_is_silent(string path, string header) => new RuleTest<EndpointUrlAnalyzer>
    {
        TestState = { Sources = { (path, header + Snippets.Field("\"https://openrouter.ai/api/v1\"")) } },
    }.RunAsync();

    [Theory]
    [InlineData("""class C { string s = "https://openrouter.ai/api/v1""")]
    [InlineData("""class C { string s = @"https://openrouter.ai/api/v1""")]
    [InlineData(""""class C { string s = """https://openrouter.ai/api/v1"""")]
    [InlineData("""class C { string s = $"https://openrouter.ai/api/v1/{""")]
    [InlineData("""class C { string s = $"https://openrouter.ai/api/v1/{}"; }""")]
    [InlineData(""""class C { string s = $$"""https://openrouter.ai/api/v1/{{"""")]
    [InlineData("""class C { string s = "https://openrouter.ai/api/v1\""")]
    [InlineData("""class C { string s = "https://openrouter.ai/api/v1\u"; }""")]
    [InlineData("""class C { string s = "https://openrouter.ai/api/v1\uD8"; }""")]
    [InlineData("""class C { string s = "\x https://openrouter.ai/api/v1"; }""")]
    [InlineData("""class C { string s = "https://openrouter.ai/api/v1" + ; }""")]
    [InlineData("""class C { string s = "https://openrouter.ai/api/v1" + " """)]
    [InlineData("""class C { string s = "https://openrouter.ai" + @" """)]
    [InlineData(""""class C { string s = "https://openrouter.ai" + """ """")]
    [InlineData(""" "https://openrouter.ai/api/v1" """)]
    [InlineData("""[Post("https://openrouter.ai/api/v1" """)]
    [InlineData("""switch { case "https://openrouter.ai/api/v1":""")]
    [InlineData("""
        #if A
        "https://openrouter.ai/api/v1"
        """)]
    [InlineData("""
        #endif
        #else
        #elif
        #if
        "https://openrouter.ai/api/v1"
        #endif
        """)]
    [InlineData("""
        #if A
        #if
        #else
        #else
        "https://openrouter.ai/api/v1"
        #endif
        """)]
    [InlineData("""new[] { "https://openrouter.ai/api/v1", , }""")]
    [InlineData("""class C { object o = new D { { "https://openrouter.ai/api/v1", 1 }, { } }; }""")]
    [InlineData("""x?.("openrouter.ai") . ("/api/v1/chat/completions")""")]
    [InlineData("""}}}} "openrouter.ai" {{{{ $"{"/api/v1"}" """)]
    public Task Syntax_errors_never_throw(string source) => NeverThrows(source);

    [Theory]
    [InlineData("\\uFFFC")]
    [InlineData("\uFFFC")]
    [InlineData("https://openrouter.ai/\\uFFFC")]
    [InlineData("https://openrouter.ai\uFFFC/api/v1")]
    [InlineData("\uFFFC/api/v1/chat/completions")]
    [InlineData("https://openrouter.ai/\uFFFC/api/v1 \uFFFC")]
    [InlineData("https://openrouter.ai:\uFFFC/api/v1")]
    public Task The_character_that_stands_for_a_hole_may_be_in_the_text(string text) =>
        NeverThrows($$"""
            class C
            {
                string a = "{{text}}";
                string b = "https://openrouter.ai";
                string c = "https://api.phaseo.app/v1";
            }
            """);

    private static async Task NeverThrows(string source)
    {
        await RunAsync<EndpointUrlAnalyzer>();
        await RunAsync<ChangedEndpointAnalyzer>();
        await RunAsync<MissingEndpointAnalyzer>();
        await RunAsync<SplitBaseUrlAnalyzer>();
        await RunAsync<HostTestAnalyzer>();
        await RunAsync<WebPageLinkAnalyzer>();
        await RunAsync<MentionAnalyzer>();

        // What is found does not matter here, unless it is the diagnostic that stands for an exception of the analyzer.
        async Task RunAsync<TAnalyzer>()
            where TAnalyzer : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new()
        {
            try
            {
                await new RuleTest<TAnalyzer> { TestCode = source, CompilerDiagnostics = CompilerDiagnostics.None }.RunAsync();
            }
            catch (InvalidOperationException exception) when (exception.Message.Contains("Mismatch between number of diagnostics", StringComparison.Ordinal)
                && !exception.Message.Contains("AD0001", StringComparison.Ordinal))
            {
            }
        }
    }
}
