using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>A string made of a part of a source text.</summary>
/// <param name="Text">The string.</param>
/// <param name="Start">Where it begins in the source text.</param>
/// <param name="End">Hits must begin before this position; later ones are found again in the next piece, which overlaps.</param>
internal readonly record struct TextPiece(string Text, int Start, int End);
