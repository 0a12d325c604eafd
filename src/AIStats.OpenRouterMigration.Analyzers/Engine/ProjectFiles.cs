using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>
/// The C# files of one version of a project, with what was found in each and what all of them were asked. Between two keystrokes all files but
/// one stay: so they are compared with those of the version before, which is ten times as fast as looking them up, and of an answer only
/// the changed file is asked again.
/// </summary>
internal sealed class ProjectFiles
{
    /// <summary>More answers than any project needs: names that were typed and are gone are forgotten with all others.</summary>
    private const int MostAnswers = 1000;

    private readonly TreeCache[] _caches;
    // By the tree itself: a host that keeps something with a tree hashes its text to find it, which takes half as long as to search it.
    private readonly ConditionalWeakTable<SyntaxTree, TreeCache> _byTree;
    private readonly int[] _changedIn;
    private readonly int _version;
    private ImmutableDictionary<(string Question, object About), Answer> _answers;

    private ProjectFiles(string? directory, SyntaxTree[] trees, ProjectFiles? earlier)
    {
        Directory = directory;
        Trees = trees;
        Signals = new CodeFile[trees.Length];
        _caches = new TreeCache[trees.Length];
        _byTree = earlier?._byTree ?? new ConditionalWeakTable<SyntaxTree, TreeCache>();
        // If a file was added or removed, the numbers of the other files have changed.
        var isNext = earlier?.Trees.Length == trees.Length && earlier._answers.Count < MostAnswers;
        _version = isNext ? earlier!._version + 1 : 0;
        _changedIn = isNext ? (int[])earlier!._changedIn.Clone() : new int[trees.Length];
        _answers = isNext ? earlier!._answers : ImmutableDictionary<(string, object), Answer>.Empty;
    }

    /// <summary>The project's folder, on which it depends whether a file is a copy in a folder of build output.</summary>
    public string? Directory { get; }

    /// <summary>The files, in the order that the compiler has them.</summary>
    public SyntaxTree[] Trees { get; }

    /// <summary>The markers of each; none for a copy of a file in a folder of build output.</summary>
    public CodeFile[] Signals { get; }

    /// <summary>The files of a project. A search that is cancelled leaves nothing behind.</summary>
    /// <param name="directory">The project's folder; null where the host does not tell.</param>
    /// <param name="trees">The files.</param>
    /// <param name="earlier">Those of an earlier version of the project; null where nobody kept them.</param>
    /// <param name="read">Makes what is kept of a file.</param>
    /// <param name="signals">Its markers.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static ProjectFiles Read(string? directory, SyntaxTree[] trees, ProjectFiles? earlier, Func<SyntaxTree, TreeCache> read,
        Func<TreeCache, CodeFile> signals, CancellationToken cancellationToken)
    {
        var files = new ProjectFiles(directory, trees, earlier);
        var hasSignal = false;
        var create = new ConditionalWeakTable<SyntaxTree, TreeCache>.CreateValueCallback(read);
        for (var i = 0; i < trees.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = i < earlier?.Trees.Length ? earlier.Trees[i] : null;
            if (before == trees[i])
            {
                files._caches[i] = earlier!._caches[i];
                files.Signals[i] = earlier.Signals[i];
                continue;
            }

            files._changedIn[i] = files._version;
            files._caches[i] = files._byTree.GetValue(trees[i], create);
            if (before?.FilePath == trees[i].FilePath)
                files._caches[i].Follow(earlier!._caches[i]);
            if (hasSignal)
                files._caches[i].SearchForAll();
            files.Signals[i] = signals(files._caches[i]);
            hasSignal |= (files.Signals[i].Kinds & MarkerKinds.Signal) != 0;
        }

        return files;
    }

    /// <summary>What is kept of a file of the project.</summary>
    public TreeCache CacheOf(SyntaxTree tree) => _byTree.GetValue(tree, static other => new TreeCache(other));

    /// <summary>The files that answer a question with yes, in their order. A file may answer by its own text and by nothing else.</summary>
    /// <param name="question">The name of the question.</param>
    /// <param name="about">What it is about: a word for one.</param>
    /// <param name="ask">Asks one file.</param>
    public ImmutableArray<TreeCache> Which<T>(string question, T about, Func<T, TreeCache, bool> ask)
        where T : notnull
    {
        // What was asked before has its search prepared.
        if (_answers.TryGetKey((question, about), out var asked))
            about = (T)asked.About;
        var (version, before) = _answers.TryGetValue((question, about), out var known) ? known : Answer.None;
        if (version == _version)
            return ImmutableArray.CreateRange(before, number => _caches[number]);
        var numbers = ImmutableArray.CreateBuilder<int>();
        var next = 0;
        for (var i = 0; i < _caches.Length; i++)
        {
            var saidYes = next < before.Length && before[next] == i;
            if (saidYes)
                next++;
            if (_changedIn[i] > version ? ask(about, _caches[i]) : saidYes)
                numbers.Add(i);
        }

        var answer = new Answer(_version, numbers.ToImmutable());
        ImmutableInterlocked.AddOrUpdate(ref _answers, (question, about), answer, (_, _) => answer);
        return ImmutableArray.CreateRange(answer.Numbers, number => _caches[number]);
    }

    /// <summary>The files that said yes, by their numbers, in one version of the project; it holds no tree, so that no old one outlives its version.</summary>
    private sealed record Answer(int Version, ImmutableArray<int> Numbers)
    {
        public static readonly Answer None = new(-1, ImmutableArray<int>.Empty);
    }
}
