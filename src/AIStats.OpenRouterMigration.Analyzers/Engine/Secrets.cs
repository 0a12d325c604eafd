using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>The keys of a file. What a rule reports passes here last: no build log or SARIF file may repeat a part of one.</summary>
internal sealed class Secrets
{
    private const int ShortestPart = 8;
    private const int ShortestSecret = 16;
    private const char Mask = '*';
    private static readonly char[] Separators = { '-', '_' };
    private readonly ImmutableArray<string> _secrets;

    private Secrets(ImmutableArray<string> secrets) => _secrets = secrets;

    /// <summary>The keys in a file's text, and those in its strings that are written in pieces or with escapes.</summary>
    public static Secrets Of(CodeFile scan, Func<string> text)
    {
        if ((scan.Kinds & MarkerKinds.Key) == 0)
            return new Secrets(ImmutableArray<string>.Empty);
        var strings = scan.Strings.Where(static site => (site.Markers & MarkerKinds.Key) != 0).Select(static site => site.Text.Value);
        return new Secrets(strings.Append(text()).SelectMany(Find).Distinct(StringComparer.Ordinal).ToImmutableArray());
    }

    /// <summary>The keys in the text of an additional file.</summary>
    public static Secrets Of(string text) => new(Find(text).Distinct(StringComparer.Ordinal).ToImmutableArray());

    /// <summary>The actions that write no part of a key.</summary>
    public ImmutableArray<EditAction> Hide(ImmutableArray<EditAction> actions) =>
        actions.RemoveAll(action => IsIn(action.Title) || action.Edits.Any(edit => IsIn(edit.NewText)));

    /// <summary>The arguments of a message without any part of a key.</summary>
    public object?[] Hide(object?[] arguments) => Array.ConvertAll(arguments, argument => argument is string text ? Hide(text) : argument);

    private bool IsIn(string text) => !ReferenceEquals(Hide(text), text);

    /// <summary>A text with asterisks in place of every part of a key.</summary>
    public string Hide(string text)
    {
        if (_secrets.IsEmpty && !KeyText.IsIn(text))
            return text;
        char[]? hidden = null;
        foreach (var secret in _secrets.Concat(Find(text)))
        {
            for (var start = 0; start + ShortestPart <= text.Length; start++)
            {
                if (!secret.Contains(text.Substring(start, ShortestPart), StringComparison.OrdinalIgnoreCase))
                    continue;
                hidden ??= text.ToCharArray();
                for (var i = start; i < start + ShortestPart; i++)
                    hidden[i] = Mask;
            }
        }

        return hidden is null ? text : new string(hidden);
    }

    /// <summary>The random parts of keys; words, as in a place holder, are no secret.</summary>
    private static IEnumerable<string> Find(string text)
    {
        foreach (var key in KeyText.Find(text))
        {
            foreach (var part in text.Substring(key.Start, key.End - key.Start).Split(Separators))
            {
                if (part.Length >= ShortestSecret && part.Any(char.IsDigit))
                    yield return part;
            }
        }
    }
}
