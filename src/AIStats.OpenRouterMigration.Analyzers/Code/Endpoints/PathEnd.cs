using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A path (<c>/api/v1/…</c>, or <c>/v1/…</c> of a base that moved) without its host.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Expression">The string; in a disabled <c>#if</c> branch a node of a tree that switches it on.</param>
/// <param name="Text">Its text.</param>
/// <param name="Start">Index of its first character in the text.</param>
/// <param name="Endpoint">The map's row of the path.</param>
internal sealed record PathEnd(SyntaxTree Tree, ExpressionSyntax Expression, StringText Text, int Start, EndpointRow Endpoint)
{
    private static readonly char[] AfterPath = { '?', '#' };

    public SyntaxNode Type { get; } = StringUse.EnclosingType(Expression);

    public string? Name { get; } = StringUse.DeclaredName(Expression);

    public bool IsRooted => Text.Value[Start] == '/';

    /// <summary>The expression that stands before the path (<c>{BaseUrl}/api/v1</c>), or null where the string begins with the path.</summary>
    public ExpressionSyntax? Before => Text.Holes.TryGetValue(Start - 1, out var before) ? before : null;

    /// <summary>The path as a rule about it reports it.</summary>
    public RelativePath Relative
    {
        get
        {
            var end = Text.Value.IndexOfAny(AfterPath, Start);
            end = end < 0 ? Text.Value.Length : end;
            return new RelativePath(Text.Value.Substring(Start, end - Start).Replace(StringText.Hole.ToString(), "{…}"), Text.Span(Start, end), Endpoint);
        }
    }

    /// <summary>Reads a string that begins with a path, or has one behind its first hole; null where it has none.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="expression">The string.</param>
    /// <param name="text">Its text.</param>
    /// <param name="version">What the path begins with: <c>api/v1</c>, or <c>v1</c>.</param>
    public static PathEnd? Read(SyntaxTree tree, ExpressionSyntax expression, StringText text, string version)
    {
        var value = text.Value;
        // {BaseUrl}/api/v1/…, https://{Host}/api/v1/… or {0}/api/v1/…
        var hole = value.Length > 2 && value[0] == '{' && char.IsDigit(value[1]) && value[2] == '}' ? 2 : value.IndexOf(StringText.Hole);
        var start = hole == 0 || (hole > 0 && (value[0] == '{' || value.Substring(0, hole).EndsWith("://", StringComparison.Ordinal))) ? hole + 1 : 0;
        var first = start < value.Length && value[start] == '/' ? start + 1 : start;
        if (string.Compare(value, first, version, 0, version.Length, StringComparison.OrdinalIgnoreCase) != 0 || value.Any(char.IsWhiteSpace))
            return null;
        var end = value.IndexOfAny(AfterPath, first);
        var path = value.Substring(first, (end < 0 ? value.Length : end) - first);
        return GatewayEndpoints.Find((version.Length == "v1".Length ? "/api/" : "/") + path) is { } endpoint ? new PathEnd(tree, expression, text, start, endpoint) : null;
    }
}
