using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>The comments of a text that is no JSON.</summary>
internal sealed class Comments
{
    private readonly TextSpan[] _spans;

    public Comments(string text, CommentSyntax syntax) => _spans = syntax.Find(text).ToArray();

    /// <summary>Whether a position is in a comment.</summary>
    public bool Hold(int position) => Next(position) is { } span && span.Start <= position;

    /// <summary>The first piece of a span that is all comment or all content.</summary>
    public (TextSpan Piece, bool IsComment) Cut(TextSpan span)
    {
        var comment = Next(span.Start) ?? new TextSpan(span.End, 0);
        return comment.Start > span.Start
            ? (TextSpan.FromBounds(span.Start, Math.Min(comment.Start, span.End)), false)
            : (TextSpan.FromBounds(span.Start, Math.Min(comment.End, span.End)), true);
    }

    /// <summary>The first comment that ends behind a position.</summary>
    private TextSpan? Next(int position) =>
        TextOrder.FirstFrom(_spans, position + 1, static span => span.End) is var next && next < _spans.Length ? _spans[next] : null;
}
