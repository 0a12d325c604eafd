using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AIStats.OpenRouterMigration.SampleTests.Rollout;

/// <summary>Gives every request the same answer: what the fake gateway is too well-behaved for.</summary>
internal sealed class AnswerGateway : IAsyncDisposable
{
    private readonly WebApplication _application;

    private AnswerGateway(WebApplication application) => _application = application;

    public string BaseUrl => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v1";

    public static async Task<AnswerGateway> StartAsync(int status, Func<HttpRequest, string> body)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        var application = builder.Build();
        application.Run(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(body(context.Request));
        });
        await application.StartAsync();
        return new AnswerGateway(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
