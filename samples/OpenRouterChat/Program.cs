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

using var http = command.UseHttp ? new HttpChatBackend(options) : null;
IChatBackend backend = http is null ? new SdkChatBackend(options) : http;

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
