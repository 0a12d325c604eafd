using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>
/// Whose section of a settings file a place is in: the objects of JSON around it, the blocks of lines in other formats. What the file names
/// is found once, since it may list thousands of ids.
/// </summary>
internal sealed class TextSections
{
    private readonly SourceText _lines;
    private readonly string _text;
    private readonly bool _isJson;
    private readonly List<TextSpan> _own;
    private readonly List<TextSpan> _others;
    private readonly Lazy<Dictionary<(int, string), List<TextSpan>>> _words;
    private readonly Lazy<List<TextSpan>> _tables;
    private readonly Dictionary<int, TextSpan> _blocks = new();

    public TextSections(SettingsFile file)
    {
        _lines = file.Text;
        _text = file.Text.ToString();
        _isJson = file.IsJson;
        _own = Spans(file.Signals, MarkerKinds.Evidence).ToList();
        _others = Spans(file.CommonWords, MarkerKinds.OtherProvider, site => site.IsComment
                // `# Groq` says whose the settings below are, and `# any OpenAI compatible server works` says nothing of them.
                ? ProviderMentions.AreNamedIn(site.Text.Value.Trim(CommentSigns), site.Key, isLine: false)
                : ProviderMentions.AreNamedIn(site.Text.Value, site.Key, isLine: !_isJson))
            .Concat(ModelApis(_text, file.Options.Target.Host)).OrderBy(static span => span.Start).ToList();
        _words = new Lazy<Dictionary<(int, string), List<TextSpan>>>(
            () => _lines.Lines.Where(line => Decide(line.Span) is not null && FirstWord(line) is not null)
            .GroupBy(static line => FirstWord(line)!.Value, static line => line.Span).ToDictionary(static word => word.Key, static word => word.ToList()));
        _tables = new Lazy<List<TextSpan>>(() => Tables(_lines).ToList());
    }

    /// <summary>Whether the nearest section that names a provider names OpenRouter or AI Stats, or none does.</summary>
    public bool IsOurs(TextSite site, TextSpan place) =>
        (_isJson ? Objects(site) : Blocks(site, place)).Select(section => Decide(section, place)).FirstOrDefault(static isOurs => isOurs is not null) ?? true;

    private bool? Decide(TextSpan section, TextSpan except = default) =>
        Holds(_own, section, except) ? true : Holds(_others, section, except) ? false : null;

    private static bool Holds(List<TextSpan> spans, TextSpan section, TextSpan except)
    {
        for (var i = FirstBehind(spans, section.Start); i < spans.Count && spans[i].Start < section.End; i++)
        {
            if (spans[i] != except)
                return true;
        }

        return false;
    }

    /// <summary>The index of the first span that ends behind a position.</summary>
    private static int FirstBehind(List<TextSpan> spans, int position) => TextOrder.FirstFrom(spans, position + 1, static span => span.End);

    private static IEnumerable<TextSpan> Spans(SettingsText scan, MarkerKinds kinds, Func<TextSite, bool>? isMeant = null) =>
        from site in scan.Sites
        where (site.Markers & kinds) != 0 && site.Text.Value.Length > 0 && isMeant?.Invoke(site) != false
        select site.Text.Span(0, site.Text.Value.Length);

    /// <summary>The addresses of other services that take the names of models.</summary>
    private static IEnumerable<TextSpan> ModelApis(string text, string target)
    {
        for (var at = 0; (at = text.IndexOf("http", at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = TextRun.End(text, at, static c => !char.IsWhiteSpace(c) && c is not ('"' or '\'' or '<' or ','));
            var address = text.Substring(at, end - at).Replace("\\/", "/");
            if (ForeignAddresses.IsModelApi(address) && !address.Contains(target, StringComparison.OrdinalIgnoreCase))
                yield return new TextSpan(at, 1);
        }
    }

    /// <summary>The objects around a string with their keys, from the inside, without the one that is the whole file.</summary>
    private IEnumerable<TextSpan> Objects(TextSite site) =>
        site.Sections.SkipWhile(section => _text.LastIndexOfAny(Openings, Math.Max(0, section.Start - 1), section.Start) < 0).Reverse()
            .Select(section => Find(section, () => TextSpan.FromBounds(section.KeyStart, section.Braces(_text).End)));

    /// <summary>
    /// The line, the nearest one that names a provider of those whose names begin with the same word (<c>CHAT_PROVIDER</c> of
    /// <c>CHAT_MODEL</c>), and the sections around the line, one by one.
    /// </summary>
    private IEnumerable<TextSpan> Blocks(TextSite site, TextSpan place)
    {
        var line = _lines.Lines.GetLineFromPosition(place.Start);
        yield return line.Span;
        if (FirstWord(line) is { } word && _words.Value.TryGetValue(word, out var others))
        {
            var behind = FirstBehind(others, line.Start);
            foreach (var other in others.Skip(behind - 1).Take(3).Where(other => other != line.Span)
                .OrderBy(other => Math.Abs(_lines.Lines.GetLineFromPosition(other.Start).LineNumber - line.LineNumber)))
                yield return other;
        }

        foreach (var section in site.Sections.Reverse())
            yield return Find(section, () => section.Block(_lines));
        if (FirstBehind(_tables.Value, place.Start) is var table && table < _tables.Value.Count && _tables.Value[table].Contains(place))
            yield return _tables.Value[table];
    }

    private TextSpan Find(TextSection section, Func<TextSpan> find)
    {
        if (!_blocks.TryGetValue(section.Start, out var block))
            _blocks.Add(section.Start, block = find());
        return block;
    }

    /// <summary>The sections of TOML or INI, each from its <c>[name]</c> to the next one.</summary>
    private static IEnumerable<TextSpan> Tables(SourceText text)
    {
        var starts = text.Lines.Where(static line => IsTableName(line)).Select(static line => line.Start).ToList();
        return starts.Select((start, index) => TextSpan.FromBounds(start, index + 1 < starts.Count ? starts[index + 1] : text.Length));
    }

    private static bool IsTableName(TextLine line) =>
        line.ToString().Trim() is var name && name.StartsWith("[", StringComparison.Ordinal) && name.EndsWith("]", StringComparison.Ordinal);

    /// <summary>The word before the first underscore in the name that a line gives a value to, with its indentation; null where there is none.</summary>
    private static (int Indentation, string Word)? FirstWord(TextLine line) =>
        SettingName.Find(line.ToString()) is { } name && name.IndexOf('_') is > 0 and var end ? (TextSection.Indentation(line), name.Substring(0, end)) : null;

    private static readonly char[] CommentSigns = { '#', '/', ';', '-', '*', ' ', '\t' };
    private static readonly char[] Openings = { '{', '[' };
}
