using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using AIStats.OpenRouterMigration.Tool.Files;
using AIStats.OpenRouterMigration.Tool.Projects;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>
/// The settings in the repository's own files that hold an address of OpenRouter (<c>Llm__BaseUrl: https://openrouter.ai/api/v1</c> in a compose file), or
/// the one that a pass wrote in its place. A program that reads one of them talks to the gateway, although nothing in its own files says so.
/// </summary>
internal sealed class RepositorySettings
{
    private readonly ImmutableArray<string[]> _keys;

    private RepositorySettings(ImmutableArray<string[]> keys) => _keys = keys;

    /// <summary>Reads the files that name one of the gateways, and those that hand a variable of theirs on.</summary>
    /// <param name="files">The repository's own files.</param>
    /// <param name="searched">What was found in them.</param>
    public static RepositorySettings Read(IReadOnlyList<RepositoryFile> files, SearchedFiles searched)
    {
        var keys = files.Where(file => searched.Hold(file, MarkerKinds.OpenRouter | MarkerKinds.AIStats)).SelectMany(Addresses)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        // `Llm__BaseUrl: ${LLM_URL}` gives the value of one setting to another.
        foreach (var variable in keys.Where(static key => !key.Contains(':', StringComparison.Ordinal)).ToList())
            keys.UnionWith(files.SelectMany(file => Fillings(file, variable)));
        return new RepositorySettings([.. keys.Select(Parts)]);
    }

    /// <summary>Whether the code of a unit, with its own settings, names one of them.</summary>
    public bool AreReadBy(Unit unit, IEnumerable<RepositoryFile> own)
    {
        if (_keys.IsEmpty)
            return false;
        var texts = Texts(unit.Code.Concat(own));
        return _keys.Any(key => Name(texts, key));
    }

    /// <summary>Whether the code of a unit names the setting at a place of a file; it may where the file tells no name.</summary>
    public static bool MayBeReadBy(Unit unit, RepositoryFile file, int position) => SettingKeys.At(Keys(file), position)?.Key is not { } key
        || Name(Texts(unit.Code), Parts(key));

    private static string[] Parts(string key) => [.. key.Split(':').Where(static part => !part.All(char.IsDigit))];

    private static List<string> Texts(IEnumerable<RepositoryFile> files) => [.. files.Select(static file => file.Text?.ToString()).OfType<string>()];

    private static bool Name(List<string> texts, string[] key) =>
        Array.TrueForAll(key, part => texts.Exists(text => Holds(text, part, isQuoted: key.Length == 1)))
            && Array.Exists(key, part => texts.Exists(text => Holds(text, part, isQuoted: true)));

    private static IEnumerable<string> Addresses(RepositoryFile file)
    {
        var text = file.Text!.ToString();
        var lines = MarkerSearch.Signals.Find(file.Text!).Select(hit => file.Text!.Lines.GetLineFromPosition(hit.Position)).Distinct()
            .Where(line => UrlText.Find(StringText.ReadPlain(text, line.Span)).Any(static url => url.Kind is UrlKind.Endpoint or UrlKind.Root)
                || line.ToString().Contains(GatewayHosts.AIStats, StringComparison.OrdinalIgnoreCase)).ToList();
        if (lines.Count == 0)
            return [];
        var keys = Keys(file);
        return lines.Select(line => SettingKeys.At(keys, line.End)).OfType<SettingKey>().Select(static key => key.Key);
    }

    private static IEnumerable<string> Fillings(RepositoryFile file, string variable)
    {
        if (file.Text is not { } text)
            return [];
        var lines = TextPieces.FindName(text, variable).Select(text.Lines.GetLineFromPosition)
            .Where(static line => line.ToString().Contains('$', StringComparison.Ordinal)).ToList();
        if (lines.Count == 0)
            return [];
        var keys = Keys(file);
        return lines.Select(line => SettingKeys.At(keys, line.End)).OfType<SettingKey>().Select(static key => key.Key);
    }

    private static ImmutableArray<SettingKey> Keys(RepositoryFile file) => [.. SettingKeys.Read(file.Text!, CommentSyntax.Of(file.Path))];

    /// <summary>Whether a text holds a name as a whole word, or as a part of a path in quotes: <c>"Llm:BaseUrl"</c>.</summary>
    private static bool Holds(string text, string name, bool isQuoted)
    {
        for (var at = 0; (at = text.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var (before, behind) = (at == 0 ? ' ' : text[at - 1], at + name.Length == text.Length ? ' ' : text[at + name.Length]);
            if (isQuoted ? before is '"' or ':' && behind is '"' or ':' : !IsPart(before) && !IsPart(behind))
                return true;
        }

        return false;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '_';
}
