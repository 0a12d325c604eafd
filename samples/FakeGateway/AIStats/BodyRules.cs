using System.Text.Json;
using System.Text.Json.Nodes;

namespace FakeGateway.AIStats;

/// <summary>The requests that a rule is about.</summary>
[Flags]
internal enum Requests
{
    Chat = 1,
    Responses = 2,
    Both = Chat | Responses,
}

/// <summary>The gateway looks at a body in this order, and the first stage with a complaint answers.</summary>
internal enum BodyStage
{
    Schema,
    ServiceTier,

    /// <summary>The model is looked up before this stage.</summary>
    Plugins,
    Routing,
    UnknownParameter,
}

/// <summary>One thing that a strict gateway refuses.</summary>
/// <param name="Stage">When it is looked at.</param>
/// <param name="On">In which requests.</param>
/// <param name="Path">Where: "a.b" is a property, "a[]" every element of an array, "*" every property.</param>
/// <param name="IsWrong">What is refused there. A property that is missing is never asked about.</param>
/// <param name="Keyword">The keyword of the detail.</param>
/// <param name="Message">The message of the detail.</param>
internal sealed record BodyRule(BodyStage Stage, Requests On, string Path, Func<JsonNode?, bool> IsWrong, string Keyword, string Message);

/// <summary>
/// What the AI Stats Gateway refuses in a body: docs/gateway-facts.md, section 4, as rows. Messages are our own words; keywords are the gateway's.
/// </summary>
internal static class BodyRules
{
    /// <summary>Keys that have to be there; "model" has an error of its own.</summary>
    public static readonly IReadOnlyList<(Requests On, string Key)> Required =
    [
        (Requests.Chat, "messages"),
        (Requests.Responses, "input"),
    ];

    /// <summary>Optional fields are not nullable, but for these.</summary>
    public static readonly IReadOnlySet<string> Nullable = new HashSet<string>(["prompt_cache_key", "safety_identifier"], StringComparer.Ordinal);

    public static readonly IReadOnlyList<BodyRule> All =
    [
        // Types and unions.
        new(BodyStage.Schema, Requests.Both, "*", IsNull, "invalid_type", "Null is not accepted"),
        new(BodyStage.Schema, Requests.Both, "usage", IsNot(JsonValueKind.True, JsonValueKind.False), "invalid_type", "Not a boolean"),
        new(BodyStage.Schema, Requests.Both, "stream", IsNot(JsonValueKind.True, JsonValueKind.False), "invalid_type", "Not a boolean"),
        new(BodyStage.Schema, Requests.Both, "model", IsNot(JsonValueKind.String), "invalid_type", "Not a string"),
        new(BodyStage.Schema, Requests.Chat, "messages", IsNot(JsonValueKind.Array), "invalid_type", "Not an array"),
        new(BodyStage.Schema, Requests.Both, "provider.only", IsNull, "invalid_type", "Null is not accepted"),
        new(BodyStage.Schema, Requests.Both, "reasoning.effort", IsNull, "invalid_type", "Null is not accepted"),
        new(BodyStage.Schema, Requests.Chat, "messages[].role", IsNoneOf("system", "developer", "user", "assistant", "tool"), "invalid_union", "Unknown role"),
        new(BodyStage.Schema, Requests.Chat, "messages[].content", IsNull, "invalid_union", "Null is not accepted"),
        new(BodyStage.Schema, Requests.Chat, "messages[].content[].type", IsNoneOf("text", "image_url", "input_audio", "video_url"), "invalid_union", "Unknown kind of content"),
        new(BodyStage.Schema, Requests.Chat, "tools[].type", StartsWith("openrouter:"), "invalid_union", "Unknown kind of tool"),
        new(BodyStage.Schema, Requests.Both, "metadata.*", IsNot(JsonValueKind.String), "invalid_type", "Not a string"),
        new(BodyStage.Schema, Requests.Both, "session_id", IsLongerThan(256), "too_big", "Longer than 256 characters"),

        new(BodyStage.ServiceTier, Requests.Both, "service_tier", IsNoneOf("standard", "fast", "priority", "flex"), "invalid_value", "Neither standard, fast, priority nor flex"),

        new(BodyStage.Plugins, Requests.Both, "plugins[].id", IsNoneOf("response-healing"), "unknown_gateway_plugin", "Unknown plugin"),

        new(BodyStage.Routing, Requests.Both, "provider.data_collection", IsAnything, "unsupported_routing_filter", "Unsupported routing filter"),
        new(BodyStage.Routing, Requests.Both, "provider.quantizations", IsAnything, "unsupported_routing_filter", "Unsupported routing filter"),
        new(BodyStage.Routing, Requests.Both, "provider.enforce_distillable_text", IsAnything, "unsupported_routing_filter", "Unsupported routing filter"),
    ];

    /// <summary>The top-level keys that pass. Some do nothing, as "models" and "route"; any other is unknown_param.</summary>
    public static readonly IReadOnlyDictionary<Requests, IReadOnlySet<string>> Known = new Dictionary<Requests, IReadOnlySet<string>>
    {
        [Requests.Chat] = Keys("""
            model models messages stream stream_options route provider plugins tools tool_choice parallel_tool_calls web_search_options
            max_tokens max_completion_tokens temperature top_p top_k top_a min_p presence_penalty frequency_penalty repetition_penalty
            seed stop n logit_bias logprobs top_logprobs response_format modalities image_config reasoning reasoning_effort
            service_tier usage meta debug user session_id trace metadata store prompt_cache_key safety_identifier
            """),
        [Requests.Responses] = Keys("""
            model models input instructions stream stream_options provider plugins tools tool_choice parallel_tool_calls max_tool_calls
            max_output_tokens temperature top_p top_logprobs text truncation include reasoning reasoning_effort previous_response_id background
            service_tier usage meta debug user session_id trace metadata store prompt_cache_key safety_identifier
            """),
    };

    private static bool IsAnything(JsonNode? value) => true;

    private static bool IsNull(JsonNode? value) => value is null;

    private static Func<JsonNode?, bool> IsNot(params JsonValueKind[] kinds) => value => value is not null && !kinds.Contains(value.GetValueKind());

    private static Func<JsonNode?, bool> IsNoneOf(params string[] values) => value => !values.Contains(Json.Text(value), StringComparer.Ordinal);

    private static Func<JsonNode?, bool> StartsWith(string start) => value => Json.Text(value)?.StartsWith(start, StringComparison.Ordinal) == true;

    private static Func<JsonNode?, bool> IsLongerThan(int length) => value => Json.Text(value)?.Length > length;

    private static HashSet<string> Keys(string words) => [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
