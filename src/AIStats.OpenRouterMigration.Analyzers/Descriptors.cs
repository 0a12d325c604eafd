using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration;

/// <summary>The descriptors of all rules, as a table.</summary>
internal static class Descriptors
{
    private const string Category = "Migration";
    private const string HelpLinkBase = "https://github.com/AI-Stats/OpenRouterMigration/blob/main/docs/rules/";

    /// <summary>AIS1001.</summary>
    public static readonly DiagnosticDescriptor EndpointUrl = Warning(
        RuleIds.EndpointUrl,
        "OpenRouter API URL",
        "'{0}' is an OpenRouter endpoint; {1}",
        "The endpoint has the same path and takes the same request on the AI Stats Gateway, so only the address changes.");

    /// <summary>AIS1002.</summary>
    public static readonly DiagnosticDescriptor ChangedEndpoint = Warning(
        RuleIds.ChangedEndpoint,
        "OpenRouter endpoint with another contract on AI Stats",
        "'{0}' differs on AI Stats: {1}",
        "The endpoint exists on the AI Stats Gateway under another path, with another JSON shape, or for another kind of key.");

    /// <summary>AIS1003.</summary>
    public static readonly DiagnosticDescriptor MissingEndpoint = Warning(
        RuleIds.MissingEndpoint,
        "OpenRouter endpoint without a counterpart on AI Stats",
        "AI Stats has no counterpart of '{0}': {1}",
        "The endpoint or host does not exist on the AI Stats Gateway, so the call must be replaced or removed by hand.");

    /// <summary>AIS1004.</summary>
    public static readonly DiagnosticDescriptor SplitBaseUrl = Warning(
        RuleIds.SplitBaseUrl,
        "OpenRouter base URL and path written apart",
        "{0}",
        "Base URL and path of an OpenRouter endpoint are in two places. Both have to change together, since AI Stats has no /api in its paths.");

    /// <summary>AIS1005.</summary>
    public static readonly DiagnosticDescriptor HostTest = Warning(
        RuleIds.HostTest,
        "Test of an OpenRouter host name",
        "'{0}' no longer fits when the URL moves; {1}",
        "Code that compares a URL with OpenRouter's host takes another branch after the migration, unless the test changes in the same pass.");

    /// <summary>AIS1006.</summary>
    public static readonly DiagnosticDescriptor WebPageLink = Warning(
        RuleIds.WebPageLink,
        "Link to an OpenRouter web page",
        "'{0}' is a page of OpenRouter; {1}",
        "AI Stats has a page for the same purpose.");

    /// <summary>AIS1007.</summary>
    public static readonly DiagnosticDescriptor Mention = Info(
        RuleIds.Mention,
        "OpenRouter mentioned in a comment or a link",
        "{0} mentions '{1}'; {2}",
        "The mention changes nothing at run time, and no rewrite of it is certain to be true.");

    /// <summary>AIS2001.</summary>
    public static readonly DiagnosticDescriptor ApiKeyVariable = Warning(
        RuleIds.ApiKeyVariable,
        "OPENROUTER_API_KEY variable",
        "'{0}' {1}",
        "The AI Stats Gateway takes its own key, so it is read from a variable of its own.");

    /// <summary>AIS2002.</summary>
    public static readonly DiagnosticDescriptor HardCodedKey = Warning(
        RuleIds.HardCodedKey,
        "OpenRouter key in source code",
        "An OpenRouter key is in {0}; if it is real, revoke it, and {1}",
        "A key in source code is in every clone of the repository, and AI Stats refuses it with 401 invalid_key_format. The message never repeats the key.");

    /// <summary>AIS2003.</summary>
    public static readonly DiagnosticDescriptor OtherVariable = Info(
        RuleIds.OtherVariable,
        "Other OpenRouter variable or key prefix",
        "'{0}' belongs to OpenRouter; {1}",
        "The team's own name for OpenRouter, or a test of its key prefix. Hosts set such variables where no build can see it.");

    /// <summary>AIS2004.</summary>
    public static readonly DiagnosticDescriptor ConfigurationKey = Info(
        RuleIds.ConfigurationKey,
        "OpenRouter configuration section or key",
        "The key '{0}' may keep its name; put AI Stats values under it in every host{1}",
        "Hosts set configuration keys where no build can see it, so a new name here would break them.");

    /// <summary>AIS2005.</summary>
    public static readonly DiagnosticDescriptor MisdirectedKey = Warning(
        RuleIds.MisdirectedKey,
        "Key that is sent to the other company",
        "{0}",
        "A key is a secret between you and one company. The other company answers it with 401, and may log it.");

    /// <summary>AIS3001.</summary>
    public static readonly DiagnosticDescriptor AttributionHeader = Warning(
        RuleIds.AttributionHeader,
        "OpenRouter attribution header",
        "'{0}' attributes requests on OpenRouter; {1}",
        "AI Stats reads attribution from http-referer and x-title; keep them only where attribution is wanted.");

    /// <summary>AIS3002.</summary>
    public static readonly DiagnosticDescriptor OpenRouterTitleHeader = Warning(
        RuleIds.OpenRouterTitleHeader,
        "X-OpenRouter-Title header",
        "AI Stats does not read '{0}'; {1}",
        "OpenRouter's current name of the title header is unknown to AI Stats, which reads x-title.");

    /// <summary>AIS3003.</summary>
    public static readonly DiagnosticDescriptor UnreadHeader = Warning(
        RuleIds.UnreadHeader,
        "OpenRouter header that AI Stats does not use",
        "AI Stats does not {1} '{0}'; {2}",
        "A request header that AI Stats does not read changes nothing there, and a response header that it does not send is never found.");

    /// <summary>AIS4001.</summary>
    public static readonly DiagnosticDescriptor MovedModel = Warning(
        RuleIds.MovedModel,
        "Model id that moved",
        "AI Stats does not know '{0}'; {1}",
        "The same model has another id on AI Stats, which answers the OpenRouter id with 400 unsupported_model_or_endpoint.");

    /// <summary>AIS4002.</summary>
    public static readonly DiagnosticDescriptor ProbablyMovedModel = Warning(
        RuleIds.ProbablyMovedModel,
        "Model id that probably moved",
        "AI Stats does not know {0}'{1}'; {2}",
        "A model of the same name or release has another id on AI Stats, or ends there; a person decides which one to use.");

    /// <summary>AIS4003.</summary>
    public static readonly DiagnosticDescriptor UnservedModel = Warning(
        RuleIds.UnservedModel,
        "Model that AI Stats does not serve",
        "AI Stats does not serve {0}; {1}",
        "A request for it ends in 400 unsupported_model_or_endpoint, so the application needs another model.");

    /// <summary>AIS4004.</summary>
    public static readonly DiagnosticDescriptor ModelVariant = Warning(
        RuleIds.ModelVariant,
        "Model variant, router or preset of OpenRouter",
        "AI Stats does not resolve '{0}'; {1}",
        "OpenRouter takes this as a part of the model id. AI Stats takes it as a field of the request, or not at all.");

    /// <summary>AIS4005.</summary>
    public static readonly DiagnosticDescriptor ModelInUse = Hidden(
        RuleIds.ModelInUse,
        "Model id in use",
        "{0} in use, and AI Stats {1}",
        "The inventory of the ids that need no change.");

    /// <summary>AIS5001.</summary>
    public static readonly DiagnosticDescriptor RejectedField = Warning(
        RuleIds.RejectedField,
        "Request field that AI Stats refuses",
        "AI Stats answers '{0}' in a body with 400; {1}",
        "OpenRouter ignores a field of a request body that it does not know; the AI Stats Gateway refuses the request.");

    /// <summary>AIS5002.</summary>
    public static readonly DiagnosticDescriptor IgnoredField = Warning(
        RuleIds.IgnoredField,
        "Request field that AI Stats ignores or changes",
        "AI Stats {1} '{0}' in a body; {2}",
        "The request succeeds, but AI Stats does not do what the field asks for: a chain of fallbacks stops silently.");

    /// <summary>AIS5003.</summary>
    public static readonly DiagnosticDescriptor NullMember = Warning(
        RuleIds.NullMember,
        "Request members that are sent as null",
        "'{0}' sends null for {1}, which AI Stats answers with 400; leave members without a value out",
        "OpenRouter takes null as 'no value'; the AI Stats Gateway answers it with 400. The serializers of .NET write null unless told otherwise.");

    /// <summary>AIS6001.</summary>
    public static readonly DiagnosticDescriptor AnswerField = Info(
        RuleIds.AnswerField,
        "Answer field that AI Stats does not send",
        "'{0}' is different on AI Stats: {1}",
        "The AI Stats Gateway answers without the field, or in another shape, so code that reads it finds nothing. "
        + "One adapter that reads both gateways is better than many edits.");

    /// <summary>AIS9001.</summary>
    public static readonly DiagnosticDescriptor ConfigurationFiles = Warning(
        RuleIds.ConfigurationFiles,
        "Settings files still refer to OpenRouter",
        "OpenRouter is still named in {0}; {1}",
        "Neither Visual Studio nor dotnet format fixes a finding inside a file that is not C#, so this rule carries the fixes of all of them to C#.");

    /// <summary>AIS9002.</summary>
    public static readonly DiagnosticDescriptor ClientLibrary = Info(
        RuleIds.ClientLibrary,
        "OpenRouter client library",
        "'{0}' {1}",
        "The library sends requests to OpenRouter, even after everything else in the project has moved.");

    /// <summary>AIS9003.</summary>
    public static readonly DiagnosticDescriptor InvalidOption = Warning(
        RuleIds.InvalidOption,
        "Invalid migration option",
        "'{0} = {1}' is not valid, so the default is used; write {2}",
        "A value that is not accepted would silently change what the fixes write.");

    /// <summary>AIS9004.</summary>
    public static readonly DiagnosticDescriptor SkippedFile = Info(
        RuleIds.SkippedFile,
        "Additional file not read",
        "This file was not searched for OpenRouter: {0}",
        "Large, binary and undecodable files are left alone, since a rewrite could damage them.");

    /// <summary>AIS9005.</summary>
    public static readonly DiagnosticDescriptor ModelList = Warning(
        RuleIds.ModelList,
        "List of served models that cannot be used",
        "This list of models cannot be used, so the built-in one is: {0}",
        "With a list that is no answer of GET /v1/models, every verdict about model ids would be wrong.");

    private static DiagnosticDescriptor Warning(string id, string title, string message, string description) =>
        Create(id, title, message, description, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string title, string message, string description) =>
        Create(id, title, message, description, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Hidden(string id, string title, string message, string description) =>
        Create(id, title, message, description, DiagnosticSeverity.Hidden);

    private static DiagnosticDescriptor Create(string id, string title, string message, string description, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, description, HelpLinkBase + id + ".md");
}
