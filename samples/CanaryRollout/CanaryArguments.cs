using System.Globalization;

namespace CanaryRollout;

/// <summary>The arguments of one run. A key is none of them: arguments end up in shell histories and process lists.</summary>
internal sealed record CanaryArguments
{
    public const int DefaultPort = 5006;
    public const int DefaultRequests = 2_000;

    public static readonly string Help = $"""
        Usage: dotnet run --project samples/CanaryRollout [-- options]

        Without --serve: a demonstration on this machine, against a fake gateway. It ends by itself.
          --requests <n>  requests of each stage, 2000 to 10000 ({DefaultRequests})

          --serve         serves with the gateways of appsettings.json, whose keys stand in environment variables
          --fake          serves with a fake gateway in their place
          --port <n>      the port on the loopback address ({DefaultPort})
          --urls <url>    the same as an address; anything but http://localhost is refused

        Exit code: 0 it worked, 1 it did not, 2 wrong arguments or settings.
        """;

    public bool Serve { get; init; }

    public bool Fake { get; init; }

    public int? Port { get; init; }

    public string? Urls { get; init; }

    public int? Requests { get; init; }

    /// <summary>Returns null when the arguments make no sense.</summary>
    public static CanaryArguments? Parse(IReadOnlyList<string> args)
    {
        var result = new CanaryArguments();
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--serve":
                    result = result with { Serve = true };
                    break;
                case "--fake":
                    result = result with { Fake = true };
                    break;
                case "--port" when Number(args, ref i) is > 0 and < 65536 and var port:
                    result = result with { Port = port };
                    break;
                case "--urls" when ++i < args.Count:
                    result = result with { Urls = args[i] };
                    break;
                case "--requests" when Number(args, ref i) is >= 2_000 and <= 10_000 and var requests:
                    result = result with { Requests = requests };
                    break;
                default:
                    return null;
            }
        }

        var isMixed = result.Serve ? result.Requests is not null : result.Fake || result.Port is not null || result.Urls is not null;
        return isMixed ? null : result;
    }

    private static int? Number(IReadOnlyList<string> args, ref int index) =>
        ++index < args.Count && int.TryParse(args[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
