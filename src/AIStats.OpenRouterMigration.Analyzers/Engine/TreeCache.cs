using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>
/// What was found in one C# file, each search of it when it is first asked for. It is kept with the syntax tree (<see cref="ProjectFiles"/>), and all
/// rules share it; there is one for every file of a project, so it is small. While somebody types, a file takes over what stood in its earlier version
/// and did not change. Only a file with a marker is parsed.
/// </summary>
internal sealed class TreeCache
{
    private ImmutableArray<MarkerHit> _signalHits;
    private ImmutableArray<MarkerHit> _commonWordHits;
    private ImmutableArray<MarkerHit> _companions;
    private ImmutableArray<MarkerHit> _neighbours;
    private ImmutableArray<MarkerHit> _values;
    private CodeFile? _signals;
    private CodeFile? _commonWords;
    private MessageTexts? _messages;
    private OnceTable? _once;
    private SourceText? _text;

    public TreeCache(SyntaxTree tree) => Tree = tree;

    /// <summary>Makes one for a syntax tree.</summary>
    public static SyntaxTreeValueProvider<TreeCache> Provider { get; } = new(static tree => new TreeCache(tree));

    /// <summary>The file.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The text of the file, to be searched: while somebody types, as one string.</summary>
    public SourceText Text => _text ?? Tree.GetText();

    /// <summary>The texts of messages about the file.</summary>
    public MessageTexts Messages => _messages ?? Interlocked.CompareExchange(ref _messages, new MessageTexts(), null) ?? _messages;

    /// <summary>Looks for markers and common words in one pass: to be called where the project has the signal, before anything else is asked.</summary>
    public void SearchForAll()
    {
        if (_signalHits.IsDefault && _commonWordHits.IsDefault)
            Keep(MarkerSearch.FindSignalsAndCommonWords(Text));
    }

    /// <summary>The same in a text that is still bytes, one for each character.</summary>
    public void SearchForAll(ArraySegment<byte> text) => Keep(MarkerSearch.FindSignalsAndCommonWords(text));

    /// <summary>Whether it was searched for all, and holds neither a marker nor a common word.</summary>
    public bool HoldsNothing => Signals.Kinds == MarkerKinds.None && _commonWordHits is { IsDefault: false, IsEmpty: true };

    /// <summary>The markers that every file is searched for.</summary>
    public CodeFile Signals => _signals ?? Keep(ref _signals, FindSignals());

    /// <summary>The words of <see cref="Markers.CommonWords"/> and their companions, to be asked for in projects with the OpenRouter signal.</summary>
    /// <param name="isAboutGateway">Whether the file may be about the gateway without saying so: options name a target that no marker knows.</param>
    public CodeFile CommonWords(bool isAboutGateway) => _commonWords ?? Keep(ref _commonWords, FindCommonWords(isAboutGateway));

    /// <summary>Whether the text of the file holds one of <see cref="Markers.ProjectWords"/>, in any case.</summary>
    public bool HoldsProjectWord(string word) => Find(ref _commonWordHits, MarkerSearch.CommonWords)
        .Any(hit => hit.Marker.Kind == MarkerKinds.ProjectWord && string.Equals(hit.Marker.Text, word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The words of <see cref="Markers.Neighbours"/>, to be asked for in files with a URL or a header; overlaps included.</summary>
    public ImmutableArray<MarkerHit> Neighbours => FindAround(ref _neighbours);

    /// <summary>The words of <see cref="Markers.Values"/>, to be asked for in files about the gateway.</summary>
    public ImmutableArray<MarkerHit> Values => FindAround(ref _values);

    /// <summary>What is found in the file alone, found once.</summary>
    /// <param name="what">Its name: that of the class that finds it.</param>
    /// <param name="place">What it is found in: the file, or a tree that switches a disabled branch of it on.</param>
    /// <param name="find">Finds it.</param>
    public T Once<T>(string what, object place, Func<T> find)
        where T : notnull => (_once ?? Interlocked.CompareExchange(ref _once, new OnceTable(), null) ?? _once).Find(what, place, find);

    /// <summary>Takes over what an earlier version of the file was searched for. Nothing is kept of that version.</summary>
    public void Follow(TreeCache earlier)
    {
        var text = Tree.GetText();
        if (text.Length > TextPieces.Length)
            _text = new WholeText(text);
        var changes = text.GetChangeRanges(earlier.Tree.GetText());
        Follow(ref _signalHits, earlier._signalHits, MarkerSearch.Signals);
        Follow(ref _commonWordHits, earlier._commonWordHits, MarkerSearch.CommonWords);
        Follow(ref _companions, earlier._companions, MarkerSearch.Companions);
        Follow(ref _neighbours, earlier._neighbours, MarkerSearch.Neighbours);
        Follow(ref _values, earlier._values, MarkerSearch.Values);

        void Follow(ref ImmutableArray<MarkerHit> hits, ImmutableArray<MarkerHit> before, MarkerSearch search)
        {
            if (hits.IsDefault && !before.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref hits, search.FindAll(text, before, changes));
        }
    }

    private ImmutableArray<MarkerHit> FindSignals()
    {
        var hits = Find(ref _signalHits, MarkerSearch.Signals);
        return hits.IsEmpty ? hits : hits.RemoveAll(hit => hit.Marker.Kind == MarkerKinds.ApiPath && !ApiPaths.MayBegin(Text, hit));
    }

    /// <summary>The common words of the file, without those of <see cref="Markers.WholeNames"/> that are a part of a longer name.</summary>
    private ImmutableArray<MarkerHit> FindCommonWords(bool isAboutGateway)
    {
        var hits = Find(ref _commonWordHits, MarkerSearch.CommonWords).RemoveAll(static hit => hit.Marker.Kind == MarkerKinds.ProjectWord);
        if (hits.IsEmpty && !isAboutGateway && (Signals.Kinds & MarkerKinds.Evidence) == 0)
            return hits;
        var all = hits.AddRange(Find(ref _companions, MarkerSearch.Companions))
            .Sort(static (one, other) => one.Position != other.Position ? one.Position - other.Position : other.Marker.Text.Length - one.Marker.Text.Length);
        return MarkerSearch.WithoutOverlaps(all)
            .RemoveAll(hit => Markers.WholeNames.Contains(hit.Marker.Text) && !Markers.MayBeWholeName(Text, hit));
    }

    private ImmutableArray<MarkerHit> Find(ref ImmutableArray<MarkerHit> hits, MarkerSearch search)
    {
        if (hits.IsDefault)
            ImmutableInterlocked.InterlockedInitialize(ref hits, search.FindAll(Text));
        return hits;
    }

    private ImmutableArray<MarkerHit> FindAround(ref ImmutableArray<MarkerHit> hits)
    {
        if (hits.IsDefault)
        {
            var (neighbours, values) = MarkerSearch.FindNeighboursAndValues(Text);
            ImmutableInterlocked.InterlockedInitialize(ref _neighbours, neighbours);
            ImmutableInterlocked.InterlockedInitialize(ref _values, values);
        }

        return hits;
    }

    private void Keep((ImmutableArray<MarkerHit> Signals, ImmutableArray<MarkerHit> CommonWords) found)
    {
        ImmutableInterlocked.InterlockedInitialize(ref _signalHits, found.Signals);
        ImmutableInterlocked.InterlockedInitialize(ref _commonWordHits, found.CommonWords);
    }

    private CodeFile Keep(ref CodeFile? file, ImmutableArray<MarkerHit> hits)
    {
        var read = hits.IsEmpty ? CodeFile.Empty : new CodeFile(this, MarkerSearch.WithoutOverlaps(hits));
        return Interlocked.CompareExchange(ref file, read, null) ?? read;
    }
}
