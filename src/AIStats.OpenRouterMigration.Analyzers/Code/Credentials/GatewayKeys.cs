using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>The keys that a project reads from variables and the addresses that take a key, of both companies; found once a project.</summary>
internal sealed class GatewayKeys
{
    private GatewayKeys(MigrationProject project)
    {
        var sites = (from file in project.Files
                     where (file.Kinds & MarkerKinds.Evidence) != 0
                     let options = MigrationOptions.Read(project.Options.AnalyzerConfigOptionsProvider.GetOptions(file.Tree))
                     from site in file.Strings
                     select (site, options)).ToList();
        Reads = sites.Select(pair => Read(project, pair.site, pair.options)).OfType<KeyCompany>().Distinct().ToImmutableArray();
        Addresses = sites.SelectMany(pair => AddressesOf(project, pair.site, pair.options)).ToImmutableArray();
    }

    /// <summary>The companies whose variables the code reads.</summary>
    public ImmutableArray<KeyCompany> Reads { get; }

    /// <summary>The addresses that take a key.</summary>
    public ImmutableArray<(KeyCompany Company, string Display)> Addresses { get; }

    /// <summary>Those of a project.</summary>
    public static GatewayKeys Of(MigrationProject project) => project.Once(nameof(GatewayKeys), project, () => new GatewayKeys(project));

    /// <summary>The company whose key a string reads from its variable; null where it is for something else.</summary>
    public static KeyCompany? Read(MigrationProject project, StringSite site, MigrationOptions options) =>
        NamedVariable.IsRead(project, site, options.ApiKeyVariable) ? KeyCompany.AIStats
        : NamedVariable.IsRead(project, site, GatewayVariables.OpenRouterApiKey) ? KeyCompany.OpenRouter
        : null;

    /// <summary>The addresses in a piece of code that take a key.</summary>
    public static IEnumerable<(KeyCompany Company, string Display)> AddressesIn(FileContext file, SyntaxNode scope) =>
        file.Marked.Strings.Where(site => scope.Span.Contains(site.Expression.Span)).SelectMany(site => AddressesOf(file.Project, site, file.Options));

    /// <summary>The addresses in a string that take a key.</summary>
    public static IEnumerable<(KeyCompany Company, string Display)> AddressesOf(MigrationProject project, StringSite site, MigrationOptions options)
    {
        var value = site.Text.Value;
        var at = value.IndexOf("://" + options.Target.Host, StringComparison.OrdinalIgnoreCase);
        // What is compared with an address is sent nothing.
        if ((site.Urls.IsEmpty && at < 0) || HostComparisons.IsAddressTest(site))
            yield break;
        foreach (var url in site.Urls)
        {
            if (!url.IsInProse && (url.Kind == UrlKind.Endpoint ? url.Endpoint is not { Access: EndpointAccess.Public }
                : SplitBases.Of(project).GroupOf(url)?.Paths.Any(static path => path.Endpoint.Access != EndpointAccess.Public) == true))
                yield return (KeyCompany.OpenRouter, url.Display);
        }

        if (at >= 0 && !value.Any(char.IsWhiteSpace))
            yield return (KeyCompany.AIStats, UrlText.WithHoles(value.Substring(Math.Max(0, value.LastIndexOf(':', at) - 5)).Split('?')[0]));
    }
}
