using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>One C# file as a rule sees it, and the way to report in it.</summary>
internal sealed class FileContext
{
    private readonly SyntaxTreeAnalysisContext _context;
    private readonly DiagnosticDescriptor _descriptor;
    private Secrets? _secrets;

    public FileContext(SyntaxTreeAnalysisContext context, MigrationProject project, CodeFile marked, DiagnosticDescriptor descriptor)
    {
        _context = context;
        _descriptor = descriptor;
        Project = project;
        Marked = marked;
        Options = OptionsOf(context.Tree);
    }

    /// <summary>The project that the file belongs to.</summary>
    public MigrationProject Project { get; }

    /// <summary>The file's markers, strings and comments, as the rule searches for them.</summary>
    public CodeFile Marked { get; }

    /// <summary>The markers that are signs of OpenRouter and AI Stats, whatever the rule searches for.</summary>
    public CodeFile Signals => Project.SignalsOf(Tree);

    /// <summary>The places of other addresses, and of paths that may be added to a base.</summary>
    public ImmutableArray<MarkerHit> Neighbours => Project.NeighboursOf(Tree);

    /// <summary>The places of what code may branch on: <see cref="Markers.Values"/>.</summary>
    public ImmutableArray<MarkerHit> Values => Project.CacheOf(Tree).Values;

    /// <summary>The options of the file.</summary>
    public MigrationOptions Options { get; }

    /// <summary>The file's tree; nodes of a site in a disabled branch belong to another tree with the same positions.</summary>
    public SyntaxTree Tree => _context.Tree;

    /// <summary>
    /// Whether the project talks to OpenRouter, or did before a fix: an OpenRouter host, variable, key or header stands in it, or what the fixes write instead.
    /// </summary>
    public bool HasSignal => Project.HasSignal || (!Options.IsDefault && TargetNames.Any(Project.HoldsText));

    /// <summary>
    /// Whether code (not a comment) in a span of this file, but not in a part of it, holds a marker of these kinds, or the target that the
    /// options name.
    /// </summary>
    public bool Mentions(TextSpan span, MarkerKinds kinds, TextSpan except = default) => Signals.Mentions(span, kinds, except) || MentionsTarget(span);

    /// <summary>Whether anything in this file may be about the gateway, by its text: only then <see cref="Mentions"/> is ever true.</summary>
    public bool IsAboutGateway => (Signals.Kinds & MarkerKinds.Evidence) != 0 || !Options.IsDefault;

    /// <summary>The options of a file of the project.</summary>
    public MigrationOptions OptionsOf(SyntaxTree tree) => MigrationOptions.Read(_context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree));

    /// <summary>Where findings about the whole project stand: a pragma cannot suppress one at the very start of a file.</summary>
    public TextSpan FirstToken => Tree.GetRoot(_context.CancellationToken).GetFirstToken(includeZeroWidth: true).Span;

    /// <summary>Another file of the project as the rule sees it, to judge what stands there; nothing is reported in it.</summary>
    public FileContext In(SyntaxTree tree) => new(
        new SyntaxTreeAnalysisContext(tree, _context.Options, static _ => { }, static _ => true, _context.CancellationToken), Project, Project.SignalsOf(tree),
            _descriptor);

    /// <summary>Another file of the project as a rule sees it that searches for <see cref="Markers.CommonWords"/>.</summary>
    public FileContext InConnected(SyntaxTree tree) => new(
        new SyntaxTreeAnalysisContext(tree, _context.Options, static _ => { }, static _ => true, _context.CancellationToken), Project,
            Project.CommonWordsOf(tree), _descriptor);

    /// <summary>
    /// A file of a project as a rule sees it that searches for <see cref="Markers.CommonWords"/>, to judge what stands there; nothing is
    /// reported.
    /// </summary>
    public static FileContext OfConnected(MigrationProject project, SyntaxTree tree, DiagnosticDescriptor descriptor) => new(
        new SyntaxTreeAnalysisContext(tree, project.Options, static _ => { }, static _ => true, CancellationToken.None), project, project.CommonWordsOf(tree),
            descriptor);

    /// <summary>The strings that hold a marker of these kinds.</summary>
    public IEnumerable<StringSite> Strings(MarkerKinds kinds)
    {
        foreach (var site in Marked.Strings)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            if ((site.Markers & kinds) != 0)
                yield return site;
        }
    }

    /// <summary>What several rules ask for in this file, found once.</summary>
    /// <param name="what">Its name: that of the class that finds it, so that no two share one.</param>
    /// <param name="find">Finds it.</param>
    public ImmutableArray<T> Once<T>(string what, Func<FileContext, IEnumerable<T>> find) => Project.Once(what, Tree, () => find(this).ToImmutableArray());

    /// <summary>An action that makes edits in this file.</summary>
    public EditAction Action(string key, string title, params TextChange[] changes) => Action(key, title, changes.ToImmutableArray());

    /// <summary>An action that makes edits in this file.</summary>
    public EditAction Action(string key, string title, ImmutableArray<TextChange> changes) =>
        new(key, title, ImmutableArray.CreateRange(changes, change => new Edit(Location.Create(Tree, change.Span), change.NewText ?? "")));

    /// <summary>Reports what only a person can change.</summary>
    public void Report(TextSpan span, params object?[] messageArguments) => Report(span, ImmutableArray<EditAction>.Empty, messageArguments);

    /// <summary>Reports one finding for several places, which the diagnostic carries.</summary>
    /// <param name="places">The places; the finding stands at the first one.</param>
    /// <param name="messageArguments">The arguments of the message.</param>
    public void ReportAll(ImmutableArray<TextSpan> places, params object?[] messageArguments) =>
        _context.ReportDiagnostic(Diagnostic.Create(
            _descriptor,
            Location.Create(Tree, places[0]),
            places.Skip(1).Select(place => Location.Create(Tree, place)),
            properties: null,
            Project.MessagesOf(Tree).Same(Secrets.Hide(messageArguments))));

    /// <summary>Reports a finding with one action, or with none where only a person can change it.</summary>
    public void Report(TextSpan span, EditAction? action, params object?[] messageArguments) =>
        Report(span, action is null ? ImmutableArray<EditAction>.Empty : ImmutableArray.Create(action), messageArguments);

    /// <summary>Reports a finding with the actions that a fixer may offer, the first one first; no part of a key leaves the file.</summary>
    public void Report(TextSpan span, ImmutableArray<EditAction> actions, params object?[] messageArguments) =>
        Report(_descriptor.DefaultSeverity, span, actions, messageArguments);

    /// <summary>Reports what only a person can change, and what matters more, or less, than most of what the rule finds.</summary>
    public void ReportAs(DiagnosticSeverity severity, TextSpan span, params object?[] messageArguments) =>
        Report(severity, span, ImmutableArray<EditAction>.Empty, messageArguments);

    private void Report(DiagnosticSeverity severity, TextSpan span, ImmutableArray<EditAction> actions, object?[] messageArguments)
    {
        var offered = !actions.IsEmpty && (Project.IsDatabaseMigration(Tree) || IsGenerated(span)) ? ImmutableArray<EditAction>.Empty : actions;
        _context.ReportDiagnostic(DiagnosticEdits.Create(
            _descriptor, Location.Create(Tree, span), Secrets.Hide(offered), Project.MessagesOf(Tree)
                .Same(Secrets.Hide(messageArguments)), severity));
    }

    /// <summary>Whether a program writes this part of the file again, so that an edit would be lost, or a database holds what it says.</summary>
    private bool IsGenerated(TextSpan span) => Project.IsSeed(Tree, span)
        || Project.IsGenerated(Tree, span);

    private Secrets Secrets => _secrets ??= Secrets.Of(Signals, () => Tree.GetText().ToString());

    /// <summary>What the fixes write where the options name another target: the markers do not know it.</summary>
    private string[] TargetNames => new[] { Options.Target.Host, Options.ApiKeyVariable, Options.BaseUrlVariable };

    private bool MentionsTarget(TextSpan span)
    {
        if (Options.IsDefault)
            return false;
        var text = Tree.GetText().ToString();
        return TargetNames.Any(name => text.IndexOf(name, span.Start, span.Length, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
