
namespace AIStats.OpenRouterMigration;

/// <summary>The ids of all rules, as constants: Visual Studio keeps an analyzer assembly loaded, so fixers must not ask it for their ids.</summary>
internal static class RuleIds
{
    /// <summary>An API URL that keeps its contract on AI Stats.</summary>
    public const string EndpointUrl = "AIS1001";

    /// <summary>An endpoint that AI Stats has under another path, JSON shape or key.</summary>
    public const string ChangedEndpoint = "AIS1002";

    /// <summary>An endpoint or host without a counterpart.</summary>
    public const string MissingEndpoint = "AIS1003";

    /// <summary>A base URL and its path, written apart.</summary>
    public const string SplitBaseUrl = "AIS1004";

    /// <summary>A test of a host name.</summary>
    public const string HostTest = "AIS1005";

    /// <summary>A link to a web page of OpenRouter that AI Stats has too.</summary>
    public const string WebPageLink = "AIS1006";

    /// <summary>A mention in a comment, or a page without a match.</summary>
    public const string Mention = "AIS1007";

    /// <summary>The variable <c>OPENROUTER_API_KEY</c>.</summary>
    public const string ApiKeyVariable = "AIS2001";

    /// <summary>A key in source code.</summary>
    public const string HardCodedKey = "AIS2002";

    /// <summary>Another name of an OpenRouter variable, or a test of a key's prefix.</summary>
    public const string OtherVariable = "AIS2003";

    /// <summary>A configuration section or key that names OpenRouter.</summary>
    public const string ConfigurationKey = "AIS2004";

    /// <summary>A key of one company that is sent to the other one's host.</summary>
    public const string MisdirectedKey = "AIS2005";

    /// <summary>An attribution header.</summary>
    public const string AttributionHeader = "AIS3001";

    /// <summary>The <c>X-OpenRouter-Title</c> header.</summary>
    public const string OpenRouterTitleHeader = "AIS3002";

    /// <summary>A header that AI Stats neither reads nor sends.</summary>
    public const string UnreadHeader = "AIS3003";

    /// <summary>A model id that AI Stats serves under another id.</summary>
    public const string MovedModel = "AIS4001";

    /// <summary>A model id that AI Stats probably serves under another id.</summary>
    public const string ProbablyMovedModel = "AIS4002";

    /// <summary>A model id that AI Stats does not serve.</summary>
    public const string UnservedModel = "AIS4003";

    /// <summary>A variant, router or preset that AI Stats does not resolve.</summary>
    public const string ModelVariant = "AIS4004";

    /// <summary>A model id that AI Stats serves as it stands.</summary>
    public const string ModelInUse = "AIS4005";

    /// <summary>A field of a request body that AI Stats refuses.</summary>
    public const string RejectedField = "AIS5001";

    /// <summary>A field of a request body that AI Stats ignores or reads differently.</summary>
    public const string IgnoredField = "AIS5002";

    /// <summary>A request body whose members without a value are sent as null.</summary>
    public const string NullMember = "AIS5003";

    /// <summary>A field of an answer that AI Stats does not send or shapes differently.</summary>
    public const string AnswerField = "AIS6001";

    /// <summary>Configuration files that still refer to OpenRouter.</summary>
    public const string ConfigurationFiles = "AIS9001";

    /// <summary>A library whose purpose is OpenRouter.</summary>
    public const string ClientLibrary = "AIS9002";

    /// <summary>An option with a value that is not accepted.</summary>
    public const string InvalidOption = "AIS9003";

    /// <summary>An additional file that was not read.</summary>
    public const string SkippedFile = "AIS9004";

    /// <summary>A list of served models that cannot be used.</summary>
    public const string ModelList = "AIS9005";
}
