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
        var comments = new Comments(text, syntax);
        var sections = new LineSections(source, comments);
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
                    parts.Add(new TextPart(piece, StringText.ReadPlain(text, piece), sections.Around(line), key, IsKey: false, isComment));
                }

                start = piece.End;
            }
        }

        return parts.ToImmutable();
    }
}
