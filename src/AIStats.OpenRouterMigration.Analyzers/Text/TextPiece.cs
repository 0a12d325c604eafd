using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>A string made of a part of a source text.</summary>
/// <param name="Text">The string.</param>
/// <param name="Start">Where it begins in the source text.</param>
/// <param name="End">Before which a find in it has to begin; one behind stands in the next piece too.</param>
internal readonly record struct TextPiece(string Text, int Start, int End);
