using System.Text.Json;
using System.Text.Json.Nodes;
using static FakeGateway.AIStats.FieldTypes;

namespace FakeGateway.AIStats;

/// <summary>The requests that a rule is about.</summary>
[Flags]
internal enum Requests
{
    Chat = 1,
    Responses = 2,
    Messages = 4,
    Embeddings = 8,
    Videos = 16,
    ChatAndResponses = Chat | Responses,
    Text = Chat | Responses | Messages,
    All = Text | Embeddings | Videos,
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
    Limits,
}

/// <summary>A field and what it must be. One that is missing is never asked about.</summary>
/// <param name="Stage">When it is looked at.</param>
/// <param name="On">In which requests.</param>
/// <param name="Path">Where: "a.b" is a property, "a[]" every element of an array, "a.*" every property.</param>
/// <param name="Type">What it must be.</param>
internal sealed record BodyRule(BodyStage Stage, Requests On, string Path, FieldType Type);

/// <summary>
/// What the AI Stats Gateway takes in a body: docs/gateway-facts.md, section 4, as rows. The keywords of complaints are the gateway's, the messages our own.
/// </summary>
internal static class BodyRules
{
    private const double MostTokens = 200_000;

    /// <summary>Keys that have to be there.</summary>
    public static readonly IReadOnlyList<(Requests On, string Key)> Required =
    [
        (Requests.All, "model"),
        (Requests.Chat | Requests.Messages, "messages"),
        (Requests.Messages, "max_tokens"),
        (Requests.Responses | Requests.Embeddings, "input"),
    ];

    public static readonly IReadOnlyList<BodyRule> All =
    [
        Schema(Requests.All, "model", Text(1)),
        Schema(Requests.Chat | Requests.Messages, "messages", List(1)),
        Schema(Requests.Text, "usage", Flag),
        Schema(Requests.Text, "stream", Flag),
        Schema(Requests.ChatAndResponses, "temperature", Number(0, 2)),
        Schema(Requests.Messages, "temperature", Number(0, 1)),
        Schema(Requests.Text, "top_p", Number(0, 1)),
        Schema(Requests.Chat | Requests.Messages, "max_tokens", Whole(1)),
        Schema(Requests.Responses, "max_output_tokens", Whole(1)),
        Schema(Requests.ChatAndResponses | Requests.Embeddings, "user", Text()),
        Schema(Requests.Text, "metadata", Record),
        Schema(Requests.ChatAndResponses, "metadata.*", Text()),
        Schema(Requests.Text, "tools", List()),
        Schema(Requests.Chat, "tools[]", Union(IsTool)),
        Schema(Requests.ChatAndResponses, "tool_choice", Union(value => value is JsonObject || Json.Text(value) is not null)),
        Schema(Requests.Text, "reasoning", Record),
        Schema(Requests.Chat | Requests.Messages, "reasoning.effort", OneOf(Efforts)),
        Schema(Requests.Responses, "reasoning.effort", OrNull(OneOf(Efforts))),
        Schema(Requests.ChatAndResponses, "session_id", Text(1, 256)),
        Schema(Requests.Text, "debug", Record),
        Schema(Requests.Text | Requests.Embeddings, "provider", Record),
        Schema(Requests.Text | Requests.Embeddings, "provider.only", List()),
        Schema(Requests.Text | Requests.Embeddings, "provider.order", List()),
        Schema(Requests.Text | Requests.Embeddings, "provider.ignore", List()),
        Schema(Requests.Text | Requests.Embeddings, "provider.max_price", Record),
        Schema(Requests.Text | Requests.Embeddings, "provider.preferred_max_latency",
            Union(value => value is JsonObject || value.GetValueKind() == JsonValueKind.Number)),

        Schema(Requests.Chat, "messages[].role", Union(value => OneOf("system", "developer", "user", "assistant", "tool")(value) is null)),
        Schema(Requests.Chat, "messages[].content", Union(IsContent)),
        Schema(Requests.Chat, "messages[].name", Text()),
        Schema(Requests.Chat, "messages[].tool_calls", List()),
        Schema(Requests.Chat, "messages[].reasoning_content", Text()),
        Schema(Requests.Chat, "stop", Union(value => value is JsonArray || Json.Text(value) is not null)),
        Schema(Requests.Chat, "response_format", Union(value => value is JsonObject)),
        Schema(Requests.Chat, "seed", Whole()),
        Schema(Requests.Chat, "n", Whole(1, 10)),
        Schema(Requests.Chat, "logit_bias", Record),
        Schema(Requests.Chat, "top_logprobs", Whole(0, 20)),
        Schema(Requests.Chat, "stream_options", Record),
        Schema(Requests.Chat, "image_config.image_size", OneOf("0.5K", "1K", "2K", "4K")),

        Schema(Requests.Responses, "n", Never),
        Schema(Requests.Responses, "text", Record),
        Schema(Requests.Responses, "instructions", Text()),
        Schema(Requests.Responses, "truncation", OneOf("auto", "disabled")),
        Schema(Requests.Responses, "previous_response_id", Text()),
        Schema(Requests.Responses, "include", List()),
        Schema(Requests.Responses, "store", Flag),
        Schema(Requests.Responses, "background", Flag),

        Schema(Requests.Messages, "messages[].role", OneOf("user", "assistant")),
        Schema(Requests.Messages, "system", Union(value => value is JsonArray || Json.Text(value) is not null)),
        Schema(Requests.Messages, "stop_sequences", List()),
        Schema(Requests.Messages, "thinking", Record),

        Schema(Requests.Embeddings, "dimensions", Whole(1)),
        Schema(Requests.Embeddings, "encoding_format", OneOf("float", "base64")),
        Schema(Requests.Videos, "duration", Number()),

        new(BodyStage.ServiceTier, Requests.Text, "service_tier", value =>
            Json.Text(value) == "batch" ? "batch_service_tier_not_supported" : OneOf("standard", "fast", "priority", "flex")(value)),

        new(BodyStage.Plugins, Requests.Text, "plugins", Refused("unknown_gateway_plugin", value =>
            value is JsonArray list && list.Any(plugin => Json.Text((plugin as JsonObject)?["id"]) != "response-healing"))),

        new(BodyStage.Routing, Requests.All, "provider.data_collection", Refused("unsupported_routing_filter")),
        new(BodyStage.Routing, Requests.All, "provider.quantizations", Refused("unsupported_routing_filter")),
        new(BodyStage.Routing, Requests.All, "provider.enforce_distillable_text", Refused("unsupported_routing_filter")),

        new(BodyStage.Limits, Requests.Text, "max_tokens", value => Number(max: MostTokens)(value) is null ? null : "max_tokens_exceeded"),
    ];

    /// <summary>
    /// The top-level keys that pass. Some do nothing, as "models" and "route"; any other is unknown_param. Requests that are not here take
    /// any key.
    /// </summary>
    public static readonly IReadOnlyDictionary<Requests, IReadOnlySet<string>> Known = new Dictionary<Requests, IReadOnlySet<string>>
    {
        [Requests.Chat] = Keys("""
            model system messages n documents usage reasoning reasoning_effort frequency_penalty logit_bias max_output_tokens max_completion_tokens
            max_tokens meta metadata echo_upstream_request debug presence_penalty seed store stream stream_options temperature tools max_tool_calls
            max_tools_calls parallel_tool_calls tool_choice top_k min_p repetition_penalty min_tokens top_a typical_p allow_logging logprobs top_logprobs
            top_p stop response_format modalities response_modalities image_config imageConfig thinking user_id user service_tier prompt_cache_key
            prompt_cache_retention provider_options web_search_options mcp_servers safety_identifier route session_id models plugins trace provider routing
            """),
        [Requests.Responses] = Keys("""
            model models input input_items messages usage conversation include instructions max_output_tokens max_completion_tokens max_tokens
            max_tool_calls max_tools_calls metadata plugins session_id trace parallel_tool_calls previous_response_id frequency_penalty presence_penalty
            prompt prompt_cache_key prompt_cache_retention provider_options modalities response_modalities image_config reasoning reasoning_effort thinking
            safety_identifier service_tier store stream stream_options temperature text response_format tool_choice tools web_search_options top_logprobs
            top_p top_k min_p truncation background user meta echo_upstream_request debug provider routing stop logit_bias logprobs seed
            """),
        [Requests.Messages] = Keys("""
            model messages system usage max_tokens max_output_tokens temperature top_p top_k stream tools tool_choice metadata service_tier modalities
            image_config stop_sequences thinking web_search_options plugins meta echo_upstream_request debug provider routing
            """),
    };

    /// <summary>The keys of a strict body: one that it lacks is a complaint about the body, not about the key.</summary>
    public static readonly IReadOnlyDictionary<Requests, IReadOnlySet<string>> Strict = new Dictionary<Requests, IReadOnlySet<string>>
    {
        [Requests.Videos] = Keys("model prompt aspect_ratio resolution duration seed size generate_audio input_reference input_references webhook provider"),
    };

    private static string[] Efforts => ["none", "minimal", "low", "medium", "high", "xhigh", "max"];

    private static BodyRule Schema(Requests on, string path, FieldType type) => new(BodyStage.Schema, on, path, type);

    private static bool IsContent(JsonNode content) => Json.Text(content) is not null
        || (content is JsonArray parts && parts.All(part => part is JsonObject item && IsPart(item)));

    private static bool IsPart(JsonObject part) => Json.Text(part["type"]) switch
    {
        "text" => Json.Text(part["text"]) is not null,
        "image_url" => part["image_url"] is JsonObject image && !(image.TryGetPropertyValue("detail", out var detail) && Json.Text(detail) is null),
        "input_audio" or "audio_url" or "video_url" or "input_video" => true,
        _ => false,
    };

    private static bool IsTool(JsonNode value) => value is JsonObject tool && Json.Text(tool["type"]) switch
    {
        "function" => tool["function"] is JsonObject function && !(function.TryGetPropertyValue("description", out var description) && description is null),
        "phaseo:web_search" => (tool["parameters"] as JsonObject)?["engine"] is not { } engine || OneOf("auto", "native", "exa")(engine) is null,
        "phaseo:web_fetch" or "phaseo:datetime" or "phaseo:advisor" or "phaseo:subagent" or "phaseo:fusion" or "phaseo:search_models"
            or "phaseo:image_generation" => true,
        "gateway:web_search" or "gateway:web_fetch" or "gateway:datetime" or "web_search" or "web_search_preview" => true,
        _ => false,
    };

    private static HashSet<string> Keys(string names) => new(names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
