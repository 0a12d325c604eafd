using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>
/// Gives all rules the same <see cref="MigrationProject"/> of a compilation. Roslyn offers caches per syntax tree only, so the entry hangs
/// on the first (and the last) tree; keys are weak, so nothing outlives its compilation.
/// </summary>
internal sealed class ProjectCache
{
    private readonly ConditionalWeakTable<Compilation, ConditionalWeakTable<AnalyzerOptions, MigrationProject>> _projects = new();

    private ProjectCache()
    {
    }

    /// <summary>Makes an empty one, once per syntax tree.</summary>
    public static SyntaxTreeValueProvider<ProjectCache> Provider { get; } = new(static _ => new ProjectCache());

    /// <summary>The C# files of the compilation that was searched last.</summary>
    public ProjectFiles? Latest { get; set; }

    /// <summary>The project of a compilation with its options; additional files may change while the compilation stays.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">Its options and additional files.</param>
    /// <param name="readers">How files are read.</param>
    /// <param name="with">What the host keeps with a tree.</param>
    public static MigrationProject Of(Compilation compilation, AnalyzerOptions options, FileReaders readers, Func<SyntaxTree, ProjectCache?> with)
    {
        var trees = compilation.SyntaxTrees;
        if (trees.FirstOrDefault() is not { } first || with(first) is not { } atFirst)
            return new MigrationProject(compilation, options, readers);
        return atFirst._projects.GetOrCreateValue(compilation).GetValue(options, _ => new MigrationProject(compilation, options, readers, AtBothEnds()));

        // Kept on the first and the last tree: after an edit to one, the other still has the previous search.
        ProjectCache[] AtBothEnds() =>
            trees.Last() is var last && last != first && with(last) is { } atLast ? new[] { atFirst, atLast } : new[] { atFirst };
    }
}
