using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>
/// What was found in one C# file, each search of it when it is first asked for. The host keeps this with the syntax tree, and all
/// rules share it; there is one for every file of a project, so it is small. While somebody types, a file takes over what stood in
/// its earlier version and did not change.
/// </summary>
internal sealed class TreeCache
{
    private readonly SyntaxTree _tree;
    private ImmutableArray<MarkerHit> _signalHits;
    private ImmutableArray<MarkerHit> _commonWordHits;
    private ImmutableArray<MarkerHit> _neighbours;
    private CodeFile? _signals;
    private CodeFile? _commonWords;
    private MessageTexts? _messages;
    private ImmutableDictionary<SyntaxTree, ForeignAddresses> _services = ImmutableDictionary<SyntaxTree, ForeignAddresses>.Empty;
    private ImmutableDictionary<string, bool> _holds = ImmutableDictionary.Create<string, bool>(StringComparer.Ordinal);

    public TreeCache(SyntaxTree tree) => _tree = tree;

    /// <summary>Makes one for a syntax tree.</summary>
    public static SyntaxTreeValueProvider<TreeCache> Provider { get; } = new(static tree => new TreeCache(tree));

    /// <summary>The texts of messages about the file.</summary>
    public MessageTexts Messages => _messages ?? Interlocked.CompareExchange(ref _messages, new MessageTexts(), null) ?? _messages;

    /// <summary>The markers that every file is searched for.</summary>
    public CodeFile Signals => _signals ?? Keep(ref _signals, Find(ref _signalHits, MarkerSearch.Signals).RemoveAll(hit => hit.Marker.Kind == MarkerKinds.ApiPath && !SplitEnds.MayBePath(_tree.GetText(), hit)));

    /// <summary>The words of <see cref="Markers.CommonWords"/>, to be asked for in projects with the OpenRouter signal.</summary>
    public CodeFile CommonWords => _commonWords ?? Keep(ref _commonWords, Find(ref _commonWordHits, MarkerSearch.CommonWords));

    /// <summary>The words of <see cref="Markers.Neighbours"/>, to be asked for in files with a URL or a header; overlaps included.</summary>
    public ImmutableArray<MarkerHit> Neighbours => Find(ref _neighbours, MarkerSearch.Neighbours);

    /// <summary>The other services that a tree of the file names: its own, or one that switches a disabled branch on.</summary>
    public ForeignAddresses ServicesOf(SyntaxTree tree) =>
        ImmutableInterlocked.GetOrAdd(ref _services, tree, static (tree, scans) => new ForeignAddresses(tree, () => scans.Neighbours), this);

    /// <summary>Whether the text of the file holds a word; it is searched for each word once.</summary>
    public bool Holds(string word) =>
        ImmutableInterlocked.GetOrAdd(ref _holds, word, static (word, tree) => tree.GetText() is var text && TextPieces.Find(text, new TextSpan(0, text.Length), word).Any(), _tree);

    /// <summary>Takes over what an earlier version of the file was searched for. Nothing is kept of that version.</summary>
    public void Follow(TreeCache earlier)
    {
        var text = _tree.GetText();
        var changes = text.GetChangeRanges(earlier._tree.GetText());
        Follow(ref _signalHits, earlier._signalHits, MarkerSearch.Signals);
        Follow(ref _commonWordHits, earlier._commonWordHits, MarkerSearch.CommonWords);
        Follow(ref _neighbours, earlier._neighbours, MarkerSearch.Neighbours);

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

    private CodeFile Keep(ref CodeFile? scan, ImmutableArray<MarkerHit> hits)
    {
        var read = hits.IsEmpty ? CodeFile.Empty : CodeFile.Read(_tree, MarkerSearch.WithoutOverlaps(hits), this);
        return Interlocked.CompareExchange(ref scan, read, null) ?? read;
    }
}
