using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules;

/// <summary>
/// The scans of the compilations that begin with one tree: all rules share the scan of a compilation. The host keeps this with the
/// tree, as it keeps the scan of a file; a tree outlives many compilations, and each scan goes when its compilation goes.
/// </summary>
internal sealed class ProjectScans
{
    private readonly ConditionalWeakTable<Compilation, ConditionalWeakTable<AnalyzerOptions, ProjectScan>> _scans = new();

    private ProjectScans()
    {
    }

    /// <summary>Makes an empty one, once per syntax tree.</summary>
    public static SyntaxTreeValueProvider<ProjectScans> Provider { get; } = new(static _ => new ProjectScans());

    /// <summary>The scan of a compilation with its options; additional files may change while the compilation stays.</summary>
    public ProjectScan Of(Compilation compilation, AnalyzerOptions options, FileScans scans) =>
        _scans.GetOrCreateValue(compilation).GetValue(options, _ => new ProjectScan(compilation, options, scans));
}
