using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Endpoints.ChangedEndpointAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

[Trait("Rule", RuleIds.ChangedEndpoint)]
public sealed class ChangedEndpointAnalyzerTests
{
    /// <summary>An endpoint that keeps its contract, so that the others of its connection move with it.</summary>
    private const string Kept = """
        class Kept
        {
            const string Url = "https://openrouter.ai/api/v1/chat/completions";
        }

        """;

    private static string? Staying(string path) => OpenRouterMigration.Map.GatewayEndpoints.Find(path.Split('?')[0])!.Access switch
    {
        OpenRouterMigration.Map.EndpointAccess.ManagementKey => "it stays, because it needs a management key",
        OpenRouterMigration.Map.EndpointAccess.Public =>
            "it stays, because the code reads OpenRouter's list without a key"
                + (path.TrimEnd('/') == "/api/v1/models" ? "; AI Stats may not know its ids" : ""),
        _ => null,
    };

    [Theory]
    [InlineData("/api/v1/generation?id=1", "/api/v1/generation", "the path is plural, the answer has no `data`, and ids begin with G-")]
    [InlineData("/api/v1/images", "/api/v1/images",
        "the path is /v1/images/generations, and `input_references` is dropped")]
    [InlineData("/api/v1/models", "/api/v1/models", "it needs a key and answers `models`, in pages, instead of `data`")]
    [InlineData("/api/v1/models/", "/api/v1/models/", "it needs a key and answers `models`, in pages, instead of `data`")]
    [InlineData("/api/v1/models/openai/gpt-4o/endpoints", "/api/v1/models/openai/gpt-4o/endpoints",
        "it needs a key and answers `endpoints` instead of `data.endpoints`")]
    [InlineData("/api/v1/model/openai/gpt-4o", "/api/v1/model/openai/gpt-4o", "ask GET /v1/models?id=author/slug instead, with a key")]
    [InlineData("/api/v1/providers", "/api/v1/providers", "it needs a key and answers `providers` instead of `data`")]
    [InlineData("/api/v1/key", "/api/v1/key", "the answer has no usage, limit_remaining, is_free_tier, rate_limit")]
    [InlineData("/api/v1/keys", "/api/v1/keys", "it needs a management key of AI Stats and has another JSON shape")]
    [InlineData("/api/v1/keys/abc", "/api/v1/keys/abc", "it needs a management key of AI Stats and has another JSON shape")]
    [InlineData("/api/v1/credits", "/api/v1/credits",
        "it needs a management key and answers only the balance, as `credits.remaining` in nano-USD")]
    [InlineData("/api/v1/activity?date=2026-01-01", "/api/v1/activity",
        "it needs a management key and answers one row for each request, not for each day")]
    [InlineData("/api/beta/batches", "/api/beta/batches",
        "the path is /v1/batches, the body differs, and the workspace needs the feature")]
    [InlineData("/api/v1/audio/transcriptions", "/api/v1/audio/transcriptions",
        "it takes a multipart `file`, and answers JSON with `input_audio` with 400")]
    [InlineData("/api/v1/videos", "/api/v1/videos",
        "the body has other fields, and the workspace needs the feature")]
    [InlineData("/api/v1/videos/abc/content", "/api/v1/videos/abc/content",
        "the body has other fields, and the workspace needs the feature")]
    [InlineData("/api/v1/files", "/api/v1/files", "it takes only `batch` files and no DELETE, and the workspace needs the feature")]
    [InlineData("/api/v1/models/count", "/api/v1/models/count", "it needs a key and answers the list with `total` instead of `data.count`")]
    [InlineData("/api/v1/models/user", "/api/v1/models/user", "it lists all models, and the list is `models`, in pages instead of `data`")]
    [InlineData("/api/v1/auth/key", "/api/v1/auth/key", "the path is /v1/key, and the answer has no usage, limit_remaining, rate_limit")]
    [InlineData("/api/v1/embeddings/models", "/api/v1/embeddings/models", "it needs a key, and the list is `models`, in pages instead of `data`")]
    [InlineData("/api/v1/presets/x/chat/completions", "/api/v1/presets/x/chat/completions",
        "it stores a preset and runs no model: send it to POST /v1/presets")]
    [InlineData("/api/v1/generation/feedback", "/api/v1/generation/feedback", "the path is /v1/feedback, and the body has another JSON shape")]
    [InlineData("/api/alpha/responses", "/api/alpha/responses", "the path is /v1/responses")]
    public Task The_message_names_the_difference(string path, string display, string difference)
    {
        var end = path.IndexOf('?', StringComparison.Ordinal);
        end = end < 0 ? path.Length : end;
        return VerifyCS.VerifyAnalyzerAsync(
            Snippets.Field($"\"https://{{|#0:openrouter.ai{path[..end]}|}}{path[end..]}\"") + Kept,
            VerifyCS.Diagnostic().WithLocation(0).WithArguments("https://openrouter.ai" + display, Staying(path) ?? difference)
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
    }

    [Theory]
    [InlineData("""$"https://[|openrouter.ai/api/v1/models/{1}/{2}/endpoints|]" """)]
    [InlineData("""$"https://[|openrouter.ai/api/v1/models/{"a/b"}/endpoints|]" """)]
    [InlineData("""$"https://[|openrouter.ai/api/v1/generation{"?id=1"}|]" """)]
    [InlineData("""$"https://[|openrouter.ai/api/v1/keys/{1}|]" """)]
    [InlineData(""" "https://[|openrouter.ai/api/v1/models/{0}/endpoints|]" """)]
    [InlineData(""" "https://[|www.openrouter.ai/api/v1/credits|]" """)]
    [InlineData(""" "https://[|openrouter.ai/API/V1/Credits|]" """)]
    [InlineData(""" "https://[|openrouter.ai:443/api/v1/credits|]" """)]
    [InlineData(""" "[|openrouter.ai/api/v1/credits|]" """)]
    [InlineData(""" "GET https://[|openrouter.ai/api/v1/credits|], then https://[|openrouter.ai/api/v1/key|]." """)]
    [InlineData(""" "https://[|openrouter.ai/api/v1/generation|]?id=" + 1""")]
    [InlineData(""" "https://[|mcp.openrouter.ai/mcp|]" """)]
    public Task Holes_hosts_and_sentences_are_read(string expression) => VerifyCS.VerifyAnalyzerAsync(Snippets.Field(expression));

    [Theory]
    [InlineData("https://openrouter.ai/api/v1")] // the base moves: AIS1001
    [InlineData("https://openrouter.ai/api/v1/chat/completions")] // an endpoint with the same answer: AIS1001
    [InlineData("https://openrouter.ai/api/v1/auth/keys")] // it is missing there: AIS1003
    [InlineData("https://openrouter.ai/models")] // a page for people: AIS1006
    [InlineData("https://openrouter.ai/credits")] // a page for people: AIS1006
    [InlineData("https://openrouter.ai/keys")] // a page for people: AIS1006
    [InlineData("https://api.openai.com/api/v1/models")] // another service
    [InlineData("https://openrouter.ai.evil.com/api/v1/models")] // another company's host
    [InlineData("/api/v1/models")] // a path without a host
    public Task Kept_missing_and_foreign_URLs_are_silent(string url) => VerifyCS.VerifyAnalyzerAsync(Snippets.Field($"\"{url}\""));

    [Theory]
    [InlineData("""$"{BaseUrl}[|/credits|]" """)]
    [InlineData("""$"{BaseUrl}[|/models|]?limit=1" """)]
    [InlineData("""$"{BaseUrl}[|/models/{1}/endpoints|]" """)]
    [InlineData("""BaseUrl + "[|/key|]" """)]
    [InlineData("""BaseUrl.TrimEnd('/') + "[|/key|]" """)]
    [InlineData("""C.BaseUrl + ("[|/generation|]" + "?id=1")""")]
    [InlineData("""new Uri(new Uri(BaseUrl), "[|credits|]")""")]
    [InlineData("""http.GetStringAsync("[|credits|]")""")]
    [InlineData("""http.GetStringAsync("[|models|]")""")]
    [InlineData("""http.GetAsync($"[|generation|]?id={1}")""")]
    [InlineData("""new HttpRequestMessage(HttpMethod.Get, "[|keys/{0}|]")""")]
    [InlineData("""new Func<string, string>(endpoint => endpoint + "[|/credits|]")""")]
    [InlineData("""new Func<string, string>(host => $"{host}[|/api/v1/credits|]")""")]
    public Task A_path_added_to_the_base_of_its_type_fires_before_and_after_the_base_moved(string expression)
    {
        return VerifyAsync("https://openrouter.ai/api/v1", "https://api.phaseo.app/v1");

        async Task VerifyAsync(params string[] bases)
        {
            foreach (var url in bases)
            {
                await VerifyCS.VerifyAnalyzerAsync(
                    $$"""
                    using System;
                    using System.Net.Http;

                    class C
                    {
                        private const string BaseUrl = "{{url}}";
                        object M(HttpClient http) => {{expression}};
                    }
                    """);
            }
        }
    }

    [Fact]
    public Task Every_path_of_a_type_too_long_to_be_read_at_once_fires()
    {
        var members = Enumerable.Range(0, 1_000).Select(i => $"    // {new string('.', i % 61)}\n    string M{i}() => BaseUrl + \"[|/api/v1/keys|]\";\n");
        return VerifyCS.VerifyAnalyzerAsync($$"""
            class C
            {
                private const string BaseUrl = "https://openrouter.ai";
            {{string.Concat(members)}}}

            """);
    }

    [Theory]
    [InlineData("""$"{BaseUrl}/chat/completions" """)] // an endpoint that is kept
    [InlineData("""http.GetStringAsync("chat/completions")""")] // an endpoint that is kept
    [InlineData("""$"{BaseUrl}/audio/speech" """)] // an endpoint that is kept
    [InlineData("""$"{BaseUrl}/models/a/b/c/d/e" """)] // too many parts for this endpoint
    [InlineData("""BaseUrl + "/credits/none/at/all" """)] // too many parts for this endpoint
    [InlineData("""BaseUrl + "/credits (all)" """)] // a sentence follows
    [InlineData("""http.GetStringAsync("credits (all)")""")] // a sentence
    [InlineData("""http.GetStringAsync("keys/one of mine")""")] // a sentence
    [InlineData("""BaseUrl + "/keys/one of mine" """)] // a sentence follows
    [InlineData("""http.GetStringAsync($"?x={other}credits")""")] // it stands in a query
    [InlineData("""$"{other}/credits" """)] // another base
    [InlineData(""" "credits" """)] // no base beside it
    [InlineData(""" "models" + other""")] // no base beside it
    [InlineData("""http.GetStringAsync("https://api.openai.com/v1/models")""")] // another service
    [InlineData("""new Uri("/home", UriKind.Relative)""")] // another path
    public Task Other_texts_beside_a_base_are_silent(string expression) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System;
        using System.Net.Http;

        class C
        {
            private const string BaseUrl = "https://openrouter.ai/api/v1";
            object M(HttpClient http, string other) => {{expression}};
        }

        class Other
        {
            object M(HttpClient http) => http.GetStringAsync("credits");
        }
        """);

    [Theory]
    [InlineData("https://openrouter.ai", """$"{BaseUrl}[|/api/v1/credits|]" """)]
    [InlineData("https://api.phaseo.app", """$"{BaseUrl}[|/v1/credits|]" """)]
    [InlineData("https://openrouter.ai/", """BaseUrl + "[|api/v1/generation|]?id=1" """)]
    [InlineData("https://openrouter.ai/api", """http.GetStringAsync(BaseUrl + "[|/v1/credits|]")""")]
    [InlineData("https://openrouter.ai/api/", """http.GetStringAsync("[|v1/models|]")""")]
    [InlineData("https://api.phaseo.app/", """http.GetStringAsync("[|v1/models|]")""")]
    [InlineData("https://openrouter.ai/api/v1/", """http.GetStringAsync("[|/api/v1/models|]")""")]
    public Task A_path_with_its_version_is_read_after_a_root(string url, string expression) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Net.Http;

        class C
        {
            private const string BaseUrl = "{{url}}";
            object M(HttpClient http) => {{expression}};
        }
        """);

    [Fact]
    public Task A_path_without_its_version_is_read_beside_a_root_and_a_whole_base() => VerifyCS.VerifyAnalyzerAsync(
        """
        class C
        {
            const string Site = "https://openrouter.ai";
            const string BaseUrl = "https://openrouter.ai/api/v1";
            string M() => BaseUrl + "[|/credits|]";
        }
        """);

    [Theory]
    [InlineData("""string key = "OPENROUTER_API_KEY";""")]
    [InlineData("""bool Is(System.Uri uri) => uri.Host == "api.phaseo.app";""")]
    [InlineData("""string docs = "https://docs.phaseo.app/api.phaseo.app/v1/chat";""")]
    public Task A_type_without_a_base_has_no_paths_of_its_own(string member) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class C
        {
            {{member}}
            object M(System.Net.Http.HttpClient http) => http.GetStringAsync("/v1/models");
        }

        """);

    [Theory]
    [InlineData("https://openrouter.ai", """http.GetStringAsync("models")""")]
    [InlineData("https://openrouter.ai", """http.GetStringAsync("/credits")""")]
    [InlineData("https://api.phaseo.app", """$"{BaseUrl}/models" """)]
    public Task A_path_without_its_version_is_a_page_after_a_root(string url, string expression) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Net.Http;

        class C
        {
            private const string BaseUrl = "{{url}}";
            object M(HttpClient http) => {{expression}};
        }
        """);

    [Fact]
    public Task A_path_without_a_named_base_is_silent_where_the_type_talks_to_another_service() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System.Net.Http;

        class C
        {
            string[] urls = { "https://openrouter.ai/api/v1", "https://api.openai.com/v1" };
            object M(HttpClient http, string baseUrl) => new object[] { http.GetStringAsync("models"), $"{baseUrl}/models" };
        }
        """);

    [Fact]
    public Task A_path_behind_a_named_base_fires_where_the_type_talks_to_another_service_too() => VerifyCS.VerifyAnalyzerAsync(
        """
        class C
        {
            const string BaseUrl = "https://openrouter.ai/api/v1";
            const string OtherUrl = "https://api.openai.com/v1";
            string M() => BaseUrl + "[|/models|]";
            string N() => OtherUrl + "/models";
        }
        """);

    [Fact]
    public Task The_address_of_another_type_of_the_file_hides_no_path() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System.Net.Http;

        class Other { string url = "https://api.openai.com/v1"; }
        class C
        {
            string url = "https://openrouter.ai/api/v1";
            object M(HttpClient http) => http.GetStringAsync("[|models|]");
        }
        class Last { string url = "https://api.openai.com/v1"; }
        """);

    [Fact]
    public Task A_base_in_both_branches_of_an_if_directive_reports_its_path_once() => VerifyCS.VerifyAnalyzerAsync(
        """
        class C
        {
        #if DEBUG
            const string BaseUrl = "http://openrouter.ai/api/v1";
        #else
            const string BaseUrl = "https://openrouter.ai/api/v1";
        #endif
            string M() => $"{BaseUrl}[|/credits|]";
        }
        """);

    [Theory]
    [InlineData("""const string ModelsPath = "[|/models|]"; object M() => BaseUrl + ModelsPath;""")]
    [InlineData("""object M() => Send("[|/models|]"); object Send(string path) => BaseUrl + path;""")]
    [InlineData("""object M() => Send(0, "[|credits|]"); object Send(int n, string endpoint) => BaseUrl + endpoint;""")]
    [InlineData("""object M() => Log("[|credits|]"); object Log(string text) => BaseUrl + text;""")]
    [InlineData("""object Send() => BaseUrl; object M() => Send("[|/models|]"); object Send(string path) => BaseUrl + path;""")]
    // The method adds it to nothing.
    [InlineData("""object M() => Log("credits"); object Log(string text) => text; object Send(string path) => BaseUrl + path;""")]
    [InlineData("""const string Kind = "[|/models|]"; object M() => BaseUrl + Kind;""")]
    // A client with another base.
    [InlineData(
        """readonly System.Uri local = new("http://localhost:1234/v1/"); object M(System.Net.Http.HttpClient http) => """
        + """http.GetStringAsync("models");""")]
    public Task A_path_that_the_type_itself_adds_is_read_where_its_name_or_its_use_says_so(string members) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class C
        {
            const string BaseUrl = "https://openrouter.ai/api/v1";
            {{members}}
        }
        """);

    [Theory]
    [InlineData("https://openrouter.ai/api/v1/")]
    [InlineData("https://api.phaseo.app/v1/")]
    public Task A_typed_client_has_the_base_of_its_registration(string url) => new RuleTest<AIStats.OpenRouterMigration.Rules.Endpoints.ChangedEndpointAnalyzer>
    {
        TestState =
        {
            Sources =
            {
                $$"""
                using System;
                using System.Net.Http;
                class Services { public void AddHttpClient<T>(Action<HttpClient> configure) { } }
                static class Setup
                {
                    public static void Add(Services services)
                    {
                        services.AddHttpClient<OpenRouterCatalog>(c => c.BaseAddress = new Uri("{{url}}"));
                        services.AddHttpClient<OpenRouterChat>(c => c.BaseAddress = new Uri("{{url}}"));
                        services.AddHttpClient<OpenRouterShop>(c => c.BaseAddress = new Uri(Environment.GetEnvironmentVariable("SHOP")));
                    }
                }
                """,
                """
                using System.Net.Http;
                class OpenRouterCatalog
                {
                    object M(HttpClient http) => http.GetStringAsync("[|models|]");
                    object N(HttpClient http, string id) => http.GetStringAsync($"[|generation|]?id={id}");
                    object O() => "models";
                }
                """,
                "class OpenRouterChat { }",
                """
                using System.Net.Http;
                class OpenRouterShop
                {
                    object M(HttpClient http) => http.GetStringAsync("models");
                }
                """,
            },
        },
    }.RunAsync();

    [Theory]
    [InlineData("https://openrouter.ai", "/api/v1/images")]
    [InlineData("https://api.phaseo.app", "/v1/images")]
    public Task A_constant_that_is_added_to_a_root_is_read_before_and_after_the_move(string url, string path) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class C
        {
            const string Root = "{{url}}";
            const string Images = "[|{{path}}|]";
            object M() => Root + Images;
        }
        """);

    [Theory]
    [InlineData("https://openrouter.ai/api/v1/", "[|models|]")]
    [InlineData("https://api.phaseo.app/v1/", "[|models|]")]
    [InlineData("https://openrouter.ai/", "models")] // a page and no endpoint
    [InlineData("https://api.phaseo.app/", "models")] // a page and no endpoint
    public Task A_typed_client_has_the_base_of_the_setting_that_its_registration_reads(string url, string path) =>
        new RuleTest<AIStats.OpenRouterMigration.Rules.Endpoints.ChangedEndpointAnalyzer>
    {
        TestState =
        {
            Sources =
            {
                """
                using System;
                using System.Collections.Generic;
                using System.Net.Http;
                class Services { public void AddHttpClient<T>(Action<HttpClient> configure) { } }
                static class Setup
                {
                    public static void Add(Services services, IDictionary<string, string> config) =>
                        services.AddHttpClient<OpenRouterCatalog>(c => c.BaseAddress = new Uri(config["OpenRouter:BaseUrl"]));
                }
                """,
                $$"""
                using System.Net.Http;
                class OpenRouterCatalog
                {
                    object M(HttpClient http) => http.GetStringAsync("{{path}}");
                }
                """,
            },
            AdditionalFiles = { ("/0/appsettings.json", $"{{ \"OpenRouter\": {{ \"BaseUrl\": \"{url}\" }} }}") },
        },
    }.RunAsync();

    [Theory]
    [InlineData("https://api.phaseo.app/v1/", "[|models|]")]
    [InlineData("https://api.phaseo.app/", "models")] // a page and no endpoint
    [InlineData("https://openrouter.ai/api/", "models")] // no endpoint: the version is missing
    public Task A_typed_client_in_the_file_of_its_registration_has_its_base(string url, string path) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System;
        using System.Net.Http;
        class Services { public void AddHttpClient<T>(Action<HttpClient> configure) { } }
        static class Setup
        {
            public static void Add(Services services) => services.AddHttpClient<Catalog>(c => c.BaseAddress = new Uri("{{url}}"));
        }
        class Catalog { object M(HttpClient http) => http.GetStringAsync("{{path}}"); }
        """);

    [Fact]
    public Task A_typed_client_in_a_file_of_its_own_has_the_base_of_the_options_that_its_registration_reads() =>
        new RuleTest<AIStats.OpenRouterMigration.Rules.Endpoints.ChangedEndpointAnalyzer>
    {
        TestState =
        {
            Sources =
            {
                """
                using System;
                using System.Net.Http;
                class Options<T> { public T Value; }
                class Services { public void AddHttpClient<T>(Action<Services, HttpClient> configure) { } public T Get<T>() => default; }
                static class Setup
                {
                    public static void Add(Services services) => services.AddHttpClient<Api>((provider, client) =>
                    {
                        var settings = provider.Get<Options<AiSettings>>().Value;
                        client.BaseAddress = new Uri(settings.BaseUrl);
                    });
                }
                """,
                """class AiSettings { public string BaseUrl { get; set; } = "https://openrouter.ai/api/v1/"; }""",
                """
                using System.Net.Http;
                class Api
                {
                    object M(HttpClient http) => http.GetStringAsync("[|credits|]");
                }
                """,
            },
        },
    }.RunAsync();

    [Fact]
    public Task A_path_fires_in_its_own_file_only() => new RuleTest<AIStats.OpenRouterMigration.Rules.Endpoints.ChangedEndpointAnalyzer>
    {
        TestState =
        {
            Sources =
            {
                """
                class Defaults
                {
                    public const string Root = "https://openrouter.ai";
                    string Messages => Root + "/api/v1/messages";
                }
                """,
                """
                class Shop
                {
                    // OpenRouter
                    string Credits => Defaults.Root + "[|/api/v1/credits|]";
                }
                """,
            },
        },
    }.RunAsync();

    [Fact]
    public Task A_path_of_a_base_that_moved_fires_beside_another_base() => VerifyCS.VerifyAnalyzerAsync(
        """
        class C
        {
            const string Root = "https://api.phaseo.app";
            const string Images = "[|/v1/images|]";
            object M() => Root + Images;
        }
        class D
        {
            const string OldRoot = "https://openrouter.ai";
        }
        """);

    [Fact]
    public Task A_path_of_another_service_is_silent_beside_a_base_that_moved() =>
        new RuleTest<AIStats.OpenRouterMigration.Rules.Endpoints.ChangedEndpointAnalyzer>
    {
        TestState =
        {
            Sources =
            {
                """class Options { public string BaseUrl = "https://api.phaseo.app"; }""",
                """
                class Shop
                {
                    string chat = "https://api.phaseo.app/v1/chat/completions";
                    string M(string shop) => shop + "/v1/images";
                }
                """,
            },
        },
    }.RunAsync();

    [Fact]
    public Task A_route_of_the_application_is_silent_beside_a_base_that_moved() => VerifyCS.VerifyAnalyzerAsync(
        """
        class App { public void MapGet(string path, object handler) { } }
        class C
        {
            const string Root = "https://api.phaseo.app";
            void M(App app) => app.MapGet("/v1/models", Root);
        }
        """);

    /// <summary>What a file reads of the answer of an address that has moved: only what AI Stats alone answers shows that the code fits.</summary>
    [Theory]
    // By name, or into a type that has the member, wherever that stands and whatever names it.
    [InlineData("generations?id=G-1", """json.GetProperty("cost_nanos").GetInt64()""")]
    [InlineData("generations?id=G-1", """node["cost_nanos"]""")]
    [InlineData("generations?id=G-1", "JsonSerializer.Deserialize<Row>(text)")]
    [InlineData("models?limit=250", "JsonSerializer.Deserialize<List<Page>>(text)")]
    [InlineData("models", """json.TryGetProperty("models", out var list) ? json.GetProperty("total") : list""")]
    [InlineData("credits", "JsonSerializer.Deserialize<Account>(text)")]
    [InlineData("providers", """json.GetProperty("providers")[0].GetProperty("api_provider_id")""")]
    public Task A_moved_endpoint_is_done_where_the_code_reads_the_new_answer(string path, string read) => VerifyCS.VerifyAnalyzerAsync(
        Answered($"https://api.phaseo.app/v1/{path}", read));

    [Theory]
    // The old shape; a list without its pages; a name that both answers have; a type that nothing reads into; another type's member.
    [InlineData("generations", "?id=G-1", """json.GetProperty("data").GetProperty("total_cost")""")]
    [InlineData("models", "", """json.GetProperty("models")""")]
    [InlineData("models", "", """json.GetProperty("data")""")]
    [InlineData("generations", "?id=G-1", "typeof(Row)")]
    [InlineData("generations", "?id=G-1", "JsonSerializer.Deserialize<Page>(text)")]
    [InlineData("credits", "", """json.GetProperty("remaining")""")]
    // No member of this answer is its own.
    [InlineData("key", "", """json.GetProperty("data").GetProperty("status")""")]
    public Task A_moved_endpoint_is_reported_as_long_as_the_code_may_read_the_old_answer(string path, string query, string read) =>
        VerifyCS.VerifyAnalyzerAsync(
        Answered($"https://[|api.phaseo.app/v1/{path}|]{query}", read));

    private static string Answered(string address, string read) => $$"""
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;

        class Client
        {
            public const string Address = "{{address}}";
            public object? Read(JsonElement json, JsonNode node, string text) => {{read}};
        }

        class Row { [JsonPropertyName("cost_nanos")] public long Cost { get; set; } }
        class Page { [JsonPropertyName("models")] public List<string> Models { get; set; } = new(); [JsonPropertyName("total")] public int Total { get; set; } }
        class Account { [JsonPropertyName("credits")] public Balance? Credits { get; set; } }
        class Balance { [JsonPropertyName("remaining")] public long Remaining { get; set; } }

        """;
}
