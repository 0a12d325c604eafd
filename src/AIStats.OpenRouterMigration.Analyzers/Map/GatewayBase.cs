using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>The base URL to migrate to, in the parts that an edit puts into a URL.</summary>
internal sealed class GatewayBase
{
    private const string Version = GatewayPaths.NewVersion;

    private GatewayBase(Uri url)
    {
        Scheme = url.Scheme;
        Host = url.Host;
        Port = url.IsDefaultPort ? "" : ":" + url.Port;
        var path = url.AbsolutePath.TrimEnd('/');
        PathPrefix = path.Substring(0, path.Length - Version.Length);
    }

    /// <summary>The base URL of the AI Stats Gateway.</summary>
    public static GatewayBase Default { get; } = TryParse(GatewayHosts.DefaultBaseUrl)!;

    /// <summary><c>https</c> or <c>http</c>.</summary>
    public string Scheme { get; }

    /// <summary>The host name.</summary>
    public string Host { get; }

    /// <summary>The port with its colon, or an empty string for the scheme's own.</summary>
    public string Port { get; }

    /// <summary>What stands before <c>/v1</c> in the path, without a slash at its end; empty for AI Stats itself.</summary>
    public string PathPrefix { get; }

    /// <summary>Host and port.</summary>
    public string Authority => Host + Port;

    /// <summary>The whole base URL, without a slash at its end.</summary>
    public string Url => Scheme + "://" + Authority + PathPrefix + Version;

    /// <summary>
    /// Reads a base URL; null unless it is an absolute http or https URL that ends in <c>/v1</c>, without query, fragment or user, and not
    /// on an OpenRouter host.
    /// </summary>
    public static GatewayBase? TryParse(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && url.Host.Length > 0
        && url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0
        && !value.Contains(GatewayVariables.KeyPrefix, StringComparison.OrdinalIgnoreCase)
        && !url.Host.EndsWith(GatewayHosts.OpenRouter, StringComparison.OrdinalIgnoreCase)
        && url.AbsolutePath.TrimEnd('/').EndsWith(Version, StringComparison.Ordinal)
            ? new GatewayBase(url)
            : null;
}
