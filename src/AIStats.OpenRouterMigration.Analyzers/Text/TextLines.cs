using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>Reads the lines of YAML, XML, dotenv, shell and other formats that give one value a line.</summary>
internal static class TextLines
{
    /// <summary>The lines that somebody asks for, in the order of the text; comments are pieces of their own.</summary>
    /// <param name="source">The text.</param>
    /// <param name="text">The same text.</param>
    /// <param name="positions">Where the lines are, in the order of the text.</param>
    /// <param name="syntax">How the format writes comments.</param>
    /// <param name="isWanted">Whether a piece of such a line is wanted, asked once a piece in the order of the text.</param>
    public static ImmutableArray<TextPart> Read(
        SourceText source, string text, IEnumerable<int> positions, CommentSyntax syntax, Func<TextSpan, bool> isWanted)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        var comments = new Comments(syntax.Find(text).ToArray());
        var sections = new LineSections(source);
        var next = 0;
        foreach (var position in positions)
        {
            if (position < next)
                continue;
            var line = source.Lines.GetLineFromPosition(position);
            next = line.End;
            for (var start = line.Start; start < line.End;)
            {
                var (piece, isComment) = comments.Cut(TextSpan.FromBounds(start, line.End));
                if (isWanted(piece))
                {
                    var key = SettingName.Find(text.Substring(piece.Start, piece.Length));
                    parts.Add(new TextPart(piece, StringText.ReadPlain(text, piece), sections.Around(line, comments.Hold), key, IsKey: false, isComment));
                }

                start = piece.End;
            }
        }

        return parts.ToImmutable();
    }

    /// <summary>The comments of a text.</summary>
    private sealed class Comments
    {
        private readonly TextSpan[] _spans;

        public Comments(TextSpan[] spans) => _spans = spans;

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
        private TextSpan? Next(int position) => SortedSpans.FirstBehind(_spans, position) is var next && next < _spans.Length ? _spans[next] : null;
    }
}
