using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AIStats.OpenRouterMigration.SampleTests.Rollout;

/// <summary>Refuses every request, and repeats its credentials in the refusal.</summary>
internal sealed class EchoGateway : IAsyncDisposable
{
    private readonly WebApplication _application;

    private EchoGateway(WebApplication application) => _application = application;

    public string BaseUrl => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v1";

    public static async Task<EchoGateway> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        var application = builder.Build();
        application.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return context.Response.WriteAsJsonAsync(new { error = "unauthorised", description = context.Request.Headers.Authorization.ToString() });
        });
        await application.StartAsync();
        return new EchoGateway(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
