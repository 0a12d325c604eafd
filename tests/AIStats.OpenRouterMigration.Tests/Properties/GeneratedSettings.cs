using System.Globalization;
using System.Text;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>A settings file beside the code.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Text">Its text.</param>
/// <param name="HasBom">Whether it begins with a byte order mark.</param>
public sealed record GeneratedSettings(string Path, string Text, bool HasBom)
{
    private static readonly string[] Urls = ["https://openrouter.ai/api/v1", "https://openrouter.ai/api/v1/", "https://openrouter.ai",
        "https://openrouter.ai/api/v1/chat/completions", "https://openrouter.ai/api/v1/models", "https://openrouter.ai/keys", "openrouter.ai"];
    private static readonly string[] Names = ["OPENROUTER_API_KEY", "OPENROUTER_BASE_URL", "OPENROUTER_MODEL", "MY_OPENROUTER_API_KEY", "OpenRouter__ApiKey"];

    /// <summary>A new file.</summary>
    public static GeneratedSettings Create(int seed)
    {
        var choices = new Choices(seed);
        var kind = choices.Number(4);
        var text = new StringBuilder(kind == 0 ? "{\n  // comment 1\n" : kind == 1 ? "services:\n  app:\n    environment:\n" : "# comment 1\n");
        var lines = 1 + choices.Number(6);
        for (var i = 1; i <= lines; i++)
        {
            var (name, value) = choices.Number(5) switch
            {
                0 => (choices.Pick<string>(Names), choices.Pick("${OPENROUTER_API_KEY}", "x", GeneratedKeys.Next(choices))),
                1 => (choices.Pick("HTTP-Referer", "X-Title", "X-OpenRouter-Title"), "https://example.com"),
                3 => (choices.Pick("Model", "ChatModel", "Fallback"),
                    choices.Pick("x-ai/grok-4.5", "openai/gpt-4o", "x-ai/grok-4.3,openai/gpt-4o", "meta-llama/llama-4-scout", "openrouter/auto")),
                2 => (choices.Pick("OpenRouter", "BaseUrl", "Endpoint"), choices.Pick<string>(Urls)),
                _ => ("Url", choices.Pick<string>(Urls)),
            };
            _ = kind switch
            {
                0 => text.Append(CultureInfo.InvariantCulture, $"  \"{name}{(choices.Chance(20) ? "" : "_" + i)}\": \"{value}\"{(i < lines ? "," : "")}\n"),
                1 => text.Append(CultureInfo.InvariantCulture, $"      {name}: {value} # {choices.CommentText()}\n"),
                2 => text.Append(CultureInfo.InvariantCulture, $"{name}={value}\n"),
                _ => text.Append(CultureInfo.InvariantCulture, $"See {value} and set {name}.\n"),
            };
        }

        if (kind == 0)
            _ = text.Append("}\n");
        return new GeneratedSettings("/src/" + kind switch { 0 => "appsettings.json", 1 => "compose.yaml", 2 => ".env", _ => "README.md" }, choices.Chance(40)
            ? text.Replace("\n", "\r\n").ToString() : text.ToString(), choices.Chance(20));
    }

    /// <summary>Files with fewer lines.</summary>
    public IEnumerable<GeneratedSettings> Shrink() => new MutatedText(Text).Shrink().Select(text => this with { Text = text.Text });
}
