using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>The web pages that both sites have. Source of every row: gateway-facts.md, section 1.</summary>
internal static class WebPages
{
    /// <summary>The host of AI Stats' web pages.</summary>
    public const string Site = "phaseo.app";
    private const string Facts = "gateway-facts.md §1, 2026-08-22";

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
        Page("/settings/observability", "/settings/broadcast"),
        Page("/settings/integrations", "/settings/byok"),
        Page("/settings/notifications", "/settings/usage/alerts"),
        Page("/settings/organization-members", "/settings/teams/members"),
        Page("/workspaces", "/settings/workspaces"),
        Page("/workspaces/default/*", "/settings/workspaces"),
        Page("/credits", "/settings/credits"),
        Page("/activity", "/settings/usage"),
        Page("/logs", "/settings/usage/logs"),
        Page("/models", "/models"),
        Page("/models/{author}/{slug}", "{rest}"),
        Page("/rankings", "/rankings"),
        Page("/apps", "/apps"),
        Page("/chat", "/chat"),
        Page("/fusion", "/chat/fusion"),
        Page("/request-builder", "/tools/request-builder"),
        Page("/benchmarks", "/benchmarks"),
        Page("/docs", "/docs"),
        Page("/docs/*", "/docs"),
        Page("/pricing", "/pricing") with { IsReportOnly = true },
        Page("/privacy", "/privacy") with { IsReportOnly = true },
        Page("/terms", "/terms") with { IsReportOnly = true },
        Page("/contact", "/contact"),
        Page("/discord", "/discord"),
        Page("/support", "/help"));

    /// <summary>The page of a model (<c>/openai/gpt-4o</c>): its author is known, and its id may be another one on AI Stats.</summary>
    public static WebPageRow ModelPage { get; } = Page("/{author}/{slug}", "/models") with { IsReportOnly = true };

    private static readonly ImmutableArray<ImmutableArray<string>> RowSegments = ImmutableArray.CreateRange(Rows, row => UrlPath.Segments(row.Path));

    /// <summary>The address, without scheme, of the AI Stats page that matches; the home page for an empty path; null where none does.</summary>
    /// <param name="path">Path on openrouter.ai, without query.</param>
    public static string? Find(string path) => UrlPath.TextSegments(path).IsEmpty ? Site : Row(path)?.NewUrl.Replace("{rest}", path);

    /// <summary>Whether the matching page of a path is named to a person, and never written by a fix.</summary>
    /// <param name="path">Path on openrouter.ai, without query.</param>
    public static bool IsReportOnly(string path) => Row(path) is { IsReportOnly: true };

    private static WebPageRow? Row(string path)
    {
        var segments = UrlPath.TextSegments(path);
        for (var i = 0; i < Rows.Length; i++)
        {
            if (UrlPath.Matches(RowSegments[i], segments))
                return Rows[i];
        }

        return segments.Length == 2 && ModelNames.Authors.Contains(segments[0]) ? ModelPage : null;
    }

    private static WebPageRow Page(string path, string newPath) => new(path, Site + newPath, Facts);
}
