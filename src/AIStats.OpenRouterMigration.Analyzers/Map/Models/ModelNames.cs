using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>
/// What model ids are made of: <c>author/name</c>, on OpenRouter with an optional <c>:variant</c>. Source: the model id and suffix tables
/// of the gateways' comparison, 2026-08-22.
/// </summary>
internal static class ModelNames
{
    /// <summary>The author of OpenRouter's routers, which are no models.</summary>
    public const string RouterAuthor = "openrouter";

    /// <summary>What OpenRouter writes before the author of an id that follows the newest release.</summary>
    public const char LatestSign = '~';

    /// <summary>How OpenRouter writes a preset of the team.</summary>
    public const string PresetPrefix = "@preset/";

    /// <summary>How AI Stats writes a preset of the team.</summary>
    public const string NewPresetPrefix = "@";

    /// <summary>The variant that is a part of the id on both gateways.</summary>
    public const string FreeVariant = "free";

    /// <summary>What to know of code that decides by the free variant.</summary>
    internal const string FreeAdvice = "few of its ids end so, and '" + FreeRouter + "' routes to free models, so look at what this decides";

    /// <summary>The type that a team routes its model ids through, as the migration guide has it; the ids in it are not judged again.</summary>
    public const string AliasType = "ModelAliases";

    /// <summary>Its method.</summary>
    public const string AliasMethod = "Resolve";

    /// <summary>The variable that switches it off: the way back by configuration alone.</summary>
    public const string AliasVariable = "AI_STATS_MODEL_ALIASES";

    /// <summary>The router of AI Stats that takes free models only.</summary>
    public const string FreeRouter = "phaseo/free";

    /// <summary>The authors of OpenRouter's models.</summary>
    public static ImmutableArray<string> Authors { get; } = ImmutableArray.Create(
        "ai21", "aion-labs", "alfredpros", "alibaba", "allenai", "alpindale", "amazon", "anthracite-org", "anthropic", "arcee-ai", "arliai", "baidu",
        "black-forest-labs", "bytedance", "bytedance-seed", "cognitivecomputations", "cohere", "deepcogito", "deepseek", "dots-studio", "elevenlabs",
        "fish-audio", "google", "gryphe", "ibm-granite", "inception", "inclusionai", "inflection", "kwaipilot", "kwaivgi", "liquid", "mancer", "meituan",
        "meta", "meta-llama", "microsoft", "minimax", "mistralai", "moonshotai", "morph", "neversleep", "nex-agi", "nousresearch", "nvidia", "openai",
        RouterAuthor, "perplexity", "poolside", "qwen", "raifle", "relace", "sakana", "sao10k", "stepfun", "tencent", "thedrummer", "thudm", "tngtech",
        "undi95", "upstage", "x-ai", "xiaomi", "xwin-lm", "z-ai");

    /// <summary>
    /// Authors whose models OpenRouter no longer has. They publish elsewhere too, so an id of theirs counts in code about OpenRouter only.
    /// Source: model lists in public code for OpenRouter, 2024 and 2025.
    /// </summary>
    public static ImmutableArray<string> FormerAuthors { get; } = ImmutableArray.Create(
        "01-ai", "aetherwiing", "agentica-org", "all-hands", "austism", "bytedance-research", "databricks", "eleutherai", "eva-unit-01", "featherless",
            "fireworks",
        "huggingfaceh4", "infermatic", "inflatebot", "jebcarter", "jondurbin", "koboldai", "latitudegames", "liuhaotian", "lizpreciatior", "lynn", "migtissera",
        "nothingiisreal", "open-orca", "open-r1", "openchat", "phind", "pygmalionai", "recursal", "rekaai", "rwkv", "scb10x", "shisa-ai", "snowflake",
        "sophosympatheia", "steelskull", "teknium", "togethercomputer", "tokyotech-llm");

    /// <summary>From an author on OpenRouter to the same one on AI Stats, where the names differ.</summary>
    public static ImmutableDictionary<string, string> RenamedAuthors { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["x-ai"] = "spacex-ai",
        ["mistralai"] = "mistral",
        ["meta-llama"] = "meta",
        ["nousresearch"] = "nous",
        ["bytedance-seed"] = "bytedance",
        ["elevenlabs"] = "eleven-labs",
        ["ibm-granite"] = "ibm",
        ["liquid"] = "liquid-ai",
        [RouterAuthor] = "phaseo",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The variants that AI Stats answers with 400.</summary>
    public static ImmutableArray<ModelVariant> Variants { get; } = ImmutableArray.Create(
        new ModelVariant("nitro", "drop ':nitro' and send provider.sort = \"throughput\""),
        new ModelVariant("floor", "drop ':floor' and send provider.sort = \"price\""),
        new ModelVariant("online", "drop ':online' and send the tool 'phaseo:web_search'"),
        new ModelVariant("thinking", "drop ':thinking' and send a reasoning object"),
        new ModelVariant("extended", "drop ':extended', which has no counterpart"),
        new ModelVariant("exacto", "drop ':exacto', which has no counterpart"),
        new ModelVariant("beta", "drop ':beta', which has no counterpart"));

    /// <summary>
    /// OpenRouter's routers about which there is more to say than that AI Stats has none of that name; those that only
    /// <see cref="ModelRows"/> names have no advice of their own.
    /// </summary>
    internal static ImmutableArray<ModelRouter> Routers { get; } = ImmutableArray.Create(
        // "phaseo/auto" is in an alpha test for some workspaces: pull request 2055, September 2026.
        new ModelRouter("openrouter/auto", "it has no such router ('phaseo/auto' is open to few teams), so name a model"),
        new ModelRouter("openrouter/default", "it has no default model, and answers a body without one with 400, so name a model"));

    /// <summary>The words of names that hold what a model or a person is told.</summary>
    internal static ImmutableArray<string> PromptWords { get; } = ImmutableArray.Create(
        "prompt", "prompts", "instruction", "instructions", "system", "help", "usage", "description", "placeholder", "hint", "tooltip");

    /// <summary>How names end that hold something else of the form <c>owner/name</c>, although the word <c>model</c> stands in them.</summary>
    internal static ImmutableArray<string> OtherThings { get; } = ImmutableArray.Create(
        "image", "container", "repo", "repository", "package", "dataset", "path", "file", "folder", "directory", "url", "namespace");

    /// <summary>The attributes and types that take a regular expression.</summary>
    internal static ImmutableArray<string> PatternTakers { get; } = ImmutableArray.Create("RegularExpression", "Regex", "GeneratedRegex");

    private static readonly ImmutableArray<string> AllowWords = ImmutableArray.Create("allow", "permitted", "supported", "accepted", "valid", "whitelist");

    /// <summary>Whether a list says in its name that callers may send what stands in it.</summary>
    internal static bool IsAllowList(string name) => AllowWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The members by which an entry of a registry names its model or provider; the entry's own name is no model id.</summary>
    internal static ImmutableArray<string> ModelMembers { get; } = ImmutableArray.Create(
        "model", "modelid", "model_id", "modelname", "model_name", "deployment");

    /// <summary>The members by which a row of a table says which catalogue its key is of.</summary>
    internal static ImmutableHashSet<string> CatalogMembers { get; } = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "catalog", "catalogue", "registry", "source", "site");

    /// <summary>The members that only answers have.</summary>
    internal static ImmutableHashSet<string> AnswerMembers { get; } = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "total_cost", "totalcost", "choices", "finish_reason", "finishreason", "native_finish_reason", "nativefinishreason",
        "native_tokens_prompt", "nativetokensprompt",
        "native_tokens_completion", "nativetokenscompletion", "generation_time", "generationtime", "system_fingerprint", "systemfingerprint",
        "prompt_tokens", "prompttokens", "completion_tokens",
        "completiontokens", "top_provider");

    /// <summary>How the names of models begin that are often written without their author.</summary>
    public static ImmutableArray<string> Families { get; } = ImmutableArray.Create(
        "gpt-", "gpt-3", "gpt-4", "gpt-5", "gpt-o", "claude-", "gemini-", "llama-", "deepseek-", "mistral-", "grok-", "qwen", "qwen-", "qwen2", "qwen3",
            "o1-mini", "o3-mini", "o4-mini");

    /// <summary>The methods and types of the usual clients whose first argument is a model, although their names do not say so.</summary>
    public static ImmutableHashSet<string> Calls { get; } = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "ChatClient", "GetChatClient", "EmbeddingClient", "GetEmbeddingClient", "OpenAIResponseClient", "GetOpenAIResponseClient", "GetResponsesClient",
        "AddOpenAIChatCompletion", "AddOpenAIChatClient", "AddOpenAITextEmbeddingGeneration", "OpenAIChatCompletionService");

    /// <summary>Other providers that take ids of this form, by names that mean nothing else: a longer one before a shorter one that it begins with.</summary>
    public static ImmutableArray<string> ProviderMarkers { get; } = ImmutableArray.Create(
        "huggingface", "hugging face", "hf.co", "groq", "together.ai", "together.xyz", "togetherai", "fireworks.ai", "fireworksai", "deepinfra", "siliconflow",
        "novita", "nebius", "requesty", "moonshot", "dashscope", "aliyuncs", "ollama", "lmstudio", "lm-studio", "lm studio", "llamasharp", "vllm",
            "api.perplexity",
        "api.deepseek", "api.mistral", "api.x.ai", "api.anthropic", "api.openai", "api.cohere", "integrate.api.nvidia", "generativelanguage", "api.cloudflare",
        "ai.cloudflare", "cloudflareai", "cerebras", "sambanova", "models.github", "githubmodels", "github models", "ai-gateway.vercel", "openai.azure",
        "azureopenai", "ai.azure", "vertexai", "vertex ai", "tokenizer", "pretrained", "onnx");

    /// <summary>Other providers whose names are words or companies besides: only a word of its own in a name, a label or an address counts.</summary>
    public static ImmutableArray<string> ProviderWords { get; } = ImmutableArray.Create(
        "together", "fireworks", "replicate", "hyperbolic", "nvidia", "azure", "bedrock", "cloudflare", "vercel", "venice", "chutes", "fal.ai", ".fal",
            "\"fal");

    /// <summary>What stands in the paths of APIs that serve models.</summary>
    public static ImmutableArray<string> ApiPaths { get; } = ImmutableArray.Create(
        "/chat/completions", "/completions", "/v1/messages", "/v1/responses", "/v1/embeddings", "/v1/models", "/compatible-mode", "/inference", "/openai");

    /// <summary>
    /// The companies whose own APIs take names without an author: a bare name beside one of them (<c>gpt-4o</c> beside OpenAI) belongs to
    /// that company.
    /// </summary>
    public static ImmutableHashSet<string> Vendors { get; } = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "openai", "chatgpt", "azureopenai", "anthropic", "claude", "google", "gemini", "mistral", "deepseek", "xai", "grok");

    /// <summary>How the types and methods of the client libraries are called that talk to any gateway, although a vendor stands in their names.</summary>
    public static ImmutableArray<string> ClientNames { get; } =
        ImmutableArray.Create("OpenAIClient", "AddOpenAI", "OpenAIChat", "OpenAIPrompt", "OpenAIResponse");

    /// <summary>Services whose JSON has fields of the same names; a type or member that is named after a service belongs to it.</summary>
    public static ImmutableArray<string> ServiceWords { get; } = ImmutableArray.Create(
        "openai", "anthropic", "claude", "gemini", "google", "azure", "bedrock", "vertex", "groq", "mistral", "ollama", "cohere", "deepseek", "perplexity",
            "huggingface",
        "fireworks", "replicate", "voyage", "jina", "nomic", "dashscope", "zhipu", "moonshot", "siliconflow", "cerebras", "sambanova", "watsonx", "copilot",
            "mcp",
        "slack", "discord", "telegram", "twilio", "stripe", "github");

    /// <summary>The words of a model's name that say what else than chat it is for, each with one word for that.</summary>
    public static ImmutableDictionary<string, string> Purposes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["embed"] = "embed",
        ["embedding"] = "embed",
        ["moderation"] = "moderation",
        ["guard"] = "moderation",
        ["safeguard"] = "moderation",
        ["safety"] = "moderation",
        ["ocr"] = "ocr",
        ["tts"] = "tts",
        ["audio"] = "audio",
        ["voice"] = "audio",
        ["transcribe"] = "transcribe",
        ["image"] = "image",
        ["video"] = "video",
        ["vl"] = "vision",
        ["vision"] = "vision",
        ["rerank"] = "rerank",
        ["reranker"] = "rerank",
        ["realtime"] = "realtime",
        ["live"] = "realtime",
        ["livetranslate"] = "realtime",
        ["music"] = "music",
        ["robotics"] = "robotics",
        ["translation"] = "translation",
        ["mt"] = "translation",
        ["character"] = "character",
        ["coder"] = "code",
        ["codex"] = "code",
        ["code"] = "code",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The words of a model's name that say how large it is among those of its author.</summary>
    public static ImmutableDictionary<string, string> SizeClasses { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["nano"] = "small",
        ["micro"] = "small",
        ["tiny"] = "small",
        ["mini"] = "small",
        ["small"] = "small",
        ["lite"] = "small",
        ["flash"] = "small",
        ["haiku"] = "small",
        ["air"] = "small",
        ["luna"] = "small",
        ["medium"] = "medium",
        ["plus"] = "medium",
        ["terra"] = "medium",
        ["large"] = "large",
        ["pro"] = "large",
        ["opus"] = "large",
        ["max"] = "large",
        ["ultra"] = "large",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>What stands in the ids of models that make vectors: vectors of two models cannot be compared.</summary>
    public static ImmutableArray<string> EmbeddingWords { get; } = ImmutableArray.Create("embed", "/bge-", "/gte-", "/e5-", "sentence-transformers/");

    /// <summary>The words of models' names that say little about which model it is.</summary>
    public static ImmutableHashSet<string> CommonWords { get; } =
        ImmutableHashSet.Create(StringComparer.Ordinal, "instruct", "chat", "it", "preview", "exp", "latest", FreeVariant);

    /// <summary>Words of web and data frameworks that hold the word <c>model</c> and mean another one.</summary>
    public static ImmutableArray<string> ForeignModels { get; } = ImmutableArray.Create(
        "viewmodel", "pagemodel", "datamodel", "domainmodel", "modelstate", "modelbuilder", "modelbind", "modelvalid", "modelmetadata", "clientmodel");

    /// <summary>The words to look for in projects with the signal.</summary>
    internal static ImmutableArray<Marker> Markers { get; } = Authors.Concat(FormerAuthors).Concat(RenamedAuthors.Values).Distinct(StringComparer.Ordinal)
        .Select(static author => new Marker(author + "/", MarkerKinds.ModelId))
        .Concat(Families.Select(static family => new Marker(family, MarkerKinds.ModelId)))
        .Concat(Variants.Select(static variant => variant.Suffix).Append(FreeVariant).Select(static suffix => new Marker(":" + suffix, MarkerKinds.ModelId)))
        .Append(new Marker(PresetPrefix, MarkerKinds.ModelId))
        .Concat(ProviderMarkers.Concat(ProviderWords).Select(static provider => new Marker(provider, MarkerKinds.OtherProvider)))
        .Concat(ForeignModels.Select(static word => new Marker(word, MarkerKinds.None)))
        // Last, since of two words that begin at the same place the first row counts.
        .Append(new Marker("model", MarkerKinds.ModelWord))
        .ToImmutableArray();
}
