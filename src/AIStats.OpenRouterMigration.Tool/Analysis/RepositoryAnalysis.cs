using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using AIStats.OpenRouterMigration.Tool.Files;
using AIStats.OpenRouterMigration.Tool.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>Reads a repository and runs the rules over it, unit by unit.</summary>
internal static class RepositoryAnalysis
{
    private const MarkerKinds Company = MarkerKinds.OpenRouter | MarkerKinds.Key | MarkerKinds.SpacedName;

    /// <summary>Makes the inventory.</summary>
    /// <param name="selection">What to look at.</param>
    /// <param name="progress">Hears what is done next.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ToolException">There is no such path, or no file to look at.</exception>
    public static Inventory Run(Selection selection, Action<string> progress, CancellationToken cancellationToken)
    {
        var target = Target.Of(selection.Path);
        progress("List the files");
        var files = FileList.Read(target.Root);
        // A gate over nothing would always be green.
        if (files.Count == 0)
            throw new ToolException($"{selection.Path} holds no file to look at.");
        var filter = new FileFilter(selection.Include, selection.Exclude);
        if (selection.Include.Count > 0 && !files.Any(filter.Holds))
            throw new ToolException($"--include {string.Join(", ", selection.Include)} fits no file.");
        progress($"Read {Words.Count(files.Count, "file")}");
        var searched = SearchedFiles.Search(files, cancellationToken);
        var units = Units.Find(files).Where(unit => target.Holds(unit)).ToList();

        var configs = files.Where(ConfigOptions.IsConfig).ToList();
        var repository = SettingsFiles.Default.OfRepository(files).Union(SettingsFiles.Default.BesideCompose(files, units))
            .Where(static file => !IsProse(file)).ToList();
        var settingsOfAll = RepositorySettings.Read(repository, searched);
        var projects = files.Where(ProjectFile.IsProject).ToList();
        var looks = units.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(unit => LookAt(unit, ConfigOptions.Read(target.Root, unit.Folder, configs, Properties(target.Root, unit)),
                [.. SettingsFiles.Default.Above(unit, files).Union(repository)], settingsOfAll, projects, searched, progress, cancellationToken))
            .OfType<Look>().ToList();

        var looked = looks.SelectMany(static look => look.Settings).ToHashSet();
        var findings = new List<(Unit Unit, Finding Finding)>();
        foreach (var (unit, settings, diagnostics) in looks)
        {
            var byPath = unit.Code.Concat(settings).ToDictionary(static file => file.FullPath, StringComparer.Ordinal);
            foreach (var diagnostic in diagnostics)
            {
                if (diagnostic.Id == RuleIds.ConfigurationFiles
                    || (selection.Rules.Count > 0 && !selection.Rules.Contains(diagnostic.Id, StringComparer.OrdinalIgnoreCase)))
                    continue;
                if (filter.Apply(FindingMaker.Create(diagnostic, unit, byPath, selection.Rules.Count > 0)) is { } finding)
                    findings.Add((unit, finding));
            }
        }

        var unmoved = target.IsWhole && (selection.Rules.Count == 0 || selection.Rules.Contains(RuleIds.Mention, StringComparer.OrdinalIgnoreCase))
            ? Unmoved(target, files.Where(filter.Holds), configs, searched, cancellationToken) : [];
        var named = findings.Select(static pair => pair.Finding.File).Concat(unmoved.Select(static finding => finding.File)).ToHashSet();
        var isAll = selection.Rules.Count == 0;
        var others = files.Where(file => target.IsWhole && !named.Contains(file) && (isAll || (!file.IsCSharp && !looked.Contains(file))))
            .Where(file => searched.Hold(file, Company) && filter.Holds(file)).Select(file => Describe(file, looked.Contains(file)))
            .ToImmutableArray();
        return InventoryMaker.Create(target, files.Count, findings, unmoved, others, [.. files.Where(static file => file.Problem is not null)]);
    }

    /// <summary>
    /// The warnings about files that no pass rewrites, Visual Basic, SQL or a script that starts the program: they go on with OpenRouter, whatever
    /// moves in C#, and also where there is no C#.
    /// </summary>
    private static ImmutableArray<Finding> Unmoved(Target target, IEnumerable<RepositoryFile> files, List<RepositoryFile> configs, SearchedFiles searched,
        CancellationToken cancellationToken)
    {
        var all = files.Where(file => Map.FileRoles.MayHaveAdvice(file.Path) && searched.Hold(file, MarkerKinds.Signal) && file.Text is { } text
            && Map.FileRoles.AdviceFor(file.Path, text.ToString()) is not null).ToList();
        return all.Count == 0 ? []
            : [.. UnitRules.Run([], all, [], ConfigOptions.Read(target.Root, "", configs, ImmutableDictionary<string, string>.Empty), cancellationToken)
                .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .Select(diagnostic => FindingMaker.Create(diagnostic, all.First(file => file.FullPath == diagnostic.Location.GetLineSpan().Path)))];
    }

    /// <summary>Runs the rules over a unit; null where nothing in it talks to OpenRouter.</summary>
    private static Look? LookAt(
        Unit unit, ConfigOptions config, List<RepositoryFile> repository, RepositorySettings settingsOfAll, List<RepositoryFile> projects,
        SearchedFiles searched, Action<string> progress, CancellationToken cancellationToken)
    {
        var data = unit.Others.Where(file => SettingsFiles.Default.IsData(file) && searched.Hold(file, MarkerKinds.Signal));
        var own = SettingsFiles.Default.OfUnit(unit).Concat(data).Where(static file => !IsProse(file)).Distinct().ToList();
        // The repository's own files belong to every program that talks to OpenRouter; they make one of a program that reads an address from them.
        var hasSignal = unit.Code.Concat(own).Any(file => searched.Hold(file, MarkerKinds.Signal));
        if (!hasSignal && !NamesTarget(config, unit.Code[0]) && !settingsOfAll.AreReadBy(unit, own))
            return null;
        lock (searched)
            progress($"Look at {unit.Name}");
        var lists = unit.Others.Where(file => !IsProse(file) && SettingsFiles.Default.IsNamedList(file, unit));
        var settings = own.Union(lists).Union(repository).ToList();
        return new Look(unit, settings,
            UnitRules.Run([.. unit.Code.Select(searched.TakeCode).OfType<TreeCache>()], settings, projects, config, cancellationToken));
    }

    /// <summary>What a build would tell the rules of the unit.</summary>
    private static ImmutableDictionary<string, string> Properties(string root, Unit unit) =>
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase)
            .Add("build_property.ProjectDir", Path.Combine(root, unit.Folder) is var folder && folder.EndsWith(Path.DirectorySeparatorChar)
                ? folder
                : folder + Path.DirectorySeparatorChar)
            .Add("build_property.AIStatsMigrationMode", "Migrate")
            .Add("build_property.AIStatsMigrationIncludeFiles", "true")
            .Add("build_property.AIStatsMigrationIncludeRepositoryFiles", "true");

    private static bool NamesTarget(ConfigOptions config, RepositoryFile file) =>
        file.Problem is null && MigrationOptions.AnyTarget(config.GetOptions(new NameOfFile(file.FullPath)));

    private static bool IsProse(RepositoryFile file) => Map.FileRoles.Of(file.Path) != Map.FileRole.Settings;

    private static OtherFile Describe(RepositoryFile file, bool isLooked)
    {
        var hits = MarkerSearch.Signals.Find(file.Text!).Where(static hit => (hit.Marker.Kind & Company) != 0).ToList();
        return new OtherFile(file, file.Text!.Lines.GetLineFromPosition(hits[0].Position).LineNumber + 1, hits.Count,
            file.IsCSharp ? "names of the program, or generated code"
            : isLooked ? "no address, key, header or model of it"
            : IsProse(file) ? "another language, or a document"
            : "no program that talks to OpenRouter reads it");
    }

    /// <summary>A unit with its files that are not C#, and what the rules found.</summary>
    private sealed record Look(Unit Unit, List<RepositoryFile> Settings, ImmutableArray<Diagnostic> Diagnostics);
}
