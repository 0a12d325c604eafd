namespace OpenRouterChat;

/// <summary>How OpenRouter is reached.</summary>
public enum ChatClientKind
{
    /// <summary>The OpenAI SDK.</summary>
    Sdk,

    /// <summary>Plain HTTP.</summary>
    Http,

    /// <summary>Microsoft.Extensions.AI.</summary>
    AI,
}

/// <summary>The arguments of one run.</summary>
public sealed record CommandLine(string Prompt, string? Model, ChatClientKind Client, bool Stream)
{
    public const string Help = """
        Usage: openrouter-chat [options] <prompt>

          --client sdk|http|ai   the OpenAI SDK (default), plain HTTP, or Microsoft.Extensions.AI
          --model <id>           for example openai/gpt-4o-mini
          --no-stream            wait for the whole answer
          --help                 this text

        Set OPENROUTER_API_KEY to your key; create one at https://openrouter.ai/keys.
        Everything else is read from appsettings.json and from variables such as OpenRouter__BaseUrl.
        """;

    /// <summary>Returns null when the arguments make no sense.</summary>
    public static CommandLine? Parse(IReadOnlyList<string> args)
    {
        string? model = null;
        var client = ChatClientKind.Sdk;
        var stream = true;
        var words = new List<string>();

        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--client" when i + 1 < args.Count && args[i + 1] is "sdk" or "http" or "ai":
                    client = Enum.Parse<ChatClientKind>(args[++i], ignoreCase: true);
                    break;
                case "--model" when i + 1 < args.Count:
                    model = args[++i];
                    break;
                case "--no-stream":
                    stream = false;
                    break;
                case ['-', '-', ..]:
                    return null;
                default:
                    words.Add(args[i]);
                    break;
            }
        }

        return words.Count == 0 ? null : new CommandLine(string.Join(' ', words), model, client, stream);
    }
}
