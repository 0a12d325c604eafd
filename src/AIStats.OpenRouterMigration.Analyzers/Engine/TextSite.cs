using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>A piece of a settings file that holds a marker.</summary>
internal sealed class TextSite
{
    private readonly TextPart _part;

    private TextSite(TextPart part, MarkerKinds markers)
    {
        _part = part;
        Markers = markers;
        Urls = (markers & MarkerKinds.OpenRouter) == 0 ? ImmutableArray<UrlText>.Empty : UrlText.Find(part.Text).ToImmutableArray();
    }

    /// <summary>Its text, with the place of every character in the file.</summary>
    public StringText Text => _part.Text;

    /// <summary>What its markers are signs of.</summary>
    public MarkerKinds Markers { get; }

    /// <summary>The sections around it, the outermost first.</summary>
    public ImmutableArray<TextSection> Sections => _part.Sections;

    /// <summary>The name that the value is given to, as far as the format tells; null where it tells none.</summary>
    public string? Key => _part.Key;

    /// <summary>Whether it is itself such a name, in JSON.</summary>
    public bool IsKey => _part.IsKey;

    /// <summary>Whether it is a comment.</summary>
    public bool IsComment => _part.IsComment;

    /// <summary>The URLs and host names of OpenRouter in it.</summary>
    public ImmutableArray<UrlText> Urls { get; }

    /// <summary>The pieces of a text that hold a marker, in its order.</summary>
    public static ImmutableArray<TextSite> Read(SourceText source, string text, ImmutableArray<MarkerHit> hits, CommentSyntax syntax)
    {
        var (wanted, kinds) = (new MarkerKindsInText(hits), new MarkerKindsInText(hits));
        var parts = syntax == CommentSyntax.Json
            ? JsonStrings.Read(text, HoldsMarker)
            : TextLines.Read(source, text, hits.Select(static hit => hit.Position), syntax, HoldsMarker);
        return ImmutableArray.CreateRange(parts, part => new TextSite(part, kinds.Of(part.Span)));

        bool HoldsMarker(TextSpan span) => wanted.Of(span) != MarkerKinds.None;
    }
}
