using System.Text.Json.Nodes;

namespace FakeGateway.AIStats;

/// <summary>The refusals of the AI Stats Gateway: flat, "error" is a string (docs/gateway-facts.md, sections 5 and 7).</summary>
internal static class Errors
{
    public static Task InvalidJsonAsync(HttpContext context, string id) =>
        WriteAsync(context, User(id, 400, "invalid_json", "The body is not a JSON object."));

    public static Task ModelRequiredAsync(HttpContext context, string id) =>
        WriteAsync(context, User(id, 400, "model_required", "The body names no model."));

    public static Task UnsupportedModelAsync(HttpContext context, string id)
    {
        var error = User(id, 400, "unsupported_model_or_endpoint",
            "Unsupported model or endpoint. Please check https://phaseo.app/models for your model id, or the API Reference at https://phaseo.app/docs/v1/api-reference for valid endpoints.");
        error["reason"] = "model_not_found";
        error["provider_candidate_diagnostics"] = new JsonObject();
        return WriteAsync(context, error);
    }

    public static Task InvalidBodyAsync(HttpContext context, string id, IReadOnlyList<Violation> violations, string? model)
    {
        var error = User(id, 400, "validation_error", $"{violations[0].Message} at {string.Join('.', violations[0].Path)}");
        error["details"] = new JsonArray([.. violations.Select(violation => Detail(violation, model))]);
        return WriteAsync(context, error);
    }

    /// <summary>The 401 of chat completions and responses.</summary>
    public static Task UnauthorisedAsync(HttpContext context, string id, string reason) =>
        WriteAsync(context, User(id, 401, "unauthorised", reason));

    /// <summary>The 401 of /models: "reason" instead of "description", and no headers.</summary>
    public static Task UnauthorisedControlAsync(HttpContext context, string id, string reason) => Json.WriteAsync(context, 401, new JsonObject
    {
        ["error"] = "unauthorised",
        ["reason"] = reason,
        ["request_id"] = id,
        ["status_code"] = 401,
        ["error_type"] = "user",
        ["error_origin"] = "user",
        ["generation_id"] = id,
    });

    /// <summary>What /generations says, of a key as of anything else.</summary>
    public static Task GenerationAsync(HttpContext context, int status, string error, string? reason = null)
    {
        var body = new JsonObject { ["ok"] = false, ["error"] = error };
        if (reason is not null)
        {
            body["reason"] = reason;
        }

        return Json.WriteAsync(context, status, body);
    }

    /// <summary>No provider answered.</summary>
    public static Task UpstreamAsync(HttpContext context, string id) =>
        WriteAsync(context, Body(id, 502, "upstream_error", "system", "upstream", "The provider failed. The fake gateway was told to do so."));

    private static JsonObject User(string id, int status, string error, string description) => Body(id, status, error, "user", "user", description);

    private static JsonObject Body(string id, int status, string error, string type, string origin, string description) => new()
    {
        ["generation_id"] = id,
        ["status_code"] = status,
        ["error"] = error,
        ["error_type"] = type,
        ["error_origin"] = origin,
        ["description"] = description,
    };

    private static JsonObject Detail(Violation violation, string? model)
    {
        var detail = new JsonObject
        {
            ["message"] = violation.Message,
            ["path"] = new JsonArray([.. violation.Path.Select(step => (JsonNode)step)]),
            ["keyword"] = violation.Keyword,
        };
        if (violation.Keyword == "unknown_param")
        {
            detail["params"] = new JsonObject { ["param"] = violation.Path[0], ["model"] = model };
        }

        return detail;
    }

    private static Task WriteAsync(HttpContext context, JsonObject error)
    {
        var origin = error["error_origin"]!.GetValue<string>();
        context.Response.Headers["X-Gateway-Error-Attribution"] = origin == "user" ? "user" : "upstream";
        context.Response.Headers["X-Gateway-Error-Origin"] = origin;
        return Json.WriteAsync(context, error["status_code"]!.GetValue<int>(), error);
    }
}
