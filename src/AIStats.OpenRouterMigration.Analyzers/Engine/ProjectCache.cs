using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>
/// The scans of the compilations that begin or end with one tree: all rules share the scan of a compilation. The host keeps this with
/// the tree, as it keeps the scan of a file; a tree outlives many compilations, and each scan goes when its compilation goes.
/// </summary>
internal sealed class ProjectCache
{
    private readonly ConditionalWeakTable<Compilation, ConditionalWeakTable<AnalyzerOptions, MigrationProject>> _scans = new();

    private ProjectCache()
    {
    }

    /// <summary>Makes an empty one, once per syntax tree.</summary>
    public static SyntaxTreeValueProvider<ProjectCache> Provider { get; } = new(static _ => new ProjectCache());

    /// <summary>The C# files of the compilation that was searched last.</summary>
    public SearchResult? Latest { get; set; }

    /// <summary>The scan of a compilation with its options; additional files may change while the compilation stays.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">Its options and additional files.</param>
    /// <param name="scans">How files are read.</param>
    /// <param name="with">What the host keeps with a tree.</param>
    public static MigrationProject Of(Compilation compilation, AnalyzerOptions options, FileReaders scans, Func<SyntaxTree, ProjectCache?> with)
    {
        var trees = compilation.SyntaxTrees;
        if (trees.FirstOrDefault() is not { } first || with(first) is not { } atFirst)
            return new MigrationProject(compilation, options, scans);
        return atFirst._scans.GetOrCreateValue(compilation).GetValue(options, _ => new MigrationProject(compilation, options, scans, AtBothEnds()));

        // One of the two is still there after a change to the other.
        ProjectCache[] AtBothEnds() => trees.Last() is var last && last != first && with(last) is { } atLast ? new[] { atFirst, atLast } : new[] { atFirst };
    }
}
