using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>
/// The C# files of a project with what was found in each: between two keystrokes all of them but one stay, and comparing them is ten
/// times as fast as looking them up.
/// </summary>
/// <param name="Directory">The project's folder, on which it depends whether a file is a copy in a folder of build output.</param>
/// <param name="Trees">The files, in the order that the compiler has them.</param>
/// <param name="Files">What was found in each.</param>
internal sealed record SearchResult(string? Directory, SyntaxTree[] Trees, CodeFile[] Files);
