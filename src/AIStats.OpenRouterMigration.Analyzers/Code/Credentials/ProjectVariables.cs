using System.Collections.Concurrent;
using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>What the C# of a project does with OpenRouter's variables: code and files take the new name together or not at all.</summary>
internal sealed class ProjectVariables
{
    /// <summary>Why a variable is not renamed that code reads by another way, as a clause.</summary>
    public const string ReadOutOfSight = "the code reads it in a way that the build cannot follow, so rename it everywhere by hand";

    /// <summary>The same of a variable whose name code makes out of that of a provider: <c>$"{id}_API_KEY"</c>. A new name would not be read.</summary>
    private const string Made = "the code makes its name at run time, so keep the name, and put an AI Stats key there";

    /// <summary>Why a variable is not renamed that no code reads, as a clause.</summary>
    private const string NotRead = "no code of this project reads it, so rename it together with the program that reads it";
    private readonly MigrationProject _project;
    private readonly ConcurrentDictionary<string, bool> _readOutOfSight = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _renamed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string? Obstacle, bool IsFound)> _obstacles = new(StringComparer.Ordinal);
    private readonly Lazy<string?> _otherProgram;

    private ProjectVariables(MigrationProject project)
    {
        _project = project;
        _otherProgram = new Lazy<string?>(() => Sites(project)
            .Select(static pair => pair.Site.Markers.HasFlag(MarkerKinds.OpenRouter) ? ProgramSections.FindRunning(pair.File, pair.Site) : null)
            .FirstOrDefault(static program => program is not null));
    }

    /// <summary>What the code of a project does with OpenRouter's variables; found when first asked for.</summary>
    public static ProjectVariables Of(MigrationProject project) => project.Once(nameof(ProjectVariables), project, () => new ProjectVariables(project));

    /// <summary>
    /// The first program of others that has an OpenRouter variable in the project's files (<c>image: litellm</c> in compose.yml); null
    /// where there is none.
    /// </summary>
    public string? OtherProgram => _otherProgram.Value;

    /// <summary>Why a variable keeps its name everywhere in the project, as a clause; null where code and files take the new one.</summary>
    public string? ObstacleTo(string name) => _obstacles.GetOrAdd(name, _ => (FindObstacle(name), true)).Obstacle;

    /// <summary>
    /// Whether the code reads a variable without writing its name in a string: through a bound property, an enum member, <c>nameof</c>, a composed name or
    /// a prefix or an ending.
    /// </summary>
    public bool IsReadOutOfSight(string name) =>
        _readOutOfSight.GetOrAdd(name, _ => _project.Files.Any(file => HiddenReads.Of(file).Hold(name)) || IsPrefixed(name)
            || IsContinued(name));

    /// <summary>Whether AIS2003 renames a variable in the code, so that the files have to follow.</summary>
    public bool IsRenamed(string name, string newName) =>
        _renamed.GetOrAdd(name, _ => ObstacleTo(name) is null
            && _project.Files.Any(file => file.Strings.Any(site => IsRenamed(site, name, newName) && !_project.IsGenerated(site.Expression.SyntaxTree))));

    private string? FindObstacle(string name)
    {
        if (IsReadOutOfSight(name))
            return name == GatewayVariables.OpenRouterApiKey && _project.Files.Any(file => HiddenReads.Of(file).HoldMade(name))
                && Connections.Of(_project).ForKey(name) is null ? Made : ReadOutOfSight;
        // A test project sets the variable that the tested project reads, so it follows that project.
        var readers = Readers(name).Select(variables => variables.ObstacleTo(name)).ToList();
        return readers.Count == 0 ? FindOwnObstacle(name) : readers.Contains(null) ? null : readers[0];
    }

    /// <summary>The projects that this one refers to and that read a variable.</summary>
    private IEnumerable<ProjectVariables> Readers(string name) => _project.Referenced.Select(Of).Where(variables => variables.IsRead(name));

    private string? FindOwnObstacle(string name) =>
        !IsRead(name) ? Filled(name) ?? NotRead + ReadingScript(name)
        : FindKeeper(name) is { } keeper ? keeper.Message
        : Connections.Of(_project).ForKey(name)?.Message;

    /// <summary>The part of the project that keeps the name of a variable, and with it all that its key is sent to; null where nothing does.</summary>
    public Stay? FindKeeper(string name)
    {
        // If a referenced project reads the variable, that project decides.
        if (!IsRead(name) || Readers(name).Any())
            return null;
        return KeyPatterns.FirstWithout(_project, name)
            ?? RowWith(name)
            ?? GivenToProgram(name)
            ?? DotenvsWithout(name).Select(dotenv => (OtherProgram ?? SharedDotenv.FindProgram(dotenv)) is { } other
            ? new Stay($"'{other}' needs it from {Path.GetFileName(dotenv.Path)}, too, so set both names there") : null)
                .FirstOrDefault(static stay => stay is not null);
    }

    /// <summary>The setting of the program that a file fills with the variable, as a clause: no code reads the variable, and its value gets there.</summary>
    private string? Filled(string name) => Sites(_project).Where(pair => !pair.File.IsDotenv && Names.FindExact(pair.Site.Text.Value, name).Any())
        .Select(pair => FilledSettings.Find(pair.File, pair.Site, name) is { } setting && setting.Contains("__", StringComparison.Ordinal)
            ? Fills(setting, Path.GetFileName(pair.File.Path)) : null)
        .FirstOrDefault(static clause => clause is not null);

    /// <summary>What to do about a variable that no code reads and that fills a setting.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="file">Where that happens; null for the place itself.</param>
    public static string Fills(string setting, string? file) =>
        $"it fills '{setting}'{(file is null ? "" : " in " + file)}, so put an AI Stats key there once the URL moved";

    /// <summary>Whether no code reads a variable, so that only files hand its value on.</summary>
    public bool IsOnlyInFiles(string name) => !IsReadOutOfSight(name) && !IsRead(name) && !Readers(name).Any();

    /// <summary>A script that takes the variable, as the end of a clause.</summary>
    private string ReadingScript(string name) => Sites(_project)
        .Where(pair => ForeignPrograms.ScriptExtensions.Contains(Path.GetExtension(pair.File.Path)) && Names.FindExact(pair.Site.Text.Value, name).Any())
        .Select(static pair => $" ({Path.GetFileName(pair.File.Path)})").FirstOrDefault() ?? "";

    /// <summary>
    /// A row of a database that says which variable has the key: <c>new Provider { KeyName = "…" }</c> beside <c>DbSet&lt;Provider&gt;</c>. Databases that are
    /// there already ask for the old name.
    /// </summary>
    private Stay? RowWith(string name) => _project.Files.SelectMany(static file => file.Strings)
        .Where(site => site.Text.Value == name && StringUse.Value(site.Expression).Parent is AssignmentExpressionSyntax
        {
            Parent: InitializerExpressionSyntax { Parent: ObjectCreationExpressionSyntax made }
        } && _project.HoldsText($"DbSet<{StringUse.CalledName(made)}>"))
        .Select(site => new Stay($"'{name}' in {Stay.At(site.Expression.SyntaxTree, site.Text.Span(0, 1))} is in databases, so write a migration first"))
        .FirstOrDefault();

    /// <summary>A program that this one starts with the same key under the same name: it sends the key to OpenRouter.</summary>
    private Stay? GivenToProgram(string name) => (
        from file in _project.Files
        from site in file.Strings
        where (site.Text.Value == name || site.Text.Value.StartsWith(name + "=", StringComparison.Ordinal))
            && StartedPrograms.GetOwnKey(_project, site.Expression)
        let program = StartedPrograms.Find(_project, site.Expression)
        where program is not null
        select new Stay($"{program} gets the key in {Stay.At(site.Expression.SyntaxTree, site.Text.Span(0, 1))}, too, so give it its own"))
        .FirstOrDefault();

    /// <summary>The files of variables that have the old name for all programs, and not the new one.</summary>
    private IEnumerable<SettingsFile> DotenvsWithout(string name) => _project.Texts.Values.Where(static file => file.IsDotenv)
        .Where(file => file.Signals.Sites.Any(site => !site.IsComment && Names.FindExact(site.Text.Value, name).Any()
        && !file.HoldsBeside(site, KeyPatterns.NewName(name, file.Options))));

    /// <summary>Whether code reads the variable, or its new name once a fix was there.</summary>
    private bool IsRead(string name) =>
        _project.Files.Any(file =>
            file.Strings.Any(site => NamedVariable.IsRead(_project, site, name)
                || NamedVariable.IsRead(_project, site, KeyPatterns.NewName(name, OptionsOf(site)))))
        || Sites(_project).Any(pair => pair.File.IsJson && NamedVariable.IsValue(pair.Site, name));

    private MigrationOptions OptionsOf(StringSite site) =>
        MigrationOptions.Read(_project.Options.AnalyzerConfigOptionsProvider.GetOptions(site.Expression.SyntaxTree));

    private static bool IsRenamed(StringSite site, string name, string newName) => Names.FindExact(site.Text.Value, name)
        .Any(at => RenameObstacles.Find(site, at, at + name.Length, newName, site.Text.Replace(at, at + name.Length, newName)) is null);

    /// <summary>Whether a file sets the variable with a prefix that the code names, as for <c>AddEnvironmentVariables("APP_")</c>.</summary>
    private bool IsPrefixed(string name) => Sites(_project)
        .SelectMany(static pair => Names.FindHolding(pair.Site.Text.Value, GatewayVariables.Word)
        .Select(found => pair.Site.Text.Value.Substring(found.Start, found.End - found.Start)))
        .Where(found => found.Length > name.Length && found.EndsWith("_" + name, StringComparison.Ordinal)
        && !found.EndsWith("__" + name, StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal)
        .Any(found => _project.HoldsText('"' + found.Substring(0, found.Length - name.Length) + '"'));

    /// <summary>Whether a file sets the variable with an ending that the code adds: <c>OPENROUTER_API_KEY_FILE</c>, the path of a secret.</summary>
    private bool IsContinued(string name) => Sites(_project)
        .SelectMany(static pair => Names.FindHolding(pair.Site.Text.Value, GatewayVariables.Word)
        .Select(found => pair.Site.Text.Value.Substring(found.Start, found.End - found.Start)))
        .Where(found => found.StartsWith(name + "_", StringComparison.Ordinal) && !found.StartsWith(name + "__", StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal)
        .Any(found => _project.HoldsText(found.Substring(name.Length) + '"'));

    private static IEnumerable<(SettingsFile File, TextSite Site)> Sites(MigrationProject project) =>
        from file in project.Texts.Values
        where !file.IsProse
        from site in file.Signals.Sites
        where !site.IsComment
        select (file, site);
}
