namespace AIStats.OpenRouterMigration.Tests.Headers;

/// <summary>Wraps statements for the header tests.</summary>
internal static class HeaderSource
{
    /// <summary>Client libraries whose packages the tests do not need: names and shapes are what the rules look at.</summary>
    public const string Libraries = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        public class RestRequest
        {
            public RestRequest(string resource) { }
            public RestRequest AddHeader(string name, string value) => this;
            public RestRequest AddOrUpdateHeader(string name, string value) => this;
        }
        public class RestClient
        {
            public RestClient AddDefaultHeader(string name, string value) => this;
        }
        public class UnityWebRequest
        {
            public void SetRequestHeader(string name, string value) { }
        }
        public class PipelineRequestHeaders
        {
            public void Set(string name, string value) { }
            public void Add(string name, string value) { }
        }
        public class PipelineRequest { public PipelineRequestHeaders Headers { get; } = new PipelineRequestHeaders(); }
        public class PipelineMessage { public PipelineRequest Request { get; } = new PipelineRequest(); }
        public class HeadersAttribute : Attribute { public HeadersAttribute(params string[] headers) { } }
        public class HeaderAttribute : Attribute { public HeaderAttribute(string name) { } }
        public class FromHeaderAttribute : Attribute { public string Name { get; set; } = ""; }
        public class Headers : Dictionary<string, string>
        {
            public bool TryAddWithoutValidation(string name, string value) => true;
        }
        public class ServedRequest { public Headers Headers { get; } = new Headers(); }
        public class HttpContext { public ServedRequest Request { get; } = new ServedRequest(); }
        public class CorsPolicyBuilder { public CorsPolicyBuilder WithHeaders(params string[] headers) => this;
            public CorsPolicyBuilder WithExposedHeaders(params string[] headers) => this; }
        public static class Assert
        {
            public static void Contains(string item, IEnumerable<string> items) { }
            public static void True(bool condition) { }
            public static void Equal(object a, object b) { }
        }
        public class Mock { public Headers Received() => new Headers(); }
        """;

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Threading.Tasks;

        """;

    /// <summary>Statements of a method, in a class whose name is the evidence that X-Title asks for.</summary>
    public static string Statements(string statements) => Usings + $$"""
        class OpenRouterClient
        {
            public Dictionary<string, string> Headers { get; } = new();
            object? M(HttpClient client, HttpRequestMessage request, Headers headers, string title, RestRequest rest, Func<bool> ready)
            {
                {{statements.Indented(8)}}
                return null;
            }
        }

        """;

    /// <summary>Members of a class whose name is the evidence that X-Title asks for.</summary>
    public static string Members(string members) => Usings + $$"""
        class OpenRouterClient
        {
            {{members.Indented(4)}}
        }

        """;
}
