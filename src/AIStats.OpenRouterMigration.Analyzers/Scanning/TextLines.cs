using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Scanning;

/// <summary>Reads the lines of YAML, XML, dotenv, shell and other formats that give one value a line.</summary>
internal static class TextLines
{
    private static readonly string[] CommentStarts = { "#", "//", "@*", "REM ", "rem " };

    /// <summary>The lines that hold a marker, in the order of the text; comments of XML and HTML are pieces of their own.</summary>
    public static ImmutableArray<TextSite> Read(SourceText source, string text, ImmutableArray<MarkerHit> hits)
    {
        var sites = ImmutableArray.CreateBuilder<TextSite>();
        var kinds = new MarkerKindsInText(hits);
        var comments = new MarkupComments(text);
        var next = 0;
        foreach (var hit in hits)
        {
            if (hit.Position < next)
                continue;
            var line = source.Lines.GetLineFromPosition(hit.Position).Span;
            next = line.End;
            var isComment = IsComment(text.Substring(line.Start, line.Length));
            for (var start = line.Start; start < line.End;)
            {
                var (piece, isMarkupComment) = comments.Cut(TextSpan.FromBounds(start, line.End));
                var markers = kinds.Of(piece);
                if (markers != MarkerKinds.None)
                    sites.Add(new TextSite(StringText.ReadPlain(text, piece), markers, SettingName.Find(text.Substring(piece.Start, piece.Length)), isKey: false, isComment || isMarkupComment));
                start = piece.End;
            }
        }

        return sites.ToImmutable();
    }

    private static bool IsComment(string line)
    {
        var content = line.TrimStart();
        return CommentStarts.Any(mark => content.StartsWith(mark, StringComparison.Ordinal));
    }

    /// <summary>The comments of XML and HTML, asked for from the beginning of the text to its end.</summary>
    private sealed class MarkupComments
    {
        private readonly string _text;
        private int _start;
        private int _end;

        public MarkupComments(string text)
        {
            _text = text;
            Find(0);
        }

        /// <summary>The first piece of a span that is all comment or all content.</summary>
        public (TextSpan Piece, bool IsComment) Cut(TextSpan span)
        {
            while (_end <= span.Start && _start < _text.Length)
                Find(_end);
            return _start > span.Start
                ? (TextSpan.FromBounds(span.Start, Math.Min(_start, span.End)), false)
                : (TextSpan.FromBounds(span.Start, Math.Min(_end, span.End)), true);
        }

        private void Find(int from)
        {
            const string Open = "<!--";
            const string Close = "-->";
            var open = _text.IndexOf(Open, from, StringComparison.Ordinal);
            var close = open < 0 ? -1 : _text.IndexOf(Close, open + Open.Length, StringComparison.Ordinal);
            _start = open < 0 ? _text.Length : open;
            _end = close < 0 ? _text.Length : close + Close.Length;
        }
    }
}
