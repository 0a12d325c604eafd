using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>
/// The files of a project with what the searches found in them, shared by all rules. What was found is kept per file, so this costs a
/// look-up a file after the first time.
/// </summary>
/// <remarks>
/// It needs no compilation, and asks only the files with a marker for their syntax: <c>new MigrationProject(trees, options,
/// FileReaders.OfOneRun())</c> is enough for a run over files that nobody has parsed (a <see cref="SyntaxTree"/> may parse when its root is
/// first asked for). What a layer above finds in a project it offers itself, as <c>X.Of(project)</c>, by <see cref="Once"/>.
/// </remarks>
internal sealed class MigrationProject
{
    private readonly FileReaders _readers;
    private readonly ProjectCache[] _around;
    private readonly string? _directory;
    private readonly object _reading = new();
    private readonly Lazy<bool> _hasOtherTarget;
    private readonly Lazy<bool> _mayNameOtherTarget;
    private readonly OnceTable _once = new();
    private readonly Lazy<ModelLists> _models;
    private readonly Lazy<ImmutableArray<MigrationProject>> _referenced = new(static () => ImmutableArray<MigrationProject>.Empty);
    private ProjectFiles? _files;
    // A host calls one rule after the other for a file, and looking it up takes longer than most of them do.
    private TreeCache? _lastAsked;
    private ProjectContents? _contents;
    private SyntaxTree? _firstTree;

    /// <summary>Reads nothing yet.</summary>
    /// <param name="trees">The C# files.</param>
    /// <param name="options">The options and the additional files.</param>
    /// <param name="readers">How files are read.</param>
    /// <param name="around">Where earlier versions of the project left what they read, and this one leaves it.</param>
    public MigrationProject(IEnumerable<SyntaxTree> trees, AnalyzerOptions options, FileReaders readers, params ProjectCache[] around)
    {
        Options = options;
        _readers = readers;
        _around = around;
        Trees = trees;
        _directory = options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.ProjectDir", out var directory) ? directory : null;
        _hasOtherTarget = new Lazy<bool>(() => Trees.Any(HasOtherTarget));
        _mayNameOtherTarget = new Lazy<bool>(() => HasSignal ? Files.Any(file => HasOtherTarget(file.Tree)) : _hasOtherTarget.Value);
        _models = new Lazy<ModelLists>(() => ModelLists.Read(options.AdditionalFiles, readers.OfModelList));
    }

    /// <summary>The project of a compilation, which knows the projects that it refers to.</summary>
    public MigrationProject(Compilation compilation, AnalyzerOptions options, FileReaders readers, params ProjectCache[] around)
        : this(compilation.SyntaxTrees, options, readers, around)
    {
        _referenced = new Lazy<ImmutableArray<MigrationProject>>(() => compilation.References.OfType<CompilationReference>()
            .Where(static reference => reference.Compilation.Language == LanguageNames.CSharp)
            .Select(reference => new MigrationProject(reference.Compilation, options, readers)).ToImmutableArray());
        Solution = new SolutionSymbols(compilation);
    }

    /// <summary>The options and the additional files of the project.</summary>
    public AnalyzerOptions Options { get; }

    /// <summary>Whether the code in Markdown documents moves, too: AIStatsMigrationIncludeDocuments.</summary>
    public bool MovesDocuments =>
        Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.AIStatsMigrationIncludeDocuments", out var moves)
        && string.Equals(moves, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the markers of all files are signs of.</summary>
    public MarkerKinds Kinds => Read(CancellationToken.None).Kinds;

    /// <summary>What the markers of the C# files are signs of.</summary>
    public MarkerKinds CodeKinds => Read(CancellationToken.None).CodeKinds;

    /// <summary>The C# files with a marker.</summary>
    public IReadOnlyList<CodeFile> Files => Read(CancellationToken.None).Files;

    /// <summary>The additional files with a marker, and those that were not read; one that is given twice stands here once.</summary>
    public IReadOnlyDictionary<AdditionalText, SettingsFile> Texts => Read(CancellationToken.None).Texts;

    /// <summary>How many files beside other programs of the repository name a variable that the project reads, and are not searched.</summary>
    public int Unsearched => Read(CancellationToken.None).Unsearched;

    /// <summary>All syntax trees of the project, in the order that the compiler has them.</summary>
    public IEnumerable<SyntaxTree> Trees { get; }

    /// <summary>The team's own lists of served models, and what they make of an id.</summary>
    public ModelLists Models => _models.Value;

    /// <summary>The texts of messages about one C# file, each once.</summary>
    public MessageTexts MessagesOf(SyntaxTree tree) => CacheOf(tree).Messages;

    /// <summary>The texts of messages about a file that is not C#, each once.</summary>
    public MessageTexts MessagesOf(SourceText text) => _readers.OfMessages(text);

    /// <summary>
    /// Whether the project talks to OpenRouter, or did before a fix: an OpenRouter host, variable, key or header stands in it, or an AI Stats one.
    /// </summary>
    public bool HasSignal => (Kinds & MarkerKinds.Signal) != 0;

    /// <summary>Whether any file may turn out to have the signal: the project has it, or options name a target that no marker knows.</summary>
    public bool MayHaveSignal => HasSignal || _hasOtherTarget.Value;

    /// <summary>Whether options of a file with a marker name a target that no marker knows, so that any file may hold it.</summary>
    public bool MayNameOtherTarget => _mayNameOtherTarget.Value;

    /// <summary>What is kept of one C# file.</summary>
    public TreeCache CacheOf(SyntaxTree tree) => _lastAsked is { } last && last.Tree == tree ? last
        : _lastAsked = IsKept ? SearchedFiles(CancellationToken.None).CacheOf(tree) : _readers.OfTree(tree);

    /// <summary>Whether the files of this project are kept for its next version; those of a project that another one refers to are not.</summary>
    private bool IsKept => _around.Length > 0;

    /// <summary>The C# files with a marker, in the order of their paths.</summary>
    public ImmutableArray<SyntaxTree> MarkedTrees => Once(nameof(MarkedTrees), this, () =>
        Files.Select(static file => file.Tree).OrderBy(static tree => tree.FilePath, StringComparer.Ordinal).ToImmutableArray());

    /// <summary>The markers of one C# file; none for a copy in a folder of build output.</summary>
    public CodeFile SignalsOf(SyntaxTree tree) => Own(tree, CacheOf(tree).Signals);

    /// <summary>The words of <see cref="Markers.CommonWords"/> in one C# file: to be asked for where the project has the signal.</summary>
    public CodeFile CommonWordsOf(SyntaxTree tree) => Own(tree, CacheOf(tree).CommonWords(MayNameOtherTarget));

    /// <summary>The words of <see cref="Markers.Neighbours"/> in one C# file.</summary>
    public ImmutableArray<MarkerHit> NeighboursOf(SyntaxTree tree) => CacheOf(tree).Neighbours;

    /// <summary>Whether the options of a file may name another target, which no marker knows.</summary>
    public bool HasOtherTarget(SyntaxTree tree) => MigrationOptions.AnyTarget(OptionsOf(tree));

    /// <summary>The base that the fixes of a file write.</summary>
    public GatewayBase TargetOf(SyntaxTree tree) => Once("target", tree, () => MigrationOptions.Read(OptionsOf(tree)).Target);

    /// <summary>
    /// The projects that this one refers to, where the host has their sources: <c>dotnet format</c> and editors do, and a build has
    /// assemblies only.
    /// </summary>
    public ImmutableArray<MigrationProject> Referenced => _referenced.Value;

    /// <summary>The project's folder; null where the host does not tell.</summary>
    public string? Directory => _directory;

    /// <summary>What the projects of the solution declare, as far as a compilation tells; without one, nothing.</summary>
    public SolutionSymbols Solution { get; } = SolutionSymbols.None;

    /// <summary>Whether a place in a C# file is what a database holds as its rows.</summary>
    public bool IsSeed(SyntaxTree tree, TextSpan span) => DatabaseSeeds.Of(this).Spans[tree].Any(seed => seed.Contains(span));

    /// <summary>Whether a C# file is a migration of a database: what it says was done once, and is not rewritten.</summary>
    public bool IsDatabaseMigration(SyntaxTree tree) => CacheOf(tree).Once(nameof(DatabaseMigrations), tree, () => DatabaseMigrations.Holds(tree.GetRoot()));

    /// <summary>Whether a C# file is generated, so that no rule changes it.</summary>
    public bool IsGenerated(SyntaxTree tree) => IsGenerated(tree, CancellationToken.None);

    /// <summary>Whether a program writes a part of a C# file again, so that an edit there would be lost: the header of the file or the marks say so.</summary>
    public bool IsGenerated(SyntaxTree tree, TextSpan span) =>
        CacheOf(tree).Once(nameof(GeneratedText), tree, () => GeneratedText.Find(CacheOf(tree).Text)).Any(part => part.Contains(span));

    /// <summary>The C# file that carries findings about the whole project: the first one by path that a person wrote; null where there is none.</summary>
    public SyntaxTree? FindFirstTree(CancellationToken cancellationToken) => _firstTree ??= FindFirstOf(Trees, cancellationToken);

    /// <summary>Of some C# files the first one by path that a person wrote; null where there is none.</summary>
    public SyntaxTree? FindFirstOf(IEnumerable<SyntaxTree> trees, CancellationToken cancellationToken)
    {
        SyntaxTree? first = null;
        foreach (var tree in trees)
        {
            if ((first is null || IsBefore(tree, first)) && !IsBuildOutput(tree.FilePath) && !IsGenerated(tree, cancellationToken))
                first = tree;
        }

        return first;

        // A file that a source generator adds has a relative path; no host can save a fix in it.
        static bool IsBefore(SyntaxTree one, SyntaxTree other) => Path.IsPathRooted(one.FilePath) is var isRooted
            && (isRooted == Path.IsPathRooted(other.FilePath) ? string.CompareOrdinal(one.FilePath, other.FilePath) < 0 : isRooted);
    }

    /// <summary>A file's path below the project's folder, for a message.</summary>
    public string Shorten(string path) => _directory is not null && path.StartsWith(_directory, StringComparison.OrdinalIgnoreCase)
        ? path.Substring(_directory.Length).TrimStart('/', '\\')
        : Path.GetFileName(path);

    /// <summary>The search for a word, in any case.</summary>
    public AnyCaseWord SearchFor(string word) => Once(nameof(AnyCaseWord), word, () => new AnyCaseWord(word));

    /// <summary>The C# files whose text holds a word, in any case.</summary>
    public ImmutableArray<SyntaxTree> Holding(string word) => Which(nameof(Holding), SearchFor(word), static (word, file) => word.In(file.Text).Any());

    /// <summary>The C# files whose text holds a word, in any case, behind a quote in its line: most words stand in code alone.</summary>
    public ImmutableArray<SyntaxTree> Quoting(string word) => Which(nameof(Quoting), SearchFor(word),
        static (word, file) => word.In(file.Text).Any(at => TextPieces.IsQuoted(file.Text, at)));

    /// <summary>The C# files whose text holds a name of C#, in its case, or what begins or ends with one.</summary>
    public ImmutableArray<SyntaxTree> Naming(string name) => Which(nameof(Naming), name,
        static (name, file) => TextPieces.FindName(file.Text, name).Any());

    /// <summary>
    /// The C# files whose text holds a word of <see cref="Markers.ProjectWords"/>, in any case; to be asked for where the project has the
    /// signal.
    /// </summary>
    public ImmutableArray<SyntaxTree> HoldingProjectWord(string word) => Which(nameof(HoldingProjectWord), word,
        static (word, file) => file.HoldsProjectWord(word));

    /// <summary>The C# files that hold common words of some kinds; to be asked for where the project has the signal.</summary>
    public ImmutableArray<SyntaxTree> HoldingWordsOf(MarkerKinds kinds) => Which(nameof(HoldingWordsOf), (kinds, MayNameOtherTarget),
        static (about, file) => (file.CommonWords(about.MayNameOtherTarget).Kinds & about.kinds) != 0);

    /// <summary>The C# files that declare a type of a name; a type of the framework stands in most files, and in none of these.</summary>
    public ImmutableArray<SyntaxTree> Declaring(string name) => Which(nameof(Declaring), name,
        static (name, file) => WholeNames.AreDeclared(file.Text, name));

    /// <summary>The C# files whose text holds one of some words, in any case.</summary>
    /// <param name="question">What is asked: the name of the class that asks.</param>
    /// <param name="words">The words; the same ones whenever this is asked.</param>
    public ImmutableArray<SyntaxTree> HoldingAny(string question, WordSearch words) =>
        Which(question, words, static (words, file) => words.FindAll(file.Text) is not null);

    /// <summary>The C# files whose text holds one of some whole names.</summary>
    public ImmutableArray<SyntaxTree> HoldingAny(WholeNames names) =>
        names.IsEmpty ? ImmutableArray<SyntaxTree>.Empty : Which(nameof(HoldingAny), names, static (names, file) => names.AreIn(file.Text));

    /// <summary>
    /// The C# files, without copies in folders of build output, that answer a question with yes: see <see cref="ProjectFiles.Which"/>. Each version of a
    /// file is asked once, however often the project changes around it.
    /// </summary>
    private ImmutableArray<SyntaxTree> Which<T>(string question, T about, Func<T, TreeCache, bool> ask)
        where T : notnull => Once(question, about, () => SearchedFiles(CancellationToken.None).Which(question, about, ask)
            .Select(static file => file.Tree).Where(tree => !IsBuildOutput(tree.FilePath)).ToImmutableArray());

    /// <summary>What several rules ask for in one place of the project, found once.</summary>
    /// <param name="what">Its name: that of the class that finds it, so that no two share one.</param>
    /// <param name="place">What it is found in: a file, or the project itself.</param>
    /// <param name="find">Finds it.</param>
    public T Once<T>(string what, object place, Func<T> find)
        where T : notnull => _once.Find(what, place, find);

    /// <summary>Whether any C# file of the project holds a text that is no marker, in any case; searched once.</summary>
    public bool HoldsText(string text) => !Holding(text).IsEmpty;

    /// <summary>Whether a C# file or one with settings (no document) holds a text that is no marker, in any case; searched once.</summary>
    public bool HoldsTextAnywhere(string text) => HoldsText(text) || Options.AdditionalFiles.Any(file =>
        FileRoles.Of(file.Path) == FileRole.Settings && file.GetText()?.ToString().Contains(text, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>Searches all files, once; a search that is cancelled leaves nothing behind.</summary>
    public ProjectContents Read(CancellationToken cancellationToken)
    {
        if (_contents is { } contents)
            return contents;
        lock (_reading)
            return _contents ??= ProjectContents.Read(this, SearchedFiles(cancellationToken).Signals, _readers, cancellationToken);
    }

    private AnalyzerConfigOptions OptionsOf(SyntaxTree tree) => Options.AnalyzerConfigOptionsProvider.GetOptions(tree);

    private bool IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedFiles.IsGenerated(tree, OptionsOf(tree), cancellationToken);

    private CodeFile Own(SyntaxTree tree, CodeFile file) =>
        file.Kinds != MarkerKinds.None && IsBuildOutput(tree.FilePath) ? CodeFile.Empty : file;

    private ProjectFiles SearchedFiles(CancellationToken cancellationToken)
    {
        if (_files is { } known)
            return known;
        var earlier = _around.Select(static cache => cache.Latest).FirstOrDefault(latest => latest is not null && latest.Directory == _directory);
        var files = ProjectFiles.Read(
            _directory, Trees.ToArray(), earlier, IsKept ? static tree => new TreeCache(tree) : _readers.OfTree, file => Own(file.Tree, file.Signals),
            cancellationToken);
        foreach (var cache in _around)
            cache.Latest = files;
        return Interlocked.CompareExchange(ref _files, files, null) ?? files;
    }

    /// <summary>Repositories keep copies of build output; where a project includes them, they are nobody's source.</summary>
    public bool IsBuildOutput(string path)
    {
        if (_directory is null || !path.StartsWith(_directory, StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var segment in path.Substring(_directory.Length).Split('/', '\\'))
        {
            if (string.Equals(segment, "bin", StringComparison.OrdinalIgnoreCase) || string.Equals(segment, "obj", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
