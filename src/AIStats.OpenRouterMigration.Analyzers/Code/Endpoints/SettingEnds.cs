using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the settings that hold a base, or a path.</summary>
internal static class SettingEnds
{
    /// <summary>The settings with a base, those that moved among them.</summary>
    public static IEnumerable<SettingEnd> Of(MigrationProject project) =>
        from value in Values(project)
        let file = value.File
        let site = value.Site
        from end in site.Urls.Where(url => SettingUrls.IsBase(site, url)).Select(url => new SettingEnd(file, KeyAt(file, url.Span.Start), url, url.Kind))
            .Concat(Moved(file, site))
        select end;

    /// <summary>The settings that hold the path of an endpoint.</summary>
    public static IEnumerable<(SettingsFile File, string Key)> PathsIn(MigrationProject project) =>
        from value in Values(project)
        let file = value.File
        let site = value.Site
        where (site.Markers & MarkerKinds.ApiPath) != 0 && site.Urls.IsEmpty
        let start = site.Text.Value.IndexOf(GatewayPaths.RelativeRoot, StringComparison.OrdinalIgnoreCase)
        where start >= 0 && site.Text.Value.Substring(0, start).TrimEnd('/', '"', '\'', ' ') is var before
            && (before.Length == 0 || before[before.Length - 1] is '=' or ':')
            && GatewayEndpoints.Find("/" + site.Text.Value.Substring(start).TrimEnd('"', '\'', ' ', ',')) is not null
        select (file, KeyAt(file, site.Text.Span(start, start + 1).Start));

    private static IEnumerable<(SettingsFile File, TextSite Site)> Values(MigrationProject project) =>
        from file in project.Texts.Values
        where !file.IsProse
        from site in file.Signals.Sites
        where !site.IsComment && !site.IsKey
        select (file, site);

    private static IEnumerable<SettingEnd> Moved(SettingsFile file, TextSite site)
    {
        var start = site.Text.Value.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if ((site.Markers & MarkerKinds.AIStats) != 0 && start >= 0
            && SplitEnds.MovedKind(site.Text.Value.Substring(start).TrimEnd('"', '\'', ' ', ',', '}')) is { } kind)
            yield return new SettingEnd(file, KeyAt(file, site.Text.Span(start, start + 1).Start), Url: null, kind);
    }

    private static string KeyAt(SettingsFile file, int position) => SettingKeys.At(file.Keys, position)?.Key ?? "";
}
