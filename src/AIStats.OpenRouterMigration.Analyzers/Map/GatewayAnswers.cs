using System.Collections.Immutable;
using System.Globalization;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>What differs in answers. Source of every row: gateway-facts.md, section 5, and section 7 for the list of models.</summary>
internal static class GatewayAnswers
{
    private const string Facts = "gateway-facts.md §5, 2026-08-22";
    private const string Recipe = "gateway-facts.md §7, 2026-08-22";
    private const string EndpointFacts = "gateway-facts.md §1, 2026-08-22";
    private const string BodyFacts = "gateway-facts.md §4, 2026-08-22";
    private const string Newer = "gateway-facts.md §9, 2026-09";
    private const string Chat = "/chat/completions";
    private const string Any = "all";
    private const string Generation = "/generation";
    private const string InPages = "the list is `models`, in pages";
    private const string Balance = "AI Stats answers only the balance, `credits.remaining / 1e9`: subtract nothing from it";
    private const string OtherSentences = "test the status and `error` instead";

    /// <summary>The list of models.</summary>
    public const string Models = "/models";

    /// <summary>The endpoint of embeddings: only code that asks for it means its answers.</summary>
    public const string Embeddings = "/embeddings";

    /// <summary>What ids of OpenRouter's begin with.</summary>
    public const string IdPrefix = "gen-";

    /// <summary>The parts of an answer that helpers are given by name.</summary>
    public static ImmutableArray<string> HelperParameters { get; } = ImmutableArray.Create("message", "delta", "usage", "error");

    /// <summary>What such a name may end with: <c>errorElement</c>.</summary>
    public static ImmutableArray<string> HelperEndings { get; } = ImmutableArray.Create("Element", "Node", "Token", "Object", "Json", "Prop");

    /// <summary>The fields that only OpenRouter's list of models has.</summary>
    public static ImmutableArray<string> ModelFields { get; } =
        ImmutableArray.Create("context_length", "canonical_slug", "top_provider", "supported_parameters", "architecture");

    /// <summary>The field in which AI Stats says what a request cost. Who reads it knows that the two gateways differ.</summary>
    public const string Money = "total_nanos";

    /// <summary>All rows. The first row that fits decides.</summary>
    public static ImmutableArray<AnswerRow> Rows { get; } = ImmutableArray.Create(
        new AnswerRow(Chat, "choices.native_finish_reason", "finish_reason", "", Facts) { IsDistinctive = true },
        new AnswerRow(Chat, "choices.message.reasoning", "reasoning_content", "", Facts),
        new AnswerRow(Chat, "choices.delta.reasoning", "reasoning_content", "", Facts),
        new AnswerRow(Chat, "choices.message.reasoning_details", "reasoning_details[].text", "its elements have the type `text`, not `reasoning.text`",
            Facts) { IsDistinctive = true },
        new AnswerRow(Chat, "choices.delta.reasoning_details", "reasoning_content", "a stream has no details", Facts) { IsDistinctive = true },
        new AnswerRow(Chat, "usage.cost", $"usage.pricing.{Money} / 1e9", "it is in USD, and a stream has it in its last frame", Facts) { IsMoney = true },
        new AnswerRow(Chat, "usage.cost_details", "usage.pricing", "", Facts) { IsDistinctive = true },
        new AnswerRow(Chat, "usage.is_byok", null, "it is not in the answer", Facts) { IsDistinctive = true },
        new AnswerRow(Chat, "openrouter_metadata", "meta.routing", "ask for it with `meta` set to true in the body", Facts) { IsDistinctive = true },
        new AnswerRow(Any, "error.message", "description", "`error` is a text, not an object (since September 2026 there is `message` beside it)", Facts),
        new AnswerRow(Any, "error.code", "error", "it is a text such as validation_error, and the number is `status_code`", Facts),
        new AnswerRow(Any, "error.metadata", "details", "it stands at the top, beside `error_type` and `error_origin`", Facts),
        new AnswerRow(Models, "data.context_length", "models[].limits.input_tokens", InPages, Recipe) { IsDistinctive = true },
        new AnswerRow(Models, "data.canonical_slug", "models[].id", InPages, Recipe) { IsDistinctive = true },
        new AnswerRow(Models, "data.top_provider", "models[].offers", InPages, Recipe) { IsDistinctive = true },
        new AnswerRow(Models, "data.supported_parameters", "models[].capabilities.parameters", InPages, Recipe) { IsDistinctive = true },
        new AnswerRow(Models, "data.pricing", "models[].pricing.meters",
            "a meter has `price_per_unit` for `unit_size` units, and \"0\" is never there", Recipe) { IsDistinctive = true },
        new AnswerRow(Models, "data.architecture", "models[].modalities", "with `input` and `output`", Recipe) { IsDistinctive = true },
        new AnswerRow(Models, "data.created", "models[].lifecycle.released_at", "a date as text, not a number of seconds", Recipe),
        new AnswerRow(Models, "data", "models", "it comes in pages of 50: ask until `total` is reached", Recipe),
        new AnswerRow(Generation, "data.native_tokens_prompt", "usage", "the row is at the top, without `data`", Facts) { IsDistinctive = true },
        new AnswerRow(Generation, "data.native_tokens_completion", "usage", "the row is at the top, without `data`", Facts) { IsDistinctive = true },
        new AnswerRow(Generation, "data.tokens_prompt", "usage", "the row is at the top, without `data`", Facts) { IsDistinctive = true },
        new AnswerRow(Generation, "data.tokens_completion", "usage", "the row is at the top, without `data`", Facts) { IsDistinctive = true },
        new AnswerRow(Generation, "data.cache_discount", "pricing_lines", "the row is at the top, without `data`", Facts) { IsDistinctive = true },
        new AnswerRow(Generation, "data.total_cost", "cost_nanos / 1e9", "the row is at the top, without `data`", Facts),
        new AnswerRow(Generation, "data.provider_name", "provider", "it is a slug, at the top", Facts),
        new AnswerRow(Generation, "data.generation_time", "generation_ms", "the row is at the top, without `data`", Facts),
        new AnswerRow("/key", "data.limit_remaining", null, "it is not in the answer", EndpointFacts) { IsDistinctive = true },
        new AnswerRow("/key", "data.is_free_tier", null, "it is not in the answer", EndpointFacts) { IsDistinctive = true },
        new AnswerRow("/key", "data.rate_limit", null, "it is not in the answer", EndpointFacts),
        new AnswerRow("/key", "data.usage_daily", null, "it is not in the answer", EndpointFacts) { IsDistinctive = true },
        new AnswerRow("/key", "data.usage_monthly", null, "it is not in the answer", EndpointFacts) { IsDistinctive = true },
        new AnswerRow("/credits", "data.total_credits", null, Balance, EndpointFacts) { IsDistinctive = true },
        new AnswerRow("/credits", "data.total_usage", null, Balance, EndpointFacts),
        new AnswerRow("/videos", "unsigned_urls", null, "ask GET /v1/videos/{id}/content for the video", EndpointFacts) { IsDistinctive = true },
        new AnswerRow(Embeddings, "usage.prompt_tokens", "usage.input_tokens", "there is no `prompt_tokens` in the answer", Facts));

    /// <summary>The texts that code looks for in a stream or an id.</summary>
    public static ImmutableArray<AnswerTextRow> Texts { get; } = ImmutableArray.Create(
        new AnswerTextRow(": OPENROUTER PROCESSING", IsWhole: false, "AI Stats sends no such comments, so there is nothing to skip", Facts),
        new AnswerTextRow(": OPENROUTER", IsWhole: true, "AI Stats sends no such comments, so there is nothing to skip", Facts),
        new AnswerTextRow("OPENROUTER PROCESSING", IsWhole: false, "AI Stats sends no such comments, so there is nothing to skip", Facts),
        new AnswerTextRow("[DONE]", IsWhole: true, "AI Stats sends it for some providers only, so the loop must also end with the stream", Facts),
        new AnswerTextRow("data: [DONE]", IsWhole: true, "AI Stats sends it for some providers only, so the loop must also end with the stream", Facts),
        new AnswerTextRow(IdPrefix, IsWhole: true, "ids of AI Stats begin with `G-`", Facts) { IsShared = true },
        RateLimit("X-RateLimit-Limit"),
        RateLimit("X-RateLimit-Remaining"),
        RateLimit("X-RateLimit-Reset"),
        Sentence("No endpoints found", "an unknown model is 400 `unsupported_model_or_endpoint`"),
        Sentence("is not a valid model ID", "an unknown model is 400 `unsupported_model_or_endpoint`"),
        Sentence("No allowed providers are available", "a filter that no provider fits is 400 `validation_error`"),
        Sentence("Provider returned error", "what a provider refuses is 502 `upstream_error`"),
        Sentence("free-models-per-day", "a limit of the key is 429 `key_limit_exceeded`"),
        Sentence("free-models-per-min", "a limit of the key is 429 `key_limit_exceeded`"),
        Sentence("can only afford", "too low a balance is 402 `insufficient_funds`, without figures"),
        Sentence("requires more credits", "too low a balance is 402 `insufficient_funds`, without figures"));

    /// <summary>The statuses that mean something else.</summary>
    public static ImmutableArray<StatusRow> Statuses { get; } = ImmutableArray.Create(
        new StatusRow(402, "PaymentRequired", "it means a balance below 1 USD or a model without a price, and the text holds no figures", Facts),
        new StatusRow(404, "NotFound", "an unknown model is 400 `unsupported_model_or_endpoint`; 404 is a path that does not exist", Facts),
        new StatusRow(429, "TooManyRequests", "it means a limit of the key; a provider's own limit is 502 `upstream_error`", Facts),
        new StatusRow(503, "ServiceUnavailable",
            "a provider that fails is 502 `upstream_error`, and so is one that refuses the request: do not repeat that", Facts));

    /// <summary>The values that AI Stats never gives.</summary>
    public static ImmutableArray<AnswerValueRow> Values { get; } = ImmutableArray.Create(
        new AnswerValueRow("finish_reason", "error",
            "an error in a stream is its own frame without `choices`, or the stream just ends: ask for a finish reason", Facts));

    /// <summary>What is different about a body whose <c>model</c> is taken out.</summary>
    public const string NoModel = "a body without it is answered with 400 `model_required`, so name a model";

    /// <summary>The methods of the OpenAI SDK that list models, and what is different about them.</summary>
    public static ImmutableArray<string> ModelLists { get; } = ImmutableArray.Create("GetModels", "GetModelsAsync");

    /// <inheritdoc cref="ModelLists"/>
    public const string NoModels = "this SDK reads `data`, and AI Stats answers `models`: the list is empty, without an error";

    /// <summary>What is different about a loop over a stream that only one text ends.</summary>
    public const string DoneText = "[DONE]";

    /// <summary>What differs and stands in no field that a rule could find.</summary>
    public static ImmutableArray<UnseenDifference> Unseen { get; } = ImmutableArray.Create(
        new UnseenDifference("Unknown fields of a body", "are ignored", "are answered with 400 `validation_error`, `unknown_param`", BodyFacts),
        new UnseenDifference("What is not sent", "is left to the provider", "is set: `temperature` 1, `parallel_tool_calls` true, `logprobs` false", BodyFacts),
        new UnseenDifference("`provider` of an answer", "is a display name", "is a slug, as is `provider_id`; neither is in a stream", Facts),
        new UnseenDifference("An error of a provider before the first word", "has the provider's status",
            "is always 502 `upstream_error`, also for 400, 404, 422 and 429: policies that repeat 5xx repeat what users did wrong", Facts),
        new UnseenDifference("An error of a provider after some text, not streamed", "is status 200 with an error",
            "is status 200 with the text so far, the finish reason `stop` and usage 0", Facts),
        new UnseenDifference("An error in a stream", "is a chunk with `error` and the finish reason `error`",
            "is the provider's own `{\"error\":{…}}`, or `{\"object\":\"error\",\"message\":\"stream_error\"}` twice, or nothing (Anthropic), "
            + "always without `choices`", Facts),
        new UnseenDifference("A connection that breaks", "is an error",
            "ends the stream without a word: no finish reason, no `[DONE]`. Take a stream for whole only with a finish reason", Facts),
        new UnseenDifference("The last frame of a stream", "is a chunk",
            "is a whole `chat.completion` for Anthropic, Groq and DeepSeek, and for OpenAI with `reasoning` or `reasoning_effort`: do not add its "
            + "text to what came before", Recipe),
        new UnseenDifference("Arguments of tool calls in such a stream", "come in parts",
            "come whole so far, again and again: the OpenAI SDK joins them to `{\"ci{\"city\":\"Par…`", Recipe),
        new UnseenDifference("Streams of `/responses`", "have `type` in their data",
            "have it only if the provider speaks Responses itself (OpenAI, Groq, "
            + "DeepSeek): elsewhere read the `event:` line. The OpenAI SDK shows unknown events and no text", Facts),
        new UnseenDifference("Cancelling a stream", "stops the work, and the bill, at many providers", "stops neither: the whole answer is paid for", Facts),
        new UnseenDifference("Comments that keep a stream alive", "come while a model thinks", "do not come: give `HttpClient` and proxies a longer idle time",
            Facts),
        new UnseenDifference("`cache_control` on a content part of a chat", "caches prompts of Anthropic models",
            "is dropped without a word, and every call costs the full price: send `provider_options.anthropic.cache_control`, "
            + "or use `/messages`, which keeps it", BodyFacts),
        new UnseenDifference("`metadata`, `store`, `safety_identifier` of a chat", "reach the provider", "do not reach OpenAI as they are", BodyFacts),
        new UnseenDifference("The scheme of a key", "is read in any case", "must be `Bearer` with a capital: `bearer` is 401, and so is `x-api-key`",
            "gateway-facts.md §3, 2026-08-22"),
        new UnseenDifference("Large bodies", "depend on the provider", "are 413 above 16 MiB (JSON) or 32 MiB (multipart)", BodyFacts),
        new UnseenDifference("`max_tokens` above what every provider of a model gives", "is cut", "is 400 `max_tokens_exceeded`; 0 is 400, too", BodyFacts),
        new UnseenDifference("A model that does not take what a message holds", "is another error for each provider",
            "is 400: `unsupported_modalities` for a picture or sound, `structured_outputs_unsupported` for a `json_schema`", BodyFacts),
        new UnseenDifference("A picture of `/images/generations`", "is `b64_json`", "may be a `url` instead", Facts),
        new UnseenDifference("`/audio/speech` with `Accept: application/json` alone", "is the sound", "is JSON", Facts),
        new UnseenDifference("`input` of `/audio/speech`", "has the provider's limit", "is 400 above 4,096 characters", BodyFacts),
        new UnseenDifference("`error.availability`, `error.metadata.provider_code`", "tell when to ask again and what the provider said",
            "are not sent; `failed_statuses` and `provider_failure_diagnostics` tell what providers said", Facts),
        new UnseenDifference("`x-session-id`, `anthropic-beta`", "are read",
            "are not: send `session_id` in the body; a browser's request with them fails the CORS check", "gateway-facts.md §2, 2026-08-22"),
        new UnseenDifference("`annotations` of a message", "are there if there are citations", "are always there, and empty; citations stand at the top",
            Facts),
        new UnseenDifference("OpenAI .NET SDK, errors", "have a message", "have none: `ClientResultException.Message` names the status only", Facts),
        new UnseenDifference("OpenAI .NET SDK, `GetModels()`", "lists the models", "returns an empty list", Facts),
        new UnseenDifference("OpenAI .NET SDK, embeddings", "have an `InputTokenCount`",
            "have 0: `usage` has `input_tokens` instead of `prompt_tokens`, and `requestId` instead of `id`", Facts),
        new UnseenDifference("`GET /models?endpoints=embeddings`", "lists models for embeddings", "lists four of them; ask with `endpoints=text.embed`",
            Recipe),
        new UnseenDifference("A model that is answered", "is in the list",
            "may be in no list: a provider's own name (`openai/gpt-4o-mini-2024-07-18`) works all the same", Recipe));

    /// <summary>
    /// The fields that stand in the objects of an answer: one of them beside another is evidence that the object is part of one. In
    /// <c>data</c>, the other rows of the endpoint are.
    /// </summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Companions { get; } =
        new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        [""] = ImmutableArray.Create("choices"),
        ["choices"] = ImmutableArray.Create("message", "delta", "finish_reason"),
        ["choices.message"] = ImmutableArray.Create("content", "tool_calls", "refusal"),
        ["choices.delta"] = ImmutableArray.Create("content", "tool_calls", "refusal"),
        ["usage"] = ImmutableArray.Create("prompt_tokens", "completion_tokens", "total_tokens"),
        ["error"] = ImmutableArray.Create("metadata"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The words to look for in projects with the signal. What an error of any service may have counts by the name of the error.</summary>
    internal static ImmutableArray<Marker> Markers { get; } = Rows
        .Where(static row => !row.IsCommon).Select(static row => row.Path.Substring(row.Path.LastIndexOf('.') + 1)).Concat(new[] { "metadata", "usage" })
        .SelectMany(static name => new[] { name, name.Replace("_", "") }).Distinct(StringComparer.Ordinal)
        .Select(static word => new Marker(word, MarkerKinds.ResponseField))
        .Concat(HelperEndings.Select(static ending => "error" + ending.ToLowerInvariant()).Concat(new[] { "error", "data" })
            .Select(static word => new Marker(word, MarkerKinds.CommonField)))
        .Concat(Texts.Where(static row => row.IsSentence || row.IsShared).Select(static row => row.Text.ToLowerInvariant())
            .Concat(new[] { "openrouter processing", ": openrouter", "[done]" })
            .Select(static word => new Marker(word, MarkerKinds.ResponseText)))
        .Concat(Values.SelectMany(static row => new[] { row.Field, row.Field.Replace("_", "") })
            .Select(static word => new Marker(word, MarkerKinds.ResponseValue)))
        .ToImmutableArray();

    /// <summary>What code compares with where it branches on an answer, or takes out of a body.</summary>
    internal static ImmutableArray<Marker> ValueMarkers { get; } = Statuses
        .SelectMany(static row => new[] { row.Name.ToLowerInvariant(), row.Status.ToString(CultureInfo.InvariantCulture) })
        .Concat(Values.Select(static row => '"' + row.Value + '"')).Concat(ModelLists.Select(static name => name.ToLowerInvariant())).Append("remove")
        .Select(static word => new Marker(word, MarkerKinds.ResponseValue))
        .ToImmutableArray();

    private static AnswerTextRow Sentence(string text, string difference) =>
        new(text, IsWhole: false, $"{difference}, so {OtherSentences}", Facts) { IsSentence = true };

    private static AnswerTextRow RateLimit(string header) =>
        new(header, IsWhole: true, "AI Stats sends no such header; since September 2026 it sends Retry-After and X-Phaseo-Upstream-RateLimit-*",
            Newer) { IsShared = true };
}
