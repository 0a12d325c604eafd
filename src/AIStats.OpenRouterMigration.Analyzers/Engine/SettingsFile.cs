using System.Collections.Concurrent;
using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>An additional file as the rules see it.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">Its text.</param>
/// <param name="Signals">Its markers and the pieces that they stand in.</param>
/// <param name="CommonWords">The words of <see cref="Markers.CommonWords"/> and their pieces; empty in a project without the OpenRouter signal.</param>
/// <param name="Options">The options of the file.</param>
/// <param name="Project">The project, whose C# may hold the other half of a URL in this file.</param>
internal sealed record SettingsFile(string Path, SourceText Text, SettingsText Signals, SettingsText CommonWords, MigrationOptions Options,
    MigrationProject Project)
{
    // A template of Helm (`_helpers.tpl`) is YAML with holes.
    private static readonly string[] Yaml = { ".yml", ".yaml", ".tpl" };
    private readonly Lazy<ImmutableArray<(string Name, int At)>> _newVariables =
        new(() => FindOutsideComments(Path, Text.ToString(), Options.ApiKeyVariable, Options.BaseUrlVariable).ToImmutableArray());
    private readonly ConcurrentDictionary<int, ImmutableArray<(string Key, string Value)>> _settings = new();

    /// <summary>The keys of its settings, as code reads them; found once.</summary>
    public ImmutableArray<SettingKey> Keys => Once(nameof(SettingKeys), () => SettingKeys.Read(Text, CommentSyntax.Of(Path))
        .Select(key => key with { Key = EnvironmentPrefixes.Without(Project, key.Key) }).ToImmutableArray());

    /// <summary>Whether it is JSON.</summary>
    public bool IsJson => CommentSyntax.IsJson(Path);

    /// <summary>Whether another project of this build reports it.</summary>
    public bool IsReportedElsewhere { get; init; }

    /// <summary>Who reads it.</summary>
    public FileRole Role { get; } = FileRoles.Of(Path);

    /// <summary>Whether it is reported as information and does not move: a document, or a program in another language.</summary>
    public bool IsProse => Role != FileRole.Settings;

    /// <summary>The keys in it, which no diagnostic may repeat.</summary>
    public Secrets Secrets { get; } = Secrets.Of((Signals.Kinds & MarkerKinds.Key) == 0 ? "" : Text.ToString());

    /// <summary>Whether it is YAML, where a variable belongs to one service or job of several.</summary>
    public bool IsYaml => Yaml.Any(extension => Path.Contains(extension, StringComparison.OrdinalIgnoreCase))
        || FileRoles.IsUnityAsset(Path);

    /// <summary>Whether it holds variables and nothing else, for whoever reads them.</summary>
    public bool IsDotenv => !IsJson && ("." + System.IO.Path.GetFileName(Path)).Contains(".env", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a new variable is named beside a place already: in its object of JSON, its service or job of YAML, or anywhere in another
    /// file.
    /// </summary>
    public bool HoldsBeside(TextSite site, string newName)
    {
        var scope = ScopeOf(site);
        return _newVariables.Value.Any(found => found.Name == newName && scope.Contains(found.At));
    }

    /// <summary>What a variable is set for: its object of JSON, its service or job of YAML, the whole of another file.</summary>
    public TextSpan ScopeOf(TextSite site) => site.Sections.Length > 0 && IsJson ? site.Sections[site.Sections.Length - 1].Braces(Text.ToString())
        : site.Sections.Length > 0 && IsYaml ? site.Sections[Math.Min(1, site.Sections.Length - 1)].Block(Text)
        : new TextSpan(0, Text.Length);

    /// <summary>The settings of a section of YAML, without those of sections in it: the first one may stand behind the dash of a list.</summary>
    public ImmutableArray<(string Key, string Value)> SettingsOf(TextSection section) =>
        _settings.GetOrAdd(section.Start, _ => ReadSettings(section).ToImmutableArray());

    /// <summary>What several rules ask for in this file, found once.</summary>
    /// <param name="what">Its name: that of the class that finds it, so that no two share one.</param>
    /// <param name="find">Finds it.</param>
    public T Once<T>(string what, Func<T> find)
        where T : notnull => Project.Once(what, Path, find);

    /// <summary>A place in the file.</summary>
    public Location Locate(TextSpan span) => Location.Create(Path, span, Text.Lines.GetLinePositionSpan(span));

    private static IEnumerable<(string Name, int At)> FindOutsideComments(string path, string text, params string[] names)
    {
        var found = names.SelectMany(name => Names.FindExact(text, name).Select(at => (name, at))).ToList();
        var comments = found.Count == 0 ? Array.Empty<TextSpan>() : CommentSyntax.Of(path).Find(text).ToArray();
        return found.Where(place => !comments.Any(comment => comment.Contains(place.at)));
    }

    private IEnumerable<(string Key, string Value)> ReadSettings(TextSection section)
    {
        int? depth = null;
        foreach (var line in section.Lines(Text))
        {
            var isFirst = line.Start == section.Start;
            if (!isFirst && !TextSection.IsBlank(line))
                depth ??= TextSection.Depth(line);
            var content = line.ToString().TrimStart();
            var isItem = content.StartsWith("- ", StringComparison.Ordinal);
            var setting = (isItem ? content.Substring(2) : content).Split(Colon, 2);
            if (setting.Length == 2 && (isFirst || (!isItem && TextSection.Depth(line) == depth)))
                yield return (setting[0], WithoutComment(setting[1]).Trim(' ', '"', '\''));
        }
    }

    /// <summary>A value without the comment behind it, which begins with a blank and a number sign: <c>./web   # the site</c>.</summary>
    private static string WithoutComment(string value) => value.IndexOf(" #", StringComparison.Ordinal) is >= 0 and var comment ? value.Substring(0, comment)
        : value;

    private static readonly char[] Colon = { ':' };
}
