using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>What a search of all files of a project found.</summary>
/// <param name="Kinds">What the markers of all files are signs of.</param>
/// <param name="CodeKinds">What those of the C# files are signs of.</param>
/// <param name="Files">The C# files with a marker.</param>
/// <param name="Texts">The additional files with a marker, and those that were not read; one that is given twice stands here once.</param>
/// <param name="Unsearched">How many files beside other programs of the repository name a variable that the project reads, and are not searched.</param>
internal sealed record ProjectContents(
    MarkerKinds Kinds, MarkerKinds CodeKinds, IReadOnlyList<CodeFile> Files, IReadOnlyDictionary<AdditionalText, SettingsFile> Texts, int Unsearched)
{
    private static readonly ImmutableArray<string> VariableNames = ImmutableArray.Create(GatewayVariables.OpenRouterApiKey, GatewayVariables.OpenRouterBaseUrl);

    /// <summary>Reads the additional files beside the C# files that were searched.</summary>
    /// <param name="project">The project.</param>
    /// <param name="searched">Its C# files.</param>
    /// <param name="readers">How files are read.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static ProjectContents Read(
        MigrationProject project, IEnumerable<CodeFile> searched, FileReaders readers, CancellationToken cancellationToken)
    {
        var kinds = MarkerKinds.None;
        var files = new List<CodeFile>();
        foreach (var file in searched)
        {
            if (file.Kinds == MarkerKinds.None)
                continue;
            files.Add(file);
            kinds |= file.Kinds;
        }

        var codeKinds = kinds;
        var unsearched = 0;
        bool? readsVariable = null;
        var read = new List<(AdditionalText File, SourceText Text, SettingsText Signals, FileScope Scope)>();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var additional in project.Options.AdditionalFiles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // The compiler reports a file that cannot be read.
            if (IsReadElsewhere(additional.Path) || !paths.Add(additional.Path) || additional.GetText(cancellationToken) is not { } text)
                continue;
            var scope = FileScopes.Read(project.Options.AnalyzerConfigOptionsProvider.GetOptions(additional));
            if (scope != FileScope.Project && !(readsVariable ??= project.Trees.Any(tree => ReadsVariable(project, tree))))
                continue;
            if (scope == FileScope.OtherProgram)
            {
                unsearched += VariableNames.Any(name => Names.FindExact(text.ToString(), name).Any()) ? 1 : 0;
                continue;
            }

            var signals = readers.OfText(additional.Path, text, MarkerSearch.Signals);
            read.Add((additional, text, signals, scope));
            kinds |= signals.Kinds;
        }

        // First find out whether the project has the OpenRouter signal, then look for model ids.
        var texts = new Dictionary<AdditionalText, SettingsFile>();
        foreach (var (additional, text, signals, scope) in read)
        {
            var options = OptionsOf(project, additional);
            var commonWords = (kinds & MarkerKinds.Signal) != 0 || !options.IsDefault
                ? readers.OfText(additional.Path, text, MarkerSearch.AllWords)
                : SettingsText.Empty;
            if (signals.Kinds != MarkerKinds.None || signals.Skipped is not null || commonWords.Kinds != MarkerKinds.None)
            {
                texts.Add(additional, new SettingsFile(additional.Path, text, signals, commonWords, options, project)
                {
                    IsReportedElsewhere = scope == FileScope.OtherProject,
                });
            }
        }

        return new ProjectContents(kinds, codeKinds, files, texts, unsearched);
    }

    /// <summary>Whether a C# file names a variable of the gateway, the old or the new one.</summary>
    private static bool ReadsVariable(MigrationProject project, SyntaxTree tree)
    {
        if ((project.SignalsOf(tree).Kinds & MarkerKinds.Evidence) == 0 && !project.HasOtherTarget(tree))
            return false;
        var options = MigrationOptions.Read(project.Options.AnalyzerConfigOptionsProvider.GetOptions(tree));
        return VariableNames.Append(options.ApiKeyVariable).Append(options.BaseUrlVariable).Any(name => project.Holding(name).Contains(tree));
    }

    private static bool IsReadElsewhere(string path) => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || ModelLists.IsListFile(path);

    /// <summary>The options of a file; one that is set for C# files alone ([*.cs]) is meant for the others too, or code and settings would part.</summary>
    private static MigrationOptions OptionsOf(MigrationProject project, AdditionalText file)
    {
        var provider = project.Options.AnalyzerConfigOptionsProvider;
        var code = project.Trees.FirstOrDefault(tree => !project.IsBuildOutput(tree.FilePath));
        return MigrationOptions.Read(provider.GetOptions(file), code is null ? null : provider.GetOptions(code));
    }
}
