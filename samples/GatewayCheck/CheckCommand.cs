using FakeGateway;
using Spectre.Console;

namespace GatewayCheck;

/// <summary>The command without the process around it.</summary>
/// <param name="console">Where table and JSON go.</param>
/// <param name="error">Where progress goes when the console is no terminal, and everything that keeps the command from starting.</param>
/// <param name="variable">Reads an environment variable.</param>
internal sealed class CheckCommand(IAnsiConsole console, TextWriter error, Func<string, string?> variable)
{
    /// <returns>0 passed, 1 failed, 2 could not start, 130 cancelled.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        if (args is ["--help"] or ["-h"])
        {
            console.WriteLine(CheckArguments.Help);
            return 0;
        }

        try
        {
            var arguments = CheckArguments.Parse(args);
            IReadOnlyList<string> models = [.. arguments.Models.Concat(arguments.ModelFiles.SelectMany(ModelIds.Read)).Distinct(StringComparer.Ordinal)];
            if (models is [])
            {
                models = [FakeGatewayServer.DefaultModel];
            }

            return arguments.BaseUrl is { } url
                ? await CheckAsync(arguments, url, ReadKey(), url.AbsoluteUri, models, cancellationToken)
                : await CheckFakeAsync(arguments, models, cancellationToken);
        }
        catch (UsageException exception)
        {
            await error.WriteLineAsync($"{exception.Message}\n\n{CheckArguments.Help}");
            return 2;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Cancelled.");
            return 130;
        }
    }

    private async Task<int> CheckFakeAsync(CheckArguments arguments, IReadOnlyList<string> models, CancellationToken cancellationToken)
    {
        await using var gateway = await FakeGatewayServer.StartAsync(new FakeGatewayOptions { Break = arguments.Break }, cancellationToken: cancellationToken);
        return await CheckAsync(arguments, new Uri(gateway.AIStatsBaseUrl), FakeKeys.AIStats, "the fake gateway on this machine", models, cancellationToken);
    }

    private async Task<int> CheckAsync(CheckArguments arguments, Uri url, string key, string name, IReadOnlyList<string> models,
        CancellationToken cancellationToken)
    {
        using var connection = new GatewayConnection(url, key, arguments.Timeout);
        var validation = new Validation(connection, models);
        var isLive = !arguments.Json && console.Profile.Capabilities.Interactive;
        var results = isLive ? await RunLiveAsync(validation, cancellationToken) : await RunQuietlyAsync(validation, cancellationToken);
        if (arguments.Json)
        {
            // Not through the console, which wraps lines.
            await console.Profile.Out.Writer.WriteLineAsync(Report.Json(name, results));
            return Report.IsFailed(results) ? 1 : 0;
        }

        if (!isLive)
        {
            console.Write(Report.Table(results, running: null));
        }

        console.Write(Report.Verdict(name, results));
        console.WriteLine();
        return Report.IsFailed(results) ? 1 : 0;
    }

    private async Task<IReadOnlyList<CheckResult>> RunQuietlyAsync(Validation validation, CancellationToken cancellationToken) =>
        await validation.RunAsync(check => error.WriteLine("… " + check), _ => { }, cancellationToken);

    private Task<IReadOnlyList<CheckResult>> RunLiveAsync(Validation validation, CancellationToken cancellationToken) =>
        console.Live(Report.Table([], running: null)).StartAsync(live =>
        {
            var results = new List<CheckResult>();
            return validation.RunAsync(check => live.UpdateTarget(Report.Table(results, check)), result =>
            {
                results.Add(result);
                live.UpdateTarget(Report.Table(results, running: null));
            }, cancellationToken);
        });

    private string ReadKey()
    {
        var key = variable(CheckArguments.KeyVariable)?.Trim();
        if (string.IsNullOrEmpty(key))
        {
            throw new UsageException($"No key: set {CheckArguments.KeyVariable} to a key of this gateway.");
        }

        return key.All(character => character is > ' ' and <= '~')
            ? key
            : throw new UsageException($"{CheckArguments.KeyVariable} holds a space, a line end or a letter that no key has. Set it again.");
    }
}
