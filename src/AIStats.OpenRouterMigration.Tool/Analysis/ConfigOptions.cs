using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using AIStats.OpenRouterMigration.Tool.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>What .editorconfig and .globalconfig say about a file, as the compiler reads them.</summary>
internal sealed class ConfigOptions : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _set;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, AnalyzerConfigOptionsResult> _results = new(StringComparer.Ordinal);

    private ConfigOptions(AnalyzerConfigSet set, ImmutableDictionary<string, string> properties)
    {
        _set = set;
        GlobalOptions = new Values(set.GlobalConfigOptions.AnalyzerOptions.SetItems(properties));
        Severities = new SeverityOptions(this);
    }

    public override AnalyzerConfigOptions GlobalOptions { get; }

    /// <summary>What the files say about rules.</summary>
    public SyntaxTreeOptionsProvider Severities { get; }

    /// <summary>Whether a file holds options.</summary>
    public static bool IsConfig(RepositoryFile file) => file.Name is ".editorconfig" or ".globalconfig";

    /// <summary>Reads the files that are meant for a folder and what is below it.</summary>
    /// <param name="root">The folder that the listed files are in.</param>
    /// <param name="folder">The folder of the unit, relative to it.</param>
    /// <param name="files">The files of the repository that hold options.</param>
    /// <param name="properties">What a build would tell the rules.</param>
    public static ConfigOptions Read(string root, string folder, IEnumerable<RepositoryFile> files, ImmutableDictionary<string, string> properties)
    {
        var configs = new List<AnalyzerConfig>();
        // An .editorconfig above the repository counts too, up to one that says "root = true".
        for (var above = Directory.GetParent(root); above is not null; above = above.Parent)
        {
            foreach (var name in new[] { ".editorconfig", ".globalconfig" })
            {
                if (TryRead(Path.Combine(above.FullName, name)) is { } text)
                    configs.Add(AnalyzerConfig.Parse(text, Path.Combine(above.FullName, name)));
            }
        }

        foreach (var file in files)
        {
            if (file.Text is { } text && (file.Name == ".editorconfig"
                || (file.Name == ".globalconfig" && (file.Folder == folder || Projects.ProjectFile.IsBelow(folder, file.Folder)))))
                configs.Add(AnalyzerConfig.Parse(text, file.FullPath));
        }

        return new ConfigOptions(AnalyzerConfigSet.Create(configs, out _), properties);
    }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => OptionsOf(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => OptionsOf(textFile.Path);

    private Values OptionsOf(string path) => new(ResultOf(path).AnalyzerOptions);

    private AnalyzerConfigOptionsResult ResultOf(string path) => _results.GetOrAdd(path, static (path, set) => set.GetOptionsForSourcePath(path), _set);

    private static string? TryRead(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }

    private sealed class SeverityOptions(ConfigOptions options) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
            options.ResultOf(tree.FilePath).AnalyzerOptions.TryGetValue("generated_code", out var value) && bool.TryParse(value, out var isGenerated)
                ? isGenerated ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated
                : GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            options.ResultOf(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            options._set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
