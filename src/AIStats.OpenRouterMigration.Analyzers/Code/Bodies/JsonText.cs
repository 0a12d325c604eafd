using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Reads the objects of JSON text in a string, with holes in the place of any value. Of text that is no JSON, it reads what it can.</summary>
internal sealed class JsonText
{
    private readonly StringText _text;
    private readonly string _value;
    private readonly SyntaxNode _node;
    private readonly List<JsonObject> _objects;
    private int _at;

    private JsonText(StringText text, SyntaxNode node, List<JsonObject> objects)
    {
        _text = text;
        _value = text.Value;
        _node = node;
        _objects = objects;
    }

    /// <summary>Adds the objects of a string that begins like a JSON object or list; the outermost ones have no parent.</summary>
    public static void Read(StringText text, SyntaxNode node, List<JsonObject> objects)
    {
        var start = TextRun.End(text.Value, 0, static c => char.IsWhiteSpace(c) || c == '[');
        if (start < text.Value.Length && text.Value[start] == '{')
            new JsonText(text, node, objects) { _at = start }.ReadValues();
    }

    /// <summary>Reads values without recursion: how deep text is nested is up to whoever wrote it.</summary>
    private void ReadValues()
    {
        var open = new Stack<Frame>();
        var frame = Open();
        while (_at < _value.Length)
        {
            var c = _value[_at];
            switch (c)
            {
                case '{':
                    frame.Begin(_at);
                    open.Push(frame);
                    frame = Open();
                    break;
                case '}':
                    Close(frame, _at, next: null);
                    _at++;
                    if (open.Count == 0)
                        return;
                    var closed = frame;
                    frame = open.Pop();
                    frame.Children.Add(closed.Object);
                    break;
                case '[':
                    frame.Begin(_at);
                    frame.Lists++;
                    _at++;
                    break;
                case ']':
                    if (frame.Lists > 0)
                        frame.Lists--;
                    _at++;
                    break;
                case ',' when frame.Lists == 0:
                    Close(frame, _at, _at);
                    _at++;
                    break;
                case '"':
                    ReadString(frame);
                    break;
                default:
                    if (!char.IsWhiteSpace(c) && c != ':')
                        frame.Begin(_at);
                    _at++;
                    break;
            }
        }
    }

    /// <summary>Steps over a brace into the object that it opens.</summary>
    private Frame Open()
    {
        var frame = new Frame(new JsonObject(JsonPlace.Text, _node));
        _objects.Add(frame.Object);
        _at++;
        return frame;
    }

    private void ReadString(Frame frame)
    {
        var start = _at + 1;
        var end = start;
        while (end < _value.Length && _value[end] != '"')
            end += _value[end] == '\\' ? 2 : 1;
        end = Math.Min(end, _value.Length);
        _at = Math.Min(end + 1, _value.Length);
        if (frame is { NameStart: < 0, Lists: 0 })
        {
            (frame.NameStart, frame.NameEnd) = (start, end);
            return;
        }

        frame.Begin(start - 1);
        if (end > start)
            frame.Words.Add((_value.Substring(start, end - start), _text.Span(start, end)));
    }

    private void Close(Frame frame, int end, int? next)
    {
        if (frame.NameStart >= 0 && frame.NameEnd > frame.NameStart && frame.ValueStart >= 0)
        {
            var raw = _value.Substring(frame.ValueStart, end - frame.ValueStart).Trim();
            var words = raw is "true" or "false" ? frame.Words.Append((raw, _text.Span(frame.ValueStart, frame.ValueStart + raw.Length)))
                : frame.Words.Concat(frame.Children.SelectMany(Words));
            var member = new JsonMember(
                frame.Object,
                _value.Substring(frame.NameStart, frame.NameEnd - frame.NameStart),
                _text.Span(frame.NameStart, frame.NameEnd),
                new JsonValue(raw == "null", raw.StartsWith("{", StringComparison.Ordinal), words.ToImmutableArray())
                {
                    IsEmpty = raw.StartsWith("{", StringComparison.Ordinal) && frame.Children.All(static child => child.Members.Count == 0),
                    Digits = raw.All(char.IsDigit) ? raw : null,
                })
            {
                TextRemoval = Removal(frame, end, next),
            };
            frame.Object.Members.Add(member);
            foreach (var child in frame.Children)
                child.Parent = member;
        }

        frame.Reset(next);
    }

    private static IEnumerable<(string Text, TextSpan Span)> Words(JsonObject item) => item.Members.SelectMany(static member => member.Value.Words);

    /// <summary>The member with one separator; with its lines where it has them to itself. None where an operand of a concatenation would go.</summary>
    private ImmutableArray<TextChange> Removal(Frame frame, int end, int? next)
    {
        var start = frame.NameStart - 1;
        int stop;
        if (next is { } comma)
        {
            stop = TextRun.End(_value, comma + 1, static c => c == ' ');
            var lineStart = TextRun.Start(_value, start, static c => c is ' ' or '\t');
            if (stop < _value.Length && _value[stop] is '\r' or '\n')
            {
                start = lineStart;
                if (lineStart > 0 && _value[lineStart - 1] == '\n')
                    stop += _value[stop] == '\r' && stop + 1 < _value.Length && _value[stop + 1] == '\n' ? 2 : 1;
            }
        }
        else
        {
            // To remove the last member, remove the comma before it as well.
            stop = end;
            while (stop > start && char.IsWhiteSpace(_value[stop - 1]))
                stop--;
            if (frame.Comma is { } before)
                start = before;
        }

        var changes = _text.Replace(start, stop, "");
        var holdsHole = _value.IndexOf(StringText.Hole, start, stop - start) >= 0;
        return holdsHole && changes.Length > 1 ? ImmutableArray<TextChange>.Empty : changes;
    }

    /// <summary>An object that is being read, and its member that is.</summary>
    private sealed class Frame
    {
        public Frame(JsonObject item)
        {
            Object = item;
        }

        public JsonObject Object { get; }

        /// <summary>The comma before the member, if there is one.</summary>
        public int? Comma { get; private set; }

        public int NameStart { get; set; } = -1;

        public int NameEnd { get; set; }

        public int ValueStart { get; private set; } = -1;

        /// <summary>How many lists of the member's value are open.</summary>
        public int Lists { get; set; }

        public List<(string Text, TextSpan Span)> Words { get; } = new();

        public List<JsonObject> Children { get; } = new();

        public void Begin(int at)
        {
            if (NameStart >= 0 && ValueStart < 0)
                ValueStart = at;
        }

        public void Reset(int? comma)
        {
            Comma = comma;
            NameStart = -1;
            ValueStart = -1;
            Lists = 0;
            Words.Clear();
            Children.Clear();
        }
    }
}
