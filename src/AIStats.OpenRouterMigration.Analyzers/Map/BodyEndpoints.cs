using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>The endpoints that a field of a body belongs to.</summary>
[Flags]
internal enum BodyEndpoints
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>POST /chat/completions</c>.</summary>
    Chat = 1,

    /// <summary><c>POST /responses</c>.</summary>
    Responses = 2,

    /// <summary><c>POST /messages</c>.</summary>
    Messages = 4,

    /// <summary><c>POST /embeddings</c>.</summary>
    Embeddings = 8,

    /// <summary><c>POST /videos</c>.</summary>
    Videos = 16,

    /// <summary><c>POST /images/generations</c>.</summary>
    Images = 32,

    /// <summary>The endpoints that generate text.</summary>
    Text = Chat | Responses | Messages,
}
