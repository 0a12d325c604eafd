using System.Text.Json.Nodes;

namespace FakeGateway.AIStats;

/// <summary>The refusals of the AI Stats Gateway: flat, "error" is a string (docs/gateway-facts.md, sections 5 and 7).</summary>
internal static class Errors
{
    private const string Unsupported = "Unsupported model or endpoint. Please check https://phaseo.app/models for your model id, or the API Reference at "
        + "https://phaseo.app/docs/v1/api-reference for valid endpoints.";

    /// <summary>A refusal without more to say: invalid_json, model_required, insufficient_funds, …</summary>
    public static Task UserAsync(HttpContext context, string id, int status, string error, string description) =>
        WriteAsync(context, User(id, status, error, description));

    public static Task UnsupportedModelAsync(HttpContext context, string id, string reason, string? kind = "invalid_model_slug")
    {
        var error = User(id, 400, "unsupported_model_or_endpoint", Unsupported);
        if (kind is not null)
        {
            error["error_operational_kind"] = kind;
        }

        error["reason"] = reason;
        error["provider_candidate_diagnostics"] = new JsonObject
        {
            ["totalProviders"] = 0,
            ["supportsEndpointCount"] = 0,
            ["droppedUnsupportedEndpoint"] = new JsonArray(),
            ["droppedMissingAdapter"] = new JsonArray(),
            ["candidateCount"] = 0,
        };
        return WriteAsync(context, error);
    }

    public static Task InvalidBodyAsync(HttpContext context, string id, IReadOnlyList<Violation> violations)
    {
        var error = User(id, 400, "validation_error", $"{violations[0].Keyword} at {string.Join('.', violations[0].Path)}");
        if (violations[0].Keyword is "unknown_provider_slug" or "request_provider_filter_no_match")
        {
            error["error_operational_kind"] = violations[0].Keyword;
        }

        error["details"] = new JsonArray([.. violations.Select(Detail)]);
        return WriteAsync(context, error);
    }

    /// <summary>The 401 of inference.</summary>
    public static Task UnauthorisedAsync(HttpContext context, string id, string reason) => WriteAsync(context, User(id, 401, "unauthorised", reason));

    /// <summary>A refusal of /models and the like: "reason" instead of "description", and no headers.</summary>
    public static Task ControlAsync(HttpContext context, string id, int status, string error, string reason) => Json.WriteAsync(context, status, new JsonObject
    {
        ["error"] = error,
        ["reason"] = reason,
        ["request_id"] = id,
        ["status_code"] = status,
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

    /// <summary>No provider answered. Whatever a provider says, 400, 429 or 500, or nothing at all (null), the status is 502.</summary>
    public static Task UpstreamAsync(HttpContext context, string id, string provider, int? status)
    {
        const string Message = "The provider failed. The fake gateway was told to do so.";
        var error = Body(id, 502, "upstream_error", "system", "upstream", Message);
        error["reason"] = "all_candidates_failed";
        error["attempt_count"] = 1;
        error["failed_providers"] = new JsonArray(provider);
        if (status is not null)
        {
            error["failed_statuses"] = new JsonArray(status);
        }

        error["failure_sample"] =
            new JsonArray(new JsonObject { ["provider"] = provider, ["type"] = "upstream_non_2xx", ["status"] = status, ["upstream_error_message"] = Message });
        error["upstream_error"] = new JsonObject { ["code"] = null, ["message"] = Message, ["description"] = null, ["param"] = null };
        return WriteAsync(context, error);
    }

    /// <summary>The feature is off for the workspace.</summary>
    public static Task FeatureAsync(HttpContext context, string reason, string gate) => Json.WriteAsync(context, 501, new JsonObject
    {
        ["error"] = "not_implemented_yet",
        ["reason"] = reason,
        ["message"] = "The workspace does not have the feature.",
        ["feature_gate"] = gate,
        ["status_code"] = 501,
        ["error_type"] = "user",
        ["error_origin"] = "user",
    });

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

    private static JsonObject Detail(Violation violation) => new()
    {
        ["message"] = violation.Keyword,
        ["path"] = new JsonArray([.. violation.Path.Select(step => (JsonNode)step)]),
        ["keyword"] = violation.Keyword,
        ["params"] = violation.Params.DeepClone(),
    };

    private static Task WriteAsync(HttpContext context, JsonObject error)
    {
        var origin = error["error_origin"]!.GetValue<string>();
        context.Response.Headers["X-Gateway-Error-Attribution"] = origin == "user" ? "user" : "upstream";
        context.Response.Headers["X-Gateway-Error-Origin"] = origin;
        return Json.WriteAsync(context, error["status_code"]!.GetValue<int>(), error);
    }
}
