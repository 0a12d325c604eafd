using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Endpoints;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Scanning;

/// <summary>
/// What was found in one C# file, each search of it when it is first asked for. The host keeps this with the syntax tree, and all
/// rules share it; there is one for every file of a project, so it is small. While somebody types, a file takes over what stood in
/// its earlier version and did not change.
/// </summary>
internal sealed class TreeScans
{
    private readonly SyntaxTree _tree;
    private ImmutableArray<MarkerHit> _signHits;
    private ImmutableArray<MarkerHit> _wordHits;
    private ImmutableArray<MarkerHit> _surroundings;
    private FileScan? _signs;
    private FileScan? _words;
    private MessageTexts? _messages;
    private ImmutableDictionary<SyntaxTree, OtherServices> _services = ImmutableDictionary<SyntaxTree, OtherServices>.Empty;
    private ImmutableDictionary<string, bool> _holds = ImmutableDictionary.Create<string, bool>(StringComparer.Ordinal);

    public TreeScans(SyntaxTree tree) => _tree = tree;

    /// <summary>Makes one for a syntax tree.</summary>
    public static SyntaxTreeValueProvider<TreeScans> Provider { get; } = new(static tree => new TreeScans(tree));

    /// <summary>The texts of messages about the file.</summary>
    public MessageTexts Messages => _messages ?? Interlocked.CompareExchange(ref _messages, new MessageTexts(), null) ?? _messages;

    /// <summary>The markers that every file is searched for.</summary>
    public FileScan Signs => _signs ?? Keep(ref _signs, Find(ref _signHits, MarkerSearch.Default).RemoveAll(hit => hit.Marker.Kind == MarkerKinds.ApiPath && !SplitEnds.MayBePath(_tree.GetText(), hit)));

    /// <summary>The words of <see cref="Markers.Connected"/>, to be asked for in projects with the OpenRouter signal.</summary>
    public FileScan Words => _words ?? Keep(ref _words, Find(ref _wordHits, MarkerSearch.Connected));

    /// <summary>The words of <see cref="Markers.Surroundings"/>, to be asked for in files with a URL or a header; overlaps included.</summary>
    public ImmutableArray<MarkerHit> Surroundings => Find(ref _surroundings, MarkerSearch.Surroundings);

    /// <summary>The other services that a tree of the file names: its own, or one that switches a disabled branch on.</summary>
    public OtherServices ServicesOf(SyntaxTree tree) =>
        ImmutableInterlocked.GetOrAdd(ref _services, tree, static (tree, scans) => new OtherServices(tree, () => scans.Surroundings), this);

    /// <summary>Whether the text of the file holds a word; it is searched for each word once.</summary>
    public bool Holds(string word) =>
        ImmutableInterlocked.GetOrAdd(ref _holds, word, static (word, tree) => tree.GetText() is var text && TextPieces.Find(text, new TextSpan(0, text.Length), word).Any(), _tree);

    /// <summary>Takes over what an earlier version of the file was searched for. Nothing is kept of that version.</summary>
    public void Follow(TreeScans earlier)
    {
        var text = _tree.GetText();
        var changes = text.GetChangeRanges(earlier._tree.GetText());
        Follow(ref _signHits, earlier._signHits, MarkerSearch.Default);
        Follow(ref _wordHits, earlier._wordHits, MarkerSearch.Connected);
        Follow(ref _surroundings, earlier._surroundings, MarkerSearch.Surroundings);

        void Follow(ref ImmutableArray<MarkerHit> hits, ImmutableArray<MarkerHit> before, MarkerSearch search)
        {
            if (hits.IsDefault && !before.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref hits, search.FindAll(text, before, changes));
        }
    }

    private ImmutableArray<MarkerHit> Find(ref ImmutableArray<MarkerHit> hits, MarkerSearch search)
    {
        if (hits.IsDefault)
            ImmutableInterlocked.InterlockedInitialize(ref hits, search.FindAll(_tree.GetText()));
        return hits;
    }

    private FileScan Keep(ref FileScan? scan, ImmutableArray<MarkerHit> hits)
    {
        var read = hits.IsEmpty ? FileScan.Empty : FileScan.Read(_tree, MarkerSearch.WithoutOverlaps(hits), this);
        return Interlocked.CompareExchange(ref scan, read, null) ?? read;
    }
}
