using System.Diagnostics;
using CanaryRollout.Routing;
using FakeGateway;
using Spectre.Console;

namespace CanaryRollout.Demonstration;

/// <summary>A roll-out in a few seconds: the service and a fake gateway in this process, and a settings file that is changed from stage to stage.</summary>
internal sealed class RolloutDemonstration(IAnsiConsole console, int requests)
{
    private static readonly TimeSpan LongestReload = TimeSpan.FromSeconds(30);

    /// <returns>Whether everything went as it should.</returns>
    /// <exception cref="TimeoutException">A change of the settings was not noticed.</exception>
    public async Task<bool> RunAsync(CancellationToken cancellationToken = default)
    {
        using var file = new SettingsFile();
        await using var gateway = await FakeGatewayServer.StartAsync(cancellationToken: cancellationToken);
        using var configuration = (ConfigurationRoot)new ConfigurationBuilder()
            .AddInMemoryCollection(FakeGateways.Settings(gateway))
            .AddWatchedSettings(file.Path, console.WriteLine)
            .Build();
        await using var service = await CanaryService.StartAsync(
            configuration,
            FakeGateways.Key,
            logging: logging => logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(line => line.SingleLine = true),
            cancellationToken: cancellationToken);
        using var load = new Load(service.Address);
        using var reader = new MetricsReader(service.Metrics);

        // The first requests open connections and compile code: their time is nobody's.
        await load.RunAsync(requests: 100, cancellationToken);
        reader.Take();

        var results = new List<StageResult>();
        foreach (var stage in Stage.All)
        {
            gateway.Faults(Face.AIStats).ErrorRate = stage.Fails ? 1 : 0;
            file.SetShare(stage.Share);
            await WaitForShareAsync(service, stage.Share, cancellationToken);
            var result = new StageResult(stage, await load.RunAsync(requests, cancellationToken), service.Rollout.Current.EffectiveShare, reader.Take());
            if (result.Complaint is { } complaint)
            {
                console.MarkupLineInterpolated($"[red]✗[/] {stage.Name}: {complaint}");
            }
            else
            {
                console.MarkupLineInterpolated($"[green]✓[/] {stage.Name}");
            }

            results.Add(result);
        }

        console.Write(StageTable.Create(results));
        return results.TrueForAll(result => result.Complaint is null);
    }

    private static async Task WaitForShareAsync(CanaryService service, decimal share, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        while (service.Rollout.Current.Options.Share != share)
        {
            if (clock.Elapsed > LongestReload)
            {
                throw new TimeoutException("The settings file was changed, and nobody noticed. Can this machine watch files?");
            }

            await Task.Delay(20, cancellationToken);
        }
    }
}
