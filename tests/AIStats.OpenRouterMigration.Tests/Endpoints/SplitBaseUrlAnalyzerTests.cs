using AIStats.OpenRouterMigration.Endpoints;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<
    AIStats.OpenRouterMigration.Endpoints.SplitBaseUrlAnalyzer,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

public sealed class SplitBaseUrlAnalyzerTests
{
    [Fact]
    public Task The_messages_name_both_ends() => VerifyCS.VerifyAnalyzerAsync(
        "class C { const string BaseUrl = \"https://{|#0:openrouter.ai|}\"; string s = BaseUrl + \"{|#1:/api|}/v1/messages\"; }",
        VerifyCS.Diagnostic().WithLocation(0).WithArguments("'https://openrouter.ai' is the base of OpenRouter paths written elsewhere; write 'api.phaseo.app' here and leave '/api' out there").WithOptions(DiagnosticOptions.IgnoreAdditionalLocations),
        VerifyCS.Diagnostic().WithLocation(1).WithArguments("This is the path of an OpenRouter base URL written elsewhere; leave '/api' out and write 'api.phaseo.app' there").WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Theory]
    [InlineData("https://", "openrouter.ai", "")]
    [InlineData("http://", "www.openrouter.ai", "/")]
    [InlineData("", "openrouter.ai", "")]
    public Task A_root_without_a_path_says_what_to_do(string scheme, string host, string slash) => VerifyCS.VerifyAnalyzerAsync(
        Snippets.Field($"\"{scheme}{{|#0:{host}{slash}|}}\""),
        VerifyCS.Diagnostic().WithLocation(0).WithArguments($"'{scheme}{host}{slash}' has no path in sight; write 'api.phaseo.app' here and leave '/api' out of the paths that are added to it"));

    [Theory]
    [InlineData("AddHttpClient")]
    [InlineData("CreateClient")]
    [InlineData("AddHttpMessageHandler")]
    [InlineData("ConfigureHttpClient")]
    public Task The_name_of_a_client_is_no_base(string method) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Services { public Services {{method}}(string name, string other = "") => this; }
        class C { object M(Services services) => services.{{method}}("openrouter.ai").{{method}}("chat", "{|AIS1004:openrouter.ai|}"); }
        """);

    [Theory]
    [InlineData("\"/api/v1/chat/completions\"", 0)]
    [InlineData("\"api/v1/models\"", 0)]
    [InlineData("\"/API/V1/models?x=1#y\"", 0)]
    [InlineData("$\"{x}/api/v1/models\"", 1)]
    [InlineData("x + \"/api/v1/models\"", 1)]
    [InlineData("\"{0}/api/v1/models\"", 3)]
    [InlineData("$\"https://{x}/api/v1/models\"", 9)]
    [InlineData("\"{a}/api/v1/models\"", null)]
    [InlineData("\"{00/api/v1/models\"", null)]
    [InlineData("\"a0}/api/v1/models\"", null)]
    [InlineData("$\"see {x}/api/v1/models\"", null)]
    [InlineData("\"/api/v1/models and more\"", null)]
    [InlineData("\"/api/v1/health\"", null)]
    [InlineData("\"/api/v2/models\"", null)]
    [InlineData("\"{0\"", null)]
    [InlineData("$\"{x}\"", null)]
    [InlineData("\"?\"", null)]
    [InlineData("\"\"", null)]
    public void A_path_begins_a_string_or_stands_behind_its_first_hole(string code, int? start)
    {
        var tree = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText($"class C {{ object o = {code}; }}");
        var expression = tree.GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.EqualsValueClauseSyntax>().Single().Value;
        Assert.Equal(start, PathEnd.Read(tree, expression, StringText.Read(expression), "api/v1")?.Start);
    }

    [Theory]
    [InlineData("https://api.phaseo.app", UrlKind.Root)]
    [InlineData("http://api.phaseo.app", null)]
    [InlineData(" https://api.phaseo.app/ ", UrlKind.Root)]
    [InlineData("https://api.phaseo.app/v1", UrlKind.Endpoint)]
    [InlineData("https://api.phaseo.app/v1/", UrlKind.Endpoint)]
    [InlineData("api.phaseo.app", UrlKind.Host)]
    [InlineData("https://api.phaseo.app/v1/chat/completions", null)]
    [InlineData("https://docs.phaseo.app", null)]
    [InlineData("https", null)]
    [InlineData("", null)]
    public void A_base_that_moved_is_known_by_its_whole_text(string text, UrlKind? kind) => Assert.Equal(kind, SplitEnds.MovedKind(text));

    [Theory]
    [InlineData("\"/api/v1/chat/completions\"")]
    [InlineData("\"api/v1/chat/completions\"")]
    [InlineData("$\"{1}/api/v1/chat/completions\"")]
    [InlineData("\"https://gigachat.devices.sberbank.ru/api/v1/chat/completions\"")]
    [InlineData("\"https://openrouter.ai/api/v1/chat/completions\"")]
    [InlineData("\"https://openrouter.ai/api/v1\" + \"/chat/completions\"")]
    [InlineData("\"https://openrouter.ai\" + \"/api/v1/chat/completions\"")]
    [InlineData("\"https://openrouter.ai/keys\"")]
    [InlineData("\"Visit https://openrouter.ai for a key\"")]
    public Task A_path_without_a_base_and_a_URL_in_one_piece_are_silent(string expression) => VerifyCS.VerifyAnalyzerAsync(Snippets.Field(expression));

    [Theory]
    [InlineData("app.MapPost(\"/api/v1/chat/completions\", id)")]
    [InlineData("app.MapGroup(\"/api/v1\")")]
    [InlineData("app.WithPath(\"/api/v1/chat/completions\")")]
    [InlineData("app.StartsWithSegments(\"/api/v1\")")]
    [InlineData("id + \"x/api/v1/chat/completions\"")]
    [InlineData("$\"{server}/api/v1/chat/completions\"")]
    [InlineData("\"post api/v1/chat/completions failed\"")]
    [InlineData("\"/api/v1/orders\"")]
    public Task Own_routes_and_texts_beside_a_root_do_not_move(string expression) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class App
        {
            public object MapPost(string path, object handler) => handler;
            public object MapGroup(string path) => path;
            public object WithPath(string path) => path;
            public object StartsWithSegments(string path) => path;
        }

        class C
        {
            string root = "https://[|openrouter.ai|]";
            object M(App app, string id, string server) => {{expression}};
        }
        """);

    [Fact]
    public Task Routes_of_controllers_do_not_move() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System;

        sealed class RouteAttribute : Attribute { public RouteAttribute(string path) => Path = path; public string Path { get; } }
        sealed class HttpPostAttribute : Attribute { public HttpPostAttribute(string path) => Path = path; public string Path { get; } }

        [Route("/api/v1/chat")]
        class ChatController
        {
            const string BaseUrl = "https://[|openrouter.ai|]";

            [HttpPost("/api/v1/chat/completions")]
            public void Post() { }
        }
        """);

    [Theory]
    [InlineData("context.Request.Path == \"/api/v1/chat/completions\"")]
    [InlineData("context.Request.Path.StartsWith(\"/api/v1/chat\")")]
    [InlineData("string.Equals(\"/api/v1/chat/completions\", context.Request.Path)")]
    [InlineData("new RouteMatch { Path = \"/api/v1/{**rest}\" }")]
    public Task Routes_that_a_proxy_serves_do_not_move(string expression) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Request { public string Path; }
        class Context { public Request Request; }
        class RouteMatch { public string Path; }

        class Proxy
        {
            string upstream = "https://[|openrouter.ai|]";
            object M(Context context) => {{expression}};
        }
        """);

    [Theory]
    [InlineData("string.Join('/', \"https://[|openrouter.ai|]\", \"api\", \"v1\")")]
    [InlineData("new[] { \"https://[|openrouter.ai|]\", \"v1\" }")]
    public Task A_path_in_pieces_is_not_in_sight(string expression) => VerifyCS.VerifyAnalyzerAsync(Snippets.Method($"return {expression};"));

    [Fact]
    public Task Requests_to_a_test_host_do_not_move() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System.Net.Http;

        class WebApplicationFactory<T> { public HttpClient CreateClient() => new(); }

        class Tests
        {
            const string Upstream = "https://[|openrouter.ai|]";
            object Post(WebApplicationFactory<Tests> factory) => factory.CreateClient().PostAsync("/api/v1/chat/completions", null);
        }
        """);

    [Fact]
    public Task Where_another_service_is_as_likely_nothing_moves() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System;
        using System.Net.Http;

        class Client
        {
            const string OpenRouterBase = "https://[|openrouter.ai/|]";
            const string GigaChatBase = "https://gigachat.devices.sberbank.ru/";
            object Send(HttpClient http, bool giga)
            {
                http.BaseAddress = new Uri(giga ? GigaChatBase : OpenRouterBase);
                return http.PostAsync("[|api/v1/chat/completions|]", null);
            }
        }
        """);

    [Fact]
    public Task A_path_of_a_type_that_nothing_links_to_the_base_does_not_move() => new CSharpAnalyzerTest<SplitBaseUrlAnalyzer, DefaultVerifier>
    {
        TestState =
        {
            Sources =
            {
                "class OpenRouterOptions { public string BaseUrl { get; set; } = \"https://[|openrouter.ai|]\"; }",
                "class OrderClient { string path = \"/api/v1/chat/completions\"; }",
                "class Tests { OpenRouterOptions options; string path = \"[|/api/v1/chat/completions|]\"; }",
            },
        },
    }.RunAsync();

    [Fact]
    public Task A_base_with_the_version_and_a_relative_path_is_in_order() => VerifyCS.VerifyAnalyzerAsync(
        Snippets.Method("http.BaseAddress = new Uri(\"https://openrouter.ai/api/v1/\"); return http.PostAsync(\"chat/completions\", null);"));

    [Fact]
    public Task A_base_with_api_and_a_path_with_the_version_is_in_order() => VerifyCS.VerifyAnalyzerAsync(
        Snippets.Method("http.BaseAddress = new Uri(\"https://openrouter.ai/api/\"); return http.PostAsync(\"v1/chat/completions\", null);"));

    [Fact]
    public Task A_test_of_the_host_is_no_base() => VerifyCS.VerifyAnalyzerAsync(
        Snippets.Method("return uri.Host == \"openrouter.ai\" ? \"/api/v1/chat/completions\" : null;"));

    [Theory]
    [InlineData("another service's address stands as near", "class C { const string A = \"https://{|#0:openrouter.ai/|}\"; const string OtherBase = \"https://other.example.com/\"; string M(bool b) => (b ? A : OtherBase) + Path; const string Path = \"{|#1:api/v1/messages|}\"; }", "the address of another service stands as near to a path")]
    [InlineData("the code looks for /api", "class C { string M(string s) { var url = s ?? \"https://{|#0:openrouter.ai|}\"; return url.Contains(\"/api\") ? url : url + \"{|#1:/api/v1|}\"; } }", "the code around it looks for '/api' in it")]
    [InlineData("a web page is added", "class C { const string Root = \"https://{|#0:openrouter.ai|}\"; string Keys = Root + \"/keys\"; string Chat = $\"{Root}{|#1:/api/v1/chat/completions|}\"; }", "the web page '/keys' is added to it as well")]
    [InlineData("another path has no link", "class C { const string Root = \"https://{|#0:openrouter.ai|}\"; string Chat = $\"{Root}{|#1:/api/v1/chat/completions|}\"; } class D { string OpenRouter; void M(string address) { var url = address + \"{|#2:/api/v1/messages|}\"; } }", "'/api/v1/messages' in Test0.cs may be added to it too")]
    public async Task What_stands_against_a_move_is_said(string why, string source, string obstacle)
    {
        _ = why;
        var expected = new List<DiagnosticResult>
        {
            VerifyCS.Diagnostic().WithLocation(0).WithArguments($"'https://openrouter.ai{(source.Contains("openrouter.ai/", StringComparison.Ordinal) ? "/" : "")}' is the base of OpenRouter paths written elsewhere; write 'api.phaseo.app' here and leave '/api' out there by hand, since {obstacle}"),
            VerifyCS.Diagnostic().WithLocation(1).WithArguments($"'{source.Split("#1:")[1].Split('|')[0]}' is the path of an OpenRouter base URL written elsewhere; leave '/api' out and write 'api.phaseo.app' there by hand, since {obstacle}"),
        };
        if (source.Contains("#2", StringComparison.Ordinal))
            expected.Add(VerifyCS.Diagnostic().WithLocation(2).WithArguments("'/api/v1/messages' may be the path of an OpenRouter base URL written elsewhere; leave '/api' out when the base becomes 'api.phaseo.app'"));
        await VerifyCS.VerifyAnalyzerAsync(source, [.. expected]);
    }

    [Fact]
    public Task A_whole_base_in_the_same_file_has_no_part_in_another_types_path() => VerifyCS.VerifyAnalyzerAsync(
        """
        class OpenRouterOptions { public string BaseUrl { get; set; } = "https://openrouter.ai/api/v1"; }
        class OrderClient { string path = "/api/v1/messages"; }
        """);

    [Theory]
    [InlineData("context.Request.Url.AbsolutePath == \"[|/api/v1/chat/completions|]\"")]
    public Task What_a_fake_server_of_OpenRouter_compares_is_left_to_a_person(string expression) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System;
        class Request { public Uri Url; }
        class Context { public Request Request; }
        class OpenRouterServer
        {
            const string Url = "https://openrouter.ai/api/v1/chat/completions";
            bool M(Context context) => {{expression}};
        }
        """);

    [Fact]
    public Task Tests_of_the_own_API_with_a_derived_factory_are_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System.Net.Http;
        class CustomWebApplicationFactory { public string Upstream = "https://[|openrouter.ai|]"; }
        interface IClassFixture<T> { }
        class ApiTests : IClassFixture<CustomWebApplicationFactory>
        {
            object M(HttpClient client) => client.PostAsync("/api/v1/messages", null);
        }
        """);
}
