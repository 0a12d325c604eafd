using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>The libraries whose purpose is OpenRouter. Source: the package registry's pages and the libraries' own documentation, read 2026-11-24.</summary>
internal static class ClientLibraries
{
    /// <summary>
    /// Types and methods of client libraries that add the paths of chat, responses and embeddings to a base themselves.
    /// Source: OpenAI, Microsoft.Extensions.AI.OpenAI, Microsoft.SemanticKernel, Azure.AI.OpenAI, Betalgo.OpenAI.
    /// </summary>
    public static ImmutableArray<string> ChatClients { get; } = ImmutableArray.Create(
        "OpenAIClient", "OpenAIClientOptions", "ChatClient", "OpenAIChatClient", "AddOpenAIChatCompletion", "OpenAIChatCompletionService", "OpenAIService",
            "OpenAIAPI");

    /// <summary>What a package id of such a library holds.</summary>
    public const string Word = "OpenRouter";

    /// <summary>This package itself.</summary>
    public const string OwnPackage = "AIStats.OpenRouterMigration";

    /// <summary>The namespace of a library that others have below their own; only by itself it says whose it is.</summary>
    public const string PlainNamespace = "OpenRouter";

    /// <summary>What the namespaces of such libraries begin with.</summary>
    public static ImmutableArray<string> Namespaces { get; } = ImmutableArray.Create(
        "OpenRouter.NET", "OpenRouter.Abstractions", "OpenRouter.SDK", "OpenRouter.Client", "OpenRouterClient", "OpenRouterClientLite", "OpenRouterSharp",
            "Library.OpenRouterClient",
        "Codezerg.OpenRouter", "Soenneker.OpenRouter", "SemanticKernel.Connectors.OpenRouter", "Microsoft.SemanticKernel.Connectors.OpenRouter",
            "AiSdk.Providers.OpenRouter");

    /// <summary>What to do about a library, as the end of a sentence.</summary>
    public const string Advice = "is a library for OpenRouter; give it the AI Stats base URL if it takes one, or use an OpenAI client";

    /// <summary>What to know about an address that a library holds, as the end of a sentence.</summary>
    public const string HeldAddress = "is a URL in a package, so its requests stay at OpenRouter; write the AI Stats base URL instead";

    /// <summary>Whether a namespace is that of a known library.</summary>
    public static bool Holds(string name) => Namespaces.Any(library =>
        name.StartsWith(library, StringComparison.OrdinalIgnoreCase) && (name.Length == library.Length || name[library.Length] == '.'));
}
