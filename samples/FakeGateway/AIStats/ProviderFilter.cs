using System.Text.Json.Nodes;

namespace FakeGateway.AIStats;

/// <summary>
/// Which provider answers: of those that serve the model, the ones that "provider.only" and "provider.ignore" leave. Names are lower-cased;
/// display names do not match.
/// </summary>
internal static class ProviderFilter
{
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["x-ai"] = "spacex-ai",
        ["xai"] = "spacex-ai",
        ["novitaai"] = "novita",
        ["novita-ai"] = "novita",
    };

    /// <summary>The provider that answers; null where the filter leaves none. The model's own company goes first.</summary>
    public static string? Choose(JsonObject body, CatalogModel model)
    {
        var provider = body["provider"] as JsonObject;
        var only = Names(provider?["only"]);
        var ignored = Names(provider?["ignore"]);
        return model.Providers.OrderBy(name => name != model.Author)
            .FirstOrDefault(name => (only.Count == 0 || only.Contains(name)) && !ignored.Contains(name));
    }

    private static HashSet<string> Names(JsonNode? list) => list is JsonArray names ? new HashSet<string>(names.Select(Name), StringComparer.Ordinal) : [];

    private static string Name(JsonNode? node)
    {
#pragma warning disable CA1308 // The gateway compares lower-case names.
        var name = Json.Text(node)?.ToLowerInvariant() ?? "";
#pragma warning restore CA1308
        return Aliases.GetValueOrDefault(name, name);
    }
}
