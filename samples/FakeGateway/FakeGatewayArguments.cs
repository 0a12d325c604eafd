using System.Globalization;

namespace FakeGateway;

/// <summary>The arguments of one run.</summary>
internal sealed record FakeGatewayArguments(int? Port, string? Urls, Breakage Break)
{
    public static readonly string Help = $"""
        Usage: dotnet run --project samples/FakeGateway [-- options]

          --port <n>      the port on the loopback address ({ListenAddress.DefaultPort})
          --urls <url>    the same as an address; anything but http://localhost is refused
          --break <name>  what the AI Stats face does wrong; can be repeated:
                          {string.Join(", ", BreakageNames.All)}
        """;

    /// <summary>Returns null when the arguments make no sense.</summary>
    public static FakeGatewayArguments? Parse(IReadOnlyList<string> args)
    {
        var result = new FakeGatewayArguments(Port: null, Urls: null, Breakage.None);
        for (var i = 0; i < args.Count; i += 2)
        {
            var value = i + 1 < args.Count ? args[i + 1] : "";
            switch (args[i])
            {
                case "--port" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536:
                    result = result with { Port = port };
                    break;
                case "--urls" when value.Length > 0:
                    result = result with { Urls = value };
                    break;
                case "--break" when BreakageNames.TryParse(value, out var breakage):
                    result = result with { Break = result.Break | breakage };
                    break;
                default:
                    return null;
            }
        }

        return result;
    }
}
