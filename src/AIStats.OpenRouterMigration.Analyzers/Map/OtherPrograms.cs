using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>Programs beside a .NET application that read OpenRouter's variables by themselves. Source: the documentation of each, read 2026-11-24.</summary>
public static class OtherPrograms
{
    /// <summary>Words in the name of an image, a build folder or a settings file that is not this application's.</summary>
    public static ImmutableArray<string> Words { get; } = ImmutableArray.Create(
        "litellm", "open-webui", "librechat", "lobe-chat", "lobehub", "n8n", "flowise", "langflow", "langfuse", "dify", "anything-llm", "anythingllm", "big-agi", "aider", "python", "node");
}
