using System.Globalization;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// A text that a call puts together, read as the sum that it is: <c>string.Format("{0}/credits", Base)</c>,
/// <c>string.Concat(Base, "/credits")</c>, <c>Url.Combine(Base, "credits")</c>.
/// </summary>
internal static class Composition
{
    /// <summary>The outermost text that a string is a part of: a call that puts texts together, or a sum.</summary>
    public static ExpressionSyntax Outermost(ExpressionSyntax part)
    {
        var whole = StringText.Outermost(part);
        return StringUse.Argument(whole) is { Call: InvocationExpressionSyntax call } && Parts(call) is not null ? call : whole;
    }

    /// <summary>The text around a name that is a part of it, in a sum or in a hole: <c>$"{address}/{path}"</c>.</summary>
    public static ExpressionSyntax Around(ExpressionSyntax name) =>
        Outermost(name.Parent is InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } ? text : name);

    /// <summary>Reads a text.</summary>
    public static StringText Read(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax call && Parts(call) is { } parts ? StringText.Join(parts) : StringText.Read(expression);

    /// <summary>Where the host of a gateway ends in a text that begins with its address; 0 where none does.</summary>
    public static int EndOfHost(string text, GatewayBase target)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal) + "://".Length;
        var end = start > "://".Length ? text.IndexOf('/', start) : -1;
        return end > 0 && (text.Substring(start, end - start) is var host
            && (string.Equals(host, GatewayHosts.OpenRouter, StringComparison.OrdinalIgnoreCase)
                || string.Equals(host, target.Authority, StringComparison.OrdinalIgnoreCase))) ? end : 0;
    }

    private static List<StringText>? Parts(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver } || call.ArgumentList.Arguments.Count == 0)
            return null;
        var given = call.ArgumentList.Arguments.Select(static argument => argument.Expression).ToList();
        return (StringUse.CalledName(call), Type(receiver)) switch
        {
            ("Format", "String") => Format(given),
            ("Concat", "String") or ("Combine", "Url") => given.ConvertAll(StringText.Read),
            ("Join", "String") when given.Count > 2 && StringText.Read(given[0]) is { Value: "/" } => given.Skip(1).Select(StringText.Read).ToList(),
            (var name, _) when FrameworkNames.Appending.Contains(name) => given.Prepend(receiver).Select(StringText.Read).ToList(),
            _ => null,
        };
    }

    private static string Type(ExpressionSyntax receiver) => receiver is PredefinedTypeSyntax { Keyword.ValueText: "string" } ? nameof(String)
        : StringUse.LastName(receiver);

    private static List<StringText>? Format(List<ExpressionSyntax> given)
    {
        // A culture may stand before the format.
        var at = given.FindIndex(static one => StringText.Read(one).Value.Contains("{0", StringComparison.Ordinal));
        if (at is 0 or 1)
            return Format(StringText.Read(given[at]), given.Skip(at + 1).ToList());
        // A format with a name takes its values at its end: `string.Format(Template, "credits")`.
        return given.Count == 2 ? given.ConvertAll(StringText.Read) : null;
    }

    private static List<StringText>? Format(StringText format, List<ExpressionSyntax> values)
    {
        var (parts, from, text) = (new List<StringText>(), 0, format.Value);
        for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', from))
        {
            var close = text.IndexOf('}', open);
            var digits = close < 0 ? "" : text.Substring(open + 1, close - open - 1).Split(',', ':')[0];
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= values.Count)
                return null;
            parts.Add(format.Part(from, open));
            parts.Add(StringText.Read(values[index]));
            from = close + 1;
        }

        parts.Add(format.Part(from, text.Length));
        return parts;
    }
}
