using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A base URL, or a path that is added to one elsewhere.</summary>
internal interface ISplitEnd
{
    /// <summary>The file.</summary>
    SyntaxTree Tree { get; }

    /// <summary>Where it stands.</summary>
    TextSpan Span { get; }

    /// <summary>What it says, for a message.</summary>
    string Display { get; }

    /// <summary>The changes that move it to a certain target.</summary>
    ImmutableArray<TextChange> MoveTo(GatewayBase target);
}
