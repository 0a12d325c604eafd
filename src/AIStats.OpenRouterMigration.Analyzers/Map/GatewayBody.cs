using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>The fields of request bodies that AI Stats refuses, ignores or reads differently. Source of every row: gateway-facts.md, section 4.</summary>
internal static class GatewayBody
{
    private const string Facts = "gateway-facts.md §4";
    private const BodyEndpoints ChatAndResponses = BodyEndpoints.Chat | BodyEndpoints.Responses;

    /// <summary>What a tool of OpenRouter's is called.</summary>
    public const string ToolPrefix = "openrouter:";

    /// <summary>What the same tool is called by AI Stats.</summary>
    public const string NewToolPrefix = "phaseo:";

    /// <summary>The only plugin that AI Stats knows.</summary>
    public const string KnownPlugin = "response-healing";

    /// <summary>The plugins that AI Stats does not know.</summary>
    private static readonly ImmutableArray<string> Plugins = ImmutableArray.Create("web", "file-parser", "context-compression", "auto-router", "moderation", "fusion", "pareto-router");

    private const string PluginAdvice = "only `response-healing` is known; for `web`, send the tool `phaseo:web_search`";

    /// <summary>The tools that both gateways run themselves.</summary>
    public static ImmutableArray<string> Tools { get; } = ImmutableArray.Create(
        "web_search", "web_fetch", "datetime", "advisor", "subagent", "fusion", "search_models", "image_generation", "apply_patch");

    /// <summary>The row of a tool that the gateway runs, which is found by its name wherever that stands.</summary>
    public static BodyRow ToolRow { get; } = Rejected(ChatAndResponses, "tools.type", "write `phaseo:` instead of `openrouter:`")
        with { Value = BodyValue.Word, Words = ImmutableArray.CreateRange(Tools, static tool => ToolPrefix + tool) };

    /// <summary>All rows. The first row that fits decides.</summary>
    public static ImmutableArray<BodyRow> Rows { get; } = ImmutableArray.Create(
        Rejected(BodyEndpoints.Text, "transforms", "remove it: prompts are not compressed") with { IsDistinctive = true },
        Rejected(BodyEndpoints.Text, "include_reasoning", "send a `reasoning` object, or nothing") with { IsDistinctive = true },
        Rejected(BodyEndpoints.Text, "preset", "write the preset as the model: `\"model\": \"@slug\"`"),
        Rejected(BodyEndpoints.Text, "prediction", "remove it"),
        Rejected(BodyEndpoints.Chat, "verbosity", "remove it"),
        Rejected(BodyEndpoints.Text, "cache_control", "set it on a content part, where it is dropped without an error, or remove it"),
        Rejected(BodyEndpoints.Text, "structured_outputs", "send `response_format`") with { IsDistinctive = true },
        Rejected(BodyEndpoints.Chat, "functions", "send `tools`"),
        Rejected(BodyEndpoints.Chat, "function_call", "send `tool_choice`"),
        Rejected(BodyEndpoints.Chat, "audio", "remove it"),
        Rejected(BodyEndpoints.Text, "prompt_cache_options", "send `prompt_cache_key`") with { IsDistinctive = true },
        Rejected(BodyEndpoints.Text, "stop_server_tools_when", "remove it") with { IsDistinctive = true },
        Rejected(BodyEndpoints.Text, "max_price", "send `provider.max_price`"),
        Rejected(BodyEndpoints.Text, "usage", "remove it: usage is always in the answer, and only true or false is accepted") with { Value = BodyValue.NotBoolean, Words = ImmutableArray.Create("include"), HasOwnWords = true },
        Rejected(ChatAndResponses, "service_tier", "send standard, fast, priority or flex, or nothing") with { Value = BodyValue.Word, Words = ImmutableArray.Create("auto", "default", "scale") },
        Rejected(BodyEndpoints.Messages, "service_tier", "remove it") with { Value = BodyValue.Word, Words = ImmutableArray.Create("auto", "standard_only") },
        Rejected(ChatAndResponses, "plugins", PluginAdvice) with { Value = BodyValue.Word, Words = Plugins, HasOwnWords = true },
        Rejected(ChatAndResponses, "plugins.id", PluginAdvice) with { Value = BodyValue.Word, Words = Plugins, HasOwnWords = true, InListNamed = "plugin", IsRemovable = false },
        ToolRow,
        Rejected(BodyEndpoints.Text, "provider.data_collection", "remove it, or send `provider.zdr`") with { IsDistinctive = true },
        Rejected(BodyEndpoints.Text, "provider.quantizations", "remove it: AI Stats has no such filter") with { IsDistinctive = true },
        Rejected(BodyEndpoints.Text, "provider.enforce_distillable_text", "remove it: AI Stats has no such filter") with { IsDistinctive = true },
        Rejected(BodyEndpoints.Text, "provider.only", "leave it out instead of sending null") with { Value = BodyValue.Null },
        Rejected(BodyEndpoints.Text, "reasoning.effort", "leave it out instead of sending null") with { Value = BodyValue.Null },
        Rejected(BodyEndpoints.Chat, "messages.role", "send the role `tool`") with { Value = BodyValue.Word, Words = ImmutableArray.Create("function"), RequiresSibling = "content", IsRemovable = false },
        Rejected(BodyEndpoints.Chat, "messages.content", "leave it out or send an empty text") with { Value = BodyValue.Null, RequiresSibling = "tool_calls" },
        Rejected(BodyEndpoints.Chat, "messages.content.type", "send the text of the file: image_url, input_audio, video_url and text are accepted")
            with { Value = BodyValue.Word, Words = ImmutableArray.Create("file"), HasOwnWords = true, RequiresSibling = "file", IsRemovable = false },

        Rejected(BodyEndpoints.Responses, "route", "remove it: there is no fallback"),
        Rejected(BodyEndpoints.Messages, "models", "remove it: there is no fallback"),
        Rejected(BodyEndpoints.Messages, "session_id", "remove it"),
        Rejected(BodyEndpoints.Messages, "trace", "remove it"),
        Rejected(BodyEndpoints.Messages, "user", "send `metadata.user_id`"),
        Rejected(BodyEndpoints.Messages, "output_config", "remove it"),
        Rejected(BodyEndpoints.Messages, "context_management", "remove it"),
        Rejected(BodyEndpoints.Messages, "fallbacks", "remove it"),
        Rejected(BodyEndpoints.Messages, "speed", "remove it"),
        Rejected(BodyEndpoints.Messages, "reasoning", "remove it"),
        Rejected(BodyEndpoints.Messages, "mcp_servers", "remove it"),
        Rejected(BodyEndpoints.Embeddings, "provider.data_collection", "remove it") with { IsDistinctive = true },
        Rejected(BodyEndpoints.Videos, "callback_url", "send `webhook` with an `endpoint_id`"),
        Rejected(BodyEndpoints.Videos, "frame_images", "send `input_reference`") with { IsDistinctive = true },

        new BodyRow(BodyEndpoints.Chat, "models", BodyVerdict.Ignored, "a chain of fallbacks stops silently, so ask the next model in code when one fails", Facts),
        new BodyRow(BodyEndpoints.Responses, "models", BodyVerdict.Ignored, "a chain of fallbacks stops silently, so ask the next model in code when one fails", Facts),
        new BodyRow(BodyEndpoints.Chat, "route", BodyVerdict.Ignored, "there is no fallback to another model, so ask the next one in code", Facts),
        new BodyRow(ChatAndResponses, "reasoning.exclude", BodyVerdict.Changed, "it is dropped and what is left asks for medium effort; do not read `reasoning_content` instead", Facts),
        new BodyRow(ChatAndResponses, "reasoning.enabled", BodyVerdict.Changed, "false is no way to switch it off: any `reasoning` object asks for medium effort, so leave the object out", Facts)
            { Value = BodyValue.Word, Words = ImmutableArray.Create("false") },
        new BodyRow(BodyEndpoints.Text, "provider.order", BodyVerdict.Ignored, "providers are known by their slugs, not by display names", Facts) { Value = BodyValue.DisplayName },
        new BodyRow(BodyEndpoints.Text, "provider.only", BodyVerdict.Changed, "providers are known by their slugs; a display name matches none, and the answer is 400", Facts) { Value = BodyValue.DisplayName },
        new BodyRow(BodyEndpoints.Text, "provider.ignore", BodyVerdict.Ignored, "providers are known by their slugs, not by display names", Facts) { Value = BodyValue.DisplayName },
        new BodyRow(BodyEndpoints.Text, "provider.sort.partition", BodyVerdict.Ignored, "only `by` is read", Facts),
        new BodyRow(BodyEndpoints.Chat, "messages.content.cache_control", BodyVerdict.Ignored, "it is dropped", Facts),
        new BodyRow(BodyEndpoints.Chat, "messages.reasoning", BodyVerdict.Ignored, "only `reasoning_content` is kept", Facts) { RequiresSibling = "role" },
        new BodyRow(BodyEndpoints.Chat, "messages.reasoning_details", BodyVerdict.Ignored, "only `reasoning_content` is kept", Facts) { RequiresSibling = "role" },
        new BodyRow(BodyEndpoints.Embeddings, "input_type", BodyVerdict.Ignored, "send `provider_options.voyage.input_type`", Facts),

        // Last: a field that has a row of its own says more.
        Rejected(BodyEndpoints.Text | BodyEndpoints.Embeddings, "*", "leave the field out instead of sending null") with { Value = BodyValue.Null });

    /// <summary>The fields at the top that may be null.</summary>
    public static ImmutableArray<string> Nullable { get; } = ImmutableArray.Create("prompt_cache_key", "safety_identifier");

    /// <summary>The fields of a message that are dropped without a word, whatever they hold.</summary>
    public static ImmutableArray<string> Dropped { get; } = ImmutableArray.Create("reasoning", "reasoning_details", "refusal", "annotations");

    /// <summary>The fields that only bodies of these endpoints have beside a <c>model</c>.</summary>
    public static ImmutableArray<BodySign> TopFields { get; } = ImmutableArray.Create(
        new BodySign("messages", BodyEndpoints.Chat),
        new BodySign("input", BodyEndpoints.Responses | BodyEndpoints.Embeddings),
        new BodySign("prompt", BodyEndpoints.Videos));

    /// <summary>The fields that tell a body of the Messages endpoint, or of embeddings, from others with the same field at the top.</summary>
    public static ImmutableArray<BodySign> EndpointSigns { get; } = ImmutableArray.Create(
        new BodySign("system", BodyEndpoints.Messages),
        new BodySign("anthropic_version", BodyEndpoints.Messages),
        new BodySign("stop_sequences", BodyEndpoints.Messages),
        new BodySign("thinking", BodyEndpoints.Messages),
        new BodySign("encoding_format", BodyEndpoints.Embeddings),
        new BodySign("dimensions", BodyEndpoints.Embeddings),
        new BodySign("input_type", BodyEndpoints.Embeddings));

    /// <summary>The fields that stand in the objects of a body: one of them beside another is evidence that the object is part of one.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Companions { get; } = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["provider"] = ImmutableArray.Create("order", "allow_fallbacks", "require_parameters", "only", "ignore", "data_collection", "quantizations", "enforce_distillable_text", "zdr"),
        ["reasoning"] = ImmutableArray.Create("effort", "max_tokens", "exclude"),
        ["messages"] = ImmutableArray.Create("content", "tool_calls"),
        ["messages.content"] = ImmutableArray.Create("type", "image_url", "input_audio"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The words to look for in projects with the signal: those of distinctive rows, and those that every body has.</summary>
    internal static ImmutableArray<Marker> Markers { get; } = Rows
        .Where(static row => row.IsDistinctive && row.Value != BodyValue.Word)
        .Select(static row => row.Path.Substring(row.Path.LastIndexOf('.') + 1))
        .SelectMany(static name => new[] { name, name.Replace("_", "") })
        .Concat(Tools.Select(static tool => ToolPrefix + tool))
        .Concat(new[]
        {
            "messages", "\"input\"", "input\\\"", "input =", "\"prompt\"", "prompt =", "tool_calls", "allow_fallbacks", "allowfallbacks", "require_parameters", "\"function\"",
            "\"exclude\"", "exclude =", "\"plugins\"", "plugins.add", "plugins =", "file_data", "cache_control", "patch.set", "additionalproperties", "additionalrawdata", "extensiondata",
        })
        .Distinct(StringComparer.Ordinal)
        .Select(static word => new Marker(word, MarkerKinds.BodyField))
        // Both are written and read in this way.
        .Append(new Marker("\"usage\"]", MarkerKinds.BodyField | MarkerKinds.ResponseField))
        .ToImmutableArray();

    private static BodyRow Rejected(BodyEndpoints endpoints, string path, string advice) => new(endpoints, path, BodyVerdict.Rejected, advice, Facts);
}
