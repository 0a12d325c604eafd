using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>All that the rules need of one file that is not C#, read once.</summary>
public sealed class SettingsText
{
    /// <summary>The size, in characters, above which a file is not read.</summary>
    public const int MaximumLength = 1024 * 1024;

    /// <summary>The scan of a file without a marker.</summary>
    public static readonly SettingsText Empty = new(ImmutableArray<TextSite>.Empty, skipped: null);

    private SettingsText(ImmutableArray<TextSite> sites, string? skipped)
    {
        Sites = sites;
        Skipped = skipped;
        foreach (var site in sites)
            Kinds |= site.Markers;
    }

    private static readonly ImmutableDictionary<CommentSyntax, SourceTextValueProvider<SettingsText>> Signals = Providers(MarkerSearch.Signals);
    private static readonly ImmutableDictionary<CommentSyntax, SourceTextValueProvider<SettingsText>> CommonWords = Providers(MarkerSearch.CommonWords);

    /// <summary>Computes the scan of a text once; the host keeps it as long as the text.</summary>
    public static SourceTextValueProvider<SettingsText> Provider(string path) => Signals[CommentSyntax.Of(path)];

    /// <summary>Computes the scan for the words of <see cref="Markers.CommonWords"/>, asked for in projects with the OpenRouter signal.</summary>
    public static SourceTextValueProvider<SettingsText> CommonWordsProvider(string path) => CommonWords[CommentSyntax.Of(path)];

    /// <summary>The pieces that hold a marker, in the order of the text.</summary>
    public ImmutableArray<TextSite> Sites { get; }

    /// <summary>What all markers of the file are signs of.</summary>
    public MarkerKinds Kinds { get; }

    /// <summary>Why the file was not read, as a clause; null where it was.</summary>
    public string? Skipped { get; }

    /// <summary>Whether a file is JSON by its name (appsettings.json, appsettings.json.example): a chart, a script or a .http file may begin with a brace or a comment too.</summary>
    public static bool IsJson(string path) => Path.GetFileName(path).IndexOf(".json", StringComparison.OrdinalIgnoreCase) >= 0;

    private static ImmutableDictionary<CommentSyntax, SourceTextValueProvider<SettingsText>> Providers(MarkerSearch search) =>
        CommentSyntax.Rows.ToImmutableDictionary(static row => row, row => new SourceTextValueProvider<SettingsText>(text => Read(text, search, row)));

    /// <summary>Reads a text that no host keeps scans of.</summary>
    public static SettingsText Read(SourceText source, MarkerSearch search, string path) => Read(source, search, CommentSyntax.Of(path));

    private static SettingsText Read(SourceText source, MarkerSearch search, CommentSyntax syntax)
    {
        if (source.Length > MaximumLength)
            return new SettingsText(ImmutableArray<TextSite>.Empty, "it is larger than 1 MB");
        var text = source.ToString();
        if (text.IndexOf('\0') >= 0)
            return new SettingsText(ImmutableArray<TextSite>.Empty, "it is no text");
        var hits = search.Find(text);
        if (hits.IsEmpty)
            return Empty;
        // A rewrite would save what could not be decoded as something else.
        if (text.IndexOf('\uFFFD') >= 0)
            return new SettingsText(ImmutableArray<TextSite>.Empty, "its encoding cannot be read");
        return new SettingsText(syntax == CommentSyntax.Json ? JsonStrings.Read(text, hits) : TextLines.Read(source, text, hits, syntax), skipped: null);
    }
}
