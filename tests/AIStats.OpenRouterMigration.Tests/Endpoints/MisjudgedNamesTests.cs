using AIStats.OpenRouterMigration.Rules.Endpoints;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

/// <summary>Names that hold a word of a list by chance: an address stays an address, and a base moves with its paths.</summary>
[Trait("Rule", RuleIds.SplitBaseUrl)]
[Trait("Rule", RuleIds.HostTest)]
[Trait("Rule", RuleIds.WebPageLink)]
public sealed class MisjudgedNamesTests
{
    private const string Base = "https://{|AIS1004:openrouter.ai|}";
    private const string Path = "{|AIS1004:/api|}/v1/messages";

    [Theory]
    [InlineData("SetHostEndpoint is no test of a host",
        $$"""void SetHostEndpoint(string url) => http.BaseAddress = new Uri(url); void M() { SetHostEndpoint("{{Base}}"); http.GetAsync("{{Path}}"); }""")]
    [InlineData("IssueRequest does not begin with Is",
        $$"""void IssueRequest(string url) => http.BaseAddress = new Uri(url); void M() { IssueRequest("{{Base}}"); http.GetAsync("{{Path}}"); }""")]
    [InlineData("EndpointFor does not begin with End",
        $$"""Uri EndpointFor(string url) => new Uri(url); void M() { http.BaseAddress = EndpointFor("{{Base}}"); http.GetAsync("{{Path}}"); }""")]
    [InlineData("HelperBaseUrl holds no help", $$"""const string HelperBaseUrl = "{{Base}}"; void M() => http.GetAsync(HelperBaseUrl + "{{Path}}");""")]
    [InlineData("BlinkRoot holds no link", $$"""const string BlinkRoot = "{{Base}}"; void M() => http.GetAsync(BlinkRoot + "{{Path}}");""")]
    [InlineData("a client is not opened for people", $$"""void M() { new OpenRouterClient("{{Base}}"); http.GetAsync("{{Path}}"); }""")]
    [InlineData("an OpenAI client is not, either", $$"""void M() { new OpenAIClient("{{Base}}"); http.GetAsync("{{Path}}"); }""")]
    [InlineData("MapPath serves no route",
        $$"""string MapPath(string path) => path; void M() { http.BaseAddress = new Uri("{{Base}}"); http.GetAsync(MapPath("{{Path}}")); """
        + $$"""http.GetAsync("{|AIS1004:/api|}/v1/responses"); }""")]
    public Task A_base_moves_with_its_path(string why, string members) => new RuleTest<SplitBaseUrlAnalyzer>
    {
        TestState =
        {
            Sources = { $$"""
                using System;
                using System.Net.Http;
                // {{why}}
                class C
                {
                    readonly HttpClient http = new();
                    {{members}}
                }
                class OpenRouterClient { public OpenRouterClient(string url) { } }
                class OpenAIClient { public OpenAIClient(string url) { } }

                """ },
        },
    }.RunAsync();

    [Theory]
    [InlineData("""SetHostEndpoint("https://openrouter.ai")""")]
    [InlineData("""IssueRequest("https://openrouter.ai")""")]
    [InlineData("""await IsolateAsync("https://openrouter.ai")""")]
    public Task A_call_whose_answer_decides_nothing_is_no_test(string call) => new RuleTest<HostTestAnalyzer>
    {
        TestCode = $$"""
            using System.Threading.Tasks;
            class C : Calls { async Task M() { {{call}}; } }

            """,
        TestState = { Sources =
            { """
                using System.Threading.Tasks;
                class Calls { public void SetHostEndpoint(string url) { } public void IssueRequest(string url) { }
                    public Task IsolateAsync(string url) => Task.CompletedTask; }
                """ } },
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Theory]
    [InlineData("""void M() { new OpenRouterClient("https://openrouter.ai"); }""")]
    [InlineData("""const string HelperBaseUrl = "https://openrouter.ai";""")]
    [InlineData("""void M(Connection c) => c.OpenAsync("https://openrouter.ai");""")]
    public Task An_address_is_no_link_by_chance(string members) => new RuleTest<WebPageLinkAnalyzer>
    {
        TestCode = $$"""
            class C
            {
                {{members}}
            }
            class OpenRouterClient { public OpenRouterClient(string url) { } }
            class Connection { public void OpenAsync(string url) { } }

            """,
    }.RunAsync();

    [Theory]
    [InlineData("_cfg.Value.Url")]
    [InlineData("_cfg.CurrentValue.Url")]
    [InlineData("_x.Value.Url")]
    [InlineData("cfg.Url")]
    public Task The_options_of_a_section_are_known_by_their_use(string read) => new RuleTest<SplitBaseUrlAnalyzer>
    {
        TestState =
        {
            Sources = { $$"""
                class RouterOptions { public string Url { get; set; } = ""; }
                class Box { public RouterOptions Value = new(); public RouterOptions CurrentValue = new(); }
                class C(Box _cfg, Box _x, RouterOptions cfg)
                {
                    string M() => {{read}} + "{|AIS1004:/api|}/v1/messages";
                    Box Unused => _cfg ?? _x;
                    object Other => cfg;
                }

                """ },
            AdditionalFiles = { ("/0/appsettings.json", "{ \"OpenRouter\": { \"Url\": \"https://openrouter.ai\" } }") },
            ExpectedDiagnostics = { new DiagnosticResult(OpenRouterMigration.Descriptors.SplitBaseUrl)
                    .WithSpan("/0/appsettings.json", 1, 35, 1, 48)
                    .WithArguments("'https://openrouter.ai' is the base URL of paths in C#; write 'api.phaseo.app', and leave '/api' out of the paths") },
        },
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();
}
