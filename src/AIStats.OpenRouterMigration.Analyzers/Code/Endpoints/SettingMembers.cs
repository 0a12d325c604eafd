using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>The members of a program that hold a base which stands in a settings file.</summary>
/// <param name="Names">The names of the settings, which a binder gives to members of the same names, in any case.</param>
/// <param name="Takers">
/// The members that take the base from one of these or from the configuration: <c>Login => config["OpenRouter:BaseUrl"]</c>,
/// <c>Root => BaseUrl.TrimEnd('/')</c>; and those that have the setting's name in an attribute: <c>[JsonPropertyName("base_url")]</c>.
/// </param>
/// <param name="Constants">The constants that hold the key of one of these: <c>const string BaseUrlKey = "OpenRouter:BaseUrl"</c>.</param>
internal sealed record SettingMembers(ImmutableHashSet<string> Names, ImmutableHashSet<string> Takers, ImmutableHashSet<string> Constants)
{
    /// <summary>The shortest name that says anything: files that hold a shorter one are many.</summary>
    private const int ShortestName = 3;

    /// <summary>The members that hold one of some settings.</summary>
    /// <param name="project">The project.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="isSetting">Whether an expression reads one of them.</param>
    public static SettingMembers Of(MigrationProject project, ImmutableArray<SettingEnd> settings, Func<ExpressionSyntax, bool> isSetting)
    {
        var names = settings.Select(static end => end.Name).Where(static name => name.Length >= ShortestName)
            .ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.IsEmpty)
            return new SettingMembers(names, ImmutableHashSet<string>.Empty, ImmutableHashSet<string>.Empty);
        var all = string.Join(" ", names.OrderBy(static name => name, StringComparer.OrdinalIgnoreCase));
        var members = project.HoldingAny(new WholeNames(ImmutableHashSet<string>.Empty, names)).SelectMany(tree => Holding(project, tree, names, all))
            .ToLookup(static member => member.Value is LiteralExpressionSyntax);
        return new SettingMembers(names, Of(members[false].Where(member => member.Value is null || IsTaken(member.Value, names, isSetting))),
            Of(members[true]));

        static ImmutableHashSet<string> Of(IEnumerable<(string Name, ExpressionSyntax? Value)> found) =>
            found.Select(static member => member.Name).ToImmutableHashSet(StringComparer.Ordinal);
    }

    /// <summary>The names that C# has for them.</summary>
    public IEnumerable<string> Members => Names.Select(static name => char.ToUpperInvariant(name[0]) + name.Substring(1)).Union(Takers, StringComparer.Ordinal);

    /// <summary>Whether a member may hold one.</summary>
    public bool Contains(string member) => Names.Contains(member) || Takers.Contains(member);

    /// <summary>
    /// The properties and fields of a file whose value holds one of some names, or which have it in an attribute and then no value; kept with the file.
    /// </summary>
    private static ImmutableArray<(string Name, ExpressionSyntax? Value)> Holding(MigrationProject project, SyntaxTree tree, ImmutableHashSet<string> names,
        string key)
    {
        var file = project.CacheOf(tree);
        return file.Once(nameof(SettingMembers), key, () => names.SelectMany(name => project.SearchFor(name).In(file.Text)
            .Select(at => MemberAt(tree.GetRoot(), at, name))).Where(static found => found.Name.Length > 0).Distinct().ToImmutableArray());
    }

    private static (string Name, ExpressionSyntax? Value) MemberAt(SyntaxNode root, int at, string name)
    {
        var token = root.FindToken(at);
        var isInAttribute = false;
        foreach (var node in token.Parent?.AncestorsAndSelf() ?? Enumerable.Empty<SyntaxNode>())
        {
            isInAttribute |= node is AttributeArgumentSyntax && string.Equals(token.ValueText, name, StringComparison.OrdinalIgnoreCase);
            if (node is PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax })
            {
                return isInAttribute ? (NameOf(node), null)
                    : Declarations.FirstValueOf(node) is { } value && value.Span.Contains(at) ? (NameOf(node), value) : ("", null);
            }

            if (node is StatementSyntax or MemberDeclarationSyntax)
                break;
        }

        return ("", null);
    }

    private static string NameOf(SyntaxNode member) => member is PropertyDeclarationSyntax property ? property.Identifier.ValueText
        : ((VariableDeclaratorSyntax)member).Identifier.ValueText;

    /// <summary>Whether a value is an address out of the settings, perhaps trimmed; a path behind it makes another address of it.</summary>
    private static bool IsTaken(ExpressionSyntax value, ImmutableHashSet<string> names, Func<ExpressionSyntax, bool> isSetting) => isSetting(value)
        || (StringUse.Subject(value) is IdentifierNameSyntax or MemberAccessExpressionSyntax && names.Contains(StringUse.LastName(StringUse.Subject(value))));
}
