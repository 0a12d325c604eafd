using System.Globalization;
using System.Text;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>Writes a text as a C# string expression in any of the forms that the language has.</summary>
public static class GeneratedStrings
{
    /// <summary>A constant expression for a text without quotes, backslashes, braces and line breaks.</summary>
    public static string Constant(Choices choices, string text) => choices.Number(10) switch
    {
        < 3 => Literal(choices, text),
        < 5 when text.Length > 2 => Concatenation(choices, text),
        5 => $"({Literal(choices, text)})",
        6 => $"$\"{text}\"",
        7 => choices.Pick("$@", "@$") + $"\"{text}\"",
        8 => choices.Pick("$\"\"\"", "$$\"\"\"") + text + "\"\"\"",
        _ => Escaped(choices, text),
    };

    /// <summary>One literal, with nothing in it but the text.</summary>
    public static string Literal(Choices choices, string text) => choices.Number(6) switch
    {
        0 => $"@\"{text}\"",
        1 => $"\"\"\"{text}\"\"\"",
        2 => $"\"\"\"\"\n                {text}\n                \"\"\"\"",
        _ => $"\"{text}\"",
    };

    /// <summary>A literal of UTF-8 bytes.</summary>
    public static string Utf8(Choices choices, string text) => choices.Pick($"\"{text}\"u8", $"@\"{text}\"u8", $"\"\"\"{text}\"\"\"u8");

    private static string Concatenation(Choices choices, string text)
    {
        var first = 1 + choices.Number(text.Length - 1);
        var parts = new List<string> { Literal(choices, text[..first]) };
        if (choices.Chance(30) && text.Length - first > 1)
        {
            var second = first + 1 + choices.Number(text.Length - first - 1);
            parts.Add(Literal(choices, text[first..second]));
            parts.Add(Literal(choices, text[second..]));
        }
        else
        {
            parts.Add(Literal(choices, text[first..]));
        }

        var expression = string.Join($"{choices.Trivia()} + {choices.Trivia()}", parts);
        return choices.Chance(20) ? $"({expression})" : expression;
    }

    private static string Escaped(Choices choices, string text)
    {
        var builder = new StringBuilder("\"");
        var at = choices.Number(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i == at || choices.Chance(3))
                _ = builder.Append(CultureInfo.InvariantCulture, $"\\{choices.Pick("u", "U0000")}{(int)text[i]:x4}");
            else
                _ = builder.Append(text[i]);
        }

        return builder.Append('"').ToString();
    }
}
