using System.Collections.Concurrent;
using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>What the C# of a project does with OpenRouter's variables: code and files take the new name together or not at all.</summary>
internal sealed class ProjectVariables
{
    /// <summary>Why a variable is not renamed, as a clause.</summary>
    public const string ReadOutOfSight = "the code reads it by a name that the build cannot follow, so rename it in code, files and hosts by hand";

    private readonly MigrationProject _project;
    private readonly ConcurrentDictionary<string, bool> _readOutOfSight = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _renamed = new(StringComparer.Ordinal);
    private readonly Lazy<string?> _otherProgram;

    private ProjectVariables(MigrationProject project)
    {
        _project = project;
        _otherProgram = new Lazy<string?>(() => Sites(project).Select(static pair => pair.Site.Markers.HasFlag(MarkerKinds.OpenRouter) ? ProgramSections.FindRunning(pair.File, pair.Site) : null).FirstOrDefault(static program => program is not null));
    }

    /// <summary>What the code of a project does with OpenRouter's variables; found when first asked for.</summary>
    public static ProjectVariables Of(MigrationProject project) => project.Once(nameof(ProjectVariables), project, () => new ProjectVariables(project));

    /// <summary>The first program that is not this project's and has an OpenRouter variable in the project's files; null where there is none.</summary>
    public string? OtherProgram => _otherProgram.Value;

    /// <summary>Whether the code reads a variable without writing its name in a string: through a bound property, an enum member, <c>nameof</c>, a composed name or a prefix.</summary>
    public bool IsReadOutOfSight(string name) => _readOutOfSight.GetOrAdd(name, _ => _project.Files.Any(file => HiddenReads.Of(file).Hold(name)) || IsPrefixed(name));

    /// <summary>Whether AIS2003 renames a variable in the code, so that the files have to follow.</summary>
    public bool IsRenamed(string name, string newName) => _renamed.GetOrAdd(name, _ => !IsReadOutOfSight(name) && _project.Files.Any(file => file.Strings.Any(site => IsRenamed(site, name, newName) && !_project.IsGenerated(site.Expression.SyntaxTree))));

    private static bool IsRenamed(StringSite site, string name, string newName) => Names.FindExact(site.Text.Value, name)
        .Any(at => RenameObstacles.Find(site, at, at + name.Length, newName, site.Text.Replace(at, at + name.Length, newName)) is null);

    /// <summary>Whether a file sets the variable with a prefix that the code names, as for <c>AddEnvironmentVariables("APP_")</c>.</summary>
    private bool IsPrefixed(string name) => Sites(_project)
        .SelectMany(static pair => Names.FindHolding(pair.Site.Text.Value, GatewayVariables.Word).Select(found => pair.Site.Text.Value.Substring(found.Start, found.End - found.Start)))
        .Where(found => found.Length > name.Length && found.EndsWith("_" + name, StringComparison.Ordinal) && !found.EndsWith("__" + name, StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal)
        .Any(found => _project.HoldsText('"' + found.Substring(0, found.Length - name.Length) + '"'));

    private static IEnumerable<(SettingsFile File, TextSite Site)> Sites(MigrationProject project) =>
        from file in project.Texts.Values
        where !file.IsProse
        from site in file.Signals.Sites
        where !site.IsComment
        select (file, site);
}
