using AIStats.OpenRouterMigration.Rules.Headers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Headers.AttributionHeaderAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.Headers;

[Trait("Rule", RuleIds.AttributionHeader)]
public sealed class AttributionHeaderAnalyzerTests
{
    private static Task VerifyAsync(params string[] sources) => VerifyAsync(CompilerDiagnostics.Errors, sources);

    private static Task VerifyAsync(CompilerDiagnostics compilerDiagnostics, params string[] sources)
    {
        var test = new RuleTest<AttributionHeaderAnalyzer> { CompilerDiagnostics = compilerDiagnostics };
        foreach (var source in sources)
            test.TestState.Sources.Add(source);
        test.TestState.Sources.Add(HeaderSource.Libraries);
        return test.RunAsync();
    }

    [Fact]
    public Task The_message_names_the_header_as_written_and_its_new_spelling() => VerifyCS.VerifyAnalyzerAsync(
        """
        class C
        {
            void M(System.Net.Http.HttpRequestMessage m) => m.Headers.Add("{|#0:Http-Referer|}", "https://example.com");
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Http-Referer' attributes requests on OpenRouter; write 'http-referer' for AI Stats or remove it")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Theory]
    [InlineData("""
        class A
        {
            string url = "https://openrouter.ai";
            bool Seen(HttpRequest request) => request.Headers["X-Title"] != "";
        }
        class HttpRequest
        {
            public Dictionary<string, string> Headers = new();
        }
        """)]
    [InlineData("""
        class A
        {
            string url = "https://openrouter.ai";
            HttpContext http;
            bool Seen() => http.Request.Headers["X-Title"] != "";
        }
        class HttpContext
        {
            public HttpRequest Request;
        }
        class HttpRequest
        {
            public Dictionary<string, string> Headers = new();
        }
        """)]
    public Task A_header_of_a_request_that_the_application_serves_is_silent(string code) =>
        VerifyCS.VerifyAnalyzerAsync("using System.Collections.Generic;\n" + code);

    [Theory]
    [InlineData("""
        class A
        {
            string url = "https://openrouter.ai";
            HttpRequestMessage Request = new();
            void Send() => Request.Headers.Add("[|X-Title|]", "App");
        }
        """)]
    public Task A_header_of_a_request_that_is_sent_is_found_by_its_type(string code) =>
        VerifyCS.VerifyAnalyzerAsync("using System.Net.Http;\n" + code);

    [Theory]
    [InlineData("""object Headers => new Headers { ["{|#0:HTTP-Referer|}"] = "a" };""", """bool M(Headers h) => h.ContainsKey("HTTP-Referer");""")]
    [InlineData("""const string Site = "{|#0:HTTP-Referer|}"; void M(Headers h) => h[Site] = "a";""",
        """bool M(Headers h) => h.ContainsKey("HTTP-Referer");""")]
    [InlineData("""object Headers => new Headers { { "{|#0:HTTP-Referer|}", "a" } };""",
        """const string Site = "HTTP-Referer"; string M(Headers h) => h[Sender.Site];""")]
    [InlineData("""static readonly string Site = "{|#0:HTTP-Referer|}"; string M(Headers h) => h.TryGetValue(Site, out var site) ? site : "";""",
        """const string Referer = "HTTP-Referer"; void M(Headers h) => h.Add(Referer, "a");""")]
    public Task Where_other_code_asks_a_dictionary_for_it_the_message_says_so(string provider, string sender) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Headers : System.Collections.Generic.Dictionary<string, string> { }
        class OpenRouterProvider { {{provider}} }
        class Sender { const string Url = "https://api.openai.com/v1"; {{sender}} }
        """,
        VerifyCS.Diagnostic().WithLocation(0)
            .WithMessage("'HTTP-Referer' attributes requests on OpenRouter; "
                + "other code looks it up in a dictionary, so write 'http-referer' in both places by hand")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Theory]
    [InlineData("""const string Site = "{|#0:HTTP-Referer|}"; void M(Headers h) => h[Site] = "a";""",
        """const string Site = "HTTP-Referer"; void M(Headers h) => h[Site] = "b";""")]
    [InlineData("""const string Site = "{|#0:HTTP-Referer|}"; void M(Headers h) => h[Site] = "a";""",
        """const string Referer = "HTTP-Referer"; string M() => Referer.Trim();""")]
    [InlineData("""const string Site = "{|#0:HTTP-Referer|}"; string M() => Site.Trim();""", """bool M(Headers h) => h.ContainsKey("HTTP-Referer");""")]
    public Task Where_no_other_code_asks_for_it_the_new_spelling_is_written(string provider, string sender) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Headers : System.Collections.Generic.Dictionary<string, string> { }
        class OpenRouterProvider { {{provider}} }
        class Sender { const string Url = "https://api.openai.com/v1"; {{sender}} }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'HTTP-Referer' attributes requests on OpenRouter; write 'http-referer' for AI Stats or remove it")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Theory]
    [InlineData("""client.DefaultRequestHeaders.Add("[|HTTP-Referer|]", "https://example.com");""")]
    [InlineData("""client.DefaultRequestHeaders.Add("[|X-Title|]", title);""")]
    [InlineData("""request.Headers.Add("[|X-Title|]", new[] { title });""")]
    [InlineData("""request.Headers.TryAddWithoutValidation("[|HTTP-Referer|]", title);""")]
    [InlineData("""_ = request.Headers.TryAddWithoutValidation("[|X-Title|]", title);""")]
    [InlineData("""request?.Headers.Add("[|X-Title|]", title);""")]
    [InlineData("""request.Headers.Remove("[|X-Title|]"); request.Headers.Add("[|X-Title|]", title);""")]
    [InlineData("""if (!request.Headers.Contains("[|X-Title|]")) request.Headers.Add("[|X-Title|]", title);""")]
    [InlineData("""new PipelineMessage().Request.Headers.Set("[|HTTP-Referer|]", title);""")]
    [InlineData("""rest.AddHeader("[|HTTP-Referer|]", title).AddHeader("[|X-Title|]", title);""")]
    [InlineData("""new RestClient().AddDefaultHeader("[|X-Title|]", title);""")]
    [InlineData("""new UnityWebRequest().SetRequestHeader("[|X-Title|]", title);""")]
    [InlineData("""headers["[|X-Title|]"] = title;""")]
    [InlineData("""_ = new Dictionary<string, string> { ["[|HTTP-Referer|]"] = title, ["[|X-Title|]"] = title };""")]
    [InlineData("""_ = new Dictionary<string, string> { { "[|HTTP-Referer|]", title }, { "[|X-Title|]", title } };""")]
    [InlineData("""_ = new OpenRouterClient { Headers = { { "[|HTTP-Referer|]", title } } };""")]
    [InlineData("""_ = new OpenRouterClient { Headers = { ["[|X-Title|]"] = title } };""")]
    [InlineData("""_ = new HttpClient { DefaultRequestHeaders = { { "[|HTTP-Referer|]", title }, { "[|X-Title|]", title } } };""")]
    [InlineData("""_ = new[] { ("[|HTTP-Referer|]", title), ("[|X-Title|]", title) };""")]
    [InlineData("""_ = new KeyValuePair<string, string>("[|X-Title|]", title);""")]
    [InlineData("""_ = request.Headers.GetValues("[|HTTP-Referer|]").Single();""")]
    [InlineData("""_ = request.Headers.TryGetValues("[|X-Title|]", out var values);""")]
    [InlineData("""Assert.True(headers.ContainsKey("[|HTTP-Referer|]"));""")]
    [InlineData("""Assert.Equal(title, headers["[|X-Title|]"]);""")]
    [InlineData("""Assert.Contains("[|HTTP-Referer|]", headers.Keys);""")]
    [InlineData("""_ = "{ \"headers\": { \"[|HTTP-Referer|]\": \"https://example.com\", \"[|X-Title|]\" : \"a\" } }";""")]
    [InlineData("""_ = "{ 'headers': { '[|X-Title|]': 'a' } }";""")]
    [InlineData(""""_ = """{ "headers": { "[|X-Title|]": "a" } }""";"""")]
    [InlineData("""_ = @"[|HTTP-Referer|]";""")]
    [InlineData("""_ = "[|X-Title|]: " + title;""")]
    [InlineData("""_ = $"[|HTTP-Referer|]: {title}";""")]
    [InlineData("""const string name = "[|X-TITLE|]"; headers[name] = title;""")]
    public Task Reports_every_way_to_set_or_to_read_back_a_header(string statements) => VerifyAsync(HeaderSource.Statements(statements));

    [Theory]
    [InlineData("""const string Referer = "[|HTTP-Referer|]"; const string Title = "[|X-Title|]";""")]
    [InlineData("""static readonly string[] Names = { "[|HTTP-Referer|]", "[|X-Title|]" };""")]
    [InlineData("""static ReadOnlySpan<byte> Title => "[|X-Title|]"u8;""")]
    [InlineData("""void M(string name = "[|X-Title|]") { }""")]
    [InlineData(
        """[Headers("[|HTTP-Referer|]: https://example.com", "[|X-Title|]: My app")] interface IApi { void Post([Header("[|X-Title|]")] string """
        + """title); }""")]
    [InlineData("""
        #if LIVE
            const string Referer = "[|HTTP-Referer|]";
        #else
            const string Referer = "[|HTTP-Referer|]";
        #endif
        """)]
    public Task Reports_declarations(string members) => VerifyAsync(HeaderSource.Members(members));

    [Fact]
    public Task Reports_without_the_types_of_Unity() => VerifyAsync(CompilerDiagnostics.None, """
        using UnityEngine.Networking;
        public class OpenRouterUnity : MonoBehaviour
        {
            IEnumerator Send(UnityWebRequest www)
            {
                www.SetRequestHeader("[|HTTP-Referer|]", Application.absoluteURL);
                www.SetRequestHeader("[|X-Title|]", Application.productName);
                yield return www.SendWebRequest();
            }
        }
        """);

    [Fact]
    public Task Reports_in_top_level_statements()
    {
        var test = new RuleTest<AttributionHeaderAnalyzer>
        {
            TestCode = """
                var client = new System.Net.Http.HttpClient { BaseAddress = new("https://openrouter.ai/api/v1/") };
                client.DefaultRequestHeaders.Add("[|HTTP-Referer|]", "https://example.com");
                client.DefaultRequestHeaders.Add("[|X-Title|]", "a");
                """,
        };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""client.DefaultRequestHeaders.Add("http-referer", "https://example.com");""")] // the spelling that AI Stats documents
    [InlineData("""client.DefaultRequestHeaders.Add("x-title", title);""")] // the spelling that AI Stats documents
    [InlineData("""client.DefaultRequestHeaders.Add("X-Titles", title);""")] // another name
    [InlineData("""client.DefaultRequestHeaders.Add("My-X-Title", title);""")] // another name
    [InlineData("""client.DefaultRequestHeaders.Add("Referer", title);""")] // another header
    [InlineData("""_ = headers["HTTP_REFERER"];""")] // the form of a server's variable
    [InlineData("""_ = "Headers: HTTP-Referer={Referer}, X-Title={Title}";""")] // a sentence
    [InlineData("""_ = "Set X-Title: it names your app.";""")] // a sentence
    [InlineData("""_ = "Authorization, HTTP-Referer, X-Title";""")] // a list in a text
    [InlineData("""_ = "X-Title is it"; _ = "see X-Title"; _ = "see X-Title: a"; _ = "X-Title; a";""")] // sentences
    [InlineData("""_ = "say 'X-Title'"; _ = "say 'X-Title"; _ = "say 'X-Title\": a"; _ = "say 'X-Title' twice";""")] // sentences
    [InlineData("""_ = "a\nsee X-Title: b"; _ = "a\nX-Title";""")] // lines of a text, and no header in them
    [InlineData("""/* client.DefaultRequestHeaders.Add("X-Title", title); */""")] // a comment
    public Task Other_names_texts_and_the_documented_spelling_are_silent(string statements) => VerifyAsync(HeaderSource.Statements(statements));

    [Theory]
    [InlineData("""class A { void M(HttpContext context) { _ = context.Request.Headers["HTTP-Referer"]; } }""")]
    [InlineData("""
        class A
        {
            void M(HttpContext httpContext)
            {
                httpContext.Request.Headers.TryGetValue("HTTP-Referer", out var referer);
            }
        }
        """)]
    [InlineData("""class A { void M(HttpContext ctx) { _ = ctx.Request.Headers.ContainsKey("HTTP-Referer"); } }""")]
    [InlineData("""
        class A
        {
            HttpContext HttpContext = new();
            void M() { _ = this.HttpContext!.Request.Headers["HTTP-Referer"]; }
        }
        """)]
    [InlineData("""
        class AController
        {
            ServedRequest Request = new();
            void M() { _ = Request.Headers["HTTP-Referer"]; }
        }
        """)]
    [InlineData("""class AController { void M([FromHeader(Name = "HTTP-Referer")] string referer) { } }""")]
    [InlineData("""
        class A
        {
            void M(CorsPolicyBuilder cors) => cors.WithHeaders("Authorization", "HTTP-Referer").WithExposedHeaders("HTTP-Referer");
        }
        """)]
    [InlineData("""
        class HttpRequest
        {
            public Headers Headers = new();
        }
        class OpenRouterEcho
        {
            bool Seen(HttpRequest request) => request.Headers.ContainsKey("X-Title");
        }
        """)]
    [InlineData("""
        class IHttpContextAccessor
        {
            public HttpContext HttpContext = new();
        }
        class OpenRouterEcho
        {
            IHttpContextAccessor _http = new();
            string Title() => _http.HttpContext!.Request.Headers["X-Title"];
        }
        """)]
    [InlineData("""
        class OpenRouterEcho
        {
            System.Func<HttpContext, string> Title = (HttpContext c) => c.Request.Headers["X-Title"];
        }
        """)]
    [InlineData("""
        class OpenRouterEcho
        {
            string M(HttpContext served) { var request = served.Request; return request.Headers["X-Title"]; }
        }
        """)]
    public Task Headers_of_requests_that_the_application_serves_are_silent(string source) => VerifyAsync(source);

    [Theory]
    [InlineData("""
        class OpenRouterClient
        {
            System.Net.Http.HttpRequestMessage Request = new();
            void M() => Request.Headers.Add("[|X-Title|]", "a");
        }
        """)]
    [InlineData("""
        class OpenRouterClient
        {
            void M()
            {
                var Request = new System.Net.Http.HttpRequestMessage();
                Request.Headers.Add("[|X-Title|]", "a");
            }
        }
        """)]
    [InlineData("""
        class Turn
        {
            public System.Net.Http.HttpRequestMessage Request = new();
        }
        class OpenRouterClient
        {
            void M(Turn turn) => turn.Request.Headers.Add("[|X-Title|]", "a");
        }
        """)]
    public Task What_a_request_of_the_program_s_own_is_called_makes_it_no_served_one(string source) => VerifyAsync(source);

    [Theory]
    [InlineData("""class A { void M(Headers headers) => headers.Add("X-Title", "a"); }""", "class B { }")] // no sign at all
    // The sign is in another type.
    [InlineData("""class A { void M(Headers headers) => headers.Add("X-Title", "a"); }""", """class B { string s = "https://openrouter.ai/api/v1"; }""")]
    [InlineData("""
        class A
        {
            const string S = "https://ntfy.sh/openrouter-alerts";
            void M(Headers headers) => headers.Add("X-Title", "a");
        }
        """,
        """class B { string s = "https://openrouter.ai/api/v1"; }""")] // the type talks to a push service
    [InlineData("""
        class OpenRouterNtfyNotifier
        {
            void M(Headers headers) { headers.Add("X-Title", "a"); headers.Add("X-Priority", "high"); }
        }
        """,
        "class B { }")] // a push service, by its name and its other header
    public Task A_title_header_without_a_sign_of_OpenRouter_in_its_type_or_of_a_push_service_is_silent(string source, string other) =>
        VerifyAsync(source, other);

    [Theory]
    [InlineData("https://openrouter.ai/api/v1")]
    [InlineData("https://api.phaseo.app/v1")]
    [InlineData("OPENROUTER_API_KEY")]
    [InlineData("AI_STATS_API_KEY")]
    [InlineData("sk-or-")]
    public Task A_sign_of_either_gateway_in_the_type_is_enough_for_a_title(string sign) => VerifyAsync(
        $$"""
        class A
        {
            const string S = "{{sign}}";
            class Nested { void M(Headers headers) => headers.Add("[|X-Title|]", "a"); }
        }
        """);

    [Fact]
    public Task A_referer_in_the_type_is_a_sign_for_a_title_in_either_spelling() => VerifyAsync(
        """
        class A
        {
            void M(Headers headers) { headers.Add("[|HTTP-Referer|]", "a"); headers.Add("[|X-Title|]", "a"); }
        }
        """,
        """
        class B
        {
            void M(Headers headers) { headers.Add("http-referer", "a"); headers.Add("[|X-Title|]", "a"); }
        }
        """);

    [Fact]
    public Task Where_a_type_talks_to_several_hosts_the_nearest_address_decides() => VerifyAsync("""
        using System.Net.Http;
        class Providers
        {
            HttpRequestMessage A() { var m = new HttpRequestMessage(HttpMethod.Post, "https://openrouter.ai/api/v1/chat/completions");
                m.Headers.Add("[|HTTP-Referer|]", "https://example.com"); m.Headers.Add("[|X-Title|]", "a"); return m; }
            HttpRequestMessage B() { var m = new HttpRequestMessage(HttpMethod.Post, "https://integrate.api.nvidia.com/v1/chat/completions");
                m.Headers.Add("HTTP-Referer", "https://example.com"); m.Headers.Add("X-Title", "a"); return m; }
            void C(HttpRequestMessage m) { m.Headers.Add("[|HTTP-Referer|]", "https://example.com"); m.Headers.Add("[|X-Title|]", "a"); }
            HttpRequestMessage D(bool b) { var m = new HttpRequestMessage(HttpMethod.Post,
                b ? "https://openrouter.ai/api/v1/chat/completions" : "https://api.openai.com/v1/chat/completions");
                m.Headers.Add("HTTP-Referer", "a"); return m; }
        }
        """);

    [Fact]
    public Task Code_that_names_a_field_means_the_address_in_it() => VerifyAsync("""
        using System;
        using System.Net.Http;
        class Providers
        {
            const string ChatUrl = "https://openrouter.ai/api/v1/chat/completions";
            const string GroqUrl = "https://api.groq.com/openai/v1/chat/completions";
            string Nvidia => "https://integrate.api.nvidia.com/v1";
            HttpRequestMessage A() { var m = new HttpRequestMessage(HttpMethod.Post, ChatUrl);
                m.Headers.Add("[|HTTP-Referer|]", "a"); m.Headers.Add("[|X-Title|]", "a"); return m; }
            HttpRequestMessage B() { var m = new HttpRequestMessage(HttpMethod.Post, GroqUrl);
                m.Headers.Add("HTTP-Referer", "a"); m.Headers.Add("X-Title", "a"); return m; }
            void C(HttpClient c) { c.BaseAddress = new Uri(Nvidia); c.DefaultRequestHeaders.Add("HTTP-Referer", "a"); }
            void D()
            {
                new HttpRequestMessage(HttpMethod.Post, ChatUrl).Headers.Add("[|HTTP-Referer|]", "a");
                new HttpRequestMessage(HttpMethod.Post, GroqUrl).Headers.Add("HTTP-Referer", "a");
                new HttpRequestMessage(HttpMethod.Post, Nvidia).Headers.Add("HTTP-Referer", "a");
            }
        }
        """);

    [Fact]
    public Task A_field_that_holds_the_name_of_a_header_says_nothing_about_the_service() => VerifyAsync("""
        using System.Collections.Generic;
        class Providers
        {
            const string ChatUrl = "https://openrouter.ai/api/v1/chat/completions";
            const string Referer = "[|HTTP-Referer|]";
            IEnumerable<string> Names(bool isGroq)
            {
                if (isGroq)
                    return Send("https://api.groq.com/openai/v1/chat/completions", new[] { Referer, "X-Title" });
                return Send(ChatUrl, new[] { Referer, "[|X-Title|]" });
            }
            IEnumerable<string> Send(string url, string[] names) => names;
        }
        """);

    [Fact]
    public Task Reports_in_an_attribute_of_the_assembly() => VerifyAsync("""[assembly: Headers("[|HTTP-Referer|]: https://example.com")]""");

    [Theory]
    [InlineData("https://api.open-meteo.com/v1/forecast")]
    [InlineData("https://api.telegram.org/bot")]
    [InlineData("https://api.sendgrid.com/v3/")]
    [InlineData("https://localhost:7001/api/products")]
    [InlineData("http://localhost:11434/v1/chat/completions")]
    [InlineData("https://api.shop.example/api/orders")]
    public Task An_address_that_takes_no_such_headers_says_nothing(string url) => VerifyAsync($$"""
        class A
        {
            const string ApiUrl = "https://openrouter.ai/api/v1/chat/completions", Other = "{{url}}";
            void M(System.Net.Http.HttpRequestMessage m) { m.Headers.Add("[|HTTP-Referer|]", "a"); m.Headers.Add("[|X-Title|]", "a"); _ = Other; }
        }
        """);

    [Theory]
    [InlineData("https://api.bot.example")]
    [InlineData("https://chat.example.com/v1")]
    [InlineData("https://ollama.example.com")]
    public Task The_value_of_a_header_is_no_address_of_a_service(string value) => VerifyAsync($$"""
        class A
        {
            const string ApiUrl = "https://openrouter.ai/api/v1/chat/completions";
            void M(System.Net.Http.HttpRequestMessage m) => m.Headers.Add("[|HTTP-Referer|]", "{{value}}");
            Headers N(Headers h) { h["[|HTTP-Referer|]"] = "{{value}}"; return new Headers { ["[|HTTP-Referer|]"] = "{{value}}" }; }
            Headers O => new Headers { { "[|HTTP-Referer|]", "{{value}}" } };
        }
        """);

    [Fact]
    public Task A_lambda_decides_for_itself()
    {
        var test = new RuleTest<AttributionHeaderAnalyzer>
        {
            TestCode = """
                using System;
                using System.Net.Http;
                static void Add(string name, Action<HttpClient> configure) { }
                Add("gateway", c => { c.BaseAddress = new Uri("https://openrouter.ai/api/v1/"); c.DefaultRequestHeaders.Add("[|HTTP-Referer|]", "a");
                    c.DefaultRequestHeaders.Add("[|X-Title|]", "a"); });
                Add("groq", c => { c.BaseAddress = new Uri("https://api.groq.com/openai/v1/"); c.DefaultRequestHeaders.Add("HTTP-Referer", "a"); });
                Add("alerts", c => { c.BaseAddress = new Uri("https://ntfy.sh/"); c.DefaultRequestHeaders.Add("X-Title", "a"); });
                """,
        };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task Another_case_of_a_switch_is_another_service() => VerifyAsync("""
        class A
        {
            Headers M(string provider) => provider switch
            {
                "openrouter" => new Headers { ["[|HTTP-Referer|]"] = "a", ["[|X-Title|]"] = "a" },
                "requesty" => new Headers { ["HTTP-Referer"] = "a", ["X-Title"] = "a" },
                _ => new Headers(),
            };
        }
        """);

    [Theory]
    [InlineData("""_ = "-s -H \"[|HTTP-Referer|]: " + title + "\" -H \"[|X-Title|]: a\"";""")]
    [InlineData("""_ = "curl -H '[|X-Title|]: a'";""")]
    [InlineData("""_ = " [|X-Title|] ";""")]
    [InlineData("""_ = "  [|X-Title|]: a";""")]
    [InlineData("""_ = "POST /chat\n  [|X-Title|]: a";""")]
    [InlineData("""_ = "POST /chat\r[|X-Title|]: a";""")]
    [InlineData("""_ = "headers['[|X-Title|]'] = 'a'";""")]
    [InlineData("""_ = "'[|X-Title|]' = 'a'; '[|HTTP-Referer|]'='b'";""")]
    [InlineData("""_ = "['Accept', '[|X-Title|]' , '[|HTTP-Referer|]' ]";""")]
    [InlineData("""_ = "[|HTTP-Referer|]: a\r\n[|X-Title|]: b\r\n";""")]
    public Task Reports_headers_of_command_lines_and_of_plain_text(string statement) => VerifyAsync(HeaderSource.Statements(statement));

    [Fact]
    public Task An_address_is_seen_as_it_is_written_and_not_with_its_escapes_resolved() => VerifyAsync("""
        class A { const string Url = "https://api.openai.com/v1"; void M(System.Net.Http.HttpRequestMessage m) => m.Headers.Add("HTTP-Referer", "a"); }
        class B { const string Url = "https\u003A//api.openai.com/v1"; void M(System.Net.Http.HttpRequestMessage m) => m.Headers.Add("[|HTTP-Referer|]", "a"); }
        """);

    [Fact]
    public Task The_attributed_site_is_no_other_host() => VerifyAsync("""
        using System.Net.Http;
        class OpenRouterClient
        {
            void M(HttpRequestMessage m) { m.Headers.Add("[|HTTP-Referer|]", "https://example.com/about");
                m.Headers.Add("[|X-Title|]", "https://github.com/example/app"); }
        }
        """);

    [Theory]
    [InlineData("https://openrouter.ai/api/v1")]
    [InlineData("https://api.phaseo.app/v1")]
    [InlineData("https://gateway.example.com/ai/v1")]
    public Task The_target_of_the_options_is_no_other_host(string url)
    {
        var test = new RuleTest<AttributionHeaderAnalyzer>
        {
            TestCode = $$"""
                class A
                {
                    const string Url = "{{url}}/chat/completions";
                    void M(System.Net.Http.HttpRequestMessage m)
                    {
                        m.Headers.Add("[|HTTP-Referer|]", "a");
                        m.Headers.Add("[|X-Title|]", "a");
                    }
                }
                """,
        };
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nai_stats_migration.base_url = https://gateway.example.com/ai/v1\n"));
        return test.RunAsync();
    }
}
