using AIStats.OpenRouterMigration.Endpoints;
using AIStats.OpenRouterMigration.Rules.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Endpoints.SplitBaseUrlAnalyzer,
    AIStats.OpenRouterMigration.Endpoints.SplitBaseUrlFixer>;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

[Trait("Rule", RuleIds.SplitBaseUrl)]
public sealed class SplitBaseUrlFixerTests
{
    /// <summary>Stand-ins for the libraries that real code uses.</summary>
    private const string Libraries = """
        using System;
        using System.Net.Http;

        namespace Refit
        {
            [AttributeUsage(AttributeTargets.Method)]
            public sealed class PostAttribute : Attribute { public PostAttribute(string path) => Path = path; public string Path { get; } }

            [AttributeUsage(AttributeTargets.Method)]
            public sealed class GetAttribute : Attribute { public GetAttribute(string path) => Path = path; public string Path { get; } }
        }

        namespace RestSharp
        {
            public sealed class RestClient { public RestClient(string url) => Url = url; public string Url { get; } }
            public sealed class RestRequest { public RestRequest(string path) => Path = path; public string Path { get; } }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public sealed class Services
            {
                public Services AddHttpClient<TClient>(Action<HttpClient> configure) => this;
                public Services AddHttpClient<TClient, TImplementation>(Action<HttpClient> configure) => this;
                public Services AddHttpClient(string name, Action<HttpClient> configure) => this;
                public Services AddRefitClient<TClient>() => this;
                public Services ConfigureHttpClient(Action<HttpClient> configure) => this;
                public Services AddScoped<TService>() => this;
                public Services AddHttpClient<TClient>(Action<Services, HttpClient> configure) => this;
                public T Get<T>() => default;
            }
        }

        public interface IHttpClientFactory { HttpClient CreateClient(); HttpClient CreateClient(string name); }

        public static class Assert
        {
            public static void Equal(string expected, string actual) { }
        }
        """;

    /// <summary>Fixes files whose markup holds the text to remove and, after it, <c>→</c> and the new text.</summary>
    private static async Task VerifyAsync(params string[] files)
    {
        var test = new FixTest<SplitBaseUrlAnalyzer, SplitBaseUrlFixer>();
        foreach (var file in files)
        {
            test.TestState.Sources.Add(Marked(file, (old, _) => $"[|{old}|]"));
            test.FixedState.Sources.Add(Marked(file, (_, replacement) => replacement));
        }

        test.TestState.Sources.Add(Libraries);
        test.FixedState.Sources.Add(Libraries);
        await test.RunAsync();
    }

    private static string Marked(string text, Func<string, string, string> replace) =>
        System.Text.RegularExpressions.Regex.Replace(text, "«(?<old>[^→»]*)→(?<new>[^»]*)»",
            match => replace(match.Groups["old"].Value, match.Groups["new"].Value), System.Text.RegularExpressions.RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(1));

    private static string Client(string fields, string body) => $$"""
        using System;
        using System.Net.Http;
        using RestSharp;

        class Client
        {
            {{fields}}
            object M(HttpClient http, string id)
            {
                {{body}}
            }
        }
        """;

    [Theory]
    [InlineData("""new("https://«openrouter.ai→api.phaseo.app»")""", """http.PostAsync("«/api/→/»v1/chat/completions", null)""")]
    [InlineData("""new Uri("https://«openrouter.ai→api.phaseo.app»/")""", """http.PostAsync("«api/→»v1/chat/completions", null)""")]
    [InlineData("""new Uri(@"http://«www.openrouter.ai→api.phaseo.app»")""", """http.PostAsync($"«/api→»/v1/chat/completions?id={id}", null)""")]
    [InlineData("""new Uri("https://«openrouter.ai/api→api.phaseo.app»/v1/")""", """http.PostAsync("«/api→»/v1/chat/completions", null)""")]
    [InlineData("""new Uri("https://«openrouter.ai/api→api.phaseo.app»")""", """http.PostAsync("«/api→»/v1/messages", null)""")]
    [InlineData("""new Uri("https://«openrouter.ai→api.phaseo.app»")""", """new HttpRequestMessage(HttpMethod.Post, "«api/→»v1/" + "embeddings")""")]
    [InlineData("""new Uri("https://«openrouter.ai→api.phaseo.app»")""",
        """new HttpRequestMessage(HttpMethod.Post, new Uri("«/api→»/v1/rerank", UriKind.Relative))""")]
    public Task A_root_base_address_moves_with_its_path(string uri, string request)
    {
        request = request.Replace("«/api/→/»", "«/api→»/", StringComparison.Ordinal);
        return VerifyAsync(Client("", $"http.BaseAddress = {uri};\n        return {request};"));
    }

    [Theory]
    [InlineData("""const string BaseUrl = "https://«openrouter.ai→api.phaseo.app»";""", """return $"{BaseUrl}«/api→»/v1/chat/completions";""")]
    [InlineData("""const string BaseUrl = "https://«openrouter.ai→api.phaseo.app»/";""", """return BaseUrl + "«api/→»v1/chat/completions";""")]
    [InlineData("""const string BaseUrl = "https://«openrouter.ai→api.phaseo.app»/";""", """return $"{BaseUrl.TrimEnd('/')}«/api→»/v1/chat/completions";""")]
    [InlineData("""readonly string _baseUrl = Environment.GetEnvironmentVariable("BASE") ?? "https://«openrouter.ai→api.phaseo.app»";""",
        """var baseUrl = this._baseUrl; return $"{baseUrl}«/api→»/v1/chat/completions";""")]
    [InlineData("""const string Host = "«openrouter.ai→api.phaseo.app»"; const string Path = "«/api→»/v1/chat/completions";""",
        """return new UriBuilder("https", Host, 443, Path).Uri;""")]
    [InlineData("""const string Host = "«openrouter.ai→api.phaseo.app»";""", """return $"https://{Host}«/api→»/v1/chat/completions";""")]
    [InlineData("""const string Host = "«openrouter.ai→api.phaseo.app»";""", """return "https://" + Host + "«/api→»/v1/chat/completions";""")]
    [InlineData("", """return new UriBuilder { Scheme = "https", Host = "«openrouter.ai→api.phaseo.app»", Path = "«api/→»v1/chat/completions" }.Uri;""")]
    [InlineData("",
        """var builder = new UriBuilder("https://«openrouter.ai→api.phaseo.app»"); builder.Path = "«/api→»/v1/chat/completions"; """
        + """return builder.Uri;""")]
    [InlineData("", """return new Uri(new Uri("https://«openrouter.ai→api.phaseo.app»"), "«/api→»/v1/chat/completions");""")]
    [InlineData("", """return new Uri(new Uri("https://«openrouter.ai/api→api.phaseo.app»/v1/"), "«/api→»/v1/chat/completions");""")]
    [InlineData("", """return (new RestClient("https://«openrouter.ai→api.phaseo.app»"), new RestRequest("«api/→»v1/chat/completions"));""")]
    [InlineData("""static string Root() => "https://«openrouter.ai→api.phaseo.app»";""", """return Root() + $"«/api→»/v1/chat/completions";""")]
    [InlineData("""const string BaseUrl = "https://«openrouter.ai→api.phaseo.app»"; const string Models = "«/api→»/v1/models";""",
        """return BaseUrl + "«/api→»/v1/chat/completions" + Models;""")]
    [InlineData("", """return string.Concat("https://«openrouter.ai→api.phaseo.app»", "«/api→»/v1/chat/completions");""")]
    [InlineData("", """return string.Format("{0}/{1}", "https://«openrouter.ai→api.phaseo.app»", "«api/→»v1/chat/completions");""")]
    [InlineData("", """return string.Format("{0}«/api→»/v1/chat/completions", "https://«openrouter.ai→api.phaseo.app»");""")]
    [InlineData("""const string Root = "https://«openrouter.ai→api.phaseo.app»"; const string Version = "«/api→»/v1";""",
        """return Root + Version + "/chat/completions";""")]
    [InlineData("""const string BaseUrl = "https://«openrouter.ai→api.phaseo.app»";""",
        """return new HttpRequestMessage(HttpMethod.Post, BaseUrl + "«/api→»/v1/chat/completions").RequestUri.AbsolutePath """
        + """== "«/api→»/v1/chat/completions";""")]
    [InlineData("""const string Root = "https://«openrouter.ai→api.phaseo.app»"; static string Normalize(string s) => s;""",
        """return Normalize(Root) + "«/api→»/v1/messages";""")]
    [InlineData(
        """const string Root = "https://«openrouter.ai→api.phaseo.app»"; const string Site = "https://example.com"; """
        + """const string Route = "«/api→»/v1/messages";""", "return Root + Route + Site;")]
    [InlineData("""const string Root = "https://«openrouter.ai→api.phaseo.app»"; const string OtherBase = "https://other.example.com";""",
        """return id == OtherBase ? id : $"{Root}«/api→»/v1/messages";""")]
    [InlineData("""const string Root = "https://«openrouter.ai→api.phaseo.app»";""", """return id.EndsWith("/") ? id : Root + "«/api→»/v1/messages";""")]
    [InlineData("""const string Root = "https://«openrouter.ai→api.phaseo.app»";""", """return id == Root + "/" ? id : Root + "«/api→»/v1/messages";""")]
    [InlineData(
        """const string Root = "https://«openrouter.ai→api.phaseo.app»"; """
        + """static string Encode(string s) => s; string Here = "/keys?next=" + Encode(Root);""", """return Root + "«/api→»/v1/messages";""")]
    [InlineData("""const string Root = "https://«openrouter.ai→api.phaseo.app»"; static string Encode(string s) => s; string Here = $"{Encode(Root)} /keys";""",
        """return Root + "«/api→»/v1/messages";""")]
    public Task Both_ends_of_one_type_move(string fields, string body) => VerifyAsync(Client(fields, body));

    [Fact]
    public Task A_constant_of_another_file_moves_with_the_paths_added_to_it() => VerifyAsync(
        """
        static class OpenRouterDefaults
        {
            public const string BaseUrl = "https://«openrouter.ai→api.phaseo.app»";
            public const string Referer = "https://example.com";
        }
        """,
        """
        class Chat
        {
            string Url => $"{OpenRouterDefaults.BaseUrl}«/api→»/v1/chat/completions";
            string Other(string baseUrl) => $"{baseUrl}«/api→»/v1/embeddings";
            string Own(string self) => $"{self}/api/v1/chat/completions";
        }
        """);

    [Fact]
    public Task A_Refit_interface_moves_with_its_registration() => VerifyAsync(
        """
        using System;
        using Microsoft.Extensions.DependencyInjection;

        static class Setup
        {
            public static void Add(Services services) =>
                services.AddRefitClient<IOpenRouterApi>().ConfigureHttpClient(c => c.BaseAddress = new Uri("https://«openrouter.ai→api.phaseo.app»"));
        }
        """,
        """
        using Refit;

        public interface IOpenRouterApi
        {
            [Post("«/api→»/v1/chat/completions")]
            object Chat(object body);

            [Get("«/api→»/v1/models")]
            object Models();
        }
        """);

    [Theory]
    [InlineData("class Chat : IChat { readonly HttpClient http; public Chat(HttpClient http) => this.http = http;")]
    public Task A_typed_client_moves_with_its_registration(string type) => VerifyAsync(
        """
        using System;
        using Microsoft.Extensions.DependencyInjection;

        static class Setup
        {
            public static void Add(Services services)
            {
                services.AddHttpClient<IChat, Chat>(c => { c.BaseAddress = new("https://«openrouter.ai→api.phaseo.app»/"); });
            }
        }
        """,
        "interface IChat { }",
        $$"""
        using System.Net.Http;

        {{type}}
            public object Send(HttpContent content) => http.PostAsync("«api/→»v1/chat/completions", content);
        }
        """);

    [Theory]
    [InlineData(
        """AddHttpClient<Chat>(c => c.BaseAddress = new Uri("https://«openrouter.ai→api.phaseo.app»/")).AddHttpClient<Other>(c => c.BaseAddress = """
        + """new Uri("https://other.example.com/"))""")]
    [InlineData(
        """AddHttpClient<Other>(c => c.BaseAddress = new Uri("https://other.example.com/")).AddHttpClient<Chat>(c => c.BaseAddress = new """
        + """Uri("https://«openrouter.ai→api.phaseo.app»/"))""")]
    public Task A_link_of_a_chain_has_its_own_client(string registrations) => VerifyAsync(
        $$"""
        using System;
        using System.Net.Http;
        using Microsoft.Extensions.DependencyInjection;

        static class Setup
        {
            public static void Add(Services services) => services.{{registrations}};
        }

        class Other { public object Send(HttpClient http) => http.GetAsync("api/v1/models"); }
        """,
        """
        using System.Net.Http;

        class Chat { public object Send(HttpClient http, HttpContent content) => http.PostAsync("«api/→»v1/chat/completions", content); }
        """);

    [Theory]
    [Trait("Language", "12")]
    [InlineData("class Chat(HttpClient http) : IChat {")]
    public Task A_typed_client_with_a_primary_constructor_moves_with_its_registration(string type) => A_typed_client_moves_with_its_registration(type);

    [Fact]
    public Task A_typed_client_moves_with_the_options_that_its_registration_reads() => VerifyAsync(
        """
        using System;
        using Microsoft.Extensions.DependencyInjection;

        class ChatOptions { public string BaseUrl { get; set; } = "https://«openrouter.ai→api.phaseo.app»"; }

        static class Setup
        {
            public static void Add(Services services)
            {
                services.AddHttpClient<ChatClient>((s, c) => c.BaseAddress = new Uri(s.Get<ChatOptions>().BaseUrl));
                services.AddHttpClient<OrderClient>((s, c) => c.BaseAddress = new Uri(s.Get<string>()));
                services.AddScoped<StockClient>();
            }
        }
        """,
        """
        using System.Net.Http;
        class ChatClient { object M(HttpClient http) => http.PostAsync("«/api→»/v1/chat/completions", null); }
        """,
        """
        using System.Net.Http;
        class OrderClient { object M(HttpClient http) => http.PostAsync("/api/v1/messages", null); }
        """,
        """
        using System.Net.Http;
        class StockClient { object M(HttpClient http) => http.PostAsync("/api/v1/messages", null); }
        """);

    [Fact]
    public Task A_named_client_moves_with_those_who_ask_for_it() => VerifyAsync(
        """
        using System;
        using Microsoft.Extensions.DependencyInjection;

        static class Setup
        {
            public static void Add(Services services)
            {
                services.AddHttpClient("router", c => c.BaseAddress = new Uri("https://«openrouter.ai→api.phaseo.app»/"));
                services.AddHttpClient("orders", c => c.BaseAddress = new Uri("https://orders.example.com/"));
            }
        }
        """,
        """
        class Embedder
        {
            object M(IHttpClientFactory factory) => factory.CreateClient("router").PostAsync("«api/→»v1/embeddings", null);
            object N(IHttpClientFactory factory) => factory.CreateClient("orders").PostAsync("api/v1/embeddings", null);
            object O(IHttpClientFactory factory) => factory.CreateClient().PostAsync("api/v1/embeddings", null);
        }
        """,
        """
        class Chat
        {
            readonly System.Net.Http.HttpClient http;
            public Chat(IHttpClientFactory factory) => http = factory.CreateClient("router");
            object M() => http.PostAsync("«api/→»v1/chat/completions", null);
        }
        """);

    [Fact]
    public Task Bases_of_two_registrations_of_a_client_move_together() => VerifyAsync(
        """
        using System;
        using Microsoft.Extensions.DependencyInjection;

        static class Setup
        {
            private const string Root = "https://«openrouter.ai→api.phaseo.app»/";

            public static void Add(Services services)
            {
                services.AddHttpClient<ChatClient>(c => c.BaseAddress = new Uri(Root));
                services.AddHttpClient<Embedder>(c => c.BaseAddress = new Uri(Root));
            }
        }
        """,
        """
        using System;
        using Microsoft.Extensions.DependencyInjection;

        static class OtherSetup
        {
            public static void Add(Services services) =>
                services.AddHttpClient<ChatClient>(c => c.BaseAddress = new Uri("https://«openrouter.ai→api.phaseo.app»/"));
        }
        """,
        """class ChatClient { string path = "«api/→»v1/chat/completions"; }""",
        """class Embedder { string path = "«api/→»v1/embeddings"; }""");

    [Fact]
    public Task The_paths_of_a_class_of_routes_move_where_they_are_added() => VerifyAsync(
        """
        class Options
        {
            public string BaseUrl = "https://«openrouter.ai→api.phaseo.app»";
        }
        """,
        """
        static class Routes
        {
            public const string Chat = "«/api→»/v1/chat/completions";
            public const string Own = "/api/v1/messages";
        }
        """,
        """
        class Client
        {
            Options options;
            object Chat() => options.BaseUrl + Routes.Chat;
            object Own(string self) => self + Routes.Own;
        }
        """);

    [Fact]
    public Task A_variable_that_is_given_the_base_takes_its_path_along() => VerifyAsync(
        """class RouterOptions { public string Root = "https://«openrouter.ai→api.phaseo.app»"; }""",
        """
        class Client
        {
            readonly string _address;
            Client(RouterOptions options) => _address = options.Root.TrimEnd('/');
            object M() => $"{_address}«/api→»/v1/chat/completions";
            object N(string other) => $"{other}/api/v1/chat/completions";
        }
        """);

    [Fact]
    public Task A_path_that_a_test_compares_moves_with_the_endpoints() => VerifyAsync(
        """
        using System;

        class OpenRouterTests
        {
            void Path(Uri uri) => Assert.Equal("«/api→»/v1/chat/completions", uri.AbsolutePath);
        }

        class OrderTests
        {
            void Path(Uri uri) => Assert.Equal("/api/v1/messages", uri.AbsolutePath);
        }
        """);

    [Fact]
    public Task Of_several_typed_clients_only_that_of_OpenRouter_moves() => VerifyAsync(
        """
        using System;
        using Microsoft.Extensions.DependencyInjection;

        static class Setup
        {
            public static void Add(Services services)
            {
                services.AddHttpClient<GigaChatClient>(c => c.BaseAddress = new Uri("https://gigachat.devices.sberbank.ru/"));
                services.AddHttpClient<ChatClient>(c => c.BaseAddress = new Uri("https://«openrouter.ai→api.phaseo.app»/"));
            }
        }
        """,
        """class GigaChatClient { string path = "api/v1/chat/completions"; }""",
        """class ChatClient { string path = "«api/→»v1/chat/completions"; }""");

    [Fact]
    public Task A_typed_client_moves_although_its_statement_registers_that_of_another_service() => VerifyAsync(
        """
        using System;
        using Microsoft.Extensions.DependencyInjection;

        static class Setup
        {
            public static void Add(Services services) => services
                .AddHttpClient<ChatClient>(c => c.BaseAddress = new Uri("https://«openrouter.ai→api.phaseo.app»/"))
                .AddHttpClient<ShopClient>(c => c.BaseAddress = new Uri("https://shop.example.com/"));
        }
        """,
        """class ChatClient { string path = "«api/→»v1/chat/completions"; }""",
        """class ShopClient { string path = "api/v1/orders"; }""");

    [Fact]
    public Task Of_two_clients_of_one_file_only_that_of_OpenRouter_moves() => VerifyAsync(
        """
        using System;
        using System.Net.Http;

        class GigaChatClient
        {
            object M(HttpClient http)
            {
                http.BaseAddress = new Uri("https://gigachat.devices.sberbank.ru/");
                return http.PostAsync("api/v1/chat/completions", null);
            }
        }

        class RouterClient
        {
            object M(HttpClient http)
            {
                http.BaseAddress = new Uri("https://«openrouter.ai→api.phaseo.app»/");
                return http.PostAsync("«api/→»v1/chat/completions", null);
            }
        }
        """);

    [Fact]
    public Task Of_two_addresses_in_a_switch_the_path_of_the_same_section_moves() => VerifyAsync(
        """
        using System;
        using System.Net.Http;

        class Proxy
        {
            void M(HttpClient http, HttpRequestMessage request, string provider)
            {
                switch (provider)
                {
                    case "gigachat":
                        request.RequestUri = new Uri("/api/v1/chat/completions", UriKind.Relative);
                        http.BaseAddress = new Uri("https://gigachat.devices.sberbank.ru/");
                        break;
                    default:
                        request.RequestUri = new Uri("«/api→»/v1/chat/completions", UriKind.Relative);
                        http.BaseAddress = new Uri("https://«openrouter.ai→api.phaseo.app»/");
                        break;
                }
            }
        }
        """);

    [Fact]
    public Task Bases_that_share_a_path_move_together() => VerifyAsync(
        """
        class Client
        {
        #if DEBUG
            const string BaseUrl = "http://«openrouter.ai→api.phaseo.app»";
        #else
            const string BaseUrl = "https://«www.openrouter.ai→api.phaseo.app»";
        #endif
            string Chat => $"{BaseUrl}«/api→»/v1/chat/completions";
        #if LEGACY
            string Embeddings => BaseUrl + "«/api→»/v1/embeddings";
        #endif
        }
        """);

    [Fact]
    public Task Both_ends_move_in_top_level_statements() => new FixTest<SplitBaseUrlAnalyzer, SplitBaseUrlFixer>
    {
        TestState =
        {
            OutputKind = OutputKind.ConsoleApplication,
            Sources = { """
                using System;
                using System.Net.Http;

                using var http = new HttpClient { BaseAddress = new Uri("https://[|openrouter.ai|]/") };
                await Client.SendAsync(http);

                static class Client
                {
                    public static System.Threading.Tasks.Task SendAsync(HttpClient http) => http.PostAsync("[|api/|]v1/chat/completions", null);
                }

                """ },
        },
        FixedCode = """
            using System;
            using System.Net.Http;

            using var http = new HttpClient { BaseAddress = new Uri("https://api.phaseo.app/") };
            await Client.SendAsync(http);

            static class Client
            {
                public static System.Threading.Tasks.Task SendAsync(HttpClient http) => http.PostAsync("v1/chat/completions", null);
            }

            """,
    }.RunAsync();

    [Fact]
    public Task A_variable_of_top_level_statements_that_is_given_the_base_takes_its_path_along() => new FixTest<SplitBaseUrlAnalyzer, SplitBaseUrlFixer>
    {
        TestState = { OutputKind = OutputKind.ConsoleApplication,
            Sources = {
                "using Root = System.Text;\n\nconst string Root = \"https://[|openrouter.ai|]\";\nvar prefix = Root;\n"
                + "System.Console.WriteLine(prefix + \"[|/api|]/v1/messages\");\n" } },
        FixedCode =
            "using Root = System.Text;\n\nconst string Root = \"https://api.phaseo.app\";\nvar prefix = Root;\n"
            + "System.Console.WriteLine(prefix + \"/v1/messages\");\n",
    }.RunAsync();

    [Theory]
    [InlineData("https://gateway.example:8443/ai/v1", """ "https://[|openrouter.ai|]" """, """ "https://gateway.example:8443" """,
        """ "[|/api|]/v1/messages" """, """ "/ai/v1/messages" """)]
    [InlineData("https://gateway.example/ai/v1", """ "https://[|openrouter.ai|]/" """, """ "https://gateway.example/" """, """ "[|api/|]v1/messages" """,
        """ "ai/v1/messages" """)]
    [InlineData("http://localhost:5000/v1", """ "[|https://|]openrouter.ai" """, """ "http://localhost:5000" """, """ "[|/api|]/v1/messages" """,
        """ "/v1/messages" """)]
    [InlineData("https://gateway.example/ai/v1", """ "https://[|openrouter.ai/api|]/v1/" """, """ "https://gateway.example/ai/v1/" """,
        """ "[|/api|]/v1/messages" """, """ "/ai/v1/messages" """)]
    public Task Another_base_URL_gives_its_prefix_to_the_path(string option, string url, string newUrl, string path, string newPath) =>
        new FixTest<SplitBaseUrlAnalyzer, SplitBaseUrlFixer>
    {
        TestState =
        {
            Sources = { Snippets.Method($"http.BaseAddress = new Uri({url}); return http.PostAsync({path}, null);") },
            AnalyzerConfigFiles = { Snippets.BaseUrlOption(option) },
        },
        FixedState = { Sources = { Snippets.Method($"http.BaseAddress = new Uri({newUrl}); return http.PostAsync({newPath}, null);") } },
    }.RunAsync();

    [Theory]
    [InlineData("https://gateway.example:8443/v1")]
    [InlineData("http://gateway.example/v1")]
    public Task A_host_name_stays_where_the_target_needs_a_port_or_another_scheme(string option)
    {
        var source = Snippets.Method("return new UriBuilder(\"https\", \"[|openrouter.ai|]\") { Path = \"[|/api/v1/messages|]\" };");
        return new FixTest<SplitBaseUrlAnalyzer, SplitBaseUrlFixer>
        {
            TestState = { Sources = { source }, AnalyzerConfigFiles = { Snippets.BaseUrlOption(option) } },
            FixedState = { Sources = { source } },
        }.RunAsync();
    }

    [Fact]
    public Task A_root_without_a_path_has_no_light_bulb()
    {
        var source = Snippets.Method("http.BaseAddress = new Uri(\"https://[|openrouter.ai/|]\"); return http;");
        return VerifyCS.VerifyCodeFixAsync(source, source);
    }

    [Fact]
    public Task The_light_bulb_names_both_changes() => new FixTest<SplitBaseUrlAnalyzer, SplitBaseUrlFixer>
    {
        TestCode = """class C { const string BaseUrl = "https://[|openrouter.ai|]"; string s = BaseUrl + "[|/api|]/v1/messages"; }""",
        FixedCode = """class C { const string BaseUrl = "https://api.phaseo.app"; string s = BaseUrl + "/v1/messages"; }""",
        CodeActionEquivalenceKey = SplitBaseUrlFixer.RewriteKey,
        CodeActionVerifier = (action, verifier) => verifier.Equal("Use api.phaseo.app and paths without /api", action.Title),
    }.RunAsync();
}
