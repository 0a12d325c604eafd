using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules;

/// <summary>
/// The scans of the compilations that begin or end with one tree: all rules share the scan of a compilation. The host keeps this with
/// the tree, as it keeps the scan of a file; a tree outlives many compilations, and each scan goes when its compilation goes.
/// </summary>
internal sealed class ProjectScans
{
    private readonly ConditionalWeakTable<Compilation, ConditionalWeakTable<AnalyzerOptions, ProjectScan>> _scans = new();

    private ProjectScans()
    {
    }

    /// <summary>Makes an empty one, once per syntax tree.</summary>
    public static SyntaxTreeValueProvider<ProjectScans> Provider { get; } = new(static _ => new ProjectScans());

    /// <summary>The C# files of the compilation that was searched last.</summary>
    public SearchedFiles? Latest { get; set; }

    /// <summary>The scan of a compilation with its options; additional files may change while the compilation stays.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">Its options and additional files.</param>
    /// <param name="scans">How files are read.</param>
    /// <param name="with">What the host keeps with a tree.</param>
    public static ProjectScan Of(Compilation compilation, AnalyzerOptions options, FileScans scans, Func<SyntaxTree, ProjectScans?> with)
    {
        var trees = compilation.SyntaxTrees;
        if (trees.FirstOrDefault() is not { } first || with(first) is not { } atFirst)
            return new ProjectScan(compilation, options, scans);
        return atFirst._scans.GetOrCreateValue(compilation).GetValue(options, _ => new ProjectScan(compilation, options, scans, AtBothEnds()));

        // One of the two is still there after a change to the other.
        ProjectScans[] AtBothEnds() => trees.Last() is var last && last != first && with(last) is { } atLast ? new[] { atFirst, atLast } : new[] { atFirst };
    }
}

/// <summary>The C# files of a project with what was found in each: between two keystrokes all of them but one stay, and comparing them is ten times as fast as looking them up.</summary>
/// <param name="Directory">The project's folder, on which it depends whether a file is a copy in a folder of build output.</param>
/// <param name="Trees">The files, in the order that the compiler has them.</param>
/// <param name="Scans">The scan of each.</param>
internal sealed record SearchedFiles(string? Directory, SyntaxTree[] Trees, Scanning.FileScan[] Scans);
