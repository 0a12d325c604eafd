using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Scanning;

/// <summary>Reads the lines of YAML, XML, dotenv, shell and other formats that give one value a line.</summary>
internal static class TextLines
{
    private static readonly string[] CommentStarts = { "#", "//", "<!--", "--", "@*", "REM ", "rem " };
    private static readonly char[] Separators = { '=', ':' };

    /// <summary>The lines that hold a marker.</summary>
    public static ImmutableArray<TextSite> Read(SourceText source, string text, ImmutableArray<MarkerHit> hits)
    {
        var sites = ImmutableArray.CreateBuilder<TextSite>();
        var next = 0;
        foreach (var hit in hits)
        {
            if (hit.Position < next)
                continue;
            var line = source.Lines.GetLineFromPosition(hit.Position).Span;
            next = line.End;
            var content = text.Substring(line.Start, line.Length);
            sites.Add(new TextSite(StringText.ReadPlain(text, line), KindsIn(hits, line), Key(content), isKey: false, IsComment(text, line.Start, content)));
        }

        return sites.ToImmutable();
    }

    /// <summary>What the markers in a span are signs of.</summary>
    public static MarkerKinds KindsIn(ImmutableArray<MarkerHit> hits, TextSpan span)
    {
        var kinds = MarkerKinds.None;
        foreach (var hit in hits)
        {
            if (span.Contains(hit.Position))
                kinds |= hit.Marker.Kind;
        }

        return kinds;
    }

    private static bool IsComment(string text, int start, string line)
    {
        var content = line.TrimStart();
        if (CommentStarts.Any(mark => content.StartsWith(mark, StringComparison.Ordinal)))
            return true;
        var opened = start == 0 ? -1 : text.LastIndexOf("<!--", start - 1, StringComparison.Ordinal);
        return opened >= 0 && text.IndexOf("-->", opened, StringComparison.Ordinal) is var closed && (closed < 0 || closed > start);
    }

    private static string? Key(string line)
    {
        var end = line.IndexOfAny(Separators);
        if (end <= 0)
            return null;
        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(line[start - 1]) || line[start - 1] is '_' or '-' or '.'))
            start--;
        return end > start ? line.Substring(start, end - start) : null;
    }
}
