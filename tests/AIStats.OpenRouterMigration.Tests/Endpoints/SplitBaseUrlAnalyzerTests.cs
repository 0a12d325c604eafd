using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Rules.Endpoints;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Endpoints.SplitBaseUrlAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

[Trait("Rule", RuleIds.SplitBaseUrl)]
public sealed class SplitBaseUrlAnalyzerTests
{
    [Fact]
    public Task The_messages_name_both_ends() => VerifyCS.VerifyAnalyzerAsync(
        """
        class C
        {
            const string BaseUrl = "https://{|#0:openrouter.ai|}";
            string s = BaseUrl + "{|#1:/api|}/v1/messages";
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0)
            .WithArguments("'https://openrouter.ai' is the base URL of paths elsewhere; write 'api.phaseo.app' here, and leave '/api' out of the paths")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations),
        VerifyCS.Diagnostic().WithLocation(1)
            .WithArguments(
                "'/api/v1/messages' is the path of an OpenRouter base URL elsewhere; leave '/api' out here, and write 'api.phaseo.app' as the base URL")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Theory]
    [InlineData("https://", "openrouter.ai", "")]
    [InlineData("http://", "www.openrouter.ai", "/")]
    [InlineData("", "openrouter.ai", "")]
    public Task A_root_without_a_path_says_what_to_do(string scheme, string host, string slash) => VerifyCS.VerifyAnalyzerAsync(
        Snippets.Field($"\"{scheme}{{|#0:{host}{slash}|}}\""),
        VerifyCS.Diagnostic().WithLocation(0)
            .WithArguments($"'{scheme}{host}{slash}' has no path in this project; write 'api.phaseo.app', and leave '/api' out of its paths"));

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
    [InlineData(""" "/api/v1/chat/completions" """, 0)]
    [InlineData(""" "api/v1/models" """, 0)]
    [InlineData(""" "/API/V1/models?x=1#y" """, 0)]
    [InlineData("""$"{x}/api/v1/models" """, 1)]
    [InlineData("""x + "/api/v1/models" """, 1)]
    [InlineData(""" "{0}/api/v1/models" """, 3)]
    [InlineData("""$"https://{x}/api/v1/models" """, 9)]
    [InlineData(""" "{a}/api/v1/models" """, null)]
    [InlineData(""" "{00/api/v1/models" """, null)]
    [InlineData(""" "a0}/api/v1/models" """, null)]
    [InlineData("""$"see {x}/api/v1/models" """, null)]
    [InlineData(""" "/api/v1/models and more" """, null)]
    [InlineData(""" "/api/v1/models?limit=1 failed" """, null)]
    [InlineData(""" "/api/v1/health" """, null)]
    [InlineData(""" "/api/v2/models" """, null)]
    [InlineData(""" "{0" """, null)]
    [InlineData("""$"{x}" """, null)]
    [InlineData(""" "?" """, null)]
    [InlineData(""" "" """, null)]
    public void A_path_begins_a_string_or_stands_behind_its_first_hole(string code, int? start)
    {
        var tree = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText($$"""class C { object o = {{code}}; }""");
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
    public void A_base_that_moved_is_known_by_its_whole_text(string text, Enum? kind) => Assert.Equal(kind, SplitEnds.MovedKind(text));

    [Theory]
    [InlineData(""" "/api/v1/chat/completions" """)] // no base in the type
    [InlineData(""" "api/v1/chat/completions" """)] // no base in the type
    [InlineData("""$"{1}/api/v1/chat/completions" """)] // no base in the type
    [InlineData(""" "https://gigachat.devices.sberbank.ru/api/v1/chat/completions" """)] // another service
    [InlineData(""" "https://openrouter.ai/api/v1/chat/completions" """)] // one piece: AIS1001
    [InlineData(""" "https://openrouter.ai/api/v1" + "/chat/completions" """)] // the base has its path: AIS1001
    [InlineData(""" "https://openrouter.ai" + "/api/v1/chat/completions" """)] // one address in two literals: AIS1001
    [InlineData(""" "https://openrouter.ai/keys" """)] // a page
    [InlineData(""" "Visit https://openrouter.ai for a key" """)] // a sentence
    public Task A_path_without_a_base_and_a_URL_in_one_piece_are_silent(string expression) => VerifyCS.VerifyAnalyzerAsync(Snippets.Field(expression));

    [Theory]
    [InlineData("""app.MapPost("/api/v1/chat/completions", id)""")]
    [InlineData("""app.MapGroup("/api/v1")""")]
    [InlineData("""app.WithPath("/api/v1/chat/completions")""")]
    [InlineData("""app.StartsWithSegments("/api/v1")""")]
    [InlineData("""app.Created("/api/v1/keys", id)""")] // what an answer says about the new row
    [InlineData("""id + "x/api/v1/chat/completions" """)]
    [InlineData("""$"{server}/api/v1/chat/completions" """)]
    [InlineData(""" "post api/v1/chat/completions failed" """)]
    [InlineData(""" "/api/v1/orders" """)]
    public Task Own_routes_and_texts_beside_a_root_do_not_move(string expression) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class App
        {
            public object MapPost(string path, object handler) => handler;
            public object MapGroup(string path) => path;
            public object WithPath(string path) => path;
            public object StartsWithSegments(string path) => path;
            public object Created(string path, object value) => value;
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
    [InlineData("""context.Request.Path == "/api/v1/chat/completions" """)]
    [InlineData("""context.Request.Path.StartsWith("/api/v1/chat")""")]
    [InlineData("""string.Equals("/api/v1/chat/completions", context.Request.Path)""")]
    [InlineData("""new RouteMatch { Path = "/api/v1/{**rest}" }""")]
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
    [InlineData("""string.Join('/', "https://[|openrouter.ai|]", "api", "v1")""")]
    [InlineData("""new[] { "https://[|openrouter.ai|]", "v1" }""")]
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
    public Task A_path_of_a_type_that_nothing_links_to_the_base_does_not_move() => new RuleTest<SplitBaseUrlAnalyzer>
    {
        TestState =
        {
            Sources =
            {
                """class OpenRouterOptions { public string BaseUrl { get; set; } = "https://[|openrouter.ai|]"; }""",
                """class OrderClient { string path = "/api/v1/chat/completions"; }""",
                """class Tests { OpenRouterOptions options; string path = "[|/api/v1/chat/completions|]"; }""",
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
    [InlineData("another service's address stands as near",
        """
        class C
        {
            const string A = "https://{|#0:openrouter.ai/|}";
            const string OtherBase = "https://other.example.com/";
            string M(bool b) => (b ? A : OtherBase) + Path;
            const string Path = "{|#1:api/v1/messages|}";
        }
        """, "another service's URL is as near to a path")]
    [InlineData("the code looks for /api",
        """
        class C
        {
            string M(string s)
            {
                var url = s ?? "https://{|#0:openrouter.ai|}";
                return url.Contains("/api") ? url : url + "{|#1:/api/v1|}";
            }
        }
        """,
            "the code around it looks for '/api'")]
    [InlineData("a web page is added",
        """
        class C
        {
            const string Root = "https://{|#0:openrouter.ai|}";
            string Keys = Root + "/keys";
            string Chat = $"{Root}{|#1:/api/v1/chat/completions|}";
        }
        """, "the web page '/keys' is added to it, too")]
    [InlineData("a web page is added to the trimmed base",
        """
        class C
        {
            const string Root = "https://{|#0:openrouter.ai|}";
            string Keys = Root.TrimEnd('/') + "/keys";
            string Chat = $"{Root}{|#1:/api/v1/chat/completions|}";
        }
        """, "the web page '/keys' is added to it, too")]
    [InlineData("a web page is added as a URI",
        """
        class C
        {
            const string Root = "https://{|#0:openrouter.ai|}";
            object Keys = new System.Uri(new System.Uri(Root), "/keys");
            string Chat = $"{Root}{|#1:/api/v1/chat/completions|}";
        }
        """, "the web page '/keys' is added to it, too")]
    [InlineData("a web page is added by a call",
        """
        class C
        {
            const string Root = "https://{|#0:openrouter.ai|}";
            string Keys = string.Concat(Root, "/keys");
            string Chat = $"{Root}{|#1:/api/v1/chat/completions|}";
        }
        """, "the web page '/keys' is added to it, too")]
    [InlineData("a web page is added by a format",
        """
        class C
        {
            const string Root = "https://{|#0:openrouter.ai|}";
            string Keys = string.Format("{0}/keys", Root);
            string Chat = $"{Root}{|#1:/api/v1/chat/completions|}";
        }
        """, "the web page '/keys' is added to it, too")]
    [InlineData("a web page is added behind a call",
        """
        class C
        {
            const string Root = "https://{|#0:openrouter.ai|}";
            static string Fix(string s) => s;
            string Keys = Fix(Root) + "/keys";
            string Chat = $"{Root}{|#1:/api/v1/chat/completions|}";
        }
        """, "the web page '/keys' is added to it, too")]
    [InlineData("a web page is added by its name",
        """
        class C
        {
            const string Root = "https://{|#0:openrouter.ai|}";
            const string KeysPage = "/keys";
            string Keys = Root + KeysPage;
            string Chat = $"{Root}{|#1:/api/v1/chat/completions|}";
        }
        """, "the web page '/keys' is added to it, too")]
    [InlineData("a web page is added in another type",
        """
        class C
        {
            public const string Root = "https://{|#0:openrouter.ai|}";
            string Chat = $"{Root}{|#1:/api/v1/chat/completions|}";
        }
        class D
        {
            string Keys = C.Root + "/keys";
        }
        """, "the web page '/keys' is added to it, too")]
    [InlineData("a path is tested",
        """
        class C
        {
            const string Root = "https://{|#0:openrouter.ai|}";
            bool IsApi(string s) => s.StartsWith("/api/");
            string Chat = $"{Root}{|#1:/api/v1/chat/completions|}";
        }
        """, "the code around it looks for '/api'")]
    [InlineData("a web page is added whose query has the base again",
        """
        class C
        {
            const string Root = "https://{|#0:openrouter.ai|}";
            string Keys = $"{Root}/keys?from={Root}";
            string Chat = $"{Root}{|#1:/api/v1/chat/completions|}";
        }
        """, "the web page '/keys' is added to it, too")]
    [InlineData("another service's address whose name begins like a base's stands as near",
        """
        class C
        {
            const string A = "https://{|#0:openrouter.ai|}";
            const string ServerUrl = "https://other.example.com";
            string M(bool b) => (b ? A : ServerUrl) + Path;
            const string Path = "{|#1:/api/v1/messages|}";
        }
        """, "another service's URL is as near to a path")]
    [InlineData("another path has no link",
        """
        class C
        {
            const string Root = "https://{|#0:openrouter.ai|}";
            string Chat = $"{Root}{|#1:/api/v1/chat/completions|}";
        }
        class D
        {
            string OpenRouter;
            void M(string address) { var url = address + "{|#2:/api/v1/messages|}"; }
        }
        """, "'/api/v1/messages' in Test0.cs may belong to it, too")]
    public async Task What_stands_against_a_move_is_said(string why, string source, string obstacle)
    {
        _ = why;
        var slash = source.Contains("openrouter.ai/", StringComparison.Ordinal) ? "/" : "";
        var path = source.Split("#1:")[1].Split('|')[0];
        var expected = new List<DiagnosticResult>
        {
            VerifyCS.Diagnostic().WithLocation(0)
                .WithArguments($"'https://openrouter.ai{(source.Contains("openrouter.ai/", StringComparison.Ordinal) ? "/"
                : "")}' moves with its paths, but {obstacle}; write 'api.phaseo.app' and no '/api' by hand"),
            VerifyCS.Diagnostic().WithLocation(1)
                .WithArguments($"'{source.Split("#1:")[1].Split(
                '|')[0]}' moves with its base URL, but {obstacle}; write 'api.phaseo.app' and no '/api' by hand"),
        };
        if (source.Contains("#2", StringComparison.Ordinal))
            expected.Add(VerifyCS.Diagnostic().WithLocation(2)
                .WithArguments("'/api/v1/messages' may be the path of an OpenRouter base URL; leave '/api' out when the base URL becomes 'api.phaseo.app'"));
        await VerifyCS.VerifyAnalyzerAsync(source, [.. expected]);
    }

    [Fact]
    public Task A_whole_base_in_the_same_file_has_no_part_in_another_types_path() => VerifyCS.VerifyAnalyzerAsync(
        """
        class OpenRouterOptions { public string BaseUrl { get; set; } = "https://openrouter.ai/api/v1"; }
        class OrderClient { string path = "/api/v1/messages"; }
        """);

    [Theory]
    [InlineData("""context.Request.Url.AbsolutePath == "[|/api/v1/chat/completions|]" """)]
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
        class BaseObstacles : IClassFixture<CustomWebApplicationFactory>
        {
            object M(HttpClient client) => client.PostAsync("/api/v1/messages", null);
        }
        """);

    [Fact]
    public Task One_path_that_may_be_another_services_keeps_all_paths_of_the_base() => VerifyCS.VerifyAnalyzerAsync(
        """
        class C
        {
            const string A = "https://[|openrouter.ai/|]";
            const string OtherBase = "https://other.example.com/";
            const string Path = "[|api/v1/messages|]";
            string M(bool b) => (b ? A : OtherBase) + Path;
            string N => A + "[|api/v1/responses|]";
        }
        """);

    [Fact]
    public Task A_base_with_the_version_beside_a_root_changes_nothing_about_the_root() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System;
        using System.Net.Http;

        class Chat
        {
            object M(HttpClient http, bool whole)
            {
                http.BaseAddress = new Uri(whole ? "https://[|openrouter.ai/api/v1/|]" : "https://[|openrouter.ai/|]");
                return http.PostAsync("[|/api/v1/messages|]", null);
            }
        }

        class OpenRouterRelay
        {
            string M(string address) => address + "[|/api/v1/messages|]";
        }
        """);

    [Theory]
    [InlineData("""
        class A
        {
            public const string Root = "https://[|openrouter.ai|]";
        }
        class B
        {
            string Root;
            string M() { var prefix = Root; return prefix + "/api/v1/messages"; }
        }
        """)]
    [InlineData("""
        class A
        {
            public string BaseUrl = "https://[|openrouter.ai|]";
        }
        class B
        {
            string BaseUrl = "https://other.example.com";
        }
        class C
        {
            string path = "/api/v1/messages";
        }
        """)]
    [InlineData("""
        class A
        {
            public string BaseUrl = "https://[|openrouter.ai|]";
        }
        class B
        {
            string BaseUrl = "https://other.example.com";
        }
        class C
        {
            string name = "openrouter";
            string path = "[|/api|]/v1/messages";
        }
        """)]
    // It is added to a parameter.
    [InlineData("""
        class A
        {
            const string BaseUrl = "https://openrouter.ai/api/v1";
            string M(string serverUrl) => serverUrl + "/api/v1/messages";
        }
        """)]
    // The base has its path already.
    [InlineData("""
        class A
        {
            const string BaseUrl = "https://openrouter.ai/api/v1";
        }
        class OpenRouterRelay
        {
            string path = "/api/v1/messages";
        }
        """)]
    [InlineData("""
        class A
        {
            const string Root = "https://[|openrouter.ai|]";
            string Chat => Root + "[|/api|]/v1/messages";
            string Images(string baseUrl) => $"{baseUrl}/v1/images";
        }
        """)]
    public Task A_path_that_another_address_comes_before_stays(string source) => VerifyCS.VerifyAnalyzerAsync(source);

    [Theory]
    [InlineData(""" "openrouter" """, "[|/api/v1/messages|]")]
    [InlineData(""" "OpenRouter failed" """, "[|/api/v1/messages|]")]
    [InlineData(""" "OpenRouter:Timeout" """, "[|/api/v1/messages|]")]
    [InlineData(""" "openrouter"; string id = "openrouter" + "-1" """, "[|/api/v1/messages|]")]
    [InlineData(""" "openrouter/auto" """, "/api/v1/messages")]
    [InlineData(""" "my-" + "openrouter" """, "/api/v1/messages")]
    public Task A_path_without_a_link_is_reported_where_its_type_names_OpenRouter_and_will_go_on_to(string name, string path) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Whole { const string BaseUrl = "https://openrouter.ai/api/v1"; }
        class Root { const string BaseUrl = "https://[|openrouter.ai|]"; }
        class Relay
        {
            string name = {{name}};
            string M(string address) => address + "{{path}}";
        }
        """);

    [Fact]
    public Task What_stands_against_the_move_of_one_base_holds_its_connection() => VerifyFilesAsync(
        """
        class A
        {
            const string Root = "https://[|openrouter.ai|]";
            string M(string s) => s.Contains("/api") ? s : Root + "[|/api/v1/messages|]";
        }
        """,
        """
        class B
        {
            const string Gateway = "https://[|openrouter.ai|]";
            string M() => Gateway + "[|/api/v1/messages|]";
        }
        """);

    [Fact]
    public Task Each_file_reports_its_own_ends_of_a_base_that_stays() => VerifyFilesAsync(
        """
        class Defaults
        {
            public const string Root = "https://[|openrouter.ai|]";
            bool M(string s) => s.EndsWith("/api");
        }
        """,
        """
        class Chat
        {
            string Credits => Defaults.Root + "/api/v1/credits";
            string Messages => Defaults.Root + "[|/api/v1/messages|]";
        }
        """);

    [Fact]
    public Task What_the_options_name_as_the_gateway_is_no_other_service() => new RuleTest<SplitBaseUrlAnalyzer>
    {
        TestState =
        {
            Sources = { """
                class C
                {
                    const string A = "https://[|openrouter.ai|]";
                    const string NewBase = "https://gateway.example";
                    string M(bool b) => (b ? A : NewBase) + Path;
                    const string Path = "[|/api|]/v1/messages";
                }
                """ },
            AnalyzerConfigFiles = { Snippets.BaseUrlOption("https://gateway.example/v1") },
        },
    }.RunAsync();

    [Fact]
    public Task One_host_name_among_the_bases_keeps_all_where_the_target_has_a_port() => new RuleTest<SplitBaseUrlAnalyzer>
    {
        TestState =
        {
            Sources = { """
                class C
                {
                    const string Host = "[|openrouter.ai|]";
                    const string Root = "https://[|openrouter.ai|]";
                    string M() => $"https://{Host}[|/api/v1/messages|]";
                    string N(bool b) => (b ? Root : $"https://{Host}") + Path;
                    const string Path = "[|/api/v1/messages|]";
                }
                """ },
            AnalyzerConfigFiles = { Snippets.BaseUrlOption("https://gateway.example:8443/v1") },
        },
    }.RunAsync();

    [Fact]
    public Task The_code_around_a_host_name_is_named_before_the_port_of_the_target() => new RuleTest<SplitBaseUrlAnalyzer>
    {
        TestState =
        {
            Sources = { """
                class C
                {
                    const string Host = "{|#0:openrouter.ai|}";
                    string M(string s) => s.Contains("/api") ? s : $"https://{Host}{|#1:/api/v1|}";
                }
                """ },
            AnalyzerConfigFiles = { Snippets.BaseUrlOption("https://gateway.example:8443/v1") },
            ExpectedDiagnostics =
            {
                VerifyCS.Diagnostic().WithLocation(0)
                    .WithArguments("'openrouter.ai' moves with its paths, but the code around it looks for '/api'; "
                    + "write 'gateway.example:8443' and no '/api' by hand"),
                VerifyCS.Diagnostic().WithLocation(1)
                    .WithArguments("'/api/v1' moves with its base URL, but the code around it looks for '/api'; "
                    + "write 'gateway.example:8443' and no '/api' by hand"),
            },
        },
    }.RunAsync();

    private const string OneSection = "{ \"OpenRouter\": { \"BaseUrl\": \"https://[|openrouter.ai|]\" } }";
    private const string TwoSections =
        "{ \"Backend\": { \"BaseUrl\": \"https://localhost:7001\" }, \"OpenRouter\": { \"BaseUrl\": \"https://[|openrouter.ai|]\" } }";

    [Theory]
    [InlineData(OneSection, """string M(RouterOptions options) => options.BaseUrl + "[|/api|]/v1/messages";""")]
    [InlineData("""
        {
          // /api/v1/embeddings
          "OpenRouter": { "BaseUrl": "https://[|openrouter.ai|]" } }
        """,
        """string M(RouterOptions options) => options.BaseUrl + "[|/api|]/v1/messages";""")]
    [InlineData(OneSection, """string M(Snapshot<RouterOptions> options) => options.Value.BaseUrl + "[|/api|]/v1/messages";""")]
    [InlineData(OneSection, """string M(RouterOptions o) => o.BaseUrl + "[|/api|]/v1/messages";""")]
    [InlineData(OneSection, """RouterOptions _o; string M() => _o.BaseUrl + "[|/api|]/v1/messages";""")]
    [InlineData(OneSection, """string M(RouterOptions openRouter) => openRouter.BaseUrl + "[|/api|]/v1/messages";""")]
    [InlineData(OneSection,
        """string M(IDictionary<string, string> config) { var address = config["OpenRouter:BaseUrl"]; return address + "[|/api|]/v1/messages"; }""")]
    [InlineData(TwoSections,
        """string M(IDictionary<string, string> config) { var address = config["OpenRouter__BaseUrl"]; return address + "[|/api|]/v1/messages"; }""")]
    [InlineData(TwoSections, """string M(OpenRouterOptions options) => options.BaseUrl + "[|/api|]/v1/messages";""")]
    // Which section fills the options is not known.
    [InlineData(TwoSections, """string M(RouterOptions options) => options.BaseUrl + "/api/v1/messages";""")]
    [InlineData(TwoSections,
        """string M(IDictionary<string, string> config, bool own) { var address = own ? config["Backend:BaseUrl"] : config["OpenRouter:BaseUrl"]; """
        + """return address + "[|/api/v1/messages|]"; }""")]
    [InlineData("""{ "BaseUrl": "https://[|openrouter.ai|]", "Backend": { "BaseUrl": "https://localhost:7001" } }""",
        """string M(RouterOptions options) => options.BaseUrl + "/api/v1/messages";""")]
    [InlineData("""{ "BaseUrl": "https://[|openrouter.ai|]" }""", """string M(Request request) => request.BaseUrl + "/api/v1/messages";""")]
    [InlineData(OneSection, """string M(Request request) => request.BaseUrl + "/api/v1/messages";""")] // a request holds no settings
    // The setting has its path already.
    [InlineData("""{ "OpenRouter": { "BaseUrl": "https://openrouter.ai/api/v1" } }""",
        """string M(RouterOptions options) => options.BaseUrl + "/api/v1/messages";""")]
    public Task A_path_belongs_to_the_setting_that_its_code_reads(string settings, string member) => VerifyWithSettingsAsync(
        settings,
        $"using System.Collections.Generic;\nclass Chat {{ {member} }}",
        """
        class RouterOptions { public string BaseUrl; }
        class OpenRouterOptions { public string BaseUrl; }
        class Request { public string BaseUrl; }
        class Snapshot<T> { public T Value; }
        """);

    [Theory]
    [InlineData("""services.AddHttpClient<ChatClient>(c => c.BaseUrl = config["OpenRouter:BaseUrl"]);""")]
    [InlineData("services.AddHttpClient<ChatClient>(c => c.BaseUrl = options.BaseUrl);")]
    public Task A_typed_client_moves_with_the_setting_that_its_registration_reads(string registration) => VerifyWithSettingsAsync(
        OneSection,
        $$"""
        using System;
        using System.Collections.Generic;
        using Client = ChatClient;

        class RouterOptions { public string BaseUrl; }
        class Http { public string BaseUrl; }
        class Services { public void AddHttpClient<T>(Action<Http> configure) { } }
        static class Setup
        {
            public static void Add(Services services, IDictionary<string, string> config, RouterOptions options)
            {
                {{registration}}
            }

            static Client Make() => null;
        }
        """,
        """class ChatClient { string path = "[|/api|]/v1/messages"; }""");

    [Theory]
    [InlineData("https://[|openrouter.ai|]", "[|/api|]/v1/messages")]
    [InlineData("https://openrouter.ai/api/v1", "/api/v1/messages")] // no root
    public Task A_path_of_a_type_that_is_called_after_OpenRouter_belongs_to_a_root_that_nobody_reads(string url, string path) => VerifyWithSettingsAsync(
        $"{{ \"Router\": {{ \"Root\": \"{url}\" }} }}",
        $$"""class OpenRouterClient { string path = "{{path}}"; }""");

    [Theory]
    [InlineData("""{ "A": "https://[|openrouter.ai|]", "B": "https://openrouter.ai/api/v1" }""", "[|/api/v1/messages|]")]
    [InlineData("""{ "B": "https://openrouter.ai/api/v1" }""", "/api/v1/messages")] // no root
    // A comment.
    [InlineData("""
        {
          // "A": "https://openrouter.ai"
        }
        """, "/api/v1/messages")]
    [InlineData("""{ "https://openrouter.ai": true }""", "/api/v1/messages")] // a key
    public Task A_path_that_nothing_links_to_a_setting_is_reported_where_one_holds_a_root(string settings, string path) => VerifyWithSettingsAsync(
        settings,
        $$"""class OpenRouterRelay { string M(string address) => address + "{{path}}"; }""");

    [Theory]
    [InlineData("", """class ChatOptions { public string BaseUrl { get; set; } = "https://[|openrouter.ai|]"; }""", "[|/api|]/v1/messages")]
    [InlineData("", """
        class ChatOptions
        {
            public string BaseUrl { get; set; } = "https://[|openrouter.ai|]";
            public string Backup { get; set; } = "https://[|www.openrouter.ai|]";
        }
        """, "[|/api|]/v1/messages")]
    [InlineData("", """
        class Setup
        {
            object Root(System.Collections.Generic.IDictionary<string, string> config) => new System.Uri(config["Llm:BaseUrl"] ?? "https://[|openrouter.ai|]");
        }
        """, "[|/api|]/v1/messages")]
    [InlineData(""" "Backend": { "BaseUrl": "https://localhost:7001" }, """,
        """class LlmOptions { public string BaseUrl { get; set; } = "https://[|openrouter.ai|]"; }""", "[|/api|]/v1/messages")]
    [InlineData(""" "Backend": { "BaseUrl": "https://localhost:7001" }, """,
        """class ChatOptions { public string BaseUrl { get; set; } = "https://[|openrouter.ai|]"; }""", "[|/api/v1/messages|]")]
    [InlineData("", """class ChatOptions { public string Address { get; set; } = "https://[|openrouter.ai|]"; }""", "[|/api/v1/messages|]")]
    public Task A_setting_takes_the_place_of_the_base_that_is_called_like_it_or_stands_beside_it(string otherSection, string options, string path) =>
        VerifyWithSettingsAsync(
        $"{{ {otherSection}\"Llm\": {{ \"BaseUrl\": \"https://[|openrouter.ai|]\" }} }}",
        $$"""
        {{options}}
        class Chat { string path = "{{path}}"; }
        """);

    [Fact]
    public Task A_setting_of_other_paths_does_not_hold_a_base() => VerifyWithSettingsAsync(
        OneSection,
        """
        class A
        {
            const string Root = "https://[|openrouter.ai|]";
            string M() => Root + "[|/api|]/v1/messages";
        }
        """,
        """
        class Chat
        {
            string M(System.Collections.Generic.IDictionary<string, string> config)
            {
                var address = config["OpenRouter:BaseUrl"];
                return address + "[|/api|]/v1/messages";
            }
        }
        """);

    private static Task VerifyFilesAsync(params string[] sources) => Test(sources).RunAsync();

    private static Task VerifyWithSettingsAsync(string settings, params string[] sources)
    {
        var test = Test(sources);
        test.TestState.AdditionalFiles.Add(("/0/appsettings.json", settings));
        return test.RunAsync();
    }

    private static RuleTest<SplitBaseUrlAnalyzer> Test(string[] sources)
    {
        var test = new RuleTest<SplitBaseUrlAnalyzer>();
        foreach (var source in sources)
            test.TestState.Sources.Add(source);
        return test;
    }

    [Theory]
    [InlineData("""x = "«api/v1»" """, true)]
    [InlineData("""x = "/«api/v1»" """, true)]
    [InlineData("""x = $"{y}/«api/v1»/" """, true)]
    [InlineData("""x = $"{y}«api/v1»/chat/completions" """, true)]
    [InlineData("""x = "/«api/v1»/models" """, true)]
    [InlineData("""x = "/«api/v1»/MODELS?limit=1" """, true)]
    [InlineData("""x = "/«api/v1»/embeddings""", true)]
    [InlineData("""x = "/«api/v1»/""", true)]
    [InlineData("""x = "/«api/v1»""", true)]
    [InlineData(""" "«api/v1»" """, true)]
    [InlineData("""x = "/«api/v1»/orders" """, false)]
    [InlineData("""x = "/«api/v1»/orders""", false)]
    [InlineData("""x = "/«api/v1»/models-of-cars" """, false)]
    [InlineData("""x = "/«api/v1»/chat_rooms" """, false)]
    [InlineData("""x = "see /«api/v1»/models" """, false)]
    [InlineData("""x = "//«api/v1»/models" """, false)]
    [InlineData("/«api/v1»/models", false)]
    [InlineData("«api/v1»/models", false)]
    public void What_may_be_a_path_is_told_by_the_characters_around_it(string marked, bool isOne)
    {
        var (text, hit) = Read(marked, MarkerKinds.ApiPath);
        Assert.Equal(isOne, ApiPaths.MayBegin(text, hit));
    }

    [Theory]
    [InlineData("""x = «"models»" """, true)]
    [InlineData("""x = "«/models»" """, true)]
    [InlineData("""x = $"{y«}models»?limit=1" """, true)]
    [InlineData("""x = $"{y}«/models»/{z}" """, true)]
    [InlineData("""x = "/v1«/models»" """, true)]
    [InlineData("""x = "v1«/models»" """, true)]
    [InlineData("""x = "/API/V1«/models»" """, true)]
    [InlineData("""x = "api/v1«/models»" """, true)]
    [InlineData("""x = $"{y}/api/v1«/models»""", true)]
    [InlineData("""x = "/home«/models»" """, false)]
    [InlineData("""x = "/rev1«/models»" """, false)]
    [InlineData("""x = "/my-v1«/models»" """, false)]
    [InlineData("""x = "/my_api/v1«/models»" """, false)]
    [InlineData("""x = "see /v1«/models»" """, false)]
    [InlineData("""x = «"models»-of-cars" """, false)]
    [InlineData("""x = «"models»_of_cars" """, false)]
    [InlineData("""x = «"models»2" """, false)]
    [InlineData("«/models»", false)]
    [InlineData("v1«/models»", false)]
    public void The_first_name_of_a_path_is_told_by_the_characters_around_it(string marked, bool isOne)
    {
        var (text, hit) = Read(marked, MarkerKinds.PathName);
        Assert.Equal(isOne, PathStarts.IsFirstName(text, hit));
    }

    /// <summary>A text with the marker that stands between guillemets in it.</summary>
    private static (SourceText Text, MarkerHit Hit) Read(string marked, MarkerKinds kind)
    {
        var (start, end) = (marked.IndexOf('«', StringComparison.Ordinal), marked.IndexOf('»', StringComparison.Ordinal) - 1);
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        return (SourceText.From(text), new MarkerHit(start, new Marker(text[start..end], kind)));
    }
}
