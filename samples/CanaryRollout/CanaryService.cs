using System.Net;
using CanaryRollout.Chat;
using CanaryRollout.Routing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CanaryRollout;

/// <summary>The service. It listens on 127.0.0.1 only, whatever variables and settings say.</summary>
internal sealed class CanaryService : IAsyncDisposable
{
    private readonly WebApplication _application;

    private CanaryService(WebApplication application) => _application = application;

    /// <summary>Without a slash at its end.</summary>
    public string Address => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public RolloutControl Rollout => _application.Services.GetRequiredService<RolloutControl>();

    public RolloutMetrics Metrics => _application.Services.GetRequiredService<RolloutMetrics>();

    /// <param name="configuration">Holds the section "Rollout".</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="port">On the loopback address; 0 takes a free one.</param>
    /// <param name="logging">Where the log goes.</param>
    /// <param name="time">The clock of the error windows.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="RolloutOptionsException">The settings cannot be used.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<CanaryService> StartAsync(
        IConfiguration configuration,
        Func<string, string?> variable,
        int port = 0,
        Action<ILoggingBuilder>? logging = null,
        TimeProvider? time = null,
        CancellationToken cancellationToken = default)
    {
        // Empty: Kestrel gets no settings of its own, so none can make it listen elsewhere.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        logging?.Invoke(builder.Logging);
        builder.Services
            .AddRoutingCore()
            .AddMetrics()
            .AddSingleton<RolloutMetrics>()
            .AddSingleton<GatewayChat>()
            .AddSingleton(services => new RolloutControl(
                configuration,
                variable,
                time ?? TimeProvider.System,
                services.GetRequiredService<RolloutMetrics>(),
                services.GetRequiredService<ILogger<RolloutControl>>()));

        var service = new CanaryService(builder.Build());
        try
        {
            // Now, and not with the first request: wrong settings must keep it from starting.
            _ = service.Rollout;
            ChatEndpoints.Map(service._application);
            await service._application.StartAsync(cancellationToken);
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends when the process is told to end.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) => _application.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
