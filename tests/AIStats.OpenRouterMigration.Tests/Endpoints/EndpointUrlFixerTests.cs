using System.Text;
using AIStats.OpenRouterMigration.Endpoints;
using AIStats.OpenRouterMigration.Rules.Endpoints;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Endpoints.EndpointUrlAnalyzer,
    AIStats.OpenRouterMigration.Endpoints.EndpointUrlFixer>;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

[Trait("Rule", RuleIds.EndpointUrl)]
public sealed class EndpointUrlFixerTests
{
    [Theory]
    [InlineData("/api", "")]
    [InlineData("/api/", "/")]
    [InlineData("/api/v1", "/v1")]
    [InlineData("/api/v1/", "/v1/")]
    [InlineData("/api/v1/chat/completions", "/v1/chat/completions")]
    [InlineData("/api/v1/chat/completions/", "/v1/chat/completions/")]
    [InlineData("/api/v1/responses", "/v1/responses")]
    [InlineData("/api/v1/messages", "/v1/messages")]
    [InlineData("/api/v1/embeddings", "/v1/embeddings")]
    [InlineData("/api/v1/rerank", "/v1/rerank")]
    [InlineData("/api/v1/audio/speech", "/v1/audio/speech")]
    [InlineData("/api/v1/chat", "/v1/chat")]
    [InlineData("/api/v1/audio/speech?format=mp3", "/v1/audio/speech?format=mp3")]
    [InlineData("/api/v1?trace=a/b&c=%20", "/v1?trace=a/b&c=%20")]
    [InlineData("/api/v1/#chat", "/v1/#chat")]
    [InlineData("/api/v1/chat/completions?a=1#top", "/v1/chat/completions?a=1#top")]
    public Task Kept_paths_move_with_their_slash_query_and_fragment(string path, string newPath)
    {
        var api = path.IndexOf("/api", StringComparison.Ordinal) + "/api".Length;
        return VerifyCS.VerifyCodeFixAsync(
            Snippets.Field($"\"https://[|openrouter.ai{path[..api]}|]{path[api..]}\""),
            Snippets.Field($"\"https://api.phaseo.app{newPath}\""));
    }

    [Theory]
    [InlineData("https://[|openrouter.ai/api|]/v1", "https://api.phaseo.app/v1")]
    [InlineData("http://[|openrouter.ai/api|]/v1", "http://api.phaseo.app/v1")]
    [InlineData("HTTPS://[|OpenRouter.AI/api|]/v1", "HTTPS://api.phaseo.app/v1")]
    [InlineData("https://[|www.openrouter.ai/api|]/v1", "https://api.phaseo.app/v1")]
    [InlineData("https://[|WWW.OpenRouter.ai/api|]/v1/chat/completions", "https://api.phaseo.app/v1/chat/completions")]
    [InlineData("https://[|openrouter.ai/API|]/v1", "https://api.phaseo.app/v1")]
    [InlineData("//[|openrouter.ai/api|]/v1", "//api.phaseo.app/v1")]
    [InlineData("[|openrouter.ai/api|]/v1/chat/completions", "api.phaseo.app/v1/chat/completions")]
    [InlineData("https://[|openrouter.ai|]:443/api/v1", "https://api.phaseo.app:443/v1")]
    [InlineData("http://[|openrouter.ai|]:80/api/v1/chat/completions?x=1", "http://api.phaseo.app:80/v1/chat/completions?x=1")]
    [InlineData("  https://[|openrouter.ai/api|]/v1  ", "  https://api.phaseo.app/v1  ")]
    [InlineData("Endpoint=https://[|openrouter.ai/api|]/v1;Key=k", "Endpoint=https://api.phaseo.app/v1;Key=k")]
    [InlineData("{ 'url': 'https://[|openrouter.ai/api|]/v1' }", "{ 'url': 'https://api.phaseo.app/v1' }")]
    [InlineData("https://[|openrouter.ai/api|]/*", "https://api.phaseo.app/*")]
    public Task Scheme_case_port_and_surroundings_stay(string url, string newUrl) =>
        VerifyCS.VerifyCodeFixAsync(Snippets.Field($"\"{url}\""), Snippets.Field($"\"{newUrl}\""));

    [Theory]
    [InlineData("See https://[|openrouter.ai/api|]/v1.", "See https://api.phaseo.app/v1.")]
    [InlineData("See (https://[|openrouter.ai/api|]/v1), or ask.", "See (https://api.phaseo.app/v1), or ask.")]
    [InlineData("Is it https://[|openrouter.ai/api|]/v1?", "Is it https://api.phaseo.app/v1?")]
    [InlineData("<https://[|openrouter.ai/api|]/v1>", "<https://api.phaseo.app/v1>")]
    [InlineData("`https://[|openrouter.ai/api|]/v1`", "`https://api.phaseo.app/v1`")]
    [InlineData("{url: https://[|openrouter.ai/api|]/v1}", "{url: https://api.phaseo.app/v1}")]
    [InlineData("Trying https://[|openrouter.ai/api|]/v1…", "Trying https://api.phaseo.app/v1…")]
    [InlineData("请访问https://[|openrouter.ai/api|]/v1。", "请访问https://api.phaseo.app/v1。")]
    [InlineData("«https://[|openrouter.ai/api|]/v1»", "«https://api.phaseo.app/v1»")]
    [InlineData("First https://[|openrouter.ai/api|]/v1, then https://[|openrouter.ai/api|]/v1/embeddings!",
        "First https://api.phaseo.app/v1, then https://api.phaseo.app/v1/embeddings!")]
    [InlineData("https://[|openrouter.ai/api|]/v1|https://api.openai.com/v1,https://[|www.openrouter.ai/api|]/v1",
        "https://api.phaseo.app/v1|https://api.openai.com/v1,https://api.phaseo.app/v1")]
    public Task Every_URL_of_a_sentence_or_list_moves_and_its_punctuation_stays(string text, string newText) =>
        VerifyCS.VerifyCodeFixAsync(Snippets.Field($"\"{text}\""), Snippets.Field($"\"{newText}\""));

    [Theory]
    [InlineData("""@"https://[|openrouter.ai/api|]/v1" """, """@"https://api.phaseo.app/v1" """)]
    [InlineData("""@"{ ""url"": ""https://[|openrouter.ai/api|]/v1"" }" """, """@"{ ""url"": ""https://api.phaseo.app/v1"" }" """)]
    [InlineData("""
        @"C:\api
          https://[|openrouter.ai/api|]/v1"
        """, """
        @"C:\api
          https://api.phaseo.app/v1"
        """)]
    [InlineData(""" "{\"url\":\"https://[|openrouter.ai/api|]/v1\"}" """, """ "{\"url\":\"https://api.phaseo.app/v1\"}" """)]
    [InlineData(""" "a\tb\nhttps://[|openrouter.ai/api|]/v1\r\n" """, """ "a\tb\nhttps://api.phaseo.app/v1\r\n" """)]
    [InlineData(""" "\u0068ttps\x3A//[|openrouter\u002Eai/\U00000061pi|]/v1/ch\u0061t/completions" """,
        """ "\u0068ttps\x3A//api.phaseo.app/v1/ch\u0061t/completions" """)]
    [InlineData(""" "\U0001F600 https://[|openrouter.ai/api|]/v1" """, """ "\U0001F600 https://api.phaseo.app/v1" """)]
    [InlineData("""" """https://[|openrouter.ai/api|]/v1""" """", """" """https://api.phaseo.app/v1""" """")]
    [InlineData(""""" """"{ "url": "https://[|openrouter.ai/api|]/v1" }"""" """"", """"" """"{ "url": "https://api.phaseo.app/v1" }"""" """"")]
    [InlineData(""""
        """
                curl \
                  https://[|openrouter.ai/api|]/v1/chat/completions
                """
        """",
        """"
        """
                curl \
                  https://api.phaseo.app/v1/chat/completions
                """
        """")]
    [InlineData("""$"https://[|openrouter.ai/api|]/v1/chat/completions" """, """$"https://api.phaseo.app/v1/chat/completions" """)]
    [InlineData("""$"{{https://[|openrouter.ai/api|]/v1}}" """, """$"{{https://api.phaseo.app/v1}}" """)]
    [InlineData("""$"{1 + 1} https://[|openrouter.ai/api|]/v1/{"chat"}?a={1}" """, """$"{1 + 1} https://api.phaseo.app/v1/{"chat"}?a={1}" """)]
    [InlineData("""$"{"http"}://[|openrouter.ai/api|]/v1" """, """$"{"http"}://api.phaseo.app/v1" """)]
    [InlineData("""$"https://[|openrouter.ai|]:{443}/api/v1/messages" """, """$"https://api.phaseo.app:{443}/v1/messages" """)]
    [InlineData("""$"https://[|openrouter.ai/api|]/{"v1"}/chat/completions" """, """$"https://api.phaseo.app/{"v1"}/chat/completions" """)]
    [InlineData("""$"https://[|openrouter.ai/api|]{"/v1"}" """, """$"https://api.phaseo.app{"/v1"}" """)]
    [InlineData("""$"https://[|openrouter.ai/api|]/v1{"/chat/completions"}" """, """$"https://api.phaseo.app/v1{"/chat/completions"}" """)]
    [InlineData("""$"https://[|openrouter.ai/api|]/v1/chat/completions{"?x"}" """, """$"https://api.phaseo.app/v1/chat/completions{"?x"}" """)]
    [InlineData(""""$@"""https://[|openrouter.ai/api|]/v1"" {1}" """", """"$@"""https://api.phaseo.app/v1"" {1}" """")]
    [InlineData("""@$"{1}https://[|openrouter.ai/api|]/v1" """, """@$"{1}https://api.phaseo.app/v1" """)]
    [InlineData(""""$"""{1} https://[|openrouter.ai/api|]/v1""" """", """"$"""{1} https://api.phaseo.app/v1""" """")]
    [InlineData(""""$$"""{ "url": "https://[|openrouter.ai/api|]/v1/{{1}}", "n": {} }""" """",
        """"$$"""{ "url": "https://api.phaseo.app/v1/{{1}}", "n": {} }""" """")]
    [InlineData(""""
        $$"""
                {
                  "url": "https://[|openrouter.ai/api|]/v1"
                }
                """
        """",
        """"
        $$"""
                {
                  "url": "https://api.phaseo.app/v1"
                }
                """
        """")]
    [InlineData("""$"{$"https://[|openrouter.ai/api|]/v1"}" """, """$"{$"https://api.phaseo.app/v1"}" """)]
    [InlineData("""string.Format("https://[|openrouter.ai/api|]/{0}/{1}", "v1", "chat/completions")""",
        """string.Format("https://api.phaseo.app/{0}/{1}", "v1", "chat/completions")""")]
    public Task Every_form_of_string_moves(string expression, string newExpression) =>
        VerifyCS.VerifyCodeFixAsync(Snippets.Field(expression), Snippets.Field(newExpression));

    [Theory]
    [InlineData(""" "https://" + "[|openrouter.ai/api|]/v1" """, """ "https://" + "api.phaseo.app/v1" """)]
    [InlineData(""" "https://[|openrouter.ai/api|]" + "/v1" + "/chat/completions" """, """ "https://api.phaseo.app" + "/v1" + "/chat/completions" """)]
    [InlineData(""" "https:" + "/" + "/[|openrouter.ai/api|]/v1" """, """ "https:" + "/" + "/api.phaseo.app/v1" """)]
    [InlineData(""" "https://[|openrouter.ai|]" + "/api/v1/chat/completions" """, """ "https://api.phaseo.app" + "/v1/chat/completions" """)]
    [InlineData("""
        "https://[|openrouter.ai|]"
                + "/api" // the root
                + "/v1"
        """,
        """
        "https://api.phaseo.app"
                + "" // the root
                + "/v1"
        """)]
    [InlineData("""("https://" + ("[|openrouter|]" + ".ai")) + @"/api/v1" """, """("https://" + ("api.phaseo.app" + "")) + @"/v1" """)]
    [InlineData(""" "https://[|openrouter.ai/api|]/v1/" + 1 + "?x" """, """ "https://api.phaseo.app/v1/" + 1 + "?x" """)]
    [InlineData("""$"{1}" + " https://[|openrouter.ai|]" + $"/api/v1/{"chat"}" """, """$"{1}" + " https://api.phaseo.app" + $"/v1/{"chat"}" """)]
    [InlineData("""System.Uri.UriSchemeHttps + "://[|openrouter.ai/api|]/v1" """, """System.Uri.UriSchemeHttps + "://api.phaseo.app/v1" """)]
    [InlineData("""System.Uri.UriSchemeHttps + System.Uri.SchemeDelimiter + "[|openrouter.ai|]" + "/api/v1" """,
        """System.Uri.UriSchemeHttps + System.Uri.SchemeDelimiter + "api.phaseo.app" + "/v1" """)]
    public Task A_concatenation_moves_without_a_change_between_its_parts(string expression, string newExpression) =>
        VerifyCS.VerifyCodeFixAsync(Snippets.Field(expression), Snippets.Field(newExpression));

    [Theory]
    [InlineData("""const string Url = "https://[|openrouter.ai/api|]/v1";""")]
    [InlineData("""static readonly Uri Url = new("https://[|openrouter.ai/api|]/v1");""")]
    [InlineData("""static readonly string[] Urls = { "https://[|openrouter.ai/api|]/v1" };""")]
    [InlineData(
        """static readonly Dictionary<string, string> Urls = new() { ["openrouter"] = "https://[|openrouter.ai/api|]/v1", """
        + """["openai"] = "https://api.openai.com/v1" };""")]
    [InlineData("""static readonly Dictionary<string, Uri> Urls = new() { { "openrouter", new("https://[|openrouter.ai/api|]/v1") } };""")]
    [InlineData("""static readonly (string Id, string Name, string Url) Provider = ("openrouter", "OpenRouter", "https://[|openrouter.ai/api|]/v1");""")]
    [InlineData("""public string Url { get; set; } = "https://[|openrouter.ai/api|]/v1";""")]
    [InlineData("""public string Url => "https://[|openrouter.ai/api|]/v1";""")]
    [InlineData("""public void M(string url = "https://[|openrouter.ai/api|]/v1") { }""")]
    [InlineData("""public C() : this("https://[|openrouter.ai/api|]/v1") { } public C(string url) { }""")]
    [InlineData("""public HttpClient M() => new() { BaseAddress = new("https://[|openrouter.ai/api|]/v1/") };""")]
    [InlineData("""public HttpRequestMessage M() => new(HttpMethod.Post, "https://[|openrouter.ai/api|]/v1/chat/completions") { Content = null };""")]
    [InlineData("""public async Task M(HttpClient http) => await http.PostAsync("https://[|openrouter.ai/api|]/v1/chat/completions", null);""")]
    [InlineData(
        """public string M(string provider) => provider switch { "openrouter" => "https://[|openrouter.ai/api|]/v1", """
        + """_ => "https://api.openai.com/v1" };""")]
    [InlineData(
        """public string M(string provider) { switch (provider) { case "openrouter": return "https://[|openrouter.ai/api|]/v1"; """
        + """default: return provider; } }""")]
    [InlineData("""public string M(string? url) => url ?? Environment.GetEnvironmentVariable("OPENROUTER_BASE_URL") ?? "https://[|openrouter.ai/api|]/v1";""")]
    [InlineData("""public string M(string? url) => string.IsNullOrEmpty(url) ? "https://[|openrouter.ai/api|]/v1" : url;""")]
    [InlineData("""public string M() => "https://[|openrouter.ai/api|]/v1/".TrimEnd('/');""")]
    [InlineData("""public ReadOnlySpan<byte> Url => "https://[|openrouter.ai/api|]/v1"u8;""")]
    [InlineData(""""public ReadOnlySpan<byte> Url => """https://[|openrouter.ai/api|]/v1"""u8;"""")]
    [InlineData("""[Obsolete("Use https://[|openrouter.ai/api|]/v1")] public void M() { }""")]
    [InlineData("""[System.ComponentModel.DefaultValue("https://[|openrouter.ai/api|]/v1")] public string? Url { get; set; }""")]
    [InlineData("""public object M() => new { model = "openai/gpt-4o", url = "https://[|openrouter.ai/api|]/v1" };""")]
    [InlineData("""public Exception M() => new InvalidOperationException("POST https://[|openrouter.ai/api|]/v1/chat/completions failed");""")]
    public Task Every_place_of_a_string_moves(string member)
    {
        var source = $"""
            #nullable enable
            using System;
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Threading.Tasks;

            class C
            {"{"}
                {member}
            {"}"}
            """;
        return VerifyCS.VerifyCodeFixAsync(source, source.Replace("[|openrouter.ai/api|]", "api.phaseo.app", StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Language", "12")]
    [InlineData("""static readonly Uri[] Urls = [new("https://[|openrouter.ai/api|]/v1")];""")]
    [InlineData("""static readonly string[] Urls = ["https://[|openrouter.ai/api|]/v1", "https://api.openai.com/v1"];""")]
    public Task Every_place_of_newer_languages_moves(string member) => Every_place_of_a_string_moves(member);

    [Theory]
    [Trait("Language", "14")]
    [InlineData("""public string Url { get => field ?? "https://[|openrouter.ai/api|]/v1"; set; }""")]
    public Task A_field_backed_property_moves(string member) => Every_place_of_a_string_moves(member);

    [Theory]
    [InlineData("""sealed class OldClient : Client { public OldClient() : base(url: "https://[|openrouter.ai/api|]/v1/") { } }""")]
    public Task A_base_constructor_argument_moves(string type)
    {
        var source = $$"""
            class Client
            {
                public Client(string url) => Url = url;
                public string Url { get; }
            }
            {{type}}

            """;
        return VerifyCS.VerifyCodeFixAsync(source, source.Replace("[|openrouter.ai/api|]", "api.phaseo.app", StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Language", "12")]
    [InlineData("""sealed class OpenRouterClient() : Client("https://[|openrouter.ai/api|]/v1");""")]
    public Task A_primary_constructor_argument_moves(string type) => A_base_constructor_argument_moves(type);

    [Fact]
    public Task Attribute_arguments_of_tests_move_with_the_production_constant() => VerifyCS.VerifyCodeFixAsync(
        """
        using System;

        static class Defaults
        {
            public const string BaseUrl = "https://[|openrouter.ai/api|]/v1";
        }

        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
        sealed class InlineDataAttribute : Attribute
        {
            public InlineDataAttribute(params object[] data) => Data = data;
            public object[] Data { get; }
        }

        class Tests
        {
            [InlineData("https://[|openrouter.ai/api|]/v1", "https://[|openrouter.ai/api|]")]
            [InlineData("https://[|openrouter.ai/api|]/v1/", true)]
            public void Strips_the_version(string url, object expected) { }
        }
        """,
        """
        using System;

        static class Defaults
        {
            public const string BaseUrl = "https://api.phaseo.app/v1";
        }

        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
        sealed class InlineDataAttribute : Attribute
        {
            public InlineDataAttribute(params object[] data) => Data = data;
            public object[] Data { get; }
        }

        class Tests
        {
            [InlineData("https://api.phaseo.app/v1", "https://api.phaseo.app")]
            [InlineData("https://api.phaseo.app/v1/", true)]
            public void Strips_the_version(string url, object expected) { }
        }
        """);

    [Fact]
    public Task Top_level_statements_move() => new FixTest<EndpointUrlAnalyzer, EndpointUrlFixer>
    {
        TestState =
        {
            OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication,
            Sources = {
                "using System;\nusing System.Net.Http;\n\nusing HttpClient http = new() { BaseAddress = new "
                + "Uri(\"https://[|openrouter.ai/api|]/v1/\") };\nConsole.WriteLine(http.BaseAddress);\n" },
        },
        FixedCode =
            "using System;\nusing System.Net.Http;\n\nusing HttpClient http = new() { BaseAddress = new Uri(\"https://api.phaseo.app/v1/\") };\n"
            + "Console.WriteLine(http.BaseAddress);\n",
    }.RunAsync();

    [Fact]
    public Task All_files_of_all_projects_move_in_one_pass() => new FixTest<EndpointUrlAnalyzer, EndpointUrlFixer>
    {
        TestState =
        {
            Sources = { Snippets.Field("\"https://[|openrouter.ai/api|]/v1\""),
                """class D { string a = "https://[|openrouter.ai/api|]/v1", b = "https://[|openrouter.ai/api|]/v1/embeddings"; }""" },
            AdditionalProjects = { ["Tests"] = { Sources = { """class T { string expected = "https://[|openrouter.ai/api|]/v1"; }""" } } },
        },
        FixedState =
        {
            Sources = { Snippets.Field("\"https://api.phaseo.app/v1\""),
                """class D { string a = "https://api.phaseo.app/v1", b = "https://api.phaseo.app/v1/embeddings"; }""" },
            AdditionalProjects = { ["Tests"] = { Sources = { """class T { string expected = "https://api.phaseo.app/v1"; }""" } } },
        },
    }.RunAsync();

    [Theory]
    [InlineData("https://gateway.example/ai/v1", """ "https://[|openrouter.ai/api|]/v1/chat/completions" """,
        """ "https://gateway.example/ai/v1/chat/completions" """)]
    [InlineData("https://gateway.example/ai/v1", """ "https://[|openrouter.ai/api|]/" """, """ "https://gateway.example/ai/" """)]
    [InlineData("https://gateway.example/v1/", """ "https://[|openrouter.ai/api|]/v1/" """, """ "https://gateway.example/v1/" """)]
    [InlineData("https://gateway.example:8443/v1", """ "https://[|openrouter.ai/api|]/v1" """, """ "https://gateway.example:8443/v1" """)]
    [InlineData("https://gateway.example:8443/v1", """ "https://[|openrouter.ai:443|]/api/v1" """, """ "https://gateway.example:8443/v1" """)]
    [InlineData("https://gateway.example:8443/v1", """$"https://[|openrouter.ai|]:{443}/api/v1" """, """$"https://gateway.example:{443}/v1" """)]
    [InlineData("https://gateway.example:8443/v1", """ "https://[|openrouter.ai|]:" + 443 + "/api/v1" """, """ "https://gateway.example:" + 443 + "/v1" """)]
    [InlineData("http://localhost:5000/ai/v1", """ "[|https://|]openrouter.ai/api/v1/chat/completions" """,
        """ "http://localhost:5000/ai/v1/chat/completions" """)]
    [InlineData("http://localhost:5000/v1", """ "http://[|openrouter.ai/api|]/v1" """, """ "http://localhost:5000/v1" """)]
    [InlineData("http://localhost:5000/v1", """ "[|openrouter.ai/api|]/v1" """, """ "localhost:5000/v1" """)]
    public Task Another_base_URL_may_have_a_prefix_a_port_and_plain_http(string option, string url, string newUrl) =>
        new FixTest<EndpointUrlAnalyzer, EndpointUrlFixer>
    {
        TestState = { Sources = { Snippets.Field(url) }, AnalyzerConfigFiles = { Snippets.BaseUrlOption(option) } },
        FixedState = { Sources = { Snippets.Field(newUrl) } },
    }.RunAsync();

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("mixed")]
    public Task Line_endings_and_the_byte_order_mark_stay(string lineEnding)
    {
        var before =
            "class C\n{\n\tstring a = \"https://[|openrouter.ai/api|]/v1\"; // naïve\n\n    string b = @\"x\nhttps://[|openrouter.ai/api|]/v1\n"
            + "\"  ;\n}";
        before = lineEnding == "mixed" ? before.Replace(";\n", ";\r\n", StringComparison.Ordinal).Replace("x\n", "x\r", StringComparison.Ordinal)
            : before.Replace("\n", lineEnding, StringComparison.Ordinal);
        return new FixTest<EndpointUrlAnalyzer, EndpointUrlFixer>
        {
            TestState = { Sources = { SourceText.From(before, Encoding.UTF8),
                SourceText.From("""class D { string s = "https://[|openrouter.ai/api|]/v1"; }""", Encoding.BigEndianUnicode) } },
            FixedState =
            {
                Sources =
                {
                    SourceText.From(before.Replace("[|openrouter.ai/api|]", "api.phaseo.app", StringComparison.Ordinal), Encoding.UTF8),
                    SourceText.From("""class D { string s = "https://api.phaseo.app/v1"; }""", Encoding.BigEndianUnicode),
                },
            },
        }.RunAsync();
    }

    [Fact]
    public Task All_branches_of_an_if_directive_move() => VerifyCS.VerifyCodeFixAsync(
        """
        #define ACTIVE
        class C
        {
        #if ACTIVE
            const string A = "https://[|openrouter.ai/api|]/v1";
        #if NESTED // not defined
            const string B = "https://[|openrouter.ai/api|]/v1/embeddings";
        #elif OTHER
            const string B = @"https://[|openrouter.ai/api|]/v1/rerank";
        #else
            const string B = $"https://[|openrouter.ai/api|]/v1/messages";
        #endif
        #elif LEGACY
            const string A = "https://[|www.openrouter.ai/api|]/v1";
        #if ACTIVE
            const string B = "https://[|openrouter.ai|]" + "/api/v1";
        #endif
        #else
            const string A = "http://[|openrouter.ai/api|]/v1", B = A;
        #endif
        #if false
            const string C = "https://[|openrouter.ai/api|]/v1"
        #endif
        }
        """,
        """
        #define ACTIVE
        class C
        {
        #if ACTIVE
            const string A = "https://api.phaseo.app/v1";
        #if NESTED // not defined
            const string B = "https://api.phaseo.app/v1/embeddings";
        #elif OTHER
            const string B = @"https://api.phaseo.app/v1/rerank";
        #else
            const string B = $"https://api.phaseo.app/v1/messages";
        #endif
        #elif LEGACY
            const string A = "https://api.phaseo.app/v1";
        #if ACTIVE
            const string B = "https://api.phaseo.app" + "/v1";
        #endif
        #else
            const string A = "http://api.phaseo.app/v1", B = A;
        #endif
        #if false
            const string C = "https://api.phaseo.app/v1"
        #endif
        }
        """);

    [Fact]
    public Task Only_the_places_outside_a_pragma_move() => new FixTest<EndpointUrlAnalyzer, EndpointUrlFixer>
    {
        TestCode =
            """
            class C
            {
            #pragma warning disable AIS1001 // kept for the comparison
                string a = "https://openrouter.ai/api/v1";
            #pragma warning restore AIS1001
                string b = "https://[|openrouter.ai/api|]/v1";
            }
            """,
        FixedCode =
            """
            class C
            {
            #pragma warning disable AIS1001 // kept for the comparison
                string a = "https://openrouter.ai/api/v1";
            #pragma warning restore AIS1001
                string b = "https://api.phaseo.app/v1";
            }
            """,
        TestBehaviors = TestBehaviors.SkipSuppressionCheck,
    }.RunAsync();

    [Theory]
    [InlineData("""string BaseUrl = "https://[|openrouter.ai/api|]/v1"; bool M(string url) => url.Contains("/api");""",
        """string BaseUrl = "https://api.phaseo.app/v1"; bool M(string url) => url.Contains("/api");""")]
    [InlineData("""string BaseUrl = "https://[|openrouter.ai/api|]"; bool M(string url) => url.Contains("/v1");""",
        """string BaseUrl = "https://api.phaseo.app"; bool M(string url) => url.Contains("/v1");""")]
    [InlineData("""string BaseUrl = "https://[|openrouter.ai/api|]"; bool M(string url) => url.EndsWith("/api");""",
        """string BaseUrl = "https://[|openrouter.ai/api|]"; bool M(string url) => url.EndsWith("/api");""")] // the type looks for the end that would go
    public Task A_base_that_ends_with_api_stays_where_its_type_looks_for_it(string members, string newMembers) =>
        VerifyCS.VerifyCodeFixAsync($"class C {{ {members} }}", $"class C {{ {newMembers} }}");

    [Fact]
    public Task A_key_that_the_dictionary_has_already_stays() => VerifyCS.VerifyCodeFixAsync(
        Snippets.Method("return new Dictionary<string, int> { [\"https://[|openrouter.ai/api|]/v1\"] = 1, [\"https://api.phaseo.app/v1\"] = 2 };"),
        Snippets.Method("return new Dictionary<string, int> { [\"https://[|openrouter.ai/api|]/v1\"] = 1, [\"https://api.phaseo.app/v1\"] = 2 };"));

    [Fact]
    public Task The_light_bulb_says_where_the_URL_goes() => new FixTest<EndpointUrlAnalyzer, EndpointUrlFixer>
    {
        TestCode = Snippets.Field("\"https://[|openrouter.ai/api|]/v1\""),
        FixedCode = Snippets.Field("\"https://api.phaseo.app/v1\""),
        CodeActionEquivalenceKey = EndpointUrlFixer.RewriteKey,
        CodeActionVerifier = (action, verifier) => verifier.Equal("Use api.phaseo.app", action.Title),
    }.RunAsync();
}
