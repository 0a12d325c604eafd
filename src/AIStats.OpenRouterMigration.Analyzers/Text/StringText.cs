using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>
/// The text of a string expression as the program sees it, with the source position of every character: a literal of any form,
/// an interpolated string, or a concatenation of them. What is not text is a <see cref="Hole"/>.
/// </summary>
internal sealed class StringText
{
    /// <summary>Stands for an interpolation hole or an operand that is no literal.</summary>
    public const char Hole = '\uFFFC';

    // Null where every character stands as it is, one behind the other, from the offset on: so most strings are written.
    private readonly int[]? _starts;
    private readonly int[]? _ends;
    private readonly int _offset;
    private readonly ImmutableArray<RawLiteral> _rawLiterals = ImmutableArray<RawLiteral>.Empty;

    private StringText(string value, int offset)
    {
        Value = value;
        _offset = offset;
        Holes = ImmutableDictionary<int, ExpressionSyntax>.Empty;
    }

    private StringText(string value, int[] starts, int[] ends, ImmutableDictionary<int, ExpressionSyntax> holes, ImmutableArray<RawLiteral> rawLiterals)
    {
        Value = value;
        _starts = starts;
        _ends = ends;
        Holes = holes;
        _rawLiterals = rawLiterals;
    }

    /// <summary>A raw literal on one line, which cannot be empty; its text begins at an index and is followed by that of the next literal.</summary>
    private readonly record struct RawLiteral(TextSpan Text, TextSpan Whole, string Empty);

    /// <summary>The text, escapes resolved; raw strings keep the indentation of their lines.</summary>
    public string Value { get; }

    /// <summary>The expressions in the holes, by their index in <see cref="Value"/>.</summary>
    public ImmutableDictionary<int, ExpressionSyntax> Holes { get; }

    /// <summary>
    /// The source span of the characters from <paramref name="start"/> up to <paramref name="end"/>; of a text that was put together in another order
    /// than the source has, the first piece of it.
    /// </summary>
    public TextSpan Span(int start, int end)
    {
        var (from, to) = (Start(start), end > start ? End(end - 1) : Start(start));
        return from <= to ? TextSpan.FromBounds(from, to) : FirstSpan(start, end);
    }

    /// <summary>Whether a source position is that of a character, not of a hole, a quote or what lies between literals.</summary>
    public bool Holds(int position) => IndexOf(position) is var i && i < Value.Length && Start(i) <= position && !Holes.ContainsKey(i);

    /// <summary>The index in <see cref="Value"/> of the character at or after a source position.</summary>
    public int IndexOf(int position)
    {
        if (_ends is null)
            return Math.Min(Math.Max(position - _offset, 0), Value.Length);
        var i = Array.BinarySearch(_ends, position + 1);
        return i >= 0 ? i : ~i;
    }

    /// <summary>
    /// The edits that put <paramref name="newText"/> in place of a part of the text. There are several where the part runs over
    /// more than one literal: the first takes the new text, and what lies between the literals is not touched.
    /// </summary>
    public ImmutableArray<TextChange> Replace(int start, int end, string newText)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var from = start;
        for (var i = start + 1; i <= end; i++)
        {
            if (i < end && Start(i) == End(i - 1))
                continue;
            changes.Add(Replace(Span(from, i), changes.Count == 0 ? newText : ""));
            from = i;
        }

        return changes.ToImmutable();
    }

    /// <summary>The span of a part of the text, up to the end of the literal that it begins in.</summary>
    public TextSpan FirstSpan(int start, int end)
    {
        var to = start + 1;
        while (to < end && Start(to) == End(to - 1))
            to++;
        return Span(start, Math.Min(to, end));
    }

    /// <summary>Several texts as one. They need not stand in the order of the source, so a place is looked for in one of them.</summary>
    public static StringText Join(IEnumerable<StringText> parts) => new Reader().Add(parts).ToText();

    /// <summary>A part of the text.</summary>
    public StringText Part(int start, int end) => new Reader().Add(this, start, end).ToText();

    private int Start(int index) => _starts?[index] ?? _offset + index;

    private int End(int index) => _ends?[index] ?? _offset + index + 1;

    private TextChange Replace(TextSpan span, string newText)
    {
        var raw = newText.Length == 0 ? _rawLiterals.FirstOrDefault(literal => literal.Text == span) : default;
        return raw.Whole.IsEmpty ? new TextChange(span, newText) : new TextChange(raw.Whole, raw.Empty);
    }

    /// <summary>The outermost string expression that a literal belongs to: the whole of a concatenation.</summary>
    public static ExpressionSyntax Outermost(ExpressionSyntax literal)
    {
        var node = literal;
        while (node.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression })
            node = (ExpressionSyntax)node.Parent;
        return node;
    }

    /// <summary>Reads a string expression.</summary>
    public static StringText Read(ExpressionSyntax expression)
    {
        if (expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token: var token } && IsPlain(token.Text))
            return new StringText(token.ValueText, token.SpanStart + 1);
        var reader = new Reader();
        reader.Add(expression);
        return reader.ToText();
    }

    /// <summary>A part of a text file as it stands.</summary>
    public static StringText ReadPlain(string text, TextSpan part) => new Reader().AddRaw(text, part.Start, part.End, 0).ToText();

    /// <summary>A part of a text file with backslash escapes, the inside of a JSON string for one.</summary>
    public static StringText ReadEscaped(string text, TextSpan part) => new Reader().AddEscaped(text, part.Start, part.End, 0, braces: false).ToText();

    /// <summary>Whether a literal holds nothing but characters that stand for themselves.</summary>
    private static bool IsPlain(string literal) => literal.Length > 2 && literal[0] == '"' && literal[1] != '"'
        && !literal.Contains('\\') && !literal.Contains(Hole);

    private sealed class Reader
    {
        private readonly StringBuilder _value = new();
        private readonly List<int> _starts = new();
        private readonly List<int> _ends = new();
        private ImmutableDictionary<int, ExpressionSyntax> _holes = ImmutableDictionary<int, ExpressionSyntax>.Empty;

        private readonly ImmutableArray<RawLiteral>.Builder _rawLiterals = ImmutableArray.CreateBuilder<RawLiteral>();

        public StringText ToText() => new(_value.ToString(), _starts.ToArray(), _ends.ToArray(), _holes, _rawLiterals.ToImmutable());

        public Reader Add(IEnumerable<StringText> parts)
        {
            foreach (var part in parts)
                Add(part, 0, part.Value.Length);
            return this;
        }

        public Reader Add(StringText text, int start, int end)
        {
            for (var i = start; i < end; i++)
            {
                if (text.Holes.TryGetValue(i, out var hole))
                    _holes = _holes.Add(_value.Length, hole);
                _value.Append(text.Value[i]);
                _starts.Add(text.Start(i));
                _ends.Add(text.End(i));
            }

            _rawLiterals.AddRange(text._rawLiterals);
            return this;
        }

        public void Add(ExpressionSyntax expression)
        {
            // A sum of 5,000 strings is a tree 5,000 levels deep, so walk it without recursion.
            var operands = new Stack<ExpressionSyntax>();
            operands.Push(expression);
            while (operands.Count > 0)
            {
                switch (operands.Pop())
                {
                    case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                        operands.Push(sum.Right);
                        operands.Push(sum.Left);
                        break;
                    case ParenthesizedExpressionSyntax { Expression: LiteralExpressionSyntax or InterpolatedStringExpressionSyntax
                        or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } } parenthesized:
                        operands.Push(parenthesized.Expression);
                        break;
                    case LiteralExpressionSyntax literal when IsString(literal):
                        AddLiteral(literal.Token);
                        break;
                    case InterpolatedStringExpressionSyntax interpolated:
                        AddInterpolated(interpolated);
                        break;
                    case var other:
                        AddHole(other.Span, other);
                        break;
                }
            }
        }

        private static bool IsString(LiteralExpressionSyntax literal) =>
            literal.IsKind(SyntaxKind.StringLiteralExpression) || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression);

        private void AddLiteral(SyntaxToken token)
        {
            var text = token.Text;
            var end = text.EndsWith("u8", StringComparison.OrdinalIgnoreCase) ? text.Length - 2 : text.Length;
            if (text.StartsWith("\"\"\"", StringComparison.Ordinal))
            {
                var quotes = 0;
                while (quotes < end && text[quotes] == '"')
                    quotes++;
                AddRaw(text, quotes, end - quotes, token.SpanStart);
                if (end > 2 * quotes)
                    _rawLiterals.Add(new RawLiteral(new TextSpan(token.SpanStart + quotes, end - (2 * quotes)), token.Span, "\"\"" + text.Substring(end)));
            }
            else if (text.StartsWith("@", StringComparison.Ordinal))
            {
                AddVerbatim(text, 2, end - 1, token.SpanStart, braces: false);
            }
            else
            {
                AddEscaped(text, 1, end - 1, token.SpanStart, braces: false);
            }
        }

        private void AddInterpolated(InterpolatedStringExpressionSyntax interpolated)
        {
            foreach (var content in interpolated.Contents)
            {
                if (content is InterpolationSyntax hole)
                {
                    AddHole(hole.Span, hole.Expression);
                    continue;
                }

                var token = ((InterpolatedStringTextSyntax)content).TextToken;
                var text = token.Text;
                if (interpolated.StringStartToken.IsKind(SyntaxKind.InterpolatedSingleLineRawStringStartToken)
                    || interpolated.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken))
                {
                    AddRaw(text, 0, text.Length, token.SpanStart);
                    _rawLiterals.Add(new RawLiteral(token.Span, interpolated.Contents.Count == 1 ? interpolated.Span : default, "\"\""));
                }
                else if (interpolated.StringStartToken.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken))
                {
                    AddVerbatim(text, 0, text.Length, token.SpanStart, braces: true);
                }
                else
                {
                    AddEscaped(text, 0, text.Length, token.SpanStart, braces: true);
                }
            }
        }

        private void AddHole(TextSpan span, ExpressionSyntax expression)
        {
            _holes = _holes.Add(_value.Length, expression);
            _value.Append(Hole);
            _starts.Add(span.Start);
            _ends.Add(span.End);
        }

        private void AddChar(char c, int start, int length)
        {
            // U+FFFC marks a hole; one that the program itself writes is none.
            _value.Append(c == Hole ? '\uFFFD' : c);
            _starts.Add(start);
            _ends.Add(start + length);
        }

        public Reader AddRaw(string text, int start, int end, int offset)
        {
            for (var i = start; i < end; i++)
                AddChar(text[i], offset + i, 1);
            return this;
        }

        private void AddVerbatim(string text, int start, int end, int offset, bool braces)
        {
            for (var i = start; i < end; i++)
            {
                var doubled = i + 1 < end && text[i + 1] == text[i] && (text[i] == '"' || (braces && text[i] is '{' or '}'));
                AddChar(text[i], offset + i, doubled ? 2 : 1);
                if (doubled)
                    i++;
            }
        }

        public Reader AddEscaped(string text, int start, int end, int offset, bool braces)
        {
            for (var i = start; i < end;)
            {
                var length = 1;
                var value = text[i];
                if (value == '\\' && i + 1 < end)
                    (value, length) = ReadEscape(text, i, end);
                else if (braces && value is '{' or '}' && i + 1 < end && text[i + 1] == value)
                    length = 2;
                AddChar(value, offset + i, length);
                i += length;
            }

            return this;
        }

        private static (char Value, int Length) ReadEscape(string text, int i, int end) => text[i + 1] switch
        {
            '0' => ('\0', 2),
            'a' => ('\a', 2),
            'b' => ('\b', 2),
            'e' => ('\u001b', 2),
            'f' => ('\f', 2),
            'n' => ('\n', 2),
            'r' => ('\r', 2),
            't' => ('\t', 2),
            'v' => ('\v', 2),
            'u' => ReadHex(text, i + 2, Math.Min(end, i + 6)),
            'U' => ReadHex(text, i + 2, Math.Min(end, i + 10)),
            'x' => ReadHex(text, i + 2, Math.Min(end, i + 6)),
            var other => (other, 2),
        };

        private static (char Value, int Length) ReadHex(string text, int start, int limit)
        {
            var end = start;
            while (end < limit && Uri.IsHexDigit(text[end]))
                end++;
            // Characters beyond the first plane are never part of a marker; one place holder stands for the pair.
            return int.TryParse(text.Substring(start, end - start), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && code <= char.MaxValue
                ? ((char)code, end - start + 2)
                : ('\uFFFD', end - start + 2);
        }
    }
}
