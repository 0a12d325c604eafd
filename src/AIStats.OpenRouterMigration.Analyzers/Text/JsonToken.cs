using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>A piece of JSON.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its place; that of a string is without its quotes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JsonToken(JsonTokenKind Kind, TextSpan Span);
