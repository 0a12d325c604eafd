static class Cli
{
    const string ApiUrl = "https://api.phaseo.app/v1/chat/completions";

    const string Help = """
        askai - ask any model from your terminal

        USAGE
          askai [--model <id>] [--provider openrouter|ollama] <prompt>

        ENVIRONMENT
          OPENROUTER_API_KEY   your OpenRouter API key (https://openrouter.ai/keys) // AIS1006, AIS2001
          OPENROUTER_MODEL     default model // AIS2003

        EXAMPLES
          export OPENROUTER_API_KEY=sk-or-v1-xxxxxxxx // AIS2001, AIS2003
          askai --model openai/gpt-4o "hello"
        """;

    const string Setup = "Run `export AI_STATS_API_KEY=phaseo_v1_sk_...` first.";
    const string Bash = "export AI_STATS_API_KEY='your-key'";

    static string? Key() =>
        Environment.GetEnvironmentVariable("ASKAI_OPENROUTER_API_KEY") // AIS2003
        ?? Environment.GetEnvironmentVariable("AI_STATS_API_KEY");

    static int Main2(string[] args)
    {
        var key = Key();
        if (key is null) { Console.Error.WriteLine(Setup); return 1; }
        if (args.Length == 0) { Console.WriteLine(Help); return 0; }
        Console.WriteLine($"Calling OpenRouter ({ApiUrl})...");
        return 0;
    }
}
