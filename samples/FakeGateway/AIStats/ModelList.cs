using System.Globalization;
using System.Text.Json.Nodes;

namespace FakeGateway.AIStats;

/// <summary>GET /v1/models: 50 models a page, 250 at most. Prices, limits, modalities and dates are not in the data and so not here.</summary>
internal static class ModelList
{
    private const int DefaultLimit = 50;
    private const int MaximumLimit = 250;
    private const int MaximumOffset = 5000;

    public static Task WriteAsync(HttpContext context, Breakage broken)
    {
        var query = context.Request.Query;
        var offset = Number(query["offset"], fallback: 0);
        if (offset > MaximumOffset)
        {
            return Json.WriteAsync(context, 400, new JsonObject
            {
                ["ok"] = false,
                ["error"] = "invalid_request",
                ["message"] = "The offset is too large.",
                ["max_offset"] = MaximumOffset,
            });
        }

        var limit = Number(query["limit"], DefaultLimit);
        limit = limit > 0 ? Math.Min(limit, MaximumLimit) : DefaultLimit;
        var id = query["id"].FirstOrDefault() ?? query["model_id"].FirstOrDefault();
        var models = ModelData.AIStats
            .Where(model => id is null || model.Id == id)
            .Where(model => query["endpoints"] is not [{ } endpoint] || model.Endpoints.Contains(endpoint, StringComparer.Ordinal))
            .Where(model => query["provider"] is not [{ } provider] || model.Providers.Contains(provider, StringComparer.Ordinal))
            .Where(model => query["organisation"] is not [{ } author] || model.Author == author)
            .Where(model => !broken.HasFlag(Breakage.ModelId) || model.Id != FakeGatewayServer.DefaultModel)
            .ToList();
        var page = new JsonArray([.. models.Skip(offset).Take(limit).Select(Row)]);
        return Json.WriteAsync(context, 200, broken.HasFlag(Breakage.Models) ? new JsonObject { ["data"] = page } : new JsonObject
        {
            ["ok"] = true,
            ["availability_mode"] = "active",
            ["limit"] = limit,
            ["offset"] = offset,
            ["total"] = models.Count,
            ["models"] = page,
        });
    }

    private static JsonObject Row(CatalogModel model)
    {
        var name = model.Id[(model.Author.Length + 1)..];
        return new JsonObject
        {
            ["id"] = model.Id,
            ["base_model_id"] = model.Id,
            ["variant"] = "standard",
            ["variants"] = new JsonObject { ["standard"] = new JsonObject { ["model_id"] = model.Id, ["name"] = name } },
            ["name"] = name,
            ["description"] = "",
            ["organization"] = new JsonObject { ["id"] = model.Author, ["name"] = model.Author, ["color"] = null },
            ["aliases"] = new JsonArray(),
            ["lifecycle"] = new JsonObject
            {
                ["status"] = model.Status,
                ["released_at"] = null,
                ["deprecated_at"] = null,
                ["retires_at"] = null,
                ["replacement_id"] = model.ReplacementId,
                ["message"] = null,
            },
            ["modalities"] = new JsonObject { ["input"] = new JsonArray("text"), ["output"] = new JsonArray("text") },
            ["limits"] = new JsonObject { ["input_tokens"] = null, ["output_tokens"] = null },
            ["capabilities"] = new JsonObject { ["endpoints"] = Texts(model.Endpoints), ["parameters"] = new JsonArray(),
                ["parameter_details"] = new JsonObject() },
            ["availability"] = new JsonObject { ["status"] = "active", ["provider_count"] = model.Providers.Count,
                ["active_provider_count"] = model.Providers.Count, ["coming_soon_provider_count"] = 0, ["inactive_provider_count"] = 0 },
            ["pricing"] = new JsonObject { ["pricing_plan"] = "standard", ["meters"] = new JsonObject() },
            ["offers"] = new JsonArray(),
        };
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static int Number(string? text, int fallback) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : fallback;
}
