using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>The endpoint rules (AIS1001–AIS1007) in additional files.</summary>
internal static class EndpointFindings
{
    /// <summary>The findings in a piece of text.</summary>
    public static IEnumerable<TextFinding> Find(SettingsFile file, TextSite site)
    {
        // A list that holds the old and the new host is migrated already.
        var isDone = HostFindings.IsListedBeside(file, site);
        // A section that is called "OpenRouter.AI" is no host.
        foreach (var url in site.Urls.Where(url => !(isDone && url.Kind is UrlKind.Root or UrlKind.Host) && !(site.IsKey && url.Host.Any(char.IsUpper))))
            yield return Read(file, site, url);
    }

    private static TextFinding Read(SettingsFile file, TextSite site, UrlText url)
    {
        var (target, connections) = (file.Options.Target, Connections.Of(file.Project));
        var group = SplitBases.Of(file.Project).GroupOf(url);
        var host = group is null ? HostFindings.Find(file, site, url) : null;
        var (verdict, advice) = UrlUses.Judge(url, group is not null, () => host is not null ? UrlVerdict.Compared
            : url.Kind == UrlKind.Endpoint ? UrlVerdict.Kept
            : SettingUrls.IsValue(site, url) || SettingUrls.IsOfProxy(site, url) ? UrlVerdict.Base
            : WebLinks.Counterpart(url) is null ? UrlVerdict.Mention : UrlVerdict.Page);
        switch (verdict)
        {
            case UrlVerdict.Compared:
                return host!;
            // The path in C# carries the edit of both, so that one pass moves both or neither.
            case UrlVerdict.Base when group is not null:
                var what = connections.ForGroup(group)?.Reason is { } obstacle ? $", but {obstacle}; write '{target.Authority}' and no '/api' by hand"
                    : $"; write '{target.Authority}', and leave '/api' out of the paths";
                return TextFinding.Report(Descriptors.SplitBaseUrl, url.Span, $"'{url.Display}' is the base URL of paths in C#{what}");
            case UrlVerdict.Base:
                return TextFinding.Report(Descriptors.SplitBaseUrl, url.Span, $"'{url.Display}' {connections.AdviceForRoot(target.Authority)}");
            case UrlVerdict.Kept:
                return Kept(file, site, url, connections);
            case UrlVerdict.Changed:
                return Changed(file, site, url, advice, connections);
            case UrlVerdict.Missing:
                return TextFinding.Report(Descriptors.MissingEndpoint, url.Span, url.Display, advice);
            case UrlVerdict.Page:
                return LinkFindings.Read(file, site, url, WebLinks.Counterpart(url)!);
            default:
                return TextFinding.Report(Descriptors.Mention, url.Span, "A text", url.Display, MentionFindings.CheckIt);
        }
    }

    private static TextFinding Kept(SettingsFile file, TextSite site, UrlText url, Connections connections)
    {
        var target = file.Options.Target;
        var changes = url.MoveTo(target);
        var stay = connections.ForSetting(file, site)
            ?? (ProgramSections.Find(file, site) is { } program
            ? new Stay($"'{program}' is not built here, so move them together, each with its own key until then")
            : RequestParts.AreBeside(file, site, url) ? new Stay(RequestParts.Obstacle)
            // The key in the same section stays, so the address stays with it.
            : ScriptFindings.KeepsKey(file) || CredentialFindings.KeepsKey(file, site) ? new Stay("the key beside it keeps its name") : null);
        // Two programs of which one moves say so about the same place.
        return stay is not null ? TextFinding.Report(Descriptors.EndpointUrl, changes[0].Span, url.Display, MessageOf(stay, file, url))
            : new TextFinding(Descriptors.EndpointUrl, changes[0].Span, changes.AddRange(CommentsAbove.ChangeTwins(file, site)), url.Display,
                $"write '{url.DisplayAt(target)}' instead");
    }

    private static string MessageOf(Stay stay, SettingsFile file, UrlText url) => stay.MessageAt(url.Display, Stay.At(file.Path, file.Text, url.Span));

    private static TextFinding Changed(SettingsFile file, TextSite site, UrlText url, string difference, Connections connections)
    {
        if (url.Endpoint is not { } row)
            return TextFinding.Report(Descriptors.ChangedEndpoint, url.Span, url.Display, difference);
        if (connections.ForAddress(url, file, site) is { } stay)
            return TextFinding.Report(Descriptors.ChangedEndpoint, url.Span, url.Display, stay.IsDifference ? difference + ", so it stays"
                : MessageOf(stay, file, url));
        // A key that stays is sent to no other company.
        if (ScriptFindings.KeepsKey(file) || CredentialFindings.KeepsKey(file, site))
            return TextFinding.Report(Descriptors.ChangedEndpoint, url.Span, url.Display, difference + ", so it stays with its key");
        var changes = url.ChangePath(row, file.Options.Target);
        return changes.IsDefault
            ? TextFinding.Report(Descriptors.ChangedEndpoint, url.Span, url.Display, difference)
            : new TextFinding(Descriptors.ChangedEndpoint, url.Span, changes, url.Display, difference);
    }
}
