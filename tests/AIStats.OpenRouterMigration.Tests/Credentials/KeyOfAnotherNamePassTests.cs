using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Credentials;

/// <summary>Keys that code reads by names which say nothing of OpenRouter, in whatever way it reads them.</summary>
[Trait("Rule", RuleIds.MisdirectedKey)]
public sealed class KeyOfAnotherNamePassTests
{
    private const string Host = "is the key for 'openrouter.ai'";

    [Theory]
    [InlineData("""config["Llm:ApiKey"]""", "wherever it is set")]
    [InlineData("""config?["Llm:ApiKey"]""", "wherever it is set")]
    [InlineData("""config?.GetSection("Llm")?["ApiKey"]""", "wherever it is set")]
    [InlineData("""(string)Environment.GetEnvironmentVariables()["LLM_API_KEY"]""", "there in every host")]
    [InlineData("""Environment.GetEnvironmentVariable("LLM_API_KEY")""", "there in every host")]
    [InlineData("parse.GetValue(key)", "there in every host")]
    [InlineData("settings.ApiKey", "there in every host")]
    public void A_key_is_read_in_many_ways(string read, string where)
    {
        var said = Say($$"""
            class AskSettings { public string ApiKey { get; set; } = Environment.GetEnvironmentVariable("LLM_API_KEY"); }
            class C(HttpClient http, IConfiguration config, ParseResult parse, AskSettings settings)
            {
                Option<string> key = new Option<string>("--key") { DefaultValueFactory = _ => Environment.GetEnvironmentVariable("LLM_API_KEY") };
                Task M(HttpRequestMessage request)
                {
                    request.RequestUri = new Uri("https://openrouter.ai/api/v1/chat/completions");
                    request.Headers.Authorization = new("Bearer", {{read}});
                    return http.SendAsync(request);
                }
            }
            """);

        Assert.Contains(Host, said, StringComparison.Ordinal);
        Assert.Contains($"put its own {where}, then suppress this", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""ApiKeyCredential credential = new(config["Llm:ApiKey"]); return new ChatClient("m", credential, options);""")]
    [InlineData("""var credential = new ApiKeyCredential(config["Llm:ApiKey"]); return new ChatClient("m", credential, options);""")]
    [InlineData("""return new ChatClient("m", new(config["Llm:ApiKey"]), options);""")]
    public void A_key_is_given_to_a_client(string statements) => Assert.Contains(Host, Say($$"""
        class C(IConfiguration config)
        {
            ChatClient M()
            {
                var options = new OpenAIClientOptions { Endpoint = new Uri("https://openrouter.ai/api/v1") };
                {{statements}}
            }
        }
        """), StringComparison.Ordinal);

    [Theory]
    [InlineData("""public C() : this(Environment.GetEnvironmentVariable("LLM_API_KEY")) { }""")]
    [InlineData("""public class Own : C { public Own() : base(Environment.GetEnvironmentVariable("LLM_API_KEY")) { } }""")]
    [InlineData("""public C own; public void Start() => own = new(Environment.GetEnvironmentVariable("LLM_API_KEY"));""")]
    public void A_constructor_is_given_a_key(string member) => Assert.Contains("'LLM_API_KEY' " + Host, Say($$"""
        public class C
        {
            private readonly string key;
            {{member}}
            public C(string key) => this.key = key;

            public Task Ask(HttpClient http, HttpRequestMessage request)
            {
                request.RequestUri = new Uri("https://openrouter.ai/api/v1/chat/completions");
                request.Headers.Authorization = new("Bearer", key);
                return http.SendAsync(request);
            }
        }
        """), StringComparison.Ordinal);

    [Theory]
    // Whether a value is there is no choice between providers.
    [InlineData("key is { } own ? own : ", true)]
    [InlineData("key is { Length: > 0 } own ? own : ", true)]
    [InlineData("key is string own ? own : ", true)]
    [InlineData("key.Length > 0 ? key : ", true)]
    [InlineData("""key != "" ? key : """, true)]
    [InlineData("key == string.Empty ? throw new ArgumentException() : ", true)]
    [InlineData("vendor is Vendor.OpenRouter ? key : ", false)]
    [InlineData("""vendor is { Name: "openrouter" } ? key : """, false)]
    public void A_key_of_another_company_is_a_fallback(string choice, bool isTold) => Assert.Equal(isTold, Say($$"""
        class C(HttpClient http, string key, Vendor vendor)
        {
            Task M(HttpRequestMessage request)
            {
                request.RequestUri = new Uri("https://openrouter.ai/api/v1/chat/completions");
                request.Headers.Authorization = new("Bearer", {{choice}}Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
                return http.SendAsync(request);
            }
        }
        """).Contains("'OPENAI_API_KEY' " + Host, StringComparison.Ordinal));

    [Theory]
    // The base stands in a settings file alone, and its key comes from the environment.
    [InlineData("""http.BaseAddress = new Uri(config["Llm:BaseUrl"]); key = config["Llm:ApiKey"];""", "'Llm:ApiKey'")]
    [InlineData("""var section = config.GetSection("Llm"); http.BaseAddress = new Uri(section["BaseUrl"]); key = section["ApiKey"];""", "'ApiKey'")]
    [InlineData("""http.BaseAddress = new Uri(config["Llm:BaseUrl"]); key = Environment.GetEnvironmentVariable("LLM_API_KEY");""", "'LLM_API_KEY'")]
    [InlineData("""http.BaseAddress = new Uri(options.Value.BaseUrl); key = options.Value.ApiKey;""", "'ApiKey'")]
    // The key of another service, and one whose name says OpenRouter's.
    [InlineData("""http.BaseAddress = new Uri(config["Shop:BaseUrl"]); key = config["Shop:ApiKey"];""", null)]
    [InlineData("""http.BaseAddress = new Uri(config["Llm:BaseUrl"]); key = config["OpenRouter:ApiKey"];""", null)]
    public void The_base_is_a_setting(string statements, string? name)
    {
        var said = OnePass.OfRow("C.cs", $$"""
            public class LlmOptions { public string BaseUrl { get; set; } public string ApiKey { get; set; } }
            class C
            {
                public C(HttpClient http, IConfiguration config, IOptions<LlmOptions> options)
                {
                    string key;
                    {{statements}}
                    http.DefaultRequestHeaders.Authorization = new("Bearer", key);
                }

                public static void Add(IServiceCollection services, IConfiguration config) => services.Configure<LlmOptions>(config.GetSection("Llm"));
            }
            """, "appsettings.json", """{ "Llm": { "BaseUrl": "https://openrouter.ai/api/v1" }, "Shop": { "BaseUrl": "https://shop.example.com" } }""")
            .Replace("\n    ", " ", StringComparison.Ordinal);

        if (name is null)
            Assert.DoesNotContain("is the key for", said, StringComparison.Ordinal);
        else
            Assert.Contains(name + " " + Host, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""key.StartsWith("sk-or-", StringComparison.Ordinal)""", false)]
    [InlineData("LooksLikeOpenRouter(key)", false)]
    [InlineData("!IsOpenRouterKey(key.Trim())", false)]
    // A test of the other value, and one of anything else, say nothing of this one.
    [InlineData("LooksLikeOpenRouter(other)", true)]
    [InlineData("string.IsNullOrEmpty(key)", true)]
    public void An_old_entry_is_read_for_a_key_of_OpenRouter_alone(string test, bool isTold) => Assert.Equal(isTold, Say($$"""
        class Settings { public string AssistantOpenRouterKey { get; set; } }
        class C(HttpClient http, Settings settings)
        {
            void Load(JsonElement file, string other)
            {
                var key = file.GetProperty("AssistantApiKey").GetString();
                if ({{test}})
                    settings.AssistantOpenRouterKey = key;
            }
            Task M(HttpRequestMessage request)
            {
                request.RequestUri = new Uri("https://openrouter.ai/api/v1/chat/completions");
                request.Headers.Authorization = new("Bearer", settings.AssistantOpenRouterKey);
                return http.SendAsync(request);
            }
        }
        """).Contains("'AssistantApiKey' " + Host, StringComparison.Ordinal));

    /// <summary>What is said of a file, each finding on one line.</summary>
    private static string Say(string text) => OnePass.OfRow("C.cs", text).Replace("\n    ", " ", StringComparison.Ordinal);
}
