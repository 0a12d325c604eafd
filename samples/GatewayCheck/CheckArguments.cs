using System.Globalization;
using FakeGateway;

namespace GatewayCheck;

/// <summary>The arguments of one run. A key is none of them: arguments end up in shell histories and process lists.</summary>
internal sealed record CheckArguments
{
    public const string KeyVariable = "AI_STATS_API_KEY";

    public static readonly string Help = $"""
        Usage: dotnet run --project samples/GatewayCheck [-- options]

          --base-url <url>      the gateway, for example https://api.phaseo.app/v1, with the key in {KeyVariable};
                                without it a fake gateway on this machine is checked, and nothing leaves it
          --model <id>          a model id that your application uses; can be repeated ({FakeGatewayServer.DefaultModel})
          --models-from <file>  a JSON file, for example appsettings.json: every value of a property named …model…
          --timeout <seconds>   the longest time for one request (30)
          --json                the result as JSON
          --break <name>        break the fake gateway: {string.Join(", ", BreakageNames.All)}

        Exit code: 0 all checks passed, 1 a check failed, 2 wrong arguments or no key, 130 cancelled.
        Against a real gateway three short chat requests are billed.
        """;

    /// <summary>Null for the fake gateway.</summary>
    public Uri? BaseUrl { get; init; }

    public IReadOnlyList<string> Models { get; init; } = [];

    public IReadOnlyList<string> ModelFiles { get; init; } = [];

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    public bool Json { get; init; }

    public Breakage Break { get; init; }

    /// <exception cref="UsageException">The arguments make no sense.</exception>
    public static CheckArguments Parse(IReadOnlyList<string> args)
    {
        var result = new CheckArguments();
        for (var i = 0; i < args.Count; i++)
        {
            result = args[i] switch
            {
                "--json" => result with { Json = true },
                "--base-url" => result with { BaseUrl = ParseUrl(Value(args, ref i)) },
                "--model" => result with { Models = [.. result.Models, Value(args, ref i)] },
                "--models-from" => result with { ModelFiles = [.. result.ModelFiles, Value(args, ref i)] },
                "--timeout" => result with { Timeout = ParseTimeout(Value(args, ref i)) },
                "--break" => result with { Break = result.Break | ParseBreakage(Value(args, ref i)) },
                // What it is, is not repeated: it may be a key.
                _ => throw new UsageException($"Argument {i + 1} is none of the options below. A key goes into {KeyVariable}."),
            };
        }

        return result.BaseUrl is not null && result.Break != Breakage.None
            ? throw new UsageException("--break is for the fake gateway: leave out --base-url.")
            : result;
    }

    private static string Value(IReadOnlyList<string> args, ref int index) =>
        ++index < args.Count && !args[index].StartsWith("--", StringComparison.Ordinal)
            ? args[index]
            : throw new UsageException($"{args[index - 1]} needs a value.");

    private static Uri ParseUrl(string text)
    {
        if (!Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp)
            || url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            throw new UsageException("--base-url must be a URL such as https://api.phaseo.app/v1, with nothing after the path.");
        }

        return url.Scheme == Uri.UriSchemeHttps || url.IsLoopback
            ? url
            : throw new UsageException("--base-url must be https: over http the key could be read on its way.");
    }

    private static TimeSpan ParseTimeout(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 600
            ? TimeSpan.FromSeconds(seconds)
            : throw new UsageException("--timeout must be a number of seconds from 1 to 600.");

    private static Breakage ParseBreakage(string name) => BreakageNames.TryParse(name, out var breakage)
        ? breakage
        : throw new UsageException($"--break must be one of {string.Join(", ", BreakageNames.All)}.");
}

/// <summary>The command cannot start; the message says what to change.</summary>
internal sealed class UsageException(string message) : Exception(message);
