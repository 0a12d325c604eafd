using System.Runtime.InteropServices;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>A place in a text where a word of a search stands.</summary>
/// <param name="Position">Offset of its first character.</param>
/// <param name="Word">The word's index among the words of the search.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordPlace(int Position, int Word);
