using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>
/// The one reader of indentation: the sections around the lines of a text, asked for from its beginning to its end, so that all lines
/// together cost one pass.
/// </summary>
internal sealed class LineSections
{
    private readonly SourceText _text;
    private readonly Comments _comments;
    private readonly List<TextLine> _open = new();
    private int _next;

    public LineSections(SourceText text, Comments comments)
    {
        _text = text;
        _comments = comments;
    }

    /// <summary>Whether a line is a comment and nothing else.</summary>
    public bool IsComment(TextLine line) => _comments.Hold(line.Start + TextSection.Indentation(line));

    /// <summary>The sections around a line, the outermost first; comments open and close none.</summary>
    public ImmutableArray<TextSection> Around(TextLine line)
    {
        for (; _next < line.LineNumber; _next++)
        {
            var above = _text.Lines[_next];
            if (TextSection.IsBlank(above) || IsComment(above))
                continue;
            _open.RemoveAll(open => TextSection.Depth(open) >= TextSection.Depth(above));
            _open.Add(above);
        }

        return _open.Where(open => TextSection.Depth(open) < TextSection.Depth(line))
            .Select(static open => new TextSection(SettingName.Find(open.ToString()), open.Start)).ToImmutableArray();
    }
}
