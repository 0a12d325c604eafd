using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>
/// A text as one string. In an editor a text is a chain of changes, and each search of a part of it would copy that part; one that is searched often is
/// better copied once.
/// </summary>
internal sealed class WholeText : SourceText
{
    private readonly string _text;

    /// <summary>Copies a text.</summary>
    public WholeText(SourceText text) => (_text, Encoding) = (text.ToString(), text.Encoding);

    /// <inheritdoc/>
    public override Encoding? Encoding { get; }

    /// <inheritdoc/>
    public override int Length => _text.Length;

    /// <inheritdoc/>
    public override char this[int position] => _text[position];

    /// <inheritdoc/>
    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
        _text.CopyTo(sourceIndex, destination, destinationIndex, count);

    /// <inheritdoc/>
    public override string ToString(TextSpan span) => span.Length == _text.Length ? _text : _text.Substring(span.Start, span.Length);
}
