using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The ways of a project to the gateway: addresses, the paths that are added to them, the key that is sent there, headers, tests and
/// settings. A connection moves as a whole or not at all, so every edit asks here first. Found once a project, when first asked for.
/// </summary>
internal sealed class Connections
{
    private static readonly Stay NoAddress = new("no address of OpenRouter's API stands in this project, so the build cannot see where the key is sent");
    private readonly Lazy<Stay?> _stay;
    private readonly Lazy<bool> _hasAddress;

    private Connections(MigrationProject project)
    {
        _hasAddress = new Lazy<bool>(() => FindAddress(project));
        _stay = new Lazy<Stay?>(() => FindStay(project));
    }

    /// <summary>The connections of a project.</summary>
    public static Connections Of(MigrationProject project) => project.Once(nameof(Connections), project, () => new Connections(project));

    /// <summary>Whether an address of either gateway's API stands in the project.</summary>
    public bool HasAddress => _hasAddress.Value;

    /// <summary>Why an address stays; null where it may move.</summary>
    public Stay? ForAddress(UrlText url) => _stay.Value;

    /// <summary>Why a variable with the key keeps its name; null where it may be renamed.</summary>
    /// <param name="variable">The variable: <c>OPENROUTER_API_KEY</c>.</param>
    public Stay? ForKey(string variable) => _hasAddress.Value ? _stay.Value : NoAddress;

    /// <summary>Why the links to web pages around a place stay; null where they may move. A project without any address has no endpoint that would refuse the new key.</summary>
    public Stay? ForPages(SyntaxNode place) => _stay.Value;

    /// <summary>Why the attribution headers around a place stay; null where they may move.</summary>
    public Stay? ForHeaders(SyntaxNode place) => _stay.Value;

    /// <summary>Why the model ids around a place stay; null where they may move.</summary>
    public Stay? ForModels(SyntaxNode place) => _stay.Value;

    /// <summary>Why the settings of other files stay; null where they may move.</summary>
    public Stay? ForSettings() => _stay.Value;

    private static bool FindAddress(MigrationProject project) =>
        project.HoldsString(GatewayHosts.AIStats)
        || project.Trees.Where(project.HasOtherTarget).Any(tree => project.HoldsString(project.TargetOf(tree).Host))
        || project.Files.Any(static file => file.Strings.Any(static site => site.Urls.Any(static url => url.Endpoint is not null || url.Kind is UrlKind.Root or UrlKind.Host)))
        || project.Texts.Values.Any(static text => !text.IsProse && text.Signals.Sites.Any(static site => !site.IsComment && site.Urls.Any(static url => url.Endpoint is not null || url.Kind is UrlKind.Root or UrlKind.Host)));

    private static Stay? FindStay(MigrationProject project)
    {
        if (project.HoldsString(GatewayHosts.AIStats))
            return null;
        var endpoints = project.Files.SelectMany(static file => file.Strings).SelectMany(static site => site.Urls.Select(url => (Site: site, Url: url))).Where(static pair => pair.Url.Endpoint is not null).ToImmutableArray();
        if (endpoints.IsEmpty || endpoints.Any(static pair => pair.Url.Endpoint!.Verdict == EndpointVerdict.Kept) || SplitBases.Of(project).Groups.Any())
            return null;
        var (first, row) = (endpoints[0], endpoints[0].Url.Endpoint!);
        var where = $"'{first.Url.Display}' in {Stay.At(first.Site.Expression.SyntaxTree, first.Url.Span)}";
        return new Stay(row.Verdict == EndpointVerdict.Missing ? $"{where} has no counterpart" : $"{where} has another contract on AI Stats, and nothing else goes there");
    }
}
