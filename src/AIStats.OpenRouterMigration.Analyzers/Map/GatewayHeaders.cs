using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>Request and response headers. Source of every row: gateway-facts.md, section 2.</summary>
internal static class GatewayHeaders
{
    /// <summary>The site header of OpenRouter.</summary>
    public const string Referer = "HTTP-Referer";

    /// <summary>The application name header of OpenRouter; push services such as ntfy have one of the same name.</summary>
    public const string Title = "X-Title";

    /// <summary>What the names of OpenRouter's own headers begin with.</summary>
    public const string OwnPrefix = "X-OpenRouter-";

    /// <summary>The same in its newer headers; secrets and settings begin with the company's name too.</summary>
    public const string ShortPrefix = "OpenRouter-";

    private const string Facts = "gateway-facts.md §2, 2026-08-22";

    private const string Categories = "send X-App-Categories, which AI Stats reads since September 2026, or remove it";
    private const string Meta = "set `meta` to true in the body and read `meta.routing` in the answer";

    /// <summary>All rows. The first row that matches decides.</summary>
    public static ImmutableArray<HeaderRow> Rows { get; } = ImmutableArray.Create(
        new HeaderRow(Referer, HeaderVerdict.Attribution, "http-referer", "", Facts),
        new HeaderRow(Title, HeaderVerdict.Attribution, "x-title", "", Facts),
        new HeaderRow("X-OpenRouter-Title", HeaderVerdict.Renamed, "x-title", "", Facts),
        new HeaderRow("X-OpenRouter-Categories", HeaderVerdict.Ignored, null, Categories, "gateway-facts.md §9, 2026-09"),
        new HeaderRow("X-OpenRouter-Metadata", HeaderVerdict.Ignored, null, Meta, Facts),
        new HeaderRow("X-OpenRouter-Experimental-Metadata", HeaderVerdict.Ignored, null, Meta, Facts),
        new HeaderRow("X-OpenRouter-Cache-Status", HeaderVerdict.NotSent, null, "read X-Phaseo-Response-Cache instead", Facts),
        new HeaderRow("X-OpenRouter-Cache-Age", HeaderVerdict.NotSent, null, "there is no counterpart", Facts),
        new HeaderRow("X-OpenRouter-Cache-Source-Id", HeaderVerdict.NotSent, null, "there is no counterpart", Facts),
        new HeaderRow("X-OpenRouter-Cache", HeaderVerdict.Ignored, null, "set response_caching in a preset instead", Facts),
        new HeaderRow("X-OpenRouter-Cache-*", HeaderVerdict.Ignored, null, "set response_caching in a preset instead", Facts),
        new HeaderRow("X-OpenRouter-Idempotency-Key", HeaderVerdict.NotSent, null, "webhooks carry webhook-id instead", Facts),
        new HeaderRow("X-OpenRouter-Signature", HeaderVerdict.NotSent, null, "webhooks carry webhook-signature instead", Facts),
        new HeaderRow("X-Generation-Id", HeaderVerdict.NotSent, null, "read `id` from the body instead", Facts),
        new HeaderRow("X-OpenRouter-*", HeaderVerdict.Ignored, null, "remove it", Facts),
        new HeaderRow("OpenRouter-*", HeaderVerdict.Ignored, null, "remove it", Facts));

    /// <summary>The row of a header name, in any case; null for a header that OpenRouter does not use.</summary>
    public static HeaderRow? Find(string name)
    {
        foreach (var row in Rows)
        {
            var isPattern = row.Name[row.Name.Length - 1] == '*';
            if (isPattern
                ? name.Length >= row.Name.Length && string.Compare(row.Name, 0, name, 0, row.Name.Length - 1, StringComparison.OrdinalIgnoreCase) == 0
                : string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return row;
            }
        }

        return null;
    }
}
