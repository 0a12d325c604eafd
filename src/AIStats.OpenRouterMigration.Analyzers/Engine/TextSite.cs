using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>A piece of a text file that holds a marker: a JSON string, or a line of any other format.</summary>
public sealed class TextSite
{
    internal TextSite(StringText text, MarkerKinds markers, ImmutableArray<TextSection> sections, string? key, bool isKey, bool isComment)
    {
        Text = text;
        Markers = markers;
        Sections = sections;
        Key = key;
        IsKey = isKey;
        IsComment = isComment;
        Urls = (markers & MarkerKinds.OpenRouter) == 0 ? ImmutableArray<UrlText>.Empty : UrlText.Find(text).ToImmutableArray();
    }

    /// <summary>Its text, with the place of every character in the file.</summary>
    public StringText Text { get; }

    /// <summary>What its markers are signs of.</summary>
    public MarkerKinds Markers { get; }

    /// <summary>The sections around it, the outermost first.</summary>
    public ImmutableArray<TextSection> Sections { get; }

    /// <summary>The name that the value is given to, as far as the format tells; null where it tells none.</summary>
    public string? Key { get; }

    /// <summary>Whether it is itself such a name, in JSON.</summary>
    public bool IsKey { get; }

    /// <summary>Whether it is a comment.</summary>
    public bool IsComment { get; }

    /// <summary>The URLs and host names of OpenRouter in it.</summary>
    public ImmutableArray<UrlText> Urls { get; }
}
