namespace AIStats.OpenRouterMigration.Tests.RequestBody;

/// <summary>Wraps code for the tests of bodies and answers.</summary>
internal static class BodySource
{
    /// <summary>The file that gives a project the OpenRouter signal, and nothing else.</summary>
    public const string Signal = """
        static class Endpoints
        {
            public const string Base = "https://openrouter.ai/api/v1";
        }
        """;

    /// <summary>The same file after its fix.</summary>
    public const string MigratedSignal = """
        static class Endpoints
        {
            public const string Base = "https://api.phaseo.app/v1";
        }
        """;

    /// <summary>Libraries whose packages the tests do not need: names and shapes are what the rules look at.</summary>
    public const string Libraries = """
        using System;
        using System.Collections.Generic;
        namespace Newtonsoft.Json
        {
            public enum NullValueHandling { Include, Ignore }
            public class JsonPropertyAttribute : Attribute
            {
                public JsonPropertyAttribute() { }
                public JsonPropertyAttribute(string name) { }
                public string PropertyName { get; set; } = "";
                public NullValueHandling NullValueHandling { get; set; }
            }
            public class JsonObjectAttribute : Attribute { public NullValueHandling ItemNullValueHandling { get; set; } }
        }
        namespace Newtonsoft.Json.Linq
        {
            public class JToken
            {
                public JToken? this[object key] { get => null; set { } }
                public JToken? SelectToken(string path) => null;
                public T Value<T>(object key) => default!;
                public static implicit operator JToken(string value) => new JToken();
                public static implicit operator JToken(bool value) => new JToken();
            }
            public class JProperty { public JProperty(string name, object? value) { } }
            public class JArray : JToken { public JArray(params object[] items) { } }
            public class JObject : JToken, System.Collections.IEnumerable
            {
                public JObject(params object[] content) { }
                public void Add(string name, JToken? value) { }
                public static JObject Parse(string text) => new JObject();
                public System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException();
            }
        }
        namespace Sdk
        {
            public class BinaryData
            {
                public static BinaryData FromObjectAsJson<T>(T value) => new BinaryData();
                public static BinaryData FromString(string value) => new BinaryData();
            }
            public class BinaryContent { public static BinaryContent Create(BinaryData data) => new BinaryContent(); }
            public class PipelineRequest { public BinaryContent? Content { get; set; } }
            public class PipelineMessage { public PipelineRequest Request { get; } = new PipelineRequest(); }
            public class PipelinePolicy { public virtual void Process(PipelineMessage message) { } }
            public class JsonPatch { public void Set(ReadOnlySpan<byte> path, object value) { } public void Set(string path, object value) { } }
            public class ChatCompletionOptions
            {
                public JsonPatch Patch { get; } = new JsonPatch();
                public IDictionary<string, BinaryData> SerializedAdditionalRawData { get; } = new Dictionary<string, BinaryData>();
            }
            public class ChatOptions { public Dictionary<string, object?>? AdditionalProperties { get; set; } }
            public class PromptExecutionSettings { public IDictionary<string, object>? ExtensionData { get; set; } }
        }
        """;

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using Newtonsoft.Json;
        using Newtonsoft.Json.Linq;
        using Sdk;

        """;

    /// <summary>Statements of a method in a class that does not mention OpenRouter.</summary>
    public static string Statements(string statements) => Statements("ChatService", statements);

    /// <summary>Statements of a method in a class of a name.</summary>
    public static string Statements(string type, string statements) => Usings + $$"""
        class {{type}}
        {
            object? M(string model, object messages, List<string> names,
                bool ready, string text, string? none, string json, JsonElement root, JsonNode? node, dynamic answer, JObject token, string line)
            {
                {{statements.Indented(8)}}
                return null;
            }
        }

        """;

    /// <summary>Types of a file that does not mention OpenRouter.</summary>
    public static string Types(string types) =>
        Usings.Replace("using Newtonsoft.Json;\nusing Newtonsoft.Json.Linq;\n", "", StringComparison.Ordinal) + types + "\n";

    /// <summary>Types of a file that uses Newtonsoft.Json.</summary>
    public static string NewtonsoftTypes(string types) => "using Newtonsoft.Json;\n" + types + "\n";
}
