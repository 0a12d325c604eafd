using System.Net;

namespace FakeGateway;

/// <summary>The port that a person asked for, and a refusal of every address that others could reach.</summary>
public static class ListenAddress
{
    /// <summary>The port of the fake gateway.</summary>
    public const int DefaultPort = 5005;

    /// <summary>Reads what ASP.NET Core reads: "urls" (ASPNETCORE_URLS, DOTNET_URLS, --urls) and "Kestrel:Endpoints".</summary>
    /// <param name="port">The port that was asked for; it comes first.</param>
    /// <param name="configuration">What an ASP.NET Core application would read its addresses from.</param>
    /// <param name="defaultPort">The port that is used when nothing was asked for.</param>
    /// <param name="reason">Why nobody else may reach it.</param>
    /// <exception cref="InvalidOperationException">An address is not http on the loopback interface.</exception>
    public static int Choose(int? port, IConfiguration configuration, int defaultPort = DefaultPort, string reason = "the fake gateway accepts any key")
    {
        var urls = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>())
            .ToList();
        if (urls.Find(url => !IsLoopback(url)) is { } outside)
        {
            throw new InvalidOperationException(
                $"'{outside}' is refused: {reason} and listens on the loopback address only. "
                + $"Unset ASPNETCORE_URLS or write http://localhost:{defaultPort}.");
        }

        return port ?? (urls is [var first, ..] ? BindingAddress.Parse(first).Port : defaultPort);
    }

    private static bool IsLoopback(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme == Uri.UriSchemeHttp
                && (string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
                    || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip)));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
