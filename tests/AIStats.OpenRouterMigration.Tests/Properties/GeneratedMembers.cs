namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>
/// Members of a class that talk to OpenRouter in one of the ways of real repositories, and some that only look like it.
/// <c>§</c> stands for a number that no other member has.
/// </summary>
public sealed class GeneratedMembers(Choices choices)
{
    private static readonly string[] Hosts = ["openrouter.ai", "www.openrouter.ai", "OpenRouter.ai"];
    private static readonly string[] Kept =
    [
        "/api/v1", "/api/v1/", "/api", "/api/", "/api/v1/chat/completions", "/api/v1/responses", "/api/v1/messages", "/api/v1/embeddings", "/api/v1/rerank",
            "/api/v1/audio/speech",
        "/api/v1/chat/completions?trace=1", "/api/v1/chat/completions#top", "/API/v1/chat/completions", "/api/v1/chat/completions/",
    ];

    private static readonly string[] Changed = ["/api/v1/generation", "/api/v1/images", "/api/v1/models", "/api/v1/providers", "/api/v1/key", "/api/v1/credits",
        "/api/v1/models/openai/gpt-4o/endpoints", "/api/beta/batches"];
    private static readonly string[] Missing = ["/api/v1/completions", "/api/v1/endpoints/zdr", "/api/v1/auth/keys", "/api/v1/cursor", "/api/frontend/models",
        "/auth", "/v1/chat/completions", "/api/v1/never/heard"];
    private static readonly string[] Pages = ["/keys", "/credits", "/models", "/settings/keys", "/docs/quick-start", "/privacy", "/terms", "/rankings",
        "/anthropic/claude-3.5-sonnet", "/some/page"];
    private static readonly string[] OtherHosts = ["eu.openrouter.ai/api/v1", "api.openrouter.ai/v1", "status.openrouter.ai", "images.openrouter.ai/logo.png",
        "mcp.openrouter.ai/mcp"];
    private static readonly string[] Names =
    [
        "OPENROUTER_API_KEY", "OPENROUTER_API_KEY", "OPENROUTER_API_KEY", "OPENROUTER_BASE_URL", "OPENROUTER_KEY", "OPENROUTER_MODEL", "OPENROUTER_SITE_URL",
        "METRICS_OPENROUTER_API_KEY", "OPENROUTER_API_KEY_FILE", "OpenRouter_ApiKey", "OPENAI_API_KEY",
    ];

    private static readonly string[] Models =
    [
        "x-ai/grok-4.5", "x-ai/grok-4.3", "meta-llama/llama-3.3-70b-instruct", "moonshotai/kimi-k2-0905", "moonshotai/kimi-k2", "openai/gpt-4o",
            "openrouter/free", "spacex-ai/grok-4.5",
        "meta-llama/llama-4-scout", "openai/gpt-4o:floor", "openai/gpt-4-turbo", "openrouter/auto", "~openai/gpt-latest", "@preset/mail", "openai/",
            "gpt-4o-mini", "google/gemma-3-27b-it",
    ];

    private static readonly string[] Headers = ["HTTP-Referer", "HTTP-Referer", "X-Title", "X-Title", "http-referer", "x-title", "X-OpenRouter-Title",
        "X-OpenRouter-Categories", "X-OpenRouter-Cache", "Accept"];

    /// <summary>A member, or several that belong together.</summary>
    public string Next() => Surround(choices.Number(100) switch
    {
        < 23 => Endpoint(),
        < 38 => Split(),
        < 50 => HostTest(),
        < 70 => Variable(),
        < 90 => Header(),
        < 93 => Key(),
        < 96 => Model(),
        < 98 => Body(),
        _ => Noise(),
    });

    private string Trivia => choices.Trivia();

    private string Scheme => choices.Chance(85) ? "https://" : "http://";

    private string KeptUrl => Scheme + choices.Pick<string>(Hosts) + choices.Pick<string>(Kept);

    private string Url => choices.Number(10) switch
    {
        < 6 => KeptUrl,
        6 => Scheme + choices.Pick<string>(Hosts) + choices.Pick<string>(Changed),
        7 => Scheme + choices.Pick<string>(Hosts) + choices.Pick<string>(Missing),
        8 => Scheme + choices.Pick<string>(Hosts) + choices.Pick<string>(Pages),
        _ => Scheme + choices.Pick<string>(OtherHosts),
    };

    private string Header1 => choices.Pick<string>(Headers);

    private string Constant(string text) => Trivia + GeneratedStrings.Constant(choices, text) + Trivia;

    /// <summary>Bodies and answers, with the fields that differ; what is refused has a light bulb and no Fix All, so no text changes.</summary>
    private string Body() => choices.Number(8) switch
    {
        0 =>
            $"public object M§(string model, object messages) => new {{{Trivia}model, messages,{Trivia}transforms = new[] {{ \"middle-out\" }},"
            + $"{Trivia}route = \"fallback\"{Trivia}}};",
        1 =>
            $"public object M§(object messages) => new System.Collections.Generic.Dictionary<string, object?> {{ [\"model\"] = \"a\", "
            + $"[\"messages\"] = messages,{Trivia}[\"include_reasoning\"] = true, [\"stop\"] = null }};",
        2 => $"public string M§() => \"{{\\\"model\\\":\\\"a\\\",\\\"messages\\\":[],\\\"usage\\\":{{\\\"include\\\":true}}}}\" +{Trivia}\"\";",
        3 => "public string M§(string json) => $$\"\"\"{ \"model\": \"a\", \"messages\": {{json}}, \"provider\": { \"quantizations\": [] } }\"\"\";",
        4 => $$"""
            public class Body§
            {
                public string? model { get; set; }
                public object? messages { get; set; }
                {{Trivia}}public string? preset { get; set; }
            }
            """,
        5 =>
            $"public object? M§(System.Text.Json.Nodes.JsonNode? node) => node?[\"choices\"]?[0]?[\"native_finish_reason\"] ??"
            + $"{Trivia}node?[\"usage\"]?[\"cost\"] ?? node?[\"error\"]?[\"message\"];",
        6 => $"public bool M§(string line) => line == {Constant(
            "data: [DONE]")} || line.StartsWith(\": OPENROUTER PROCESSING\", System.StringComparison.Ordinal);",
        _ =>
            $"public object M§(string model, object input) {{ var body = new System.Collections.Generic.Dictionary<string, object> {{ {{ \"model\", "
            + $"model }}, {{ \"input\", input }} }};{Trivia}body[\"route\"] = 1; return body; }}",
    };

    private string Endpoint() => choices.Number(18) switch
    {
        0 => $"public const string Url§ ={Constant(Url)};",
        1 => $"private readonly string _url§ ={Constant(Url)};",
        2 => $"private static readonly System.Uri Uri§ = new({Constant(KeptUrl)});",
        3 => $"public string Url§ {{ get; set; }} ={Constant(KeptUrl)};",
        4 => $"public string Url§ =>{Constant(Url)};",
        5 => $"public void M§(string url ={Constant(KeptUrl)}, int retries = 3) {{ }}",
        6 => $"public string M§(string name) => name switch {{{Trivia}\"a\" =>{Constant(KeptUrl)},{Trivia}\"b\" =>{Constant(Url)},{Trivia}_ => \"\" }};",
        7 => $"public string M§(string? given) => given ??{Constant(KeptUrl)};",
        8 => $"public object M§() => new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Post,{Constant(Url)});",
        9 => $"public object M§() => new System.Net.Http.HttpClient {{ BaseAddress ={Trivia}new System.Uri({Constant(KeptUrl)}){Trivia}}};",
        10 => $"public string M§(string id) => $\"{Scheme}openrouter.ai/api/v1/generation?id={{id}}\";",
        11 => $"public const string Base§ = {Constant(Scheme
            + "openrouter.ai/api/v1")};\n    public string M§(string id) => $\"{{Base§}}{choices.Pick("/chat/completions", "/models", "/credits",
                "/generation?id={id}")}\";",
        12 => $"public static System.ReadOnlySpan<byte> Url§ => {GeneratedStrings.Utf8(choices, KeptUrl)};",
        13 => $"public static readonly string[] Urls§ = {{{Trivia}{Constant(Url)},{Trivia}{Constant(KeptUrl)},{Trivia}}};",
        14 => $$""""
            public const string Json§ = """
                    {
                      "url": "{{KeptUrl}}",
                      "docs": "{{Url}}"
                    }
                    """;
            """",
        15 => $"public const string Help§ = \"Get a key at {Scheme}openrouter.ai{choices.Pick<string>(Pages)}, then call {KeptUrl}.\";",
        16 => $"public string M§(string path) => $\"{KeptBase}/{{path}}\" + {Constant("/x")};",
        _ => $"public string M§() => string.Concat({Constant(Url)},{Trivia}\"?x=1\");",
    };

    private string KeptBase => Scheme + choices.Pick("openrouter.ai/api/v1", "openrouter.ai/api", "openrouter.ai");

    private string Split()
    {
        var path = choices.Pick("/api/v1/chat/completions", "/api/v1/responses", "/api/v1/embeddings", "/api/v1/models", "/api/v1/completions");
        var rootText = Scheme + "openrouter.ai" + choices.Pick("", "/");
        return choices.Number(11) switch
        {
            0 => $"private const string Root§ = {Constant(rootText)};\n    private const string Path§ = {Constant(
                path)};\n    public string M§() => Root§ + Path§;",
            1 => $"private readonly string _root§ = {Constant(rootText)};\n    public string M§() => $\"{{_root§}}{path}\";",
            2 => $"public object M§() => new System.UriBuilder(\"https\",{Constant("openrouter.ai")}) {{ Path ={Constant(path)} }};",
            3 => $"public object M§() => new System.Uri(new System.Uri({Constant(rootText)}),{Constant(path)});",
            4 => $"private const string Root§ = {Constant("https://openrouter.ai/api/")};\n    private const string Path§ = {Constant("v1/chat/completions")};",
            5 => $"private const string Host§ = {Constant("openrouter.ai")};\n    public string M§() => \"https://\" + Host§ + {Constant(path)};",
            6 => $"public string M§() => string.Format(\"https://openrouter.ai/api/{{0}}/{{1}}\",{Constant("v1")},{Constant("chat/completions")});",
            7 => $"public object M§(System.Net.Http.HttpClient http)\n    {{\n        http.BaseAddress = new System.Uri({Constant(
                rootText)});{Trivia}\n        return http.GetAsync({Constant(path)});\n    }}",
            8 => $"public System.Type Peer§ => typeof(⟦peer⟧);\n    private const string Path§ = {Constant(path.TrimStart('/'))};",
            9 => $"private const string Root§ = {Constant(rootText)};",
            _ => $"private const string Path§ = {Constant(path)};",
        };
    }

    private string Model()
    {
        var model = choices.Pick<string>(Models);
        var other = choices.Pick(Models.Where(id => id != model).ToArray());
        return choices.Number(10) switch
        {
            0 => $"public const string Model§ = {Constant(model)};",
            1 => $"public string Choose§(string? model) => model ??{Constant(model)};",
            2 => $"public int Of§(string model) => model switch {{{Constant(model)} => 1,{Constant(other)} => 2,{Trivia}_ => 0 }};",
            3 => $"public static readonly string[] Models§ = {{{Trivia}{Constant(model)},{Trivia}{Constant(other)},{Trivia}}};",
            4 => $"public static readonly System.Collections.Generic.Dictionary<string, int> Prices§ = new() {{{Trivia}[{Constant(
                model)}] = 1,{Trivia}[{Constant(other)}] = 2,{Trivia}}};",
            5 => $"public const string Json§ = \"\"\"\n        {{ \"model\": \"{model}\", \"models\": [ \"{other}\" ] }}\n        \"\"\";",
            6 => $"public string Search§(string model) => $\"{{model}}:{choices.Pick("online", "nitro", "free")}\";",
            7 => $"public object Body§() => new {{ model ={Constant(model)}, temperature = 1 }};",
            8 => $"public string List§() => {Constant(model + "," + other)};",
            _ => $"public bool Is§(string model) => model ={'='}{Constant(model)};",
        };
    }

    private string HostTest()
    {
        var host = choices.Pick<string>(Hosts);
        return choices.Number(11) switch
        {
            0 => $"public bool Is§(string url) => url.Contains({Constant(host)});",
            1 => $"public bool Is§(string url) => url.Contains({Constant(host)}, System.StringComparison.OrdinalIgnoreCase);",
            2 => $"public bool Is§(System.Uri uri) => uri.Host =={Constant(host)};",
            3 => $"public bool Is§(System.Uri uri) => uri.Host is {Constant(host)};",
            4 => $"public bool Is§(System.Uri uri) => uri.Host.EndsWith({Constant("." + Hosts[0])}) || uri.Host.EndsWith({Constant(Hosts[0])});",
            5 => $"public bool Is§(string url) => url.StartsWith({Constant("https://" + host)}, System.StringComparison.Ordinal);",
            6 => $"public int Of§(string host) => host switch {{{Constant("openrouter.ai")} => 1,{Constant(choices.Pick("www.openrouter.ai", "api.phaseo.app",
                "api.openai.com"))} => 2,{Trivia}_ => 0 }};",
            7 => $$"""
                public int Of§(string host)
                    {
                        switch (host)
                        {
                            // {{choices.CommentText()}}
                            case "openrouter.ai":
                            case {{Constant("www.openrouter.ai")}}:{{Trivia}}
                                return 1;
                            default:
                                return 0;
                        }
                    }
                """,
            8 => $"public static readonly string[] Hosts§ = {{{Trivia}\"api.openai.com\",{Trivia}{Constant(host)},{Trivia}\"localhost\" }};",
            9 => $"private const string Known§ = {Constant(host)};\n    public bool Is§(string url) => url.Contains(Known§);",
            _ => $"public bool Is§(string url) => url.Contains({Constant("openrouter")});",
        };
    }

    private string Variable()
    {
        var name = choices.Pick<string>(Names);
        return choices.Number(17) switch
        {
            0 => $"public string? Read§() => System.Environment.GetEnvironmentVariable({Constant(name)});",
            1 => $"public string Read§() =>\n        System.Environment.GetEnvironmentVariable({Constant(
                name)}){Trivia}\n        ?? throw new System.InvalidOperationException({Constant($"Set {name} first.")});",
            2 => $"public string? Read§(Configuration config) => config[{Constant(name)}] ?? config[{Constant("OpenRouter:ApiKey")}];",
            3 => $"public string? Read§(Configuration config) => config.GetSection({Constant("OpenRouter")})[{Constant("ApiKey")}];",
            4 => $"public const string Name§ = {Constant(name)};",
            5 => $"public string? Read§(string line) => line.StartsWith(\"{name}=\") ? line.Substring(\"{name}=\".Length) : null;",
            6 => $"public string? Read§(string line) => line.StartsWith(\"{name}=\") ? line.Substring({name.Length + 1}) : null;",
            7 => $"public void Set§() => System.Environment.SetEnvironmentVariable({Constant(name)}, \"x\");",
            8 =>
                $"public string? Read§() => System.Environment.GetEnvironmentVariable(\"AI_STATS_API_KEY\") ?? "
                + $"System.Environment.GetEnvironmentVariable({Constant(name)});",
            9 => $"public int Of§(string name) => name switch {{{Trivia}\"OPENROUTER_API_KEY\" => 1,{Constant(choices.Pick("OPENROUTER_BASE_URL",
                "AI_STATS_API_KEY", "OPENAI_API_KEY"))} => 2,{Trivia}_ => 0 }};",
            10 => $"public static readonly string[] Names§ = {{{Trivia}{Constant(name)},{Trivia}{Constant(choices.Pick<string>(Names))},{Trivia}}};",
            11 => $"public string Help§(int count) => $\"Set {name} or OPENROUTER_API_KEY ({{count}} more).\";",
            12 => $"public static readonly object Pattern§ = new System.Text.RegularExpressions.Regex({Constant(name)});",
            13 => $"public static readonly System.Collections.Generic.Dictionary<string, string> Map§ = new() {{{Trivia}{{ {Constant(
                name)}, \"1\" }},{Trivia}{{ {Constant("OpenRouter__ApiKey")}, \"2\" }},{Trivia}}};",
            14 => $"private const string RedactPattern§ = {Constant(name)};",
            15 =>
                $"public string? Read§() => System.Environment.GetEnvironmentVariable(nameof(OPENROUTER_API_KEY_§));\n"
                + $"    private const int OPENROUTER_API_KEY_§ = 1;",
            _ => $"public string Env§ => \"\"\"\n        ; comment\n        {name}=abc\n        OPENROUTER_BASE_URL={KeptUrl}\n        \"\"\";",
        };
    }

    private string Header()
    {
        var header = Header1;
        return choices.Number(16) switch
        {
            0 => $$"""
                public void Send§(System.Net.Http.HttpClient client)
                    {
                        _ = {{Constant(KeptUrl)}};
                        client.DefaultRequestHeaders.Add({{Constant(header)}},{{Trivia}}"https://example.com");{{Trivia}}
                        client.DefaultRequestHeaders.Add({{Trivia}}"X-Title",{{Trivia}}"App"); // {{choices.CommentText()}}
                    }
                """,
            1 => $$"""
                public void Send§(System.Net.Http.HttpRequestMessage request)
                    {
                        request.Headers.TryAddWithoutValidation({{Constant(header)}}, "x");
                #if ALPHA
                        request.Headers.Add("HTTP-Referer", "alpha"); // {{choices.CommentText()}}
                #else
                        request.Headers.Add("X-Title", "other");
                #endif
                    }
                """,
            2 => $"public void Send§(System.Net.Http.HttpClient client)\n    {{\n"
                + $"        client.DefaultRequestHeaders.Remove({Constant(header)});\n        client.DefaultRequestHeaders.Add(\"{header}\","
                + $"{Trivia}\"x\");\n    }}",
            3 =>
                $"public void Send§(System.Net.Http.HttpClient client)\n    {{\n        if (!client.DefaultRequestHeaders.Contains(\"{header}\"))\n"
                + $"            client.DefaultRequestHeaders.Add(\"{header}\", \"x\"); // {choices.CommentText()}\n    }}",
            4 =>
                $"public static readonly System.Collections.Generic.Dictionary<string, string> Headers§ = new()\n    {{\n        [\"{header}\"] = "
                + $"\"x\",{Trivia}\n        [\"Accept-§\"] = \"y\",\n    }};",
            5 => $$"""
                public static readonly System.Collections.Generic.Dictionary<string, string> Headers§ = new()
                    {{{Trivia}}
                        { {{Constant(header)}}, "x" },{{Trivia}}
                        // {{choices.CommentText()}}
                        { {{Constant(Header1)}}, "y" }{{Trivia}}
                    };
                """,
            6 => $"private const string Header§ = {Constant(
                header)};\n    public void Send§(System.Net.Http.HttpRequestMessage request) => request.Headers.Add(Header§, \"x\");",
            7 => $"public Request Send§() => new Request({Constant(KeptUrl)}){Trivia}\n        .AddHeader({Constant(
                header)}, \"x\"){Trivia}\n        .AddHeader(\"Accept\", \"y\"){Trivia}\n        .AddHeader(\"X-Title\",{Trivia}\"z\");",
            8 =>
                $"public void Send§(System.Net.Http.HttpRequestMessage request) {{ request.Headers.Add(\"{header}\", \"a\"); /* "
                + $"{choices.CommentText()} */ request.Headers.Add({Constant(Header1)}, \"b\"); }}",
            9 => $"public Request Send§() => new() {{ Headers = {{ [{Constant(header)}] ={Trivia}\"x\",{Trivia}[{Constant("X-Other-§")}] = \"y\" }} }};",
            10 => $$"""
                public void Send§(System.Net.Http.HttpRequestMessage request, bool title)
                    {
                        if (title)
                            request.Headers.Add({{Constant(header)}}, "x");
                        else
                            request.Headers.Add("X-Title", "y");
                    }
                """,
            11 => $"public string? Read§(System.Net.Http.HttpResponseMessage response) => response.Headers.TryGetValues({Constant(
                choices.Pick("X-Generation-Id", "X-OpenRouter-Cache-Status"))}, out _) ? \"1\" : null;",
            12 => $"public const string Json§ = \"\"\"\n        {{ \"{header}\": \"https://example.com\", \"x\": 1 }}\n        \"\"\";",
            13 => $"public const string Curl§ = \"-H '{header}: x'\";\n    public const string Line§ = {Constant(header + ": x")};",
            14 => $"public void Send§(Request request)\n    {{\n        request.Headers[{Constant(
                header)}] = \"x\";{Trivia}\n        request.Headers[\"X-OpenRouter-Title\"] = \"y\";\n    }}",
            _ =>
                $"public void Notify§(System.Net.Http.HttpRequestMessage request)\n    {{\n"
                + $"        request.RequestUri = new System.Uri(\"https://ntfy.sh/topic\");\n        request.Headers.Add(\"X-Title\", \"done\");\n    }}",
        };
    }

    private string Key() => choices.Number(5) switch
    {
        0 => $"public string Key§ = {Constant(GeneratedKeys.Next(choices))};",
        1 => $"public bool IsKey§(string key) => key.StartsWith({Constant("sk-or-")}) || key.StartsWith(\"sk-or-v1-\");",
        2 => $"public const string Key§ = {Constant(GeneratedKeys.Next(choices))};",
        3 => $"// {GeneratedKeys.Next(choices)}\n    public string Auth§ => \"Bearer {GeneratedKeys.Next(choices)}\";",
        _ => $"public const string Sample§ = {Constant("sk-or-v1-your-key-here")};",
    };

    private string Noise() => choices.Number(6) switch
    {
        0 => "public enum Provider§ { OpenAI, OpenRouter, Local }",
        1 => $"public const string Other§ = {Constant("https://api.openai.com/v1/chat/completions")};",
        2 => $"public string M§(int x) => x > 3 ? \"{{openrouter}}\" : $\"{{x:N0}} {{{{x}}}}\" +{Trivia}'\"' + @\"\"\"quoted\"\" c:\\path\";",
        3 => $"public const string Mail§ = {Constant("someone@openrouter.ai")};\n    public const string Like§ = {Constant(
            "https://openrouter.ai.example.com/api/v1")};",
        4 => $"public const string Id§ = {Constant("openrouter")};\n    public const string Model§ = {Constant("openrouter/auto")};",
        _ => $"public int Sum§(params int[] values) {{ var sum = 0; foreach (var value in values) {{ sum += value;{Trivia}}} return sum; }}",
    };

    /// <summary>Puts comments, documentation and directives around a member.</summary>
    private string Surround(string member) => choices.Number(14) switch
    {
        0 => $"// {choices.CommentText()}\n    {member}",
        1 => $"/// <summary>{choices.CommentText()
            .Replace("{", "", StringComparison.Ordinal)} <see href=\"https://openrouter.ai/docs\"/></summary>\n    {member}",
        2 => $"{member} // {choices.CommentText()}",
        3 => $"/* {choices.CommentText()} */ {member} /* {choices.CommentText()} */",
        4 => $"#region {choices.CommentText()}\n    {member}\n#endregion // {choices.CommentText()}",
        5 => $"#pragma warning disable CS0168 // {choices.CommentText()}\n    {member}",
        6 => $"#if ALPHA\n    {member}\n#endif",
        7 => $"#if !ALPHA // {choices.CommentText()}\n    {member}\n#else\n    {Next().Replace("§", "§a", StringComparison.Ordinal)}\n#endif",
        8 => $"""
            #if ALPHA
                {member}
            #elif BETA
                {Next().Replace("§", "§b", StringComparison.Ordinal)}
            #else
                {Next().Replace("§", "§c", StringComparison.Ordinal)}
            #endif
            """,
        _ => member,
    };
}
