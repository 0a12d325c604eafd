using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>The fields of request bodies that AI Stats refuses, ignores or reads differently. Source of every row: gateway-facts.md, section 4.</summary>
internal static class GatewayBody
{
    private const string Facts = "gateway-facts.md §4, 2026-08-22";
    private const BodyEndpoints ChatAndResponses = BodyEndpoints.Chat | BodyEndpoints.Responses;

    /// <summary>What a tool of OpenRouter's is called.</summary>
    public const string ToolPrefix = "openrouter:";

    /// <summary>What the same tool is called by AI Stats.</summary>
    public const string NewToolPrefix = "phaseo:";

    /// <summary>The plugins that AI Stats does not know.</summary>
    private static readonly ImmutableArray<string> Plugins = ImmutableArray.Create(
        "web", "web-fetch", "file-parser", "context-compression", "auto-router", "auto-beta-router", "moderation", "fusion", "pareto-router",
            "switchyard-router");

    private const string PluginAdvice = "only `response-healing` is known (for `web`, send the tool `phaseo:web_search`)";
    private const string Rename = "write `phaseo:` instead of `openrouter:`";
    private const string NoTool = "there is no counterpart, so remove it";
    private const string NoFilter = "remove it: AI Stats has no such filter";
    private const string LeaveOut = "leave it out instead of sending null";
    private const string NoFallback = "a chain of fallbacks stops silently, so ask the next model in code when one fails";
    private const string Slugs = "providers are known by their slugs, not by display names or endpoints";
    private const string Effort = "some providers still think with medium effort, so send `effort` \"none\"";
    private const string DroppedReasoning = "the reasoning of earlier turns reaches no provider";

    /// <summary>
    /// The tools that OpenRouter runs itself. On /chat/completions AI Stats refuses them with 400; elsewhere the provider does, and the
    /// answer is 502.
    /// </summary>
    public static ImmutableArray<BodyTool> Tools { get; } = ImmutableArray.Create(
        Renamed("web_search"),
        Renamed("web_fetch"),
        Renamed("datetime"),
        Renamed("advisor"),
        Renamed("subagent"),
        Renamed("image_generation"),
        new BodyTool("experimental__search_models", "search_models", "write `phaseo:search_models`"),
        new BodyTool("fusion", "fusion", Rename + ", and name two `analysis_models` at least in `parameters`"),
        new BodyTool("apply_patch", "apply_patch", Rename + ", and only on /responses: a chat with it is refused"),
        new BodyTool("bash", null, NoTool),
        new BodyTool("shell", null, NoTool),
        new BodyTool("files", null, NoTool),
        new BodyTool("tool_search", null, NoTool));

    /// <summary>The row of a tool that the gateway runs, which is found by its name wherever that stands.</summary>
    public static BodyRow ToolRow { get; } = Rejected(BodyEndpoints.Text, "tools.type", Rename)
        with { Value = BodyValue.Word, Words = ImmutableArray.CreateRange(Tools, static tool => ToolPrefix + tool.Name) };

    /// <summary>Slugs of providers that AI Stats calls by another one.</summary>
    public static ImmutableArray<ProviderSlug> ProviderSlugs { get; } = ImmutableArray.Create(
        new ProviderSlug("alibaba", "alibaba-cloud"),
        new ProviderSlug("atlas-cloud", "atlascloud"),
        new ProviderSlug("nebius", "nebius-token-factory"),
        new ProviderSlug("wandb", "weights-and-biases"),
        new ProviderSlug("thinkingmachines", "thinking-machines"),
        new ProviderSlug("voyageai", "voyage"),
        new ProviderSlug("claude-on-aws", "anthropic-aws"),
        new ProviderSlug("sakana-ai", "sakana"));

    /// <summary>All rows. Of those with the same name at the end, the first one that fits decides.</summary>
    public static ImmutableArray<BodyRow> Rows { get; } = ImmutableArray.Create(
        Rejected(BodyEndpoints.Text, "transforms", "remove it: prompts are not compressed") with { IsDistinctive = true },
        Rejected(ChatAndResponses, "include_reasoning", "send a `reasoning` object, or nothing") with { IsDistinctive = true },
        Rejected(BodyEndpoints.Messages, "include_reasoning", "send `thinking`, or nothing") with { IsDistinctive = true },
        Rejected(BodyEndpoints.Text, "preset", "write the preset as the model: `\"model\": \"@slug\"`"),
        Rejected(BodyEndpoints.Text, "prediction", "remove it"),
        Rejected(BodyEndpoints.Text, "verbosity", "remove it (/responses takes `text.verbosity`)"),
        Rejected(ChatAndResponses, "cache_control", "send `provider_options.anthropic.cache_control`, or nothing is cached"),
        Rejected(BodyEndpoints.Messages, "cache_control", "set it on the blocks of `content`, where it is read"),
        Rejected(ChatAndResponses, "structured_outputs", "send `response_format`") with { IsDistinctive = true },
        Rejected(BodyEndpoints.Messages, "structured_outputs", "remove it") with { IsDistinctive = true },
        Rejected(ChatAndResponses, "functions", "send `tools`"),
        Rejected(ChatAndResponses, "function_call", "send `tool_choice`"),
        Rejected(ChatAndResponses, "audio", "remove it"),
        Rejected(BodyEndpoints.Messages, "prompt_cache_options", "set `cache_control` on the blocks of `content`") with { IsDistinctive = true },
        Rejected(BodyEndpoints.Text, "stop_server_tools_when", "remove it") with { IsDistinctive = true },
        Rejected(BodyEndpoints.Text, "max_price", "send `provider.max_price`"),
        Rejected(BodyEndpoints.Text, "usage", "remove it: usage is always in the answer")
            with { Value = BodyValue.NotBoolean, Words = ImmutableArray.Create("include"), HasOwnWords = true },
        Rejected(ChatAndResponses, "service_tier", "send standard, fast, priority or flex, or nothing")
            with { Value = BodyValue.Word, Words = ImmutableArray.Create("auto", "scale") },
        Rejected(BodyEndpoints.Messages, "service_tier", "remove it") with { Value = BodyValue.Word, Words = ImmutableArray.Create("auto", "standard_only") },
        Rejected(BodyEndpoints.Text, "plugins", PluginAdvice) with { Value = BodyValue.Word, Words = Plugins, HasOwnWords = true },
        Rejected(BodyEndpoints.Text, "plugins.id", PluginAdvice)
            with { Value = BodyValue.Word, Words = Plugins, HasOwnWords = true, InListNamed = "plugin", IsRemovable = false },
        ToolRow,
        Rejected(BodyEndpoints.Text, "provider.data_collection", "remove it, or send `provider.zdr`") with { Value = BodyValue.NotNull, IsDistinctive = true },
        Rejected(BodyEndpoints.Embeddings, "provider.data_collection", "remove it") with { Value = BodyValue.NotNull, IsDistinctive = true },
        Rejected(BodyEndpoints.Text, "provider.enforce_distillable_text", NoFilter) with { Value = BodyValue.NotNull, IsDistinctive = true },
        Rejected(BodyEndpoints.Text, "provider.only", "providers are known by their slugs: another name matches none")
            with { Value = BodyValue.NoSlug, IsRemovable = false },
        Rejected(BodyEndpoints.Text, "provider.only", LeaveOut) with { Value = BodyValue.Null },
        Rejected(BodyEndpoints.Text, "provider.order", LeaveOut) with { Value = BodyValue.Null },
        Rejected(BodyEndpoints.Text, "provider.ignore", LeaveOut) with { Value = BodyValue.Null },
        Rejected(BodyEndpoints.Text, "provider.max_price", LeaveOut) with { Value = BodyValue.Null },
        Rejected(BodyEndpoints.Chat, "provider.preferred_max_latency", LeaveOut) with { Value = BodyValue.Null },
        Rejected(BodyEndpoints.Chat, "reasoning.effort", LeaveOut) with { Value = BodyValue.Null },
        Rejected(BodyEndpoints.Chat, "messages.role", "send the role `tool`")
            with { Value = BodyValue.Word, Words = ImmutableArray.Create("function"), RequiresSibling = "content", IsRemovable = false },
        Rejected(BodyEndpoints.Chat, "messages.content", "leave it out or send an empty text") with { Value = BodyValue.Null },
        Rejected(BodyEndpoints.Chat, "messages.name", LeaveOut) with { Value = BodyValue.Null },
        Rejected(BodyEndpoints.Chat, "messages.tool_calls", LeaveOut) with { Value = BodyValue.Null },
        Rejected(BodyEndpoints.Chat, "messages.reasoning_content", LeaveOut) with { Value = BodyValue.Null },
        Rejected(BodyEndpoints.Chat, "messages.content.image_url.detail", LeaveOut) with { Value = BodyValue.Null },
        Rejected(BodyEndpoints.Chat, "tools.function.description", LeaveOut) with { Value = BodyValue.Null },
        Rejected(BodyEndpoints.Chat, "messages.content.type", "send the text of the file as a part of type `text`")
            with { Value = BodyValue.Word, Words = ImmutableArray.Create("file"), HasOwnWords = true, RequiresSibling = "file", IsRemovable = false },

        Rejected(BodyEndpoints.Responses | BodyEndpoints.Messages, "route", "remove it: there is no fallback"),
        Rejected(BodyEndpoints.Messages, "models", "remove it: there is no fallback"),
        Rejected(ChatAndResponses, "models", "send the first one as `model`: there is no fallback, and no default")
            with { Without = "model", IsRemovable = false },
        Rejected(BodyEndpoints.Messages, "session_id", "remove it"),
        Rejected(BodyEndpoints.Messages, "trace", "remove it"),
        Rejected(BodyEndpoints.Messages, "user", "send `metadata.user_id`"),
        Rejected(BodyEndpoints.Messages, "output_config", "remove it"),
        Rejected(BodyEndpoints.Messages, "context_management", "remove it"),
        Rejected(BodyEndpoints.Messages, "fallbacks", "remove it"),
        Rejected(BodyEndpoints.Messages, "speed", "remove it"),
        Rejected(BodyEndpoints.Messages, "reasoning", "send `thinking`, or nothing"),
        Rejected(BodyEndpoints.Messages, "mcp_servers", "remove it"),
        Rejected(BodyEndpoints.Videos, "callback_url", "send `webhook` with an `endpoint_id`"),
        Rejected(BodyEndpoints.Videos, "frame_images", "send `input_references` with the role first_frame or last_frame") with { IsDistinctive = true },
        Rejected(BodyEndpoints.Videos, "creativity", "remove it"),
        Rejected(BodyEndpoints.Videos, "upscale_factor", "remove it"),
        Rejected(BodyEndpoints.Videos, "previous_job_id", "remove it"),

        Ignored(ChatAndResponses | BodyEndpoints.Embeddings, "models", NoFallback),
        Ignored(BodyEndpoints.Chat, "route", "there is no fallback to another model, so ask the next one in code"),
        Changed(BodyEndpoints.Chat, "reasoning.exclude", "the reasoning is not left out, so do not read `reasoning_content`")
            with { RequiresSibling = "effort" },
        Changed(BodyEndpoints.Chat, "reasoning.exclude",
            "without `effort` it asks for medium effort, so send `effort` and do not read `reasoning_content`"),
        Ignored(BodyEndpoints.Responses, "reasoning_effort", "send `reasoning.effort`"),
        Ignored(BodyEndpoints.Responses, "reasoning.exclude", "do not read the reasoning instead"),
        Changed(ChatAndResponses, "reasoning.enabled", Effort) with { Value = BodyValue.Word, Words = ImmutableArray.Create("false") },
        Changed(BodyEndpoints.Chat, "reasoning", "an object without `effort` asks for medium effort, so leave it out or say how much")
            with { Value = BodyValue.Empty },
        Ignored(BodyEndpoints.Text, "provider.order", Slugs) with { Value = BodyValue.NoSlug },
        Ignored(BodyEndpoints.Text, "provider.ignore", Slugs) with { Value = BodyValue.NoSlug },
        Ignored(BodyEndpoints.Text, "provider.sort.partition", "only `by` is read"),
        Ignored(BodyEndpoints.Chat, "messages.content.cache_control", "nothing is cached, so send `provider_options.anthropic.cache_control`"),
        Ignored(BodyEndpoints.Chat, "messages.reasoning", DroppedReasoning) with { RequiresSibling = "role" },
        Ignored(BodyEndpoints.Chat, "messages.reasoning_details", DroppedReasoning) with { RequiresSibling = "role" },
        Ignored(BodyEndpoints.Chat, "n", "one choice is answered, so ask as often as you want choices") with { Value = BodyValue.Several },
        Ignored(BodyEndpoints.Chat, "top_a", "it reaches no provider, so send `min_p` or `top_p`"),
        Ignored(BodyEndpoints.Chat, "debug.echo_upstream_body", "send `debug.return_upstream_request`") with { IsDistinctive = true },
        Ignored(BodyEndpoints.Embeddings, "input_type", "send `provider_options.voyage.input_type`"),
        Ignored(BodyEndpoints.Images, "input_references", "send the pictures to /images/edits"))
        .AddRange(ProviderSlugs.SelectMany(static slug => OfSlug(slug.Slug, slug.NewSlug)))

        // Last, since a field with a row of its own says more.
        .Add(Rejected(BodyEndpoints.Text, BodyRow.AnyField, "AI Stats knows no such field, so remove it"))
        .Add(Rejected(BodyEndpoints.Text | BodyEndpoints.Embeddings, BodyRow.AnyField, "leave the field out instead of sending null")
            with { Value = BodyValue.Null });

    private static readonly ImmutableArray<BodyRow> RowsOfAnyField = Rows.RemoveAll(static row => !row.IsAboutAnyField);
    private static readonly ImmutableDictionary<string, ImmutableArray<BodyRow>> RowsByName = Rows.Where(static row => !row.IsAboutAnyField)
        .GroupBy(static row => LastName(row.Path), StringComparer.Ordinal)
        .ToImmutableDictionary(static rows => rows.Key, static rows => rows.Concat(RowsOfAnyField).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The rows that a field of this path may have, in their order. The first one that fits decides.</summary>
    public static ImmutableArray<BodyRow> RowsOf(string path) => RowsByName.TryGetValue(LastName(path), out var rows) ? rows : RowsOfAnyField;

    private static string LastName(string path) => path.Substring(path.LastIndexOf('.') + 1);

    /// <summary>The fields at the top that the gateway knows, whatever becomes of them; it refuses every other one.</summary>
    public static ImmutableDictionary<BodyEndpoints, ImmutableHashSet<string>> Known { get; } = new Dictionary<BodyEndpoints, ImmutableHashSet<string>>
    {
        [BodyEndpoints.Chat] = Words("""
            model system messages n documents usage reasoning reasoning_effort frequency_penalty logit_bias max_output_tokens max_completion_tokens
            max_tokens meta metadata echo_upstream_request debug presence_penalty seed store stream stream_options temperature tools max_tool_calls
            max_tools_calls parallel_tool_calls tool_choice top_k min_p repetition_penalty respond_as min_tokens custom_token_bans dynatemp_mode
            dynatemp_min dynatemp_max dynatemp_exponent epsilon_cutoff top_a typical_p eta_cutoff tfs smoothing_factor smoothing_curve xtc_probability
            xtc_threshold dry_multiplier dry_base dry_allowed_length dry_range dry_sequence_breakers ignore_eos custom_timeout allow_logging logprobs
            top_logprobs top_p stop response_format modalities response_modalities responseModalities image_config imageConfig thinking reasoning_split
            user_id user service_tier prompt_cache_key prompt_cache_retention prompt_cache_options provider_options providerOptions web_search_options
            webSearchOptions mcp_servers safety_identifier route session_id models plugins trace provider routing
            """),
        [BodyEndpoints.Responses] = Words("""
            model models input input_items messages usage conversation include instructions max_output_tokens max_completion_tokens max_tokens
            max_tool_calls max_tools_calls metadata plugins session_id trace parallel_tool_calls previous_response_id frequency_penalty presence_penalty
            prompt prompt_cache_key prompt_cache_retention prompt_cache_options provider_options providerOptions modalities response_modalities
            responseModalities image_config imageConfig reasoning reasoning_effort thinking reasoning_split safety_identifier service_tier store stream
            stream_options temperature text response_format tool_choice tools web_search_options webSearchOptions top_logprobs top_p top_k min_p
            truncation background user meta echo_upstream_request debug provider routing stop logit_bias logprobs seed
            """),
        [BodyEndpoints.Messages] = Words("""
            model messages system usage max_tokens max_output_tokens temperature top_p top_k stream tools tool_choice metadata service_tier modalities
            response_modalities responseModalities image_config imageConfig stop_sequences thinking web_search_options webSearchOptions plugins meta
            echo_upstream_request debug provider routing
            """),
    }.ToImmutableDictionary();

    /// <summary>The fields at the top that may be null; of /embeddings, those that may not, since it takes null for all others.</summary>
    private static readonly ImmutableDictionary<BodyEndpoints, ImmutableHashSet<string>> NullTops = new Dictionary<BodyEndpoints, ImmutableHashSet<string>>
    {
        [BodyEndpoints.Chat] = Words("""
            prompt_cache_key safety_identifier models route plugins trace top_a mcp_servers thinking min_tokens max_output_tokens prompt_cache_retention
            """),
        [BodyEndpoints.Responses] = Words("""
            prompt_cache_key safety_identifier models plugins trace stream_options frequency_penalty top_k stop seed response_format max_tool_calls
            top_logprobs prompt conversation reasoning_effort logprobs
            """),
        [BodyEndpoints.Messages] = ImmutableHashSet<string>.Empty,
        [BodyEndpoints.Embeddings] = Words("model input dimensions encoding_format user provider"),
    }.ToImmutableDictionary();

    /// <summary>The fields below the top that may be null.</summary>
    private static readonly ImmutableHashSet<string> NullParts = Words("""
        provider.data_collection provider.quantizations provider.enforce_distillable_text provider.allow_fallbacks provider.require_parameters provider.zdr
        tools.function.strict reasoning.summary
        """);

    /// <summary>
    /// Whether the gateway knows a field at the top of a body of one of these endpoints. Bodies of two endpoints look alike, so what one of
    /// them knows passes.
    /// </summary>
    public static bool IsKnown(BodyEndpoints endpoints, string name)
    {
        var alike = (endpoints & (BodyEndpoints.Chat | BodyEndpoints.Messages)) != 0 ? endpoints | BodyEndpoints.Chat | BodyEndpoints.Messages : endpoints;
        return (alike & ~BodyEndpoints.Text) != 0 || Known.Any(known => (known.Key & alike) != 0 && known.Value.Contains(name));
    }

    /// <summary>Whether a field may be null in a body of one of these endpoints.</summary>
    public static bool MayBeNull(BodyEndpoints endpoints, string path)
    {
        if (path.IndexOf('.') is var dot && dot > 0)
            return NullParts.Contains(path) || (path.StartsWith("messages.", StringComparison.Ordinal) && Dropped.Contains(path.Substring(dot + 1)));
        if ((endpoints & BodyEndpoints.Text) == 0)
            return (endpoints & BodyEndpoints.Embeddings) == 0 || !NullTops[BodyEndpoints.Embeddings].Contains(path);
        return NullTops.Any(row => (row.Key & endpoints & BodyEndpoints.Text) != 0 && row.Value.Contains(path));
    }

    /// <summary>The names that the rows are about, the last one of each path.</summary>
    public static ImmutableHashSet<string> Names { get; } = ImmutableHashSet.CreateRange(
        StringComparer.Ordinal, Rows.Select(static row => LastName(row.Path))
            .Concat(Rows.Select(static row => row.Path.Split('.')[0])));

    /// <summary>The fields of a message that are dropped without a word, whatever they hold.</summary>
    public static ImmutableArray<string> Dropped { get; } = ImmutableArray.Create("reasoning", "reasoning_details", "refusal", "annotations");

    /// <summary>The fields that only bodies of these endpoints have beside a <c>model</c>.</summary>
    public static ImmutableArray<BodySign> TopFields { get; } = ImmutableArray.Create(
        new BodySign("messages", BodyEndpoints.Chat),
        new BodySign("input", BodyEndpoints.Responses | BodyEndpoints.Embeddings),
        new BodySign("prompt", BodyEndpoints.Videos));

    /// <summary>The fields that tell a body of one endpoint from others with the same field at the top.</summary>
    public static ImmutableArray<BodySign> EndpointSigns { get; } = ImmutableArray.CreateRange(
        Of("messages", BodyEndpoints.Messages, "system", "anthropic_version", "stop_sequences", "thinking")
            .Concat(Of("input", BodyEndpoints.Embeddings, "encoding_format", "dimensions", "input_type"))
            .Concat(Of("input", BodyEndpoints.Responses, "instructions", "max_output_tokens", "tools", "stream", "previous_response_id", "reasoning", "text",
            "store"))
            .Concat(Of("prompt", BodyEndpoints.Images, "size", "quality", "background", "output_format", "output_compression")));

    /// <summary>Fields that stand in a chat body beside <c>messages</c>.</summary>
    public static ImmutableHashSet<string> ChatSigns { get; } = Words("model models max_tokens max_completion_tokens temperature top_p stream tools");

    /// <summary>Fields that tell the body of a model's API from any other object with a <c>model</c> and an <c>input</c>.</summary>
    public static ImmutableHashSet<string> SureSigns { get; } = Words("""
        max_tokens max_completion_tokens max_output_tokens temperature top_p top_k seed frequency_penalty presence_penalty response_format tool_choice stream
        tools models provider route plugins reasoning transforms cache_control
        callback_url frame_images creativity upscale_factor previous_job_id input_references
        """);

    /// <summary>The fields that stand in the objects of a body: one of them beside another is evidence that the object is part of one.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Companions { get; } =
        new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["provider"] = ImmutableArray.Create("order", "allow_fallbacks", "require_parameters", "only", "ignore", "data_collection", "quantizations",
            "enforce_distillable_text", "zdr"),
        ["reasoning"] = ImmutableArray.Create("effort", "max_tokens", "exclude"),
        ["messages"] = ImmutableArray.Create("content", "tool_calls"),
        ["messages.content"] = ImmutableArray.Create("type", "image_url", "input_audio"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The words to look for in projects with the signal: those of distinctive rows, and those that every body has.</summary>
    internal static ImmutableArray<Marker> Markers { get; } = Rows
        .Where(static row => row.IsDistinctive && row.Value != BodyValue.Word)
        .Select(static row => LastName(row.Path))
        .SelectMany(static name => new[] { name, name.Replace("_", "") })
        .Concat(Tools.Select(static tool => ToolPrefix + tool.Name))
        .Concat(new[]
        {
            "messages", "input", "prompt", "tool_calls", "allow_fallbacks", "allowfallbacks", "require_parameters", "function", "exclude", "plugins",
                "reasoning", "enabled",
            "file_data", "cache_control", "patch.set", "additionalproperties", "additionalrawdata", "extensiondata",
        })
        .Distinct(StringComparer.Ordinal)
        .Select(static word => new Marker(word, MarkerKinds.BodyField))
        .ToImmutableArray();

    private static BodyRow Rejected(BodyEndpoints endpoints, string path, string advice) => new(endpoints, path, BodyVerdict.Rejected, advice, Facts);

    private static BodyRow Ignored(BodyEndpoints endpoints, string path, string advice) => new(endpoints, path, BodyVerdict.Ignored, advice, Facts);

    private static BodyRow Changed(BodyEndpoints endpoints, string path, string advice) => new(endpoints, path, BodyVerdict.Changed, advice, Facts);

    private static BodyTool Renamed(string name) => new(name, name, Rename);

    private static IEnumerable<BodyRow> OfSlug(string slug, string newSlug)
    {
        var advice = $"AI Stats calls this provider `{newSlug}`";
        var words = ImmutableArray.Create(slug);
        yield return Rejected(BodyEndpoints.Text, "provider.only", advice) with { Value = BodyValue.Word, Words = words, IsRemovable = false };
        yield return Ignored(BodyEndpoints.Text, "provider.order", advice) with { Value = BodyValue.Word, Words = words };
        yield return Ignored(BodyEndpoints.Text, "provider.ignore", advice) with { Value = BodyValue.Word, Words = words };
    }

    private static IEnumerable<BodySign> Of(string top, BodyEndpoints endpoints, params string[] names) =>
        names.Select(name => new BodySign(name, endpoints) { Top = top });

    private static ImmutableHashSet<string> Words(string text) =>
        ImmutableHashSet.CreateRange(StringComparer.Ordinal, text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
