using System.Reflection;
using System.Text.Json;

namespace FakeGateway;

/// <summary>A model of the AI Stats catalog.</summary>
/// <param name="Id">The canonical id.</param>
/// <param name="Status">active, deprecated or retired.</param>
/// <param name="ReplacementId">What the catalog names in its place.</param>
/// <param name="Providers">The providers that serve it, in the order of the catalog.</param>
/// <param name="Endpoints">What it can be used for, for example text.generate.</param>
/// <param name="Aliases">Other ids under which the gateway finds it.</param>
internal sealed record CatalogModel(
    string Id,
    string Status,
    string? ReplacementId,
    IReadOnlyList<string> Providers,
    IReadOnlyList<string> Endpoints,
    IReadOnlyList<string> Aliases)
{
    public string Author => Id[..Id.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>Whether requests of a kind can be sent to it.</summary>
    public bool Serves(AIStats.Requests kind) => Endpoints.Contains(
        kind switch { AIStats.Requests.Embeddings => "text.embed", AIStats.Requests.Videos => "video.generate", _ => "text.generate" }, StringComparer.Ordinal);

    public bool GeneratesText => Endpoints.Contains("text.generate", StringComparer.Ordinal);
}

/// <summary>The model ids of both gateways, from the data that the analyzers use (src/AIStats.OpenRouterMigration.Analyzers/Map/Data).</summary>
internal static class ModelData
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly IReadOnlyList<OpenRouterRow> OpenRouterRows = Read<OpenRouterRow>("openrouter-models.json");

    private static readonly Dictionary<string, CatalogModel> ById = Listed().SelectMany(
        model => model.Aliases.Prepend(model.Id).Select(id => (id, model))).ToDictionary(pair => pair.id, pair => pair.model, StringComparer.Ordinal);

    /// <summary>What GET /v1/models lists, in the order of the file.</summary>
    public static IReadOnlyList<CatalogModel> AIStats { get; } = [.. ById.Values.Distinct()];

    /// <summary>The ids that OpenRouter serves or served.</summary>
    public static IReadOnlyList<string> OpenRouter { get; } = [.. OpenRouterRows.Select(row => row.Id)];

    private static readonly HashSet<string> OpenRouterIds = [.. OpenRouter];

    /// <summary>The model of an id, with neither case folded nor a suffix cut, as the gateway does it; a provider may stand before the author.</summary>
    public static CatalogModel? FindAIStats(string id)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        return ById.GetValueOrDefault(colon >= 0 && colon < id.IndexOf('/', StringComparison.Ordinal) ? id[(colon + 1)..] : id);
    }

    /// <summary>The slugs of all providers.</summary>
    public static IReadOnlySet<string> Providers { get; } = new HashSet<string>(AIStats.SelectMany(model => model.Providers), StringComparer.Ordinal);

    /// <summary>The provider that an id names before the author, if there is no such one; null otherwise.</summary>
    public static string? UnknownProvider(string id)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < id.IndexOf('/', StringComparison.Ordinal) && !Providers.Contains(id[..colon]) ? id[..colon] : null;
    }

    public static bool IsOnOpenRouter(string id) => OpenRouterIds.Contains(id);

    private static IEnumerable<CatalogModel> Listed()
    {
        // An alias that the importer did not write is in the catalog only; a provider's own name for a model works in its namespace.
        var aliases = Read<AliasRow>("aistats-aliases.json").Where(row => row.ImportedByV2).Select(row => (Id: row.Alias, row.To))
            .Concat(OpenRouterRows.Where(row => row.Result == "works-via-gateway").Select(row => (row.Id, To: row.Target!)))
            .Distinct()
            .ToLookup(row => row.To, row => row.Id, StringComparer.Ordinal);
        return Read<CatalogRow>("aistats-models.json").Where(row => row.Listed).Select(row =>
            new CatalogModel(row.Id, row.Status, row.ReplacementId, row.Providers ?? [], row.Endpoints ?? [], [.. aliases[row.Id]]));
    }

    private static List<T> Read<T>(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<List<T>>(stream, Names)!;
    }

    private sealed record CatalogRow(string Id, string Status, bool Listed, string? ReplacementId, IReadOnlyList<string>? Providers,
        IReadOnlyList<string>? Endpoints);

    private sealed record AliasRow(string Alias, string To, bool ImportedByV2);

    private sealed record OpenRouterRow(string Id, string? Target, string Result);
}
