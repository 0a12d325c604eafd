using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>What to do with attribution headers.</summary>
internal enum AttributionHeaderChoice
{
    /// <summary>Keep them, in the spelling that AI Stats documents.</summary>
    Rewrite,

    /// <summary>Remove them.</summary>
    Remove,
}
