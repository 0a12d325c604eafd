using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>A page of OpenRouter's web site.</summary>
/// <param name="Path">Path on openrouter.ai; <c>{…}</c> stands for one segment, a final <c>*</c> for any rest.</param>
/// <param name="NewUrl">The matching AI Stats page without scheme; <c>{rest}</c> takes the path of the old one.</param>
/// <param name="Source">Where the fact is written.</param>
/// <param name="IsByHand">Whether what the page says holds for OpenRouter alone (privacy, terms, prices), so that a text that refers to it is a person's to change.</param>
public sealed record WebPageRow(string Path, string NewUrl, string Source, bool IsByHand = false);

/// <summary>The web pages that both sites have. Source of every row: gateway-facts.md, section 1.</summary>
public static class WebPages
{
    private const string Site = "phaseo.app";
    private const string Facts = "gateway-facts.md §1";

    /// <summary>All rows. The first row that matches decides.</summary>
    public static ImmutableArray<WebPageRow> Rows { get; } = ImmutableArray.Create(
        Page("/keys", "/settings/keys"),
        Page("/settings/keys", "/settings/keys"),
        Page("/workspaces/default/keys", "/settings/keys"),
        Page("/settings/management-keys", "/settings/management-api-keys"),
        Page("/settings/provisioning-keys", "/settings/management-api-keys"),
        Page("/settings/privacy", "/settings/privacy"),
        Page("/settings/presets", "/settings/presets"),
        Page("/settings/credits", "/settings/credits"),
        Page("/settings/routing", "/settings/routing"),
        Page("/settings/observability", "/settings/observability"),
        Page("/settings/integrations", "/settings/byok"),
        Page("/workspaces/default/*", "/settings/workspaces"),
        Page("/credits", "/settings/credits"),
        Page("/activity", "/settings/usage"),
        Page("/logs", "/settings/usage/logs"),
        Page("/models", "/models"),
        Page("/models/{author}/{slug}", "{rest}"),
        Page("/rankings", "/rankings"),
        Page("/apps", "/apps"),
        Page("/chat", "/chat"),
        Page("/docs", "/docs"),
        Page("/docs/*", "/docs"),
        Page("/pricing", "/pricing", isByHand: true),
        Page("/privacy", "/privacy", isByHand: true),
        Page("/terms", "/terms", isByHand: true),
        Page("/contact", "/contact"),
        Page("/discord", "/discord"),
        Page("/support", "/help"));

    private static readonly ImmutableArray<ImmutableArray<string>> RowSegments = ImmutableArray.CreateRange(Rows, row => UrlPath.Segments(row.Path));

    /// <summary>The address, without scheme, of the AI Stats page that matches; the home page for an empty path; null where none does.</summary>
    /// <param name="path">Path on openrouter.ai, without query.</param>
    public static string? Find(string path)
    {
        var segments = UrlPath.TextSegments(path);
        return segments.IsEmpty ? Site : FindRow(segments)?.NewUrl.Replace("{rest}", path);
    }

    /// <summary>Whether only a person can tell what to link to instead.</summary>
    public static bool IsByHand(string path) => FindRow(UrlPath.TextSegments(path))?.IsByHand == true;

    private static WebPageRow? FindRow(ImmutableArray<string> segments)
    {
        for (var i = 0; i < Rows.Length; i++)
        {
            if (UrlPath.Matches(RowSegments[i], segments))
                return Rows[i];
        }

        return null;
    }

    private static WebPageRow Page(string path, string newPath, bool isByHand = false) => new(path, Site + newPath, Facts, isByHand);
}
