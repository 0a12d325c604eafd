namespace AIStats.OpenRouterMigration.Tests.Forms;

/// <summary>One file of the solution that holds every form in which real repositories use OpenRouter, before and after the migration.</summary>
/// <param name="Name">The file, without extension; also the name of its class.</param>
/// <param name="Before">The members of the class.</param>
/// <param name="After">The same after one pass; equal where nothing may change.</param>
public sealed record OpenRouterForm(string Name, string Before, string After)
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Stubs;

        namespace Forms;

        """;

    /// <summary>The file's text before the migration.</summary>
    public string TextBefore => Usings + $"public class {Name}\n{{\n{Before}\n}}\n";

    /// <summary>The file's text after it.</summary>
    public string TextAfter => Usings + $"public class {Name}\n{{\n{After}\n}}\n";
}

/// <summary>The forms, after a count over public repositories, and the types of client libraries that they need.</summary>
public static class OpenRouterForms
{
    /// <summary>As much of RestSharp, Refit, Unity, Aspire, ASP.NET Core and the OpenAI SDK as the forms use.</summary>
    public const string Stubs = """
        using System;
        using System.Collections.Generic;

        namespace Stubs
        {
            public class RestClient { public RestClient(string url) { } public RestClient AddDefaultHeader(string n, string v) => this; }
            public class RestRequest { public RestRequest(string resource) { } public RestRequest AddHeader(string n, string v) => this; }
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] public class PostAttribute : Attribute { public PostAttribute(string path) { } }
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] public class HeadersAttribute : Attribute { public HeadersAttribute(params string[] headers) { } }
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] public class InlineDataAttribute : Attribute { public InlineDataAttribute(params object[] data) { } }
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] public class RouteAttribute : Attribute { public RouteAttribute(string path) { } }
            public class UnityWebRequest { public UnityWebRequest(string url, string method) { } public void SetRequestHeader(string n, string v) { } }
            public class Resource { public Resource WithEnvironment(string name, string value) => this; }
            public class OpenAIClientOptions { public Uri Endpoint { get; set; } = new("http://localhost"); }
            public class Configuration { public string? this[string key] => null; public Configuration GetSection(string key) => this; }
            public class PipelineHeaders { public void Set(string n, string v) { } }
            public class PipelineRequest { public PipelineHeaders Headers { get; } = new(); }
            public class PipelineMessage { public PipelineRequest Request { get; } = new(); }
            public class ServedRequest { public Dictionary<string, string> Headers { get; } = new(); }
            public static class Assert { public static void Equal(object? a, object? b) { } public static void Contains(string a, string? b) { } }
        }
        """;

    /// <summary>All forms, forty files.</summary>
    public static IReadOnlyList<OpenRouterForm> All { get; } =
    [
        Moved("ConstChatUrl", "public const string Url = \"https://openrouter.ai/api/v1/chat/completions\";"),
        Moved("ReadonlyBase", "private static readonly string Base = \"https://openrouter.ai/api/v1\";\n    public Uri Uri { get; } = new(Base);"),
        Moved("TrailingSlash", "public HttpClient Client { get; } = new() { BaseAddress = new Uri(\"https://openrouter.ai/api/v1/\") };"),
        Moved("ApiRoot", "public HttpClient Client { get; } = new() { BaseAddress = new Uri(\"https://openrouter.ai/api/\") };\n    public Task Ask(HttpContent c) => Client.PostAsync(\"v1/chat/completions\", c);"),
        Moved("Requests", "public HttpRequestMessage R() => new HttpRequestMessage(HttpMethod.Post, \"https://openrouter.ai/api/v1/chat/completions\");\n    public Task P(HttpClient h, HttpContent c) => h.PostAsync(\"https://openrouter.ai/api/v1/responses\", c);"),
        Moved("Fallback", "public string Url(Configuration c) => c[\"OpenRouter:BaseUrl\"] ?? \"https://openrouter.ai/api/v1\";"),
        Moved("PropertyDefault", "public string Endpoint { get; set; } = \"https://openrouter.ai/api/v1/embeddings\";\n    public string Expression => \"https://openrouter.ai/api/v1/messages\";"),
        Moved("ParameterDefault", "public ParameterDefault(string url = \"https://openrouter.ai/api/v1\") { }\n    public ParameterDefault() : this(\"https://openrouter.ai/api/v1/\") { }"),
        Moved("SwitchArm", "public string Url(string p) => p switch { \"openrouter\" => \"https://openrouter.ai/api/v1\", _ => \"https://api.openai.com/v1\" };"),
        Moved("Registry", "public Dictionary<string, string> All { get; } = new() { [\"openrouter\"] = \"https://openrouter.ai/api/v1\", [\"groq\"] = \"https://api.groq.com/openai/v1\" };"),
        new("Concatenation", "    public const string Url = \"https://openrouter.ai\" + \"/api/v1\" + \"/chat/completions\";", "    public const string Url = \"https://api.phaseo.app\" + \"/v1\" + \"/chat/completions\";"),
        Moved("Interpolation", "public string Url(string path) => $\"https://openrouter.ai/api/v1/{path}?x={path}#y\";"),
        Moved("Format", "public string Url(string v, string p) => string.Format(\"https://openrouter.ai/api/{0}/{1}\", v, p);"),
        Moved("Verbatim", "public string A => @\"https://openrouter.ai/api/v1\";\n    public string B => \"\"\"{\"url\":\"https://openrouter.ai/api/v1\"}\"\"\";\n    public byte[] C => \"https://openrouter.ai/api/v1\"u8.ToArray();"),
        Moved("Sdk", "public OpenAIClientOptions O { get; } = new() { Endpoint = new Uri(\"https://openrouter.ai/api/v1\") };"),
        Moved("Tests", "[InlineData(\"https://openrouter.ai/api/v1/chat/completions\")]\n    public void T() => Assert.Equal(\"https://openrouter.ai/api/v1\", new ReadonlyBase().Uri.ToString());"),
        Split("RootBase", "public HttpClient Client { get; } = new() { BaseAddress = new Uri(\"https://openrouter.ai\") };\n    public Task Ask(HttpContent c) => Client.PostAsync(\"/api/v1/chat/completions\", c);"),
        Split("RootSlash", "public HttpClient Client { get; } = new() { BaseAddress = new Uri(\"https://openrouter.ai/\") };\n    public Task Ask(HttpContent c) => Client.PostAsync(\"api/v1/chat/completions\", c);"),
        Split("Builder", "public Uri Url() => new UriBuilder(\"https\", \"openrouter.ai\") { Path = \"/api/v1/chat/completions\" }.Uri;"),
        Split("ConstHost", "private const string BaseUrl = \"https://openrouter.ai\";\n    public string Url => $\"{BaseUrl}/api/v1/chat/completions\";"),
        Split("Rest", "public RestClient C { get; } = new(\"https://openrouter.ai\");\n    public RestRequest R { get; } = new(\"api/v1/chat/completions\");"),
        Moved("Environment1", "public string? Key => Environment.GetEnvironmentVariable(\"OPENROUTER_API_KEY\");"),
        Moved("ConfigurationKey", "public string? Key(Configuration configuration) => configuration[\"OPENROUTER_API_KEY\"] ?? throw new InvalidOperationException(\"Set OPENROUTER_API_KEY.\");"),
        Moved("DotEnv", "public string? Read(string line) => line.StartsWith(\"OPENROUTER_API_KEY=\") ? line.Substring(\"OPENROUTER_API_KEY=\".Length) : null;"),
        Moved("Aspire", "public Resource R(Resource r, string key) => r.WithEnvironment(\"OPENROUTER_API_KEY\", key);"),
        Moved("TestSetUp", "public void S() => Environment.SetEnvironmentVariable(\"OPENROUTER_API_KEY\", \"k\");"),
        Moved("DefaultHeaders", "public void H(HttpClient c) { c.DefaultRequestHeaders.Add(\"HTTP-Referer\", \"https://example.com\"); c.DefaultRequestHeaders.Add(\"X-Title\", \"OpenRouter demo\"); }"),
        Moved("RequestHeaders", "public void H(HttpRequestMessage openRouterRequest) { openRouterRequest.Headers.TryAddWithoutValidation(\"HTTP-Referer\", \"x\"); openRouterRequest.Headers.Remove(\"X-Title\"); openRouterRequest.Headers.Add(\"X-Title\", \"x\"); }"),
        Moved("Policy", "public void Process(PipelineMessage message) { message.Request.Headers.Set(\"HTTP-Referer\", \"x\"); message.Request.Headers.Set(\"X-Title\", \"x\"); }"),
        Moved("HeaderDictionary", "public Dictionary<string, string> A { get; } = new() { { \"HTTP-Referer\", \"x\" }, { \"X-Title\", \"y\" } };\n    public Dictionary<string, string> B { get; } = new() { [\"HTTP-Referer\"] = \"x\", [\"X-Title\"] = \"y\" };"),
        Moved("Libraries", "public void H(RestRequest r, RestClient c, UnityWebRequest u) { r.AddHeader(\"HTTP-Referer\", \"x\").AddHeader(\"X-Title\", \"y\"); c.AddDefaultHeader(\"X-Title\", \"y\"); u.SetRequestHeader(\"HTTP-Referer\", \"x\"); }"),
        new("OpenRouterTitle", "    public void H(HttpClient c) => c.DefaultRequestHeaders.Add(\"X-OpenRouter-Title\", \"x\");", "    public void H(HttpClient c) => c.DefaultRequestHeaders.Add(\"x-title\", \"x\");"),
        Moved("HostTests", "public bool A(Uri u, string s) => u.Host == \"openrouter.ai\" || s.Contains(\"openrouter.ai\") || u.Host.EndsWith(\".openrouter.ai\");\n    public bool B(Uri u) => u.Host switch { \"openrouter.ai\" => true, _ => false };\n    public string C => \"https://openrouter.ai/api/v1\";"),
        new("DisabledBranch", "#if DEBUG\n    public string Url => \"http://openrouter.ai/api/v1\";\n#else\n    public string Url => \"https://openrouter.ai/api/v1\";\n#endif", "#if DEBUG\n    public string Url => \"http://api.phaseo.app/v1\";\n#else\n    public string Url => \"https://api.phaseo.app/v1\";\n#endif"),
        Kept("OtherEndpoints", "public Task A(HttpClient h) => h.GetAsync(\"https://openrouter.ai/api/v1/credits\");\n    public Task B(HttpClient h) => h.GetAsync(\"https://openrouter.ai/api/v1/auth/keys\");\n    public Task C(HttpClient h) => h.GetAsync(\"https://eu.openrouter.ai/api/v1\");"),
        Kept("Pages", "public string Help => \"Get a key at https://openrouter.ai/keys, read https://openrouter.ai/privacy and https://openrouter.ai/docs.\";"),
        Kept("Providers", "public enum Provider { OpenAI, OpenRouter }\n    public string Id => \"openrouter\";\n    public string? Section(Configuration c) => c.GetSection(\"OpenRouter\")[\"ApiKey\"] ?? Environment.GetEnvironmentVariable(\"METRICS_OPENROUTER_API_KEY\");"),
        Kept("Ntfy", "public void Push(HttpRequestMessage r) { r.RequestUri = new Uri(\"https://ntfy.sh/alerts\"); r.Headers.Add(\"X-Title\", \"Alert\"); }"),
        Kept("Inbound", "[Route(\"/api/v1/chat/completions\")]\n    public string? Title(ServedRequest Request) => Request.Headers[\"X-Title\"];"),
        Kept("Redaction", "public string RedactSecrets(string log) => System.Text.RegularExpressions.Regex.Replace(log, \"OPENROUTER_API_KEY=\\\\S+\", \"***\");\n    // See https://openrouter.ai/api/v1 and OPENROUTER_API_KEY.\n    public bool Probe(string key) => key.StartsWith(\"sk-or-\");"),
    ];

    private static OpenRouterForm Moved(string name, string before) => new(name, "    " + before, "    " + before
        .Replace("openrouter.ai/api", "api.phaseo.app", StringComparison.Ordinal)
        .Replace("openrouter.ai", "api.phaseo.app", StringComparison.Ordinal)
        .Replace("OPENROUTER_API_KEY", "AI_STATS_API_KEY", StringComparison.Ordinal)
        .Replace("HTTP-Referer", "http-referer", StringComparison.Ordinal)
        .Replace("X-Title", "x-title", StringComparison.Ordinal));

    private static OpenRouterForm Split(string name, string before) => new(name, "    " + before, "    " + before
        .Replace("openrouter.ai", "api.phaseo.app", StringComparison.Ordinal)
        .Replace("api/v1", "v1", StringComparison.Ordinal));

    private static OpenRouterForm Kept(string name, string before) => new(name, "    " + before, "    " + before);
}
