using System.Text;
using CanaryRollout;
using CanaryRollout.Demonstration;
using CanaryRollout.Routing;
using FakeGateway;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
if (args is ["--help"] or ["-h"])
{
    Console.WriteLine(CanaryArguments.Help);
    return 0;
}

if (CanaryArguments.Parse(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(CanaryArguments.Help);
    return 2;
}

try
{
    return arguments.Serve ? await ServeAsync() : await DemonstrateAsync();
}
catch (Exception exception) when (exception is RolloutOptionsException or InvalidOperationException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 2;
}
catch (Exception exception) when (exception is IOException or TimeoutException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}

async Task<int> ServeAsync()
{
    // What an ASP.NET Core application would listen to by itself.
    var hosting = new ConfigurationBuilder()
        .AddEnvironmentVariables("DOTNET_")
        .AddEnvironmentVariables("ASPNETCORE_")
        .AddEnvironmentVariables()
        .AddInMemoryCollection(arguments.Urls is null ? [] : [new("urls", arguments.Urls)])
        .Build();
    var port = ListenAddress.Choose(arguments.Port, hosting, CanaryArguments.DefaultPort, "the sample asks nobody for a password");

    await using var fake = arguments.Fake ? await FakeGatewayServer.StartAsync() : null;
    var builder = new ConfigurationBuilder()
        .AddWatchedSettings(Path.GetFullPath("appsettings.json"), Console.Error.WriteLine)
        .AddEnvironmentVariables();
    if (fake is not null)
    {
        builder.AddInMemoryCollection(FakeGateways.Settings(fake));
    }

    var configuration = builder.Build();
    await using var service = await CanaryService.StartAsync(
        configuration,
        fake is null ? Environment.GetEnvironmentVariable : FakeGateways.Key,
        port,
        logging => logging.AddFilter("Microsoft", LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true));
    Console.WriteLine($"{service.Address}  POST /chat, GET /rollout. Change appsettings.json while it runs. Ctrl+C ends it.");
    await service.WaitForShutdownAsync();
    return 0;
}

async Task<int> DemonstrateAsync()
{
    var console = AnsiConsole.Console;
    if (Console.IsOutputRedirected)
    {
        // Plain lines, and nothing to wrap them for.
        console.Profile.Capabilities.Ansi = false;
        console.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
        console.Profile.Width = 160;
    }

    return await new RolloutDemonstration(console, arguments.Requests ?? CanaryArguments.DefaultRequests).RunAsync() ? 0 : 1;
}
