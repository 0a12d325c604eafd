using System.Text.Json.Nodes;

namespace FakeGateway.AIStats;

/// <summary>"provider.only" with none of the providers that serve the model. Names are lower-cased; display names do not match.</summary>
internal static class ProviderFilter
{
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["x-ai"] = "spacex-ai",
        ["xai"] = "spacex-ai",
        ["novitaai"] = "novita",
        ["novita-ai"] = "novita",
    };

    public static IReadOnlyList<Violation> Check(JsonObject body, CatalogModel model) =>
        body["provider"] is JsonObject provider && provider["only"] is JsonArray only && !only.Select(Name).Intersect(model.Providers, StringComparer.Ordinal).Any()
            ? [new Violation(["provider", "only"], "request_provider_filter_no_match", "None of these providers serves the model")]
            : [];

    private static string Name(JsonNode? node)
    {
#pragma warning disable CA1308 // The gateway compares lower-case names.
        var name = Json.Text(node)?.ToLowerInvariant() ?? "";
#pragma warning restore CA1308
        return Aliases.GetValueOrDefault(name, name);
    }
}
