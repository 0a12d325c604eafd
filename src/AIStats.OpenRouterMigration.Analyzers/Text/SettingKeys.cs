using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>The keys of a settings file with their sections: JSON by its braces, YAML by its indentation, everything else line by line.</summary>
internal static class SettingKeys
{
    private const string Separator = ":";
    private static readonly string[] NameKeys = { "name:", "\"name\":", "key:" };

    /// <summary>The keys of a file, in the order of the text.</summary>
    public static IEnumerable<SettingKey> Read(SourceText text, CommentSyntax syntax) =>
        syntax == CommentSyntax.Json ? ReadJson(text.ToString()) : ReadLines(text, syntax);

    /// <summary>The last key that begins at a position or before it; null where none does.</summary>
    public static SettingKey? At(ImmutableArray<SettingKey> keys, int position)
    {
        var next = TextOrder.FirstFrom(keys, position + 1, static key => key.Position);
        return next == 0 ? null : keys[next - 1];
    }

    private static IEnumerable<SettingKey> ReadJson(string text)
    {
        var sections = ImmutableStack.Create("");
        var key = "";
        foreach (var (kind, span) in JsonTokens.Read(text))
        {
            switch (kind)
            {
                case JsonTokenKind.Key:
                    var name = text.Substring(span.Start, span.Length).Replace("__", Separator);
                    key = sections.Peek().Length == 0 || IsVariable(name) ? name : sections.Peek() + Separator + name;
                    yield return new SettingKey(key, span.Start - 1);
                    break;
                case JsonTokenKind.Open:
                    sections = sections.Push(key);
                    break;
                case JsonTokenKind.Close when !sections.Pop().IsEmpty:
                    key = sections.Peek();
                    sections = sections.Pop();
                    break;
            }
        }
    }

    private static IEnumerable<SettingKey> ReadLines(SourceText text, CommentSyntax syntax)
    {
        var lines = new LineSections(text, new Comments(text.ToString(), syntax));
        // The lines that open a section (`OpenRouter:`), by where they begin.
        var opened = new Dictionary<int, (int Column, string Key)>();
        foreach (var line in text.Lines)
        {
            var content = line.ToString();
            if (SettingName.Find(content) is not { } name || lines.IsComment(line))
                continue;
            if (name is "value" or "name" && NameBeside(text, line.LineNumber) is { } named)
                name = named;
            // The name of a list's item stands behind its dash: `- a:` and `  b:` are beside each other.
            var column = content.Length - content.TrimStart(' ', '-').Length;
            var section = lines.Around(line).Select(open => opened.TryGetValue(open.Start, out var parent) && parent.Column < column ? parent.Key : null)
                .LastOrDefault(static parent => parent is not null);
            // In the environment, two underscores stand for a section.
            var isWhole = section is null || IsVariable(name) || name.Contains("__") || name.Contains(Separator)
                || !content.Substring(column).StartsWith(name, StringComparison.Ordinal);
            var key = isWhole ? name.Replace("__", Separator) : section + Separator + name;
            if (content.TrimEnd().EndsWith(":", StringComparison.Ordinal))
                opened.Add(line.Start, (column, key));
            yield return new SettingKey(key, line.Start);
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
