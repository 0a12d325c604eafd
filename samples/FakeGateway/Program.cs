using FakeGateway;

if (args is ["--help"] or ["-h"])
{
    Console.WriteLine(FakeGatewayArguments.Help);
    return 0;
}

if (FakeGatewayArguments.Parse(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(FakeGatewayArguments.Help);
    return 2;
}

try
{
    // What an ASP.NET Core application would listen to by itself.
    var configuration = new ConfigurationBuilder()
        .AddEnvironmentVariables("DOTNET_")
        .AddEnvironmentVariables("ASPNETCORE_")
        .AddEnvironmentVariables()
        .AddInMemoryCollection(arguments.Urls is null ? [] : [new("urls", arguments.Urls)])
        .Build();
    var options = new FakeGatewayOptions { Port = ListenAddress.Choose(arguments.Port, configuration), Break = arguments.Break };

    await using var gateway = await FakeGatewayServer.StartAsync(options, request =>
        Console.WriteLine(
            $"{request.Face,-10} {request.Method,-4} {request.Path,-25} {request.Status} {request.Model}{(request.Streamed ? " (stream)" : "")}"));
    Console.WriteLine($"""
        AI Stats    {gateway.AIStatsBaseUrl}
        OpenRouter  {gateway.OpenRouterBaseUrl}
        Test equipment: answers are made up, and any well-formed key will do. Ctrl+C ends it.
        """);
    await gateway.WaitForShutdownAsync();
    return 0;
}
catch (InvalidOperationException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 2;
}
catch (IOException exception)
{
    await Console.Error.WriteLineAsync($"{exception.Message} Choose another port with --port.");
    return 1;
}
