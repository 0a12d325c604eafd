using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>Reads the keys of a settings file with their sections: JSON by its braces, YAML by its indentation, everything else line by line.</summary>
internal static class SettingKeys
{
    private const string Separator = ":";
    private static readonly string[] NameKeys = { "name:", "\"name\":" };

    /// <summary>The keys of a file, in the order of the text.</summary>
    public static IEnumerable<SettingKey> Read(SourceText text, bool isJson) => isJson ? ReadJson(text.ToString()) : ReadLines(text);

    /// <summary>The last key that begins at a position or before it; null where none does.</summary>
    public static SettingKey? At(ImmutableArray<SettingKey> keys, int position)
    {
        var (start, end) = (0, keys.Length);
        while (start < end)
        {
            var middle = (start + end) / 2;
            (start, end) = keys[middle].Position <= position ? (middle + 1, end) : (start, middle);
        }

        return start == 0 ? null : keys[start - 1];
    }

    private static IEnumerable<SettingKey> ReadJson(string text)
    {
        var sections = ImmutableStack.Create("");
        var key = "";
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    var end = i + 1;
                    while (end < text.Length && text[end] != '"' && text[end] != '\n')
                        end += text[end] == '\\' ? 2 : 1;
                    var next = end + 1;
                    while (next < text.Length && char.IsWhiteSpace(text[next]))
                        next++;
                    if (next < text.Length && text[next] == ':')
                    {
                        var name = text.Substring(i + 1, Math.Min(end, text.Length) - i - 1).Replace("__", Separator);
                        key = sections.Peek().Length == 0 || IsVariable(name) ? name : sections.Peek() + Separator + name;
                        yield return new SettingKey(key, i);
                    }

                    i = end;
                    break;
                case '{' or '[':
                    sections = sections.Push(key);
                    break;
                case '}' or ']' when !sections.Pop().IsEmpty:
                    key = sections.Peek();
                    sections = sections.Pop();
                    break;
            }
        }
    }

    private static IEnumerable<SettingKey> ReadLines(SourceText text)
    {
        var sections = new Stack<(int Indentation, string Key)>();
        for (var number = 0; number < text.Lines.Count; number++)
        {
            var line = text.Lines[number].ToString();
            if (SettingName.Find(line) is not { } name)
                continue;
            var indentation = line.Length - line.TrimStart(' ', '-').Length;
            while (sections.Count > 0 && sections.Peek().Indentation >= indentation)
                sections.Pop();
            if (name is "value" or "name" && NameBeside(text, number) is { } named)
                name = named;
            // In the environment, two underscores stand for a section.
            var isWhole = IsVariable(name) || name.Contains("__") || name.Contains(Separator) || sections.Count == 0
                || !line.TrimStart(' ', '-').StartsWith(name, StringComparison.Ordinal);
            var key = isWhole ? name.Replace("__", Separator) : sections.Peek().Key + Separator + name;
            if (line.TrimEnd().EndsWith(":", StringComparison.Ordinal))
                sections.Push((indentation, key));
            yield return new SettingKey(key, text.Lines[number].Start);
        }
    }

    /// <summary>Whether a name is that of an environment variable, which code reads without the sections that it is set in.</summary>
    private static bool IsVariable(string name) => name.IndexOf('_') > 0 && !name.Any(char.IsLower);

    /// <summary>The name in an entry of a list (<c>- name: A</c>, <c>value: B</c>), on the line itself or on one beside it.</summary>
    private static string? NameBeside(SourceText text, int number)
    {
        foreach (var beside in new[] { number, number - 1, number + 1 })
        {
            if (beside < 0 || beside >= text.Lines.Count)
                continue;
            var line = text.Lines[beside].ToString();
            foreach (var key in NameKeys)
            {
                var at = line.IndexOf(key, StringComparison.OrdinalIgnoreCase);
                if (at < 0)
                    continue;
                var name = line.Substring(at + key.Length).Split(',', '}')[0].Trim(' ', '"', '\'');
                if (name.Length > 0)
                    return name;
            }
        }

        return null;
    }
}
