using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>What a marker is a sign of.</summary>
[Flags]
internal enum MarkerKinds
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
    PathName = 16384,

    /// <summary>The company's name in two words; no evidence for others.</summary>
    SpacedName = 32768,

    /// <summary>The end of a variable's name behind a hole or an operand (<c>{provider}_API_KEY</c>).</summary>
    VariableSuffix = 65536,

    /// <summary>A call of <see cref="Path"/>: what it is given is no model id.</summary>
    PathMethod = 131072,

    /// <summary>A field of an answer that many services have (<c>error</c>): it says something in a file about the gateway only.</summary>
    CommonField = 262144,

    /// <summary>A text in an answer that only OpenRouter sends, or sends in other cases.</summary>
    ResponseText = 524288,

    /// <summary>A status, or a value of a field, on which code may branch.</summary>
    ResponseValue = 1048576,

    /// <summary>A name of a framework that a whole project is asked for: <see cref="Markers.ProjectWords"/>.</summary>
    ProjectWord = 2097152,

    /// <summary>The common words that make a file one to look at; the others only say what these mean.</summary>
    Leading = ModelId | BodyField | ResponseField | ResponseText | ResponseValue,

    /// <summary>The words that are too common to look for in every project: <see cref="Markers.CommonWords"/>.</summary>
    CommonWord = ModelId | ModelWord | OtherProvider | BodyField | ResponseField | CommonField | ResponseText | ResponseValue,

    /// <summary>The markers that others use as well: they say nothing in a project without the OpenRouter signal.</summary>
    Shared = SharedHeader | ApiPath | VariableSuffix,

    /// <summary>What a fix leaves in place of an OpenRouter name: it keeps the project's signal whatever the order of fixes.</summary>
    AIStats = 32,

    /// <summary>What shows that a piece of code is about the gateway, before and after every fix.</summary>
    Evidence = OpenRouter | Key | AIStats,

    /// <summary>What shows that a project talks to OpenRouter, or did before a fix.</summary>
    Signal = Evidence | Referer,
}
