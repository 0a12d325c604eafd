using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>
/// The team's own lists of served models: the additional files <c>ai-stats.models.json</c> and <c>ai-stats.models.….json</c>, which
/// together replace the package's.
/// </summary>
internal sealed class ModelLists
{
    private const string Prefix = "ai-stats.models.";

    private ModelLists(ModelCatalog catalog, ModelListError? error)
    {
        Catalog = catalog;
        Error = error;
    }

    /// <summary>What becomes of model ids; the package's catalog where there is no list, or one that cannot be used.</summary>
    public ModelCatalog Catalog { get; }

    /// <summary>The first thing that is wrong with the lists; null where nothing is.</summary>
    public ModelListError? Error { get; }

    /// <summary>Whether a file is such a list, by its name.</summary>
    public static bool IsListFile(string path) => Path.GetFileName(path) is var name
        && name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the lists.</summary>
    public static ModelLists Read(ImmutableArray<AdditionalText> files, Func<SourceText, ModelList> read)
    {
        var models = new Dictionary<string, ServedModel>(StringComparer.Ordinal);
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        var total = 0;
        (string Path, SourceText Text)? last = null;
        foreach (var file in files.Where(static file => IsListFile(file.Path)).OrderBy(static file => file.Path, StringComparer.Ordinal))
        {
            if (file.GetText() is not { } text)
                continue;
            last = (file.Path, text);
            var list = read(text);
            if (list.Error is not null)
                return Unusable(file.Path, text, list.Position, list.Error);
            foreach (var model in list.Models)
                models[model.Id] = model;
            aliases.UnionWith(list.Aliases);
            total = Math.Max(total, list.Total);
        }

        if (last is not var (path, lastText))
            return new ModelLists(ModelCatalog.BuiltIn, error: null);
        if (models.Count < total)
            return Unusable(path, lastText, 0, $"it has {models.Count} of {total} models, so add the other pages (offset=250)");
        foreach (var alias in aliases.Where(alias => !models.ContainsKey(alias)))
            models.Add(alias, new ServedModel(alias));
        return new ModelLists(new ModelCatalog(models.Values), error: null);
    }

    private static ModelLists Unusable(string path, SourceText text, int position, string error)
    {
        var place = text.Lines.GetLinePosition(position);
        var location = Location.Create(path, new TextSpan(position, 0), new LinePositionSpan(place, place));
        return new ModelLists(ModelCatalog.BuiltIn, new ModelListError(location, $"line {place.Line + 1}, column {place.Character + 1}: {error}"));
    }
}
