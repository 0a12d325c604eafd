using System.Collections.Concurrent;
using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules;

/// <summary>Runs rules over a project without a compilation, as a host does with one: of the C# files, only those with a marker are parsed.</summary>
internal static class RuleRun
{
    /// <summary>So few files are done before another core has woken up.</summary>
    private const int Few = 8;

    /// <summary>
    /// All findings; severities of .editorconfig, pragmas and <c>SuppressMessage</c> are not applied
    /// (<see cref="CompilationWithAnalyzers.GetEffectiveDiagnostics(IEnumerable{Diagnostic}, Compilation)"/> applies them).
    /// </summary>
    public static ImmutableArray<Diagnostic> Of(MigrationProject project, ImmutableArray<MigrationAnalyzer> rules, CancellationToken cancellationToken)
    {
        var found = new ConcurrentBag<Diagnostic>();
        project.Read(cancellationToken);
        var first = project.FindFirstTree(cancellationToken);
        var inCode = rules.RemoveAll(rule => !rule.MayFindInCode(project));
        if (!inCode.IsEmpty)
        {
            var homes = inCode.Select(rule => rule.FindHome(project, cancellationToken)).Append(first).OfType<SyntaxTree>().ToImmutableHashSet();
            // All files are searched, on all cores, before the first one is looked at: what the rules ask of the whole project needs them all.
            var marked = new ConcurrentBag<SyntaxTree>();
            ForEach(project.Trees.ToList(), Search, cancellationToken);
            // So are the files with a marker read: else the first rule that asks about the project would read them one by one.
            ForEach(marked, tree => Prepare(project, tree), cancellationToken);
            // A file with no more than `http.GetAsync("/credits")` names neither gateway; its base stands elsewhere.
            var others = RelativePaths.MayBeUnmarked(project) ? RelativePaths.Trees(project) : ImmutableArray<SyntaxTree>.Empty;
            ForEach(inCode.SelectMany(rule => rule.OtherTrees(project)).Concat(others).Concat(marked).Distinct().ToList(), tree =>
            {
                if (project.IsGenerated(tree))
                    return;
                var context = new SyntaxTreeAnalysisContext(tree, project.Options, found.Add, static _ => true, cancellationToken);
                foreach (var rule in inCode)
                    rule.AnalyzeTree(context, project);
            }, cancellationToken);

            void Search(SyntaxTree tree)
            {
                if (homes.Contains(tree) || HoldsMarker(project, tree))
                    marked.Add(tree);
            }
        }

        foreach (var rule in rules.Where(rule => rule.MayFindInTexts(project)))
        {
            foreach (var text in project.Options.AdditionalFiles)
                rule.AnalyzeText(project, text, found.Add, cancellationToken);
        }

        return found.ToImmutableArray();
    }

    /// <summary>Does something for files, on all cores where there are more than a few.</summary>
    private static void ForEach(IReadOnlyCollection<SyntaxTree> trees, Action<SyntaxTree> look, CancellationToken cancellationToken)
    {
        if (trees.Count > Few)
        {
            Parallel.ForEach(trees, new ParallelOptions { CancellationToken = cancellationToken }, look);
            return;
        }

        foreach (var tree in trees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            look(tree);
        }
    }

    private static bool HoldsMarker(MigrationProject project, SyntaxTree tree) =>
        project.SignalsOf(tree).Kinds != MarkerKinds.None
        || (project.MayHaveSignal && (project.CommonWordsOf(tree).Kinds != MarkerKinds.None || (project.MayNameOtherTarget && project.HasOtherTarget(tree))));

    /// <summary>Finds what a file alone says about its places, about halves of addresses, and about its keys.</summary>
    private static void Prepare(MigrationProject project, SyntaxTree tree)
    {
        if (project.IsGenerated(tree) || project.SignalsOf(tree) is not { Kinds: not MarkerKinds.None } file)
            return;
        _ = SplitEnds.Of(file);
        _ = OwnKeys.AreIn(project, tree);
    }
}
