using FsCheck;
using FsCheck.Fluent;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>What is left of a generated file after somebody typed at random, or a merge went wrong; it need not parse.</summary>
/// <param name="Text">The text.</param>
public sealed record MutatedText(string Text)
{
    private static readonly string[] Insertions =
    [
        "\"", "\"\"\"", "$\"", "@", "{", "}", "{{", "(", ")", "/*", "*/", "//", "\n", "\r", "\r\n", "\\", "\\u00", "\\U0000", "\\x", "#if ALPHA\n", "\n#else\n",
            "\n#endif\n", "\n#elif\n", "\0", "\uFEFF", "\uFFFC", "\uFFFD", "\uD83D", "é", "u8", "+", "=>", ";",
        "openrouter", "https://openrouter.ai", ".openrouter.ai", "openrouter.ai:", "https://openrouter.ai/api/", "\"OPENROUTER_API_KEY\"", "OPENROUTER_",
            "sk-or-", "sk-or-v1-", "\"X-Title\"", "HTTP-Referer", "x-openrouter-", "/api/v1/", "api/v1", "\"x-ai/grok-4.5\"", "openai/", ":online", "@preset/",
                "~", "$\"{", "}\"", "'", "case", "??", "[", "]",
        "messages", "\"messages\"", "\"transforms\":", "new { model, messages, transforms = ", "\"{\\\"model\\\":", "[\"usage\"]", "?[\"cost\"]",
            ".GetProperty(\"error\")", "[JsonPropertyName(\"choices\")]", ":null", ",",
    ];

    /// <summary>Mutated files.</summary>
    public static Arbitrary<MutatedText> All { get; } = Arb.From(
        Gen.Sized(size => Gen.Choose(0, int.MaxValue - 1).Select(seed => Create(seed, size))),
        text => text.Shrink());

    /// <summary>A mutated file.</summary>
    public static MutatedText Create(int seed, int size)
    {
        var text = GeneratedDocument.Create(seed, size, "Some").Text;
        return Of(new Choices(seed), text);
    }

    /// <summary>Another file, mutated.</summary>
    public static MutatedText Of(Choices choices, string text)
    {
        ArgumentNullException.ThrowIfNull(choices);
        for (var i = 1 + choices.Number(6); i > 0; i--)
            text = Mutate(choices, text);
        return new MutatedText(text);
    }

    /// <summary>Texts with fewer lines.</summary>
    public IEnumerable<MutatedText> Shrink()
    {
        var lines = Text.Split('\n');
        for (var count = lines.Length / 2; count > 0; count /= 2)
        {
            for (var start = 0; start < lines.Length; start += count)
                yield return new MutatedText(string.Join('\n', lines.Where((_, i) => i < start || i >= start + count)));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Text.Replace("\r", "<CR>", StringComparison.Ordinal).Replace("\0", "<NUL>", StringComparison.Ordinal);

    private static string Mutate(Choices choices, string text)
    {
        if (text.Length < 2)
            return text;
        var at = choices.Number(text.Length);
        var length = Math.Min(choices.Pick(1, 1, 2, 10, 200), text.Length - at);
        var to = choices.Number(text.Length - length + 1);
        return choices.Number(6) switch
        {
            0 => text.Remove(at, length),
            1 => text.Remove(at, length).Insert(to, text.Substring(at, length)),
            2 => text[..at],
            3 => text[at..],
            _ => text.Insert(at, choices.Pick<string>(Insertions)),
        };
    }
}
