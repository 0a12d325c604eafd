using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Scanning;

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

/// <summary>All that the rules need of one file that is not C#, read once.</summary>
public sealed class TextFileScan
{
    /// <summary>The size, in characters, above which a file is not read.</summary>
    public const int MaximumLength = 1024 * 1024;

    /// <summary>The scan of a file without a marker.</summary>
    public static readonly TextFileScan Empty = new(ImmutableArray<TextSite>.Empty, skipped: null);

    private TextFileScan(ImmutableArray<TextSite> sites, string? skipped)
    {
        Sites = sites;
        Skipped = skipped;
        foreach (var site in sites)
            Kinds |= site.Markers;
    }

    private static readonly ImmutableDictionary<CommentSyntax, SourceTextValueProvider<TextFileScan>> Signs = Providers(MarkerSearch.Default);
    private static readonly ImmutableDictionary<CommentSyntax, SourceTextValueProvider<TextFileScan>> Words = Providers(MarkerSearch.Connected);

    /// <summary>Computes the scan of a text once; the host keeps it as long as the text.</summary>
    public static SourceTextValueProvider<TextFileScan> Provider(string path) => Signs[CommentSyntax.Of(path)];

    /// <summary>Computes the scan for the words of <see cref="Markers.Connected"/>, asked for in projects with the OpenRouter signal.</summary>
    public static SourceTextValueProvider<TextFileScan> ConnectedProvider(string path) => Words[CommentSyntax.Of(path)];

    /// <summary>The pieces that hold a marker, in the order of the text.</summary>
    public ImmutableArray<TextSite> Sites { get; }

    /// <summary>What all markers of the file are signs of.</summary>
    public MarkerKinds Kinds { get; }

    /// <summary>The texts of messages about the file; not of <see cref="Empty"/>, which stands for every file without a marker.</summary>
    internal MessageTexts Messages { get; } = new();

    /// <summary>Why the file was not read, as a clause; null where it was.</summary>
    public string? Skipped { get; }

    /// <summary>Whether a file is JSON by its name (appsettings.json, appsettings.json.example): a chart, a script or a .http file may begin with a brace or a comment too.</summary>
    public static bool IsJson(string path) => Path.GetFileName(path).IndexOf(".json", StringComparison.OrdinalIgnoreCase) >= 0;

    private static ImmutableDictionary<CommentSyntax, SourceTextValueProvider<TextFileScan>> Providers(MarkerSearch search) =>
        CommentSyntax.Rows.ToImmutableDictionary(static row => row, row => new SourceTextValueProvider<TextFileScan>(text => Read(text, search, row)));

    /// <summary>Reads a text that no host keeps scans of.</summary>
    public static TextFileScan Read(SourceText source, MarkerSearch search, string path) => Read(source, search, CommentSyntax.Of(path));

    private static TextFileScan Read(SourceText source, MarkerSearch search, CommentSyntax syntax)
    {
        if (source.Length > MaximumLength)
            return new TextFileScan(ImmutableArray<TextSite>.Empty, "it is larger than 1 MB");
        var text = source.ToString();
        if (text.IndexOf('\0') >= 0)
            return new TextFileScan(ImmutableArray<TextSite>.Empty, "it is no text");
        var hits = search.Find(text);
        if (hits.IsEmpty)
            return Empty;
        // A rewrite would save what could not be decoded as something else.
        if (text.IndexOf('\uFFFD') >= 0)
            return new TextFileScan(ImmutableArray<TextSite>.Empty, "its encoding cannot be read");
        return new TextFileScan(syntax == CommentSyntax.Json ? JsonStrings.Read(text, hits) : TextLines.Read(source, text, hits, syntax), skipped: null);
    }
}
