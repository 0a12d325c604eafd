using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>A setting of a file that is not C#.</summary>
/// <param name="Key">Its key with the sections around it, as code reads it: <c>OpenRouter:BaseUrl</c>.</param>
/// <param name="Position">Where the key begins.</param>
internal readonly record struct SettingKey(string Key, int Position);
