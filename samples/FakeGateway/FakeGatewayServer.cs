using System.Net;
using FakeGateway.AIStats;
using FakeGateway.OpenRouter;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FakeGateway;

/// <summary>Both gateways on one port of the loopback address. For tests and trials: nothing it says comes from a model.</summary>
public sealed class FakeGatewayServer : IAsyncDisposable
{
    /// <summary>A model id that both gateways serve.</summary>
    public const string DefaultModel = "openai/gpt-4o-mini";

    private readonly WebApplication _application;
    private readonly Dictionary<Face, FaceFaults> _faults;
    private volatile Breakage _break;

    private FakeGatewayServer(WebApplication application, FakeGatewayOptions options, Action<LoggedRequest>? answered)
    {
        _application = application;
        _break = options.Break;
        _faults = Enum.GetValues<Face>().ToDictionary(face => face, face => new FaceFaults(options.Seed + (int)face));
        Log = new RequestLog(answered);
    }

    /// <summary>The base URL of the AI Stats face, without a slash at its end.</summary>
    public string AIStatsBaseUrl => Address + "/v1";

    /// <summary>The base URL of the OpenRouter face, without a slash at its end.</summary>
    public string OpenRouterBaseUrl => Address + "/api/v1";

    /// <summary>What was asked.</summary>
    public RequestLog Log { get; }

    /// <summary>What the AI Stats face does wrong. Can be changed while the gateway runs.</summary>
    public Breakage Break
    {
        get => _break;
        set => _break = value;
    }

    private string Address => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Starts a gateway. It listens on 127.0.0.1 only, whatever variables and settings say, and writes no log of its own.</summary>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<FakeGatewayServer> StartAsync(
        FakeGatewayOptions? options = null,
        Action<LoggedRequest>? answered = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new FakeGatewayOptions();

        // Empty: no settings file, no variable and no logger takes part.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddRoutingCore();

        var server = new FakeGatewayServer(builder.Build(), options, answered);
        server._application.Use(server.LogAsync);
        server._application.Use(AIStatsFace.NotFoundAsync);
        new AIStatsFace(server, options).Map(server._application.MapGroup("/v1"));
        new OpenRouterFace(server).Map(server._application.MapGroup("/api/v1"));
        await server._application.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>The trouble on one face.</summary>
    public FaceFaults Faults(Face face) => _faults[face];

    /// <summary>Ends when the process is told to end.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) => _application.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task LogAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        Log.Add(new LoggedRequest(
            context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) ? Face.OpenRouter : Face.AIStats,
            context.Request.Method,
            // The route and not the path: a path may hold anything.
            (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no such route)",
            context.Response.StatusCode,
            context.Items[RequestItems.Model] as string,
            context.Response.ContentType == Json.StreamType,
            context.Items.ContainsKey(RequestItems.Attributed)));
    }
}
