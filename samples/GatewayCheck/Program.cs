using System.Runtime.InteropServices;
using System.Text;
using GatewayCheck;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);

var console = AnsiConsole.Console;
if (Console.IsOutputRedirected)
{
    // Plain lines, and nothing to wrap them for.
    console.Profile.Capabilities.Ansi = false;
    console.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
    console.Profile.Capabilities.Interactive = false;
    console.Profile.Width = 160;
}

return await new CheckCommand(console, Console.Error, Environment.GetEnvironmentVariable).RunAsync(args, cancellation.Token);

void Cancel(PosixSignalContext context)
{
    context.Cancel = true;
    cancellation.Cancel();
}
