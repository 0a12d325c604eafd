using System.Globalization;
using System.Text;
using CanaryRollout;
using CanaryRollout.Demonstration;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
if (args is ["--serve"])
{
    await using var service = CanaryService.Build(static _ => { }, port: 5006);
    await service.StartAsync();
    Console.WriteLine("http://127.0.0.1:5006  POST /chat, GET /metrics. Change appsettings.json while it runs. Ctrl+C ends it.");
    await service.WaitForShutdownAsync();
    return 0;
}

var requests = 2_000;
if (args is not [] && !(args is ["--requests", var number] && int.TryParse(number, CultureInfo.InvariantCulture, out requests)))
{
    await Console.Error.WriteLineAsync("Usage: CanaryRollout [--requests N | --serve]. Without arguments it demonstrates a roll-out with fake gateways.");
    return 2;
}

if (Console.IsOutputRedirected)
{
    // A file gets plain lines.
    AnsiConsole.Profile.Width = 150;
    AnsiConsole.Profile.Capabilities.Ansi = false;
}

return await new RolloutDemonstration(AnsiConsole.Console, requests, Path.Combine(AppContext.BaseDirectory, "canary-rollout.svg")).RunAsync() ? 0 : 1;
