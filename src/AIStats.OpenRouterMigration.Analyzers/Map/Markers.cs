using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>What a marker is a sign of.</summary>
[Flags]
public enum MarkerKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The word <c>openrouter</c>: hosts, variables, headers, configuration keys and model ids hold it.</summary>
    OpenRouter = 1,

    /// <summary>The beginning of an OpenRouter key.</summary>
    Key = 2,

    /// <summary>The <c>HTTP-Referer</c> header, which only OpenRouter and its successors ask for.</summary>
    Referer = 4,

    /// <summary>A header that others use as well (<c>X-Title</c>, <c>X-Generation-Id</c>).</summary>
    SharedHeader = 8,

    /// <summary>An API path that may belong to an OpenRouter base written elsewhere.</summary>
    ApiPath = 16,

    /// <summary>A header of OpenRouter's own name (<c>X-OpenRouter-…</c>); no evidence for others, since a fix takes its name away.</summary>
    OpenRouterHeader = 64,

    /// <summary>The author part of a model id (<c>openai/</c>), a name that only models have (<c>gpt-4</c>), or a variant (<c>:nitro</c>).</summary>
    ModelId = 128,

    /// <summary>The word <c>model</c>, beside which a string of the right form is a model id.</summary>
    ModelWord = 256,

    /// <summary>The name of another provider, whose model ids are its own.</summary>
    OtherProvider = 512,

    /// <summary>A field of a request body that AI Stats refuses or ignores.</summary>
    BodyField = 1024,

    /// <summary>A field of an answer that AI Stats does not send or shapes differently.</summary>
    ResponseField = 2048,

    /// <summary>An address of any service.</summary>
    Address = 4096,

    /// <summary>A push service that has headers of the same names.</summary>
    PushService = 8192,

    /// <summary>The beginning of a path whose contract differs (<c>"credits</c>), which may be added to a base.</summary>
    ChangedPath = 16384,

    /// <summary>The company's name in two words; no evidence for others.</summary>
    NameInTwo = 32768,

    /// <summary>The end of a variable's name behind a hole or an operand (<c>{provider}_API_KEY</c>).</summary>
    NameEnd = 65536,

    /// <summary>A call of <see cref="Path"/>: what it is given is no model id.</summary>
    PathCall = 131072,

    /// <summary>The words that are too common to look for in every project: <see cref="Markers.Connected"/>.</summary>
    Connected = ModelId | ModelWord | OtherProvider | BodyField | ResponseField,

    /// <summary>The markers that others use as well: they say nothing in a project without the OpenRouter signal.</summary>
    Ambiguous = SharedHeader | ApiPath | NameEnd,

    /// <summary>What a fix leaves in place of an OpenRouter name: it keeps the project's signal whatever the order of fixes.</summary>
    AIStats = 32,

    /// <summary>What shows that a piece of code is about the gateway, before and after every fix.</summary>
    Evidence = OpenRouter | Key | AIStats,

    /// <summary>What shows that a project talks to OpenRouter, or did before a fix.</summary>
    Signal = Evidence | Referer,
}

/// <summary>A word to look for in the text of a file, in any case.</summary>
/// <param name="Text">The word, in lower case; one below six characters slows the search down.</param>
/// <param name="Kind">What it is a sign of.</param>
public sealed record Marker(string Text, MarkerKinds Kind);

/// <summary>The words that make a file worth a closer look.</summary>
public static class Markers
{
    /// <summary>All markers, taken from the rows of the map.</summary>
    public static ImmutableArray<Marker> All { get; } = ImmutableArray.Create(
        new Marker("openrouter", MarkerKinds.OpenRouter),
        new Marker("x-openrouter-", MarkerKinds.OpenRouterHeader),
        new Marker(GatewayVariables.KeyPrefix, MarkerKinds.Key),
        new Marker("open_router_", MarkerKinds.NameInTwo),
        new Marker("http-referer", MarkerKinds.Referer),
        new Marker("x-title", MarkerKinds.SharedHeader),
        new Marker("x-generation-id", MarkerKinds.SharedHeader),
        new Marker("api/v1", MarkerKinds.ApiPath),
        new Marker("phaseo", MarkerKinds.AIStats),
        new Marker("ai_stats_", MarkerKinds.AIStats),
        new Marker("}_api_key", MarkerKinds.NameEnd),
        new Marker("\"_api_key", MarkerKinds.NameEnd),
        new Marker("}_base_url", MarkerKinds.NameEnd),
        new Marker("\"_base_url", MarkerKinds.NameEnd));

    /// <summary>The words that say something in a project with the OpenRouter signal only, taken from the rows of the map; no word twice.</summary>
    public static ImmutableArray<Marker> Connected { get; } = ImmutableArray.CreateRange(
        ModelNames.Markers.Concat(GatewayBody.Markers).Concat(GatewayAnswers.Markers));

    /// <summary>What decides about a URL, a header or a model id in a file that has one. In code, a path begins behind a quote, a hole or a slash.</summary>
    public static ImmutableArray<Marker> Surroundings { get; } = ImmutableArray.CreateRange(
        GatewayHosts.Schemes.Select(static scheme => new Marker(scheme.Substring(scheme.Length - MarkerLength), MarkerKinds.Address))
            .Append(new Marker(GatewayHosts.PushService, MarkerKinds.PushService))
            .Append(new Marker("path.", MarkerKinds.PathCall))
            .Concat(from name in GatewayEndpoints.ChangedNames from before in "\"}/" select new Marker(before + name, MarkerKinds.ChangedPath)));

    /// <summary>The end of <c>http://</c> that is as long as the shortest name: a longer one would make no search faster.</summary>
    private const int MarkerLength = 4;
}
