using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>The variables that a C# file may read without their names in a string; found once a file.</summary>
internal sealed class HiddenReads
{
    private const string Placeholder = "{0}";
    private readonly ImmutableHashSet<string> _names;
    private readonly ImmutableArray<string> _composed;

    private HiddenReads(ImmutableHashSet<string> names, ImmutableArray<string> composed) => (_names, _composed) = (names, composed);

    /// <summary>Those of a file without a marker.</summary>
    public static HiddenReads None { get; } = new(ImmutableHashSet<string>.Empty, ImmutableArray<string>.Empty);

    /// <summary>Whether code reads a variable in one of these ways.</summary>
    public bool Hold(string name) => _names.Contains(name) || _composed.Any(text => IsComposed(text, name));

    /// <summary>Whether code makes the name of a variable out of its beginning: <c>$"{id}_API_KEY"</c>.</summary>
    public bool HoldMade(string name) => !_names.Contains(name)
        && _composed.Any(text => text[0] == StringText.Hole && text.LastIndexOf(StringText.Hole) == 0 && IsComposed(text, name));

    /// <summary>A text with a hole where a format has the place of its value: <c>{0}_API_KEY</c>.</summary>
    public static string Holes(string text) => text.Replace(Placeholder, StringText.Hole.ToString());

    /// <summary>Finds them by the markers of a file.</summary>
    public static HiddenReads Of(CodeFile file) => file.Kinds == MarkerKinds.None ? None : file.Once(nameof(HiddenReads), () => Find(file));

    private static HiddenReads Find(CodeFile file)
    {
        if ((file.Kinds & (MarkerKinds.OpenRouter | MarkerKinds.VariableSuffix)) == 0)
            return None;
        var names = file.Identifiers.Where(IsNameRead).Select(static token => token.ValueText);
        var composed = file.Strings.Select(static site => Holes(site.Text.Value))
            .Where(static text => text.Contains(StringText.Hole) && text.All(IsPart));
        return new HiddenReads(names.ToImmutableHashSet(StringComparer.Ordinal), composed.ToImmutableArray());
    }

    /// <summary>
    /// Whether the name of a declaration is that of the variable: of a property that is set from configuration, an enum member, or what <c>nameof</c>
    /// names.
    /// </summary>
    private static bool IsNameRead(SyntaxToken token) => token.Parent switch
    {
        PropertyDeclarationSyntax { AccessorList: { } accessors } =>
            accessors.Accessors.Any(static accessor => !accessor.IsKind(SyntaxKind.GetAccessorDeclaration)),
        ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } or EnumMemberDeclarationSyntax => true,
        var node => node?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } },
    };

    /// <summary>Whether a text with holes may be the name: what stands before its first hole begins it, and what stands behind its last one ends it.</summary>
    private static bool IsComposed(string text, string name)
    {
        var (first, last) = (text.IndexOf(StringText.Hole), text.LastIndexOf(StringText.Hole));
        return text.Length > last - first + 1 && first + text.Length - last - 1 < name.Length
            && string.Compare(text, 0, name, 0, first, StringComparison.OrdinalIgnoreCase) == 0
            && name.EndsWith(text.Substring(last + 1), StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '_' or StringText.Hole;
}
