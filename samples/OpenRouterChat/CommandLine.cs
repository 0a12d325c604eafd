namespace OpenRouterChat;

/// <summary>The arguments of one run.</summary>
public sealed record CommandLine(string Prompt, string? Model, bool UseHttp, bool Stream)
{
    public const string Help = """
        Usage: openrouter-chat [options] <prompt>

          --client sdk|http   the OpenAI SDK (default) or plain HTTP
          --model <id>        for example openai/gpt-4o-mini
          --no-stream         wait for the whole answer
          --help              this text

        Set OPENROUTER_API_KEY to your key; create one at https://openrouter.ai/keys.
        Everything else is read from appsettings.json and from variables such as OpenRouter__BaseUrl.
        """;

    /// <summary>Returns null when the arguments make no sense.</summary>
    public static CommandLine? Parse(IReadOnlyList<string> args)
    {
        string? model = null;
        var useHttp = false;
        var stream = true;
        var words = new List<string>();

        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--client" when i + 1 < args.Count && args[i + 1] is "sdk" or "http":
                    useHttp = args[++i] == "http";
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

        return words.Count == 0 ? null : new CommandLine(string.Join(' ', words), model, useHttp, stream);
    }
}
