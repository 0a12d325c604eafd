using System.Globalization;
using System.Text;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>
/// Reads the models out of answers of <c>GET /v1/models</c>: <c>models[].id</c> as AI Stats gives them, or <c>data[].id</c>, with what
/// <c>status</c> or <c>lifecycle</c> says of them. It is a whole JSON parser, since the analyzers add no dependency to the host.
/// </summary>
internal sealed class ModelListReader
{
    private const int MaximumDepth = 64;
    private const int DateLength = 10;
    private readonly string _text;
    private int _depth;
    private ServedModel _model = new("");

    /// <summary>Prepares to read a text.</summary>
    public ModelListReader(string text) => _text = text;

    /// <summary>The models found so far, without those that have no route.</summary>
    public List<ServedModel> Models { get; } = new();

    /// <summary>The other names that the gateway resolves to one of them.</summary>
    public List<string> Aliases { get; } = new();

    /// <summary>The greatest <c>total</c> that an answer gave.</summary>
    public int Total { get; private set; }

    /// <summary>Where the reader is; after an error, where the error is.</summary>
    public int Position { get; private set; }

    /// <summary>Reads all answers.</summary>
    /// <exception cref="FormatException">The text is no JSON; <see cref="Position"/> tells where.</exception>
    public void Read()
    {
        SkipSpace();
        do
        {
            // A list that was fetched page by page has several answers, one behind the other or in an array.
            if (Peek() == '[')
                ReadArray(ReadAnswer);
            else
                ReadAnswer();
            SkipSpace();
        }
        while (Position < _text.Length);
    }

    private void ReadAnswer() => ReadValue(name =>
    {
        if (name is "models" or "data" && Peek() == '[')
            ReadArray(ReadModel);
        else if (name == "total" && char.IsDigit(Peek()))
            Total = Math.Max(Total, int.TryParse(ReadNumber(), NumberStyles.None, CultureInfo.InvariantCulture, out var total) ? total : 0);
        else
            SkipValue();
    });

    private void ReadModel()
    {
        var isRouted = true;
        _model = new ServedModel("");
        ReadValue(name =>
        {
            if (name == "id" && Peek() == '"')
                _model = _model with { Id = ReadString() };
            else if (name == "aliases" && Peek() == '[')
                ReadArray(ReadAlias);
            else if (name == "lifecycle" && Peek() == '{')
                ReadObject(ReadLifecycle);
            else if (name == "availability" && Peek() == '{')
                ReadObject(member => isRouted &= ReadText(member, "status") is null or ServedModel.Active);
            else
                ReadLifecycle(name);
        });
        // An answer to availability=all lists models that no provider serves, too.
        if (_model.Id.Length > 0 && isRouted)
            Models.Add(_model);
    }

    /// <summary>Reads a member that says how long a model stays; of any other one nothing is kept.</summary>
    private void ReadLifecycle(string name)
    {
        switch (name)
        {
            case "status":
                _model = _model with { Status = ReadText(name, name)?.ToLowerInvariant() ?? _model.Status };
                break;
            case "retires_at":
                _model = _model with { RetiresAt = ReadText(name, name) is { Length: >= DateLength } day ? day.Substring(0, DateLength) : null };
                break;
            case "replacement_id":
                _model = _model with { ReplacementId = ReadText(name, name) };
                break;
            default:
                SkipValue();
                break;
        }
    }

    /// <summary>The text of a member of a certain name; null for any other member, or where its value is no text.</summary>
    private string? ReadText(string name, string wanted)
    {
        if (name == wanted && Peek() == '"')
            return ReadString();
        SkipValue();
        return null;
    }

    private void ReadAlias()
    {
        if (Peek() == '"')
            Aliases.Add(ReadString());
        else
            SkipValue();
    }

    private void SkipValue() => ReadValue(_ => SkipValue());

    /// <summary>Reads any value; of an object, each member's value is left to <paramref name="readMember"/>.</summary>
    private void ReadValue(Action<string> readMember)
    {
        switch (Peek())
        {
            case '{':
                ReadObject(readMember);
                break;
            case '[':
                ReadArray(SkipValue);
                break;
            case '"':
                SkipString();
                break;
            case 't':
                Expect("true");
                break;
            case 'f':
                Expect("false");
                break;
            case 'n':
                Expect("null");
                break;
            default:
                ReadNumber();
                break;
        }
    }

    private void ReadObject(Action<string> readMember) => ReadItems('{', '}', () =>
    {
        if (Peek() != '"')
            throw Error("a name in quotes is expected");
        var name = ReadString();
        SkipSpace();
        Expect(":");
        SkipSpace();
        readMember(name);
    });

    private void ReadArray(Action readItem) => ReadItems('[', ']', readItem);

    private void ReadItems(char open, char close, Action readItem)
    {
        if (++_depth > MaximumDepth)
            throw Error($"it is nested more than {MaximumDepth} levels deep");
        Expect(open.ToString());
        SkipSpace();
        for (var isFirst = true; Peek() != close; isFirst = false)
        {
            if (!isFirst)
            {
                if (Peek() != ',')
                    throw Error($"',' or '{close}' is expected");
                Position++;
                SkipSpace();
            }

            readItem();
            SkipSpace();
        }

        Position++;
        _depth--;
    }

    private string ReadString()
    {
        var start = ++Position;
        while (Peek() is not ('"' or '\\'))
            Next();
        if (Peek() == '"')
            return _text.Substring(start, Position++ - start);
        var value = new StringBuilder(_text, start, Position - start, 64);
        while (Peek() != '"')
            value.Append(Peek() == '\\' ? ReadEscape() : Next());
        Position++;
        return value.ToString();
    }

    private void SkipString()
    {
        for (Position++; Peek() != '"';)
        {
            if (Peek() == '\\')
                ReadEscape();
            else
                Next();
        }

        Position++;
    }

    private char Next() => Peek() < ' ' ? throw Error("a string ends on the line that it begins on") : _text[Position++];

    private char ReadEscape()
    {
        Position++;
        var kind = Peek();
        Position++;
        switch (kind)
        {
            case '"' or '\\' or '/':
                return kind;
            case 'b' or 'f' or 'n' or 'r' or 't':
                return "\b\f\n\r\t"["bfnrt".IndexOf(kind)];
            case 'u' when Position + 4 <= _text.Length && int.TryParse(_text.Substring(Position, 4), NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture, out var code):
                Position += 4;
                return (char)code;
            default:
                throw Error("the escape is unknown");
        }
    }

    private string ReadNumber()
    {
        var start = Position;
        while (Position < _text.Length && (char.IsLetterOrDigit(_text[Position]) || _text[Position] is '-' or '+' or '.'))
            Position++;
        var number = _text.Substring(start, Position - start);
        if (double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            return number;
        Position = start;
        throw Error("a value is expected");
    }

    private void Expect(string text)
    {
        if (string.CompareOrdinal(_text, Position, text, 0, text.Length) != 0)
            throw Error($"'{text}' is expected");
        Position += text.Length;
    }

    private char Peek() => Position < _text.Length ? _text[Position] : throw Error("it ends too early");

    private void SkipSpace()
    {
        while (Position < _text.Length && _text[Position] is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
            Position++;
    }

    private static FormatException Error(string message) => new(message);
}
