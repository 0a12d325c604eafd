using System.Collections.Concurrent;
using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Settings;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>
/// The scans of all files of a project, shared by all rules. They are cached per file, so this costs a look-up a file after the first time.
/// </summary>
internal sealed class MigrationProject
{
    private readonly FileReaders _scans;
    private readonly ProjectCache[] _around;
    private readonly string? _directory;
    private readonly object _reading = new();
    private readonly Lazy<bool> _hasOtherTarget;
    private readonly ConcurrentDictionary<(object Place, Type What), object> _once = new();
    private readonly ConcurrentDictionary<string, bool> _held = new(StringComparer.Ordinal);
    private readonly Lazy<SplitBases> _splitBases;
    private readonly Lazy<ModelLists> _models;
    private readonly Lazy<ProjectVariables> _variables;
    private readonly Lazy<ImmutableArray<MigrationProject>> _referenced;
    private Contents? _contents;
    private SyntaxTree? _firstTree;

    /// <summary>Reads nothing yet.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="options">Its options and additional files.</param>
    /// <param name="scans">How files are read.</param>
    /// <param name="around">Where earlier versions of the project left what they read, and this one leaves it.</param>
    public MigrationProject(Compilation compilation, AnalyzerOptions options, FileReaders scans, params ProjectCache[] around)
    {
        Options = options;
        _scans = scans;
        _around = around;
        Trees = compilation.SyntaxTrees;
        _directory = options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.ProjectDir", out var directory) ? directory : null;
        _hasOtherTarget = new Lazy<bool>(() => Trees.Any(HasOtherTarget));
        _splitBases = new Lazy<SplitBases>(() => new SplitBases(this));
        _variables = new Lazy<ProjectVariables>(() => new ProjectVariables(this));
        _referenced = new Lazy<ImmutableArray<MigrationProject>>(() => compilation.References.OfType<CompilationReference>()
            .Where(static reference => reference.Compilation.Language == LanguageNames.CSharp).Select(reference => new MigrationProject(reference.Compilation, options, scans)).ToImmutableArray());
        Solution = new SolutionSymbols(compilation);
        _models = new Lazy<ModelLists>(() => ModelLists.Read(options.AdditionalFiles, scans.OfModelList));
    }

    /// <summary>The options and the additional files of the project.</summary>
    public AnalyzerOptions Options { get; }

    /// <summary>Whether the code in Markdown documents moves, too: AIStatsMigrationIncludeDocuments.</summary>
    public bool MovesDocuments => Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.AIStatsMigrationIncludeDocuments", out var moves)
        && string.Equals(moves, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the markers of all files are signs of.</summary>
    public MarkerKinds Kinds => Read(CancellationToken.None).Kinds;

    /// <summary>What the markers of the C# files are signs of.</summary>
    public MarkerKinds CodeKinds => Read(CancellationToken.None).CodeKinds;

    /// <summary>The scans of the C# files with a marker.</summary>
    public IReadOnlyList<CodeFile> Files => Read(CancellationToken.None).Files;

    /// <summary>The additional files with a marker, and those that were not read; one that is given twice stands here once.</summary>
    public IReadOnlyDictionary<AdditionalText, SettingsFile> Texts => Read(CancellationToken.None).Texts;

    /// <summary>All syntax trees of the project, in the order that the compiler has them.</summary>
    public IEnumerable<SyntaxTree> Trees { get; }

    /// <summary>The scan of one C# file; empty for a copy in a folder of build output.</summary>
    public CodeFile SignalsOf(SyntaxTree tree)
    {
        var scan = _scans.OfTree(tree).Signals;
        return scan.Kinds != MarkerKinds.None && IsBuildOutput(tree.FilePath) ? CodeFile.Empty : scan;
    }

    /// <summary>The words of <see cref="Markers.CommonWords"/> in one C# file: to be asked for where the project has the signal.</summary>
    public CodeFile CommonWordsOf(SyntaxTree tree)
    {
        var scan = _scans.OfTree(tree).CommonWords;
        return scan.Kinds != MarkerKinds.None && IsBuildOutput(tree.FilePath) ? CodeFile.Empty : scan;
    }

    /// <summary>The words of <see cref="Markers.Neighbours"/> in one C# file.</summary>
    public ImmutableArray<MarkerHit> NeighboursOf(SyntaxTree tree) => _scans.OfTree(tree).Neighbours;

    /// <summary>The texts of messages about one C# file, each once.</summary>
    public MessageTexts MessagesOf(SyntaxTree tree) => _scans.OfTree(tree).Messages;

    /// <summary>The texts of messages about a file that is not C#, each once.</summary>
    public MessageTexts MessagesOf(SourceText text) => _scans.OfMessages(text);

    /// <summary>The other services that a tree of one C# file names: its own tree, or one that switches a disabled branch on.</summary>
    public ForeignAddresses ServicesOf(SyntaxTree file, SyntaxTree tree) => _scans.OfTree(file).ServicesOf(tree);

    /// <summary>
    /// Whether the project talks to OpenRouter, or did before a fix: an OpenRouter host, variable, key or header stands in it, or an AI Stats one.
    /// </summary>
    public bool HasSignal => (Kinds & MarkerKinds.Signal) != 0;

    /// <summary>Whether any file may turn out to have the signal: the project has it, or options name a target that no marker knows.</summary>
    public bool MayHaveSignal => HasSignal || _hasOtherTarget.Value;

    /// <summary>Whether the options of a file may name another target, which no marker knows.</summary>
    public bool HasOtherTarget(SyntaxTree tree) => MigrationOptions.AnyTarget(Options.AnalyzerConfigOptionsProvider.GetOptions(tree));

    /// <summary>The base that the fixes of a file write.</summary>
    public GatewayBase TargetOf(SyntaxTree tree) => Once(tree, () => new[] { MigrationOptions.Read(Options.AnalyzerConfigOptionsProvider.GetOptions(tree)).Target })[0];

    /// <summary>The base URLs of the project whose paths stand elsewhere; found when first asked for.</summary>
    public SplitBases SplitBases => _splitBases.Value;

    /// <summary>The team's own lists of served models, and what they make of an id.</summary>
    public ModelLists Models => _models.Value;

    /// <summary>The projects that this one refers to, where the host has their sources: <c>dotnet format</c> and editors do, and a build has assemblies only.</summary>
    public ImmutableArray<MigrationProject> Referenced => _referenced.Value;

    /// <summary>What the projects of the solution declare.</summary>
    public SolutionSymbols Solution { get; }

    /// <summary>What the code does with OpenRouter's variables; found when first asked for.</summary>
    public ProjectVariables Variables => _variables.Value;

    /// <summary>Whether the endpoints of the project move, or have moved: false where it holds nothing but a base that only a person can move.</summary>
    public bool HasMovingEndpoints(GatewayBase target) => SplitBases.MovesAnything || HoldsString(target.Host);

    /// <summary>Whether a C# file is generated, so that no rule changes it.</summary>
    public bool IsGenerated(SyntaxTree tree) => GeneratedFiles.IsGenerated(tree, Options.AnalyzerConfigOptionsProvider.GetOptions(tree), CancellationToken.None);

    /// <summary>The C# file that carries findings about the whole project: the first one by path that a person wrote; null where there is none.</summary>
    public SyntaxTree? FindFirstTree(CancellationToken cancellationToken) => _firstTree ??= FindFirstOf(Trees, cancellationToken);

    /// <summary>Of some C# files the first one by path that a person wrote; null where there is none.</summary>
    public SyntaxTree? FindFirstOf(IEnumerable<SyntaxTree> trees, CancellationToken cancellationToken) => trees
        // What a source generator adds has a relative path; no host can save a fix there.
        .OrderBy(static tree => !Path.IsPathRooted(tree.FilePath)).ThenBy(static tree => tree.FilePath, StringComparer.Ordinal)
        .FirstOrDefault(tree => !IsBuildOutput(tree.FilePath) && !GeneratedFiles.IsGenerated(tree, Options.AnalyzerConfigOptionsProvider.GetOptions(tree), cancellationToken));

    /// <summary>Whether the text of a C# file holds a word; searched once a file.</summary>
    public bool Holds(SyntaxTree tree, string word) => _scans.OfTree(tree).Holds(word);

    /// <summary>A file's path below the project's folder, for a message.</summary>
    public string Shorten(string path) =>
        _directory is not null && path.StartsWith(_directory, StringComparison.OrdinalIgnoreCase) ? path.Substring(_directory.Length).TrimStart('/', '\\') : Path.GetFileName(path);

    /// <summary>The C# files whose text holds a word.</summary>
    public IEnumerable<SyntaxTree> Holding(string word) => Trees.Where(tree => _scans.OfTree(tree).Holds(word) && !IsBuildOutput(tree.FilePath));

    /// <summary>Where a name stands in an expression in the C# files, with what it is taken from.</summary>
    public ImmutableArray<ExpressionSyntax> Uses(string name) => Once(name, () => Holding(name).SelectMany(tree => StringUse.Uses(tree, name)));

    /// <summary>What several rules ask for in one place of the project, found once.</summary>
    /// <param name="place">The file.</param>
    /// <param name="find">Finds it; the type of what it finds is its name.</param>
    public ImmutableArray<T> Once<T>(object place, Func<IEnumerable<T>> find) => (ImmutableArray<T>)_once.GetOrAdd((place, typeof(T)), _ => find().ToImmutableArray());

    /// <summary>Whether a string of the project holds a text; where the markers do not know it, whether any file does.</summary>
    public bool HoldsString(string text) => text == GatewayHosts.AIStats
        ? Files.Any(scan => scan.Strings.Any(site => site.Text.Value.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0))
        : HoldsText(text);

    /// <summary>Whether any C# file of the project holds a text that is no marker, in any case; searched once.</summary>
    public bool HoldsText(string text) =>
        _held.GetOrAdd(text, searched => Trees.Any(tree => tree.GetText().ToString().IndexOf(searched, StringComparison.OrdinalIgnoreCase) >= 0));

    /// <summary>Searches all files, once; a search that is cancelled leaves nothing behind.</summary>
    public Contents Read(CancellationToken cancellationToken)
    {
        if (_contents is { } contents)
            return contents;
        lock (_reading)
            return _contents ??= ReadContents(cancellationToken);
    }

    private Contents ReadContents(CancellationToken cancellationToken)
    {
        var kinds = MarkerKinds.None;
        var files = new List<CodeFile>();
        foreach (var scan in Search(cancellationToken).Scans)
        {
            if (scan.Kinds == MarkerKinds.None)
                continue;
            files.Add(scan);
            kinds |= scan.Kinds;
        }

        var codeKinds = kinds;
        var read = new List<(AdditionalText File, SourceText Text, SettingsText Scan)>();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var additional in Options.AdditionalFiles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // An unreadable file is the compiler's to report.
            if (additional.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || ModelLists.IsListFile(additional.Path) || !paths.Add(additional.Path) || additional.GetText(cancellationToken) is not { } text)
                continue;
            var scan = _scans.OfText(additional.Path, text, MarkerSearch.Signals);
            read.Add((additional, text, scan));
            kinds |= scan.Kinds;
        }

        // Model ids are looked for once it is known whether the project has the signal.
        var texts = new Dictionary<AdditionalText, SettingsFile>();
        foreach (var (additional, text, scan) in read)
        {
            var options = OptionsOf(additional);
            var connected = (kinds & MarkerKinds.Signal) != 0 || !options.IsDefault ? _scans.OfText(additional.Path, text, MarkerSearch.CommonWords) : SettingsText.Empty;
            if (scan.Kinds != MarkerKinds.None || scan.Skipped is not null || connected.Kinds != MarkerKinds.None)
                texts.Add(additional, new SettingsFile(additional.Path, text, scan, connected, options, this));
        }

        return new Contents(kinds, codeKinds, files, texts);
    }

    private SearchResult Search(CancellationToken cancellationToken)
    {
        var earlier = _around.Select(static scans => scans.Latest).FirstOrDefault(files => files is not null && files.Directory == _directory);
        var trees = Trees.ToArray();
        var scans = new CodeFile[trees.Length];
        for (var i = 0; i < trees.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = i < earlier?.Trees.Length ? earlier.Trees[i] : null;
            if (before == trees[i])
            {
                scans[i] = earlier!.Scans[i];
                continue;
            }

            if (before?.FilePath == trees[i].FilePath)
                _scans.OfTree(trees[i]).Follow(_scans.OfTree(before));
            scans[i] = SignalsOf(trees[i]);
        }

        var searched = new SearchResult(_directory, trees, scans);
        foreach (var place in _around)
            place.Latest = searched;
        return searched;
    }

    /// <summary>The options of a file; one that is set for C# files alone ([*.cs]) is meant for the others too, or code and settings would part.</summary>
    private MigrationOptions OptionsOf(AdditionalText file)
    {
        var provider = Options.AnalyzerConfigOptionsProvider;
        return MigrationOptions.Read(provider.GetOptions(file), Trees.FirstOrDefault(tree => !IsBuildOutput(tree.FilePath)) is { } tree ? provider.GetOptions(tree) : null);
    }

    /// <summary>Repositories keep copies of build output; where a project includes them, they are nobody's source.</summary>
    private bool IsBuildOutput(string path)
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

    /// <summary>What a search of all files found.</summary>
    internal sealed record Contents(MarkerKinds Kinds, MarkerKinds CodeKinds, IReadOnlyList<CodeFile> Files, IReadOnlyDictionary<AdditionalText, SettingsFile> Texts);
}
