using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>What differs in answers. Source of every row: gateway-facts.md, section 5, and section 7 for the list of models.</summary>
internal static class GatewayAnswers
{
    private const string Facts = "gateway-facts.md §5";
    private const string Recipe = "gateway-facts.md §7";
    private const string Chat = "/chat/completions";
    private const string Any = "all";
    private const string Models = "/models";
    private const string Generation = "/generation";

    /// <summary>What ids of OpenRouter's begin with.</summary>
    public const string IdPrefix = "gen-";

    /// <summary>The parts of an answer that helpers are given by name.</summary>
    public static ImmutableArray<string> HelperParameters { get; } = ImmutableArray.Create("message", "delta", "usage", "error");

    /// <summary>The fields that only OpenRouter's list of models has.</summary>
    public static ImmutableArray<string> ModelFields { get; } = ImmutableArray.Create("context_length", "canonical_slug", "top_provider", "supported_parameters");

    /// <summary>All rows. The first row that fits decides.</summary>
    public static ImmutableArray<AnswerRow> Rows { get; } = ImmutableArray.Create(
        new AnswerRow(Chat, "choices.native_finish_reason", "finish_reason", "", Facts) { IsDistinctive = true },
        new AnswerRow(Chat, "choices.message.reasoning", "reasoning_content", "", Facts),
        new AnswerRow(Chat, "choices.delta.reasoning", "reasoning_content", "", Facts),
        new AnswerRow(Chat, "choices.message.reasoning_details", "reasoning_details[].text", "its elements have the type `text`, not `reasoning.text`", Facts) { IsDistinctive = true },
        new AnswerRow(Chat, "choices.delta.reasoning_details", "reasoning_content", "a stream has no details", Facts) { IsDistinctive = true },
        new AnswerRow(Chat, "usage.cost", "cost_nanos / 1e9", "it stands at the top, in nano-USD", Facts),
        new AnswerRow(Chat, "usage.cost_details", "usage.pricing", "", Facts) { IsDistinctive = true },
        new AnswerRow(Chat, "usage.is_byok", null, "it is not in the answer", Facts) { IsDistinctive = true },
        new AnswerRow(Chat, "openrouter_metadata", "routing_diagnostics", "ask for it with `meta` set to true in the body", Facts) { IsDistinctive = true },
        new AnswerRow(Any, "error.message", "description", "`error` is a text, not an object", Facts),
        new AnswerRow(Any, "error.code", "error", "it is a text such as validation_error; the number is `status_code`", Facts),
        new AnswerRow(Any, "error.metadata", "details", "it stands at the top, beside `error_type` and `error_origin`", Facts),
        new AnswerRow(Models, "data.context_length", "models[].limits.input_tokens", "the list is `models`, in pages", Recipe) { IsDistinctive = true },
        new AnswerRow(Models, "data.canonical_slug", "models[].id", "the list is `models`, in pages", Recipe) { IsDistinctive = true },
        new AnswerRow(Models, "data.top_provider", "models[].offers", "the list is `models`, in pages", Recipe) { IsDistinctive = true },
        new AnswerRow(Models, "data.supported_parameters", "models[].capabilities.parameters", "the list is `models`, in pages", Recipe) { IsDistinctive = true },
        new AnswerRow(Models, "data", "models", "it comes in pages of 50: ask until `total` is reached", Recipe),
        new AnswerRow(Generation, "data.native_tokens_prompt", "usage", "the row stands at the top, without `data`", Facts) { IsDistinctive = true },
        new AnswerRow(Generation, "data.native_tokens_completion", "usage", "the row stands at the top, without `data`", Facts) { IsDistinctive = true },
        new AnswerRow(Generation, "data.tokens_prompt", "usage", "the row stands at the top, without `data`", Facts) { IsDistinctive = true },
        new AnswerRow(Generation, "data.tokens_completion", "usage", "the row stands at the top, without `data`", Facts) { IsDistinctive = true },
        new AnswerRow(Generation, "data.cache_discount", "pricing_lines", "the row stands at the top, without `data`", Facts) { IsDistinctive = true },
        new AnswerRow(Generation, "data.total_cost", "cost_nanos / 1e9", "the row stands at the top, without `data`", Facts),
        new AnswerRow(Generation, "data.provider_name", "provider", "it is a slug, at the top", Facts),
        new AnswerRow(Generation, "data.generation_time", "generation_ms", "the row stands at the top, without `data`", Facts),
        new AnswerRow("/key", "data.limit_remaining", null, "it is not in the answer", "gateway-facts.md §1") { IsDistinctive = true },
        new AnswerRow("/key", "data.is_free_tier", null, "it is not in the answer", "gateway-facts.md §1") { IsDistinctive = true },
        new AnswerRow("/key", "data.rate_limit", null, "it is not in the answer", "gateway-facts.md §1"),
        new AnswerRow("/credits", "data.total_credits", "credits.balance_nanos", "in nano-USD, and with a management key", "gateway-facts.md §1") { IsDistinctive = true },
        new AnswerRow("/credits", "data.total_usage", "credits.thirty_day_usage", "of thirty days, and with a management key", "gateway-facts.md §1"));

    /// <summary>The texts that code looks for in a stream or an id.</summary>
    public static ImmutableArray<AnswerTextRow> Texts { get; } = ImmutableArray.Create(
        new AnswerTextRow(": OPENROUTER PROCESSING", IsWhole: false, "AI Stats sends no such comments, so nothing is to be skipped", Facts),
        new AnswerTextRow(": OPENROUTER", IsWhole: true, "AI Stats sends no such comments, so nothing is to be skipped", Facts),
        new AnswerTextRow("OPENROUTER PROCESSING", IsWhole: false, "AI Stats sends no such comments, so nothing is to be skipped", Facts),
        new AnswerTextRow("[DONE]", IsWhole: true, "AI Stats sends it for some providers only, so the loop must also end with the stream", Facts),
        new AnswerTextRow("data: [DONE]", IsWhole: true, "AI Stats sends it for some providers only, so the loop must also end with the stream", Facts),
        new AnswerTextRow(IdPrefix, IsWhole: true, "ids of AI Stats begin with `G-`", Facts));

    /// <summary>What differs and stands in no field that a rule could find.</summary>
    public static ImmutableArray<UnseenDifference> Unseen { get; } = ImmutableArray.Create(
        new UnseenDifference("Unknown fields of a body", "are ignored", "are answered with 400 `validation_error`, `unknown_param`", "gateway-facts.md §4"),
        new UnseenDifference("What is not sent", "is left to the provider", "is set: `temperature` 1, `parallel_tool_calls` true, `logprobs` false", "gateway-facts.md §4"),
        new UnseenDifference("`provider` of an answer", "is a display name", "is a slug, as is `provider_id`; neither is in a stream", Facts),
        new UnseenDifference("An error with status 200", "happens", "does not: the status is the real one", Facts),
        new UnseenDifference("An error in a stream", "is a chunk with `error` and the finish reason `error`", "is a frame `{\"object\":\"error\",\"message\":\"…\"}` without `choices`", Facts),
        new UnseenDifference("The last frame of a stream", "is a chunk", "may be a whole `chat.completion`, and deltas of tool calls may hold all arguments so far", Recipe),
        new UnseenDifference("`annotations` of a message", "are there if there are citations", "are always there, and empty; citations stand at the top", Facts),
        new UnseenDifference("Images", "take `aspect_ratio`, `resolution`, `seed`, `input_references`", "drop them without a word", "gateway-facts.md §1"),
        new UnseenDifference("OpenAI .NET SDK, errors", "have a message", "have none: `ClientResultException.Message` names the status only", Facts),
        new UnseenDifference("OpenAI .NET SDK, `GetModels()`", "lists the models", "returns an empty list", Facts));

    /// <summary>The fields that stand in the objects of an answer: one of them beside another is evidence that the object is part of one. In <c>data</c>, the other rows of the endpoint are.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Companions { get; } = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        [""] = ImmutableArray.Create("choices"),
        ["choices"] = ImmutableArray.Create("message", "delta", "finish_reason"),
        ["choices.message"] = ImmutableArray.Create("content", "tool_calls", "refusal"),
        ["choices.delta"] = ImmutableArray.Create("content", "tool_calls", "refusal"),
        ["usage"] = ImmutableArray.Create("prompt_tokens", "completion_tokens", "total_tokens"),
        ["error"] = ImmutableArray.Create("metadata"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The words to look for in projects with the signal.</summary>
    internal static ImmutableArray<Marker> Markers { get; } = Rows
        .Where(static row => row.IsDistinctive)
        .Select(static row => row.Path.Substring(row.Path.LastIndexOf('.') + 1))
        .SelectMany(static name => new[] { name, name.Replace("_", "") })
        .Concat(new[] { "choices", "reasoning", "usage", "\"error\"", "error.", "errorelement", "\"data\"", "> data)", "> data {", "> data;", "\"metadata\"", "prompt_tokens", "prompttokens", "openrouter processing", ": openrouter", "[done]", "\"gen-\"" })
        .Distinct(StringComparer.Ordinal)
        .Select(static word => new Marker(word, MarkerKinds.ResponseField))
        .ToImmutableArray();
}
