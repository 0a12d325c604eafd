using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>What changed on AI Stats after the sources of the other rows. Source of every row: gateway-facts.md, section 9.</summary>
internal static class GatewayChanges
{
    private const string Facts = "gateway-facts.md §9, 2026-09";

    /// <summary>The fields of bodies that were refused with 400, or dropped, and are taken now.</summary>
    public static ImmutableArray<ChangeRow> Bodies { get; } = ImmutableArray.Create(
        new ChangeRow("provider.quantizations", "400", "it is enforced", Facts),
        new ChangeRow("service_tier: default", "400", "it is taken, as `standard`", Facts),
        new ChangeRow("prompt_cache_options", "400", "/chat/completions and /responses take it", Facts),
        new ChangeRow("aspect_ratio, resolution, seed of /images/generations", "dropped", "they are read", Facts));

    /// <summary>What else is new.</summary>
    public static ImmutableArray<ChangeRow> Others { get; } = ImmutableArray.Create(
        new ChangeRow("Regions", "one host", "https://eu.api.phaseo.app/v1 and https://us.api.phaseo.app/v1 for text endpoints, /models and /health", Facts),
        new ChangeRow("Error bodies", "`error` and `description`",
            "`message`, `error_code`, `retryable`, `request_id` and others beside them; `error` stays a text", Facts),
        new ChangeRow("Errors when all providers fail", "502 `upstream_error`",
            "`provider_capacity_exhausted`, `provider_request_rejected`, `provider_service_unavailable`, `provider_feature_unsupported`", Facts),
        new ChangeRow("Headers of an answer", "none about limits", "Retry-After, X-Phaseo-Upstream-RateLimit-*, X-Request-Id", Facts),
        new ChangeRow("Categories of an application", "not read", "the request header X-App-Categories", Facts));
}
