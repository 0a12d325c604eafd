using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Endpoints;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules;

/// <summary>The scans of all C# files of a project. They are cached per file, so this costs a look-up a file after the first time.</summary>
internal sealed class ProjectScan
{
    private readonly string? _directory;
    private SplitBases? _splitBases;

    /// <summary>Asks for the scan of every file.</summary>
    public ProjectScan(Compilation compilation, AnalyzerConfigOptions globalOptions, Func<SyntaxTree, FileScan> scanOf, CancellationToken cancellationToken)
    {
        Trees = compilation.SyntaxTrees;
        _directory = globalOptions.TryGetValue("build_property.ProjectDir", out var directory) ? directory : null;
        var files = ImmutableDictionary.CreateBuilder<SyntaxTree, FileScan>();
        foreach (var tree in Trees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var scan = scanOf(tree);
            if (scan.Kinds == MarkerKinds.None || IsBuildOutput(tree.FilePath))
                continue;
            files.Add(tree, scan);
            Kinds |= scan.Kinds;
        }

        Files = files.ToImmutable();
    }

    /// <summary>What the markers of all files are signs of.</summary>
    public MarkerKinds Kinds { get; }

    /// <summary>The files with a marker.</summary>
    public ImmutableDictionary<SyntaxTree, FileScan> Files { get; }

    /// <summary>All syntax trees of the project, in the order that the compiler has them.</summary>
    public IEnumerable<SyntaxTree> Trees { get; }

    /// <summary>
    /// Whether the project talks to OpenRouter, or did before a fix: an OpenRouter host, variable, key or header stands in it, or an AI Stats one.
    /// </summary>
    public bool HasSignal => (Kinds & (MarkerKinds.OpenRouter | MarkerKinds.Key | MarkerKinds.Referer | MarkerKinds.AIStats)) != 0;

    /// <summary>The base URLs of the project whose paths stand elsewhere; found when first asked for.</summary>
    public SplitBases SplitBases => _splitBases ??= new SplitBases(this);

    /// <summary>Whether a string of the project holds a text; where the markers do not know it, whether any file does.</summary>
    public bool HoldsString(string text) => text == GatewayHosts.AIStats
        ? Files.Values.Any(scan => scan.Strings.Any(site => site.Text.Value.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0))
        : Trees.Any(tree => tree.GetText().ToString().IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0);

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
}
