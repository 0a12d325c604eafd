using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Tool.Files;
using Microsoft.Extensions.FileSystemGlobbing;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>
/// <c>--include</c> and <c>--exclude</c>. All files are read, since one that is left out may hold the other half of an address; findings
/// are left out, and an edit whose other half would have to be written in a file that is left out is none.
/// </summary>
internal sealed class FileFilter
{
    private readonly Matcher? _matcher;
    private readonly Dictionary<RepositoryFile, bool> _known = [];

    /// <summary>A filter of patterns as in .gitignore: a name without a folder is meant anywhere, and a folder with all that is in it.</summary>
    /// <param name="include">Patterns of files; all where there are none.</param>
    /// <param name="exclude">Patterns of files to leave out.</param>
    public FileFilter(IReadOnlyList<string> include, IReadOnlyList<string> exclude)
    {
        if (include.Count == 0 && exclude.Count == 0)
            return;
        _matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
        foreach (var pattern in include.Count > 0 ? include : ["**/*"])
            _matcher.AddIncludePatterns(Expand(pattern));
        foreach (var pattern in exclude)
            _matcher.AddExcludePatterns(Expand(pattern));
    }

    /// <summary>Whether a file is looked at.</summary>
    public bool Holds(RepositoryFile file)
    {
        if (_matcher is null)
            return true;
        if (!_known.TryGetValue(file, out var holds))
            _known.Add(file, holds = _matcher.Match("/", "/" + file.Path).HasMatches);
        return holds;
    }

    /// <summary>A finding as far as it is in the selection.</summary>
    public Finding? Apply(Finding finding)
    {
        if (!Holds(finding.File))
            return null;
        return finding.Edits.FirstOrDefault(edit => !Holds(edit.File)) is { } outside
            ? finding with { Edits = ImmutableArray<FileEdit>.Empty,
                Message = $"{finding.Message}; nothing is written here, because {outside.File.Path} would have to change as well and is left out" }
            : finding;
    }

    private static string[] Expand(string pattern)
    {
        var slashed = pattern.Replace('\\', '/').TrimEnd('/');
        slashed = slashed.StartsWith("./", StringComparison.Ordinal) ? slashed[2..] : slashed;
        return slashed.Contains('/', StringComparison.Ordinal) ? [slashed, slashed + "/**/*"] : ["**/" + slashed, "**/" + slashed + "/**/*"];
    }
}
