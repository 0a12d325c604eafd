using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Why the parts of a connection stay: one clause that names the part and its place (<c>'auth/key' in Meter.cs(4) has no counterpart</c>).</summary>
/// <param name="Reason">The clause; it holds no key.</param>
internal sealed record Stay(string Reason)
{
    /// <summary>The same words in every rule: <c>it stays, because 'auth/key' in Meter.cs(4) has no counterpart</c>.</summary>
    public string Message => $"it stays, because {Reason}";

    /// <summary>Whether nothing else keeps it than what differs there: a message about the same endpoint says that already.</summary>
    public bool IsDifference { get; init; }

    /// <summary>A place, as a build writes it: <c>Meter.cs(4)</c>.</summary>
    public static string At(SyntaxTree tree, TextSpan span) => At(tree.FilePath, tree.GetText(), span);

    /// <summary>A place in a file that is not C#.</summary>
    public static string At(string path, SourceText text, TextSpan span) => $"{Path.GetFileName(path)}({text.Lines.GetLinePosition(span.Start).Line + 1})";
}
