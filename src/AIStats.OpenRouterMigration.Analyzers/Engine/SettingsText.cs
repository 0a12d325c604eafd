using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>All that the rules need of the text of one file that is not C#, read once.</summary>
internal sealed class SettingsText
{
    /// <summary>The size, in characters, above which a file is not read.</summary>
    public const int MaximumLength = 1024 * 1024;

    /// <summary>A file without a marker.</summary>
    public static readonly SettingsText Empty = new(ImmutableArray<TextSite>.Empty, skipped: null);

    private static readonly ImmutableDictionary<CommentSyntax, SourceTextValueProvider<SettingsText>> Signals = Providers(MarkerSearch.Signals);
    private static readonly ImmutableDictionary<CommentSyntax, SourceTextValueProvider<SettingsText>> CommonWords = Providers(MarkerSearch.AllWords);

    private SettingsText(ImmutableArray<TextSite> sites, string? skipped)
    {
        Sites = sites;
        Skipped = skipped;
        foreach (var site in sites)
            Kinds |= site.Markers;
    }

    /// <summary>The pieces that hold a marker, in the order of the text.</summary>
    public ImmutableArray<TextSite> Sites { get; }

    /// <summary>What all markers of the file are signs of.</summary>
    public MarkerKinds Kinds { get; }

    /// <summary>Why the file was not read, as a clause; null where it was.</summary>
    public string? Skipped { get; }

    /// <summary>Reads a text once; the host keeps what was read as long as the text.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="search"><see cref="MarkerSearch.Signals"/> or <see cref="MarkerSearch.AllWords"/>.</param>
    public static SourceTextValueProvider<SettingsText> Provider(string path, MarkerSearch search) =>
        (search == MarkerSearch.AllWords ? CommonWords : Signals)[CommentSyntax.Of(path)];

    /// <summary>Reads a text for a host that keeps nothing.</summary>
    public static SettingsText Read(SourceText source, MarkerSearch search, string path) => Read(source, search, CommentSyntax.Of(path));

    private static ImmutableDictionary<CommentSyntax, SourceTextValueProvider<SettingsText>> Providers(MarkerSearch search) =>
        CommentSyntax.Rows.ToImmutableDictionary(static row => row, row => new SourceTextValueProvider<SettingsText>(text => Read(text, search, row)));

    private static SettingsText Read(SourceText source, MarkerSearch search, CommentSyntax syntax)
    {
        if (source.Length > MaximumLength)
            return new SettingsText(ImmutableArray<TextSite>.Empty, "it is larger than 1 MB");
        var text = source.ToString();
        if (text.Contains('\0'))
            return new SettingsText(ImmutableArray<TextSite>.Empty, "it is no text");
        var hits = search.Find(text);
        if (hits.IsEmpty)
            return Empty;
        // A rewrite would save what could not be decoded as something else.
        if (text.Contains('\uFFFD'))
            return new SettingsText(ImmutableArray<TextSite>.Empty, "its encoding cannot be read");
        return new SettingsText(TextSite.Read(source, text, hits, syntax), skipped: null);
    }
}
