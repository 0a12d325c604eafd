using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>A piece of a settings file: a JSON string, or a line of any other format.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Text">Its text, with the place of every character in the file.</param>
/// <param name="Sections">The sections around it, the outermost first.</param>
/// <param name="Key">The name that the value is given to, as far as the format tells; null where it tells none.</param>
/// <param name="IsKey">Whether it is itself such a name, in JSON.</param>
/// <param name="IsComment">Whether it is a comment.</param>
internal sealed record TextPart(TextSpan Span, StringText Text, ImmutableArray<TextSection> Sections, string? Key, bool IsKey, bool IsComment);
