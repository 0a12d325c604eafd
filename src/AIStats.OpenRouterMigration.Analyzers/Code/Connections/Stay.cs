using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Why the parts of a connection stay: one clause that names the part and its place (<c>'auth/key' in Meter.cs(4) has no counterpart</c>).</summary>
/// <param name="Reason">The clause; it holds no key.</param>
internal sealed record Stay(string Reason)
{
    /// <summary>The same words in every rule: <c>it stays, because 'auth/key' in Meter.cs(4) has no counterpart</c>.</summary>
    public string Message => $"{Because}{Reason}";

    private const string Because = "it stays, because ";

    /// <summary>The words at the place of a part: one that is the reason itself is not named there (<c>it stays, because it has no counterpart</c>).</summary>
    /// <param name="display">How the finding shows the part.</param>
    /// <param name="place">The place, as <see cref="At(SyntaxTree, TextSpan)"/> writes it.</param>
    public string MessageAt(string display, string place)
    {
        var end = Reason.IndexOf($"' in {place} ", StringComparison.Ordinal);
        if (end <= 0 || Reason[0] != '\'')
            return Message;
        var (part, rest) = (Reason.Substring(1, end - 1), Reason.Substring(end + $"' in {place}".Length));
        return display.IndexOf(part, StringComparison.Ordinal) >= 0 ? $"{Because}it{rest}" : Message;
    }

    /// <summary>Whether nothing else keeps it than what differs there: a message about the same endpoint says that already.</summary>
    public bool IsDifference { get; init; }

    /// <summary>A place, as a build writes it: <c>Meter.cs(4)</c>.</summary>
    public static string At(SyntaxTree tree, TextSpan span) => At(tree.FilePath, tree.GetText(), span);

    /// <summary>A place in a file that is not C#.</summary>
    public static string At(string path, SourceText text, TextSpan span) => $"{Path.GetFileName(path)}({text.Lines.GetLinePosition(span.Start).Line + 1})";
}
