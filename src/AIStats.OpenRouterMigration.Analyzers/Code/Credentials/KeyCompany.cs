using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>One of the two companies that a key can be of.</summary>
internal enum KeyCompany
{
    /// <summary>The one that the project leaves.</summary>
    OpenRouter,

    /// <summary>The one that it moves to.</summary>
    AIStats,
}
