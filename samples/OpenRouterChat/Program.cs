using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenRouterChat;

if (args is ["--help"] or ["-h"])
{
    Console.WriteLine(CommandLine.Help);
    return 0;
}

if (CommandLine.Parse(args) is not { } command)
{
    Console.Error.WriteLine(CommandLine.Help);
    return 2;
}

var options = OpenRouterOptions.Load();
options.Model = command.Model ?? options.Model;
if (string.IsNullOrWhiteSpace(options.ApiKey))
{
    Console.Error.WriteLine($"No key: set {OpenRouterOptions.ApiKeyVariable}.");
    return 3;
}

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    cancellation.Cancel();
};

await using var services = AIChatBackend.Register(new ServiceCollection().AddSingleton(Options.Create(options))).BuildServiceProvider();
using var http = command.Client == ChatClientKind.Http ? new HttpChatBackend(options) : null;
IChatBackend backend = command.Client switch
{
    ChatClientKind.Http => http!,
    ChatClientKind.AI => services.GetRequiredService<AIChatBackend>(),
    _ => new SdkChatBackend(options),
};

try
{
    if (command.Stream)
    {
        await foreach (var text in backend.StreamAsync(command.Prompt, cancellation.Token))
        {
            Console.Write(text);
        }

        Console.WriteLine();
    }
    else
    {
        Console.WriteLine(await backend.CompleteAsync(command.Prompt, cancellation.Token));
    }

    return 0;
}
catch (ChatException exception)
{
    Console.Error.WriteLine(exception.Message);
    return exception.Failure switch
    {
        ChatFailure.InvalidKey => 3,
        ChatFailure.InvalidModel => 4,
        _ => 1,
    };
}
catch (Exception exception) when (exception is HttpRequestException or IOException or AggregateException)
{
    // The SDK gathers its retries in an AggregateException.
    Console.Error.WriteLine($"{options.BaseUrl} cannot be reached: {exception.GetBaseException().Message}");
    return 1;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine(cancellation.IsCancellationRequested ? "Cancelled." : "Timed out.");
    return 130;
}
