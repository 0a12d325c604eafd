using System.Text.Json.Nodes;

namespace FakeGateway.AIStats;

/// <summary>The lists beside /models. What the data does not have is null.</summary>
internal static class ControlAnswers
{
    private static readonly string[] KeyFields =
    [
        "id", "hash", "workspace_id", "name", "label", "prefix", "status", "disabled", "soft_blocked", "include_byok_in_limit", "limit", "limit_reset",
            "created_by",
        "creator_user_id", "created_at", "updated_at", "last_used_at", "expires_at",
    ];

    public static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = 404;
        context.Response.ContentType = "text/plain; charset=UTF-8";
        return context.Response.WriteAsync("404 Not Found", context.RequestAborted);
    }

    public static Task KeyAsync(HttpContext context)
    {
        var key = Nulls(KeyFields);
        key["status"] = "active";
        key["disabled"] = false;
        return Json.WriteAsync(context, 200, new JsonObject { ["data"] = key });
    }

    public static Task ProvidersAsync(HttpContext context)
    {
        var names = ModelData.Providers.Order(StringComparer.Ordinal).ToList();
        return Json.WriteAsync(context, 200, new JsonObject
        {
            ["ok"] = true,
            ["limit"] = 50,
            ["offset"] = 0,
            ["total"] = names.Count,
            ["providers"] = new JsonArray([.. names.Take(50).Select(name => (JsonNode)new JsonObject
            {
                ["api_provider_id"] = name,
                ["api_provider_name"] = name,
                ["description"] = null,
                ["link"] = null,
                ["country_code"] = null,
            })]),
        });
    }

    public static Task EndpointsAsync(HttpContext context)
    {
        if (ModelData.FindAIStats($"{context.Request.RouteValues["author"]}/{context.Request.RouteValues["name"]}") is not { } model)
        {
            return Json.WriteAsync(context, 404, new JsonObject { ["ok"] = false, ["error"] = "not_found" });
        }

        var answer = Nulls("description");
        answer["modalities"] = Nulls("input", "output");
        answer["ok"] = true;
        answer["id"] = model.Id;
        answer["name"] = model.Id;
        answer["organization"] = new JsonObject { ["id"] = model.Author, ["name"] = model.Author, ["color"] = null };
        answer["availability_mode"] = "active";
        answer["endpoints"] = new JsonArray([.. model.Providers.Select(provider => (JsonNode)Endpoint(model, provider))]);
        return Json.WriteAsync(context, 200, answer);
    }

    private static JsonObject Endpoint(CatalogModel model, string provider)
    {
        var endpoint = Nulls("capability_id", "public_path", "collection", "status_reason");
        endpoint["modalities"] = Nulls("input", "output");
        endpoint["capabilities"] = Nulls("parameters", "parameter_details");
        endpoint["routing"] = Nulls("provider", "model", "capability");
        endpoint["effective"] = Nulls("from", "to");
        endpoint["pricing"] = Nulls("pricing_plan", "meters");
        var use = model.Endpoints is [var first, ..] ? first : null;
        endpoint["id"] = $"{provider}:{use}";
        endpoint["endpoint"] = use;
        endpoint["provider"] = new JsonObject { ["id"] = provider, ["name"] = provider };
        endpoint["model"] = model.Id;
        endpoint["routable"] = true;
        endpoint["status"] = "active";
        return endpoint;
    }

    private static JsonObject Nulls(params string[] names) => new([.. names.Select(name => KeyValuePair.Create(name, (JsonNode?)null))]);
}
