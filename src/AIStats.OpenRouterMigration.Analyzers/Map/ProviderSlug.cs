namespace AIStats.OpenRouterMigration.Map;

/// <summary>A provider that the two gateways call by different slugs.</summary>
/// <param name="Slug">Its slug on OpenRouter.</param>
/// <param name="NewSlug">Its slug on AI Stats.</param>
internal sealed record ProviderSlug(string Slug, string NewSlug);
