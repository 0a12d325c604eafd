using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>Reads the lines of YAML, XML, dotenv, shell and other formats that give one value a line.</summary>
internal static class TextLines
{
    /// <summary>The lines that hold a marker, in the order of the text; comments are pieces of their own.</summary>
    public static ImmutableArray<TextSite> Read(SourceText source, string text, ImmutableArray<MarkerHit> hits, CommentSyntax syntax)
    {
        var sites = ImmutableArray.CreateBuilder<TextSite>();
        var kinds = new MarkerKindsInText(hits);
        var comments = new Comments(syntax.Find(text).ToArray());
        var sections = new LineSections(source);
        var next = 0;
        foreach (var hit in hits)
        {
            if (hit.Position < next)
                continue;
            var line = source.Lines.GetLineFromPosition(hit.Position);
            next = line.End;
            for (var start = line.Start; start < line.End;)
            {
                var (piece, isComment) = comments.Cut(TextSpan.FromBounds(start, line.End));
                var markers = kinds.Of(piece);
                if (markers != MarkerKinds.None)
                    sites.Add(new TextSite(StringText.ReadPlain(text, piece), markers, sections.Around(line, comments.Hold), SettingName.Find(text.Substring(piece.Start, piece.Length)), isKey: false, isComment));
                start = piece.End;
            }
        }

        return sites.ToImmutable();
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
