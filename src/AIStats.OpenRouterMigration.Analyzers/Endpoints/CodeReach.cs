using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Rules;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Endpoints;

/// <summary>A piece of code that mentions a name: a statement, or a member or a type where no statement does.</summary>
/// <param name="Node">The piece.</param>
/// <param name="Name">The identifier or string in it.</param>
internal sealed record CodeUnit(SyntaxNode Node, SyntaxToken Name);

/// <summary>Finds the code that brings a base URL and a path together, although neither names the other: a registration, a constructor, a sum of constants.</summary>
internal sealed class CodeReach
{
    private static readonly string[] SettingsNames = { "option", "opts", "setting", "config" };
    private readonly ProjectScan _project;
    private readonly Dictionary<string, ImmutableArray<CodeUnit>> _units = new(StringComparer.Ordinal);

    public CodeReach(ProjectScan project) => _project = project;

    /// <summary>The pieces of code that mention a name, as identifier or as string.</summary>
    public ImmutableArray<CodeUnit> Units(string name)
    {
        if (!_units.TryGetValue(name, out var units))
            _units.Add(name, units = _project.Holding(name).SelectMany(tree => Units(tree, name)).ToImmutableArray());
        return units;
    }

    /// <summary>Whether code holds a base, or reads the member that does.</summary>
    public static bool Reaches(SyntaxNode code, BaseEnd end)
    {
        if (code.SyntaxTree.FilePath == end.Tree.FilePath && code.Span.Contains(end.Site.Expression.Span))
            return true;
        if (end.Name is not { } name || !code.DescendantTokens().Any(token => token.ValueText == name && !IsAssigned(token)))
            return false;
        var type = StringUse.EnclosingType(code);
        return (code.SyntaxTree.FilePath == end.Tree.FilePath && type.Span == end.Type.Span) || (end.Type is BaseTypeDeclarationSyntax { Identifier.ValueText: var owner } && Mentions(type, owner));
    }

    /// <summary>Whether code reads a setting: by its whole key, by its name and that of its section, or by a member of that name that no other section has.</summary>
    public bool Reaches(SyntaxNode code, SettingEnd end) => code.DescendantTokens().Any(token => Reads(token, end)) && !ReadsOther(code, end);

    /// <summary>Whether code mentions a name, as identifier or as string.</summary>
    public static bool Mentions(SyntaxNode code, string name) => code.DescendantTokens().Any(token => string.Equals(token.ValueText, name, StringComparison.Ordinal));

    /// <summary>Whether a name is given a value and not read: every client has a <c>BaseAddress</c>.</summary>
    private static bool IsAssigned(SyntaxToken token) =>
        (token.Parent?.Parent is MemberAccessExpressionSyntax access && access.Name == token.Parent ? access : token.Parent) is { Parent: AssignmentExpressionSyntax assignment } target && assignment.Left == target;

    private bool Reads(SyntaxToken token, SettingEnd end)
    {
        if (token.IsKind(SyntaxKind.StringLiteralToken) && IsSame(token.ValueText, end))
            return true;
        if (!string.Equals(token.ValueText, end.Name, StringComparison.OrdinalIgnoreCase) || !(token.IsKind(SyntaxKind.StringLiteralToken) || IsMemberOfSettings(token, end.Section)))
            return false;
        return (end.Section.Length > 0 && NamesSection(StringUse.EnclosingType(token.Parent!), end.Section)) || !HasOther(end);
    }

    /// <summary>Whether a name is read from something called after settings, or after the section: <c>options.Value.BaseUrl</c>, and no <c>Request.Url</c>.</summary>
    private static bool IsMemberOfSettings(SyntaxToken name, string section) =>
        name.Parent?.Parent is MemberAccessExpressionSyntax { Expression: var receiver } access && access.Name == name.Parent
        && receiver.DescendantTokens().Any(token => SettingsNames.Any(word => token.ValueText.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) || token.ValueText is "o" or "_o" || (section.Length > 0 && token.ValueText.IndexOf(section, StringComparison.OrdinalIgnoreCase) >= 0));

    /// <summary>Whether a type names a section, or a type that is called after it (<c>OpenRouterOptions</c>).</summary>
    public static bool NamesSection(SyntaxNode type, string section) => type.DescendantTokens().Any(token => token.ValueText.IndexOf(section, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether another section has a setting of the same name.</summary>
    public bool HasOther(SettingEnd end) => _project.Texts.Values.SelectMany(static file => file.Keys).Any(other => IsOther(other.Key, end));

    /// <summary>Whether a key is that of another section's setting of the same name (<c>Backend:BaseUrl</c>).</summary>
    private static bool IsOther(string key, SettingEnd end) =>
        key.EndsWith(":" + end.Name, StringComparison.OrdinalIgnoreCase) && !IsSame(key, end);

    private static bool ReadsOther(SyntaxNode code, SettingEnd end) => code.DescendantTokens().Any(token => token.IsKind(SyntaxKind.StringLiteralToken) && IsOther(token.ValueText, end));

    private static IEnumerable<CodeUnit> Units(SyntaxTree tree, string name)
    {
        var root = tree.GetRoot();
        foreach (var at in TextPieces.Find(tree.GetText(), root.FullSpan, name))
        {
            var token = root.FindToken(at);
            if (!string.Equals(token.ValueText, name, StringComparison.Ordinal))
                continue;
            var unit = token.Parent!.AncestorsAndSelf().FirstOrDefault(static node => node is (StatementSyntax and not BlockSyntax) or MemberDeclarationSyntax);
            yield return new CodeUnit(unit ?? root, token);
        }
    }

    /// <summary>Whether a key is a setting's, written for a file (<c>A:B</c>) or for the environment (<c>A__B</c>), by its old or its new name.</summary>
    private static bool IsSame(string key, SettingEnd end)
    {
        return string.Equals(Normalize(key), Normalize(end.Key), StringComparison.OrdinalIgnoreCase);

        string Normalize(string text) => text.Replace("__", ":").Replace(GatewayVariables.OpenRouterBaseUrl, end.File.Options.BaseUrlVariable);
    }
}
