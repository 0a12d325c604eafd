using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The tests that name a constant whose address moves (<c>saved == Defaults.Url</c>): users have saved the old address, and the constant no longer
/// says it, so it stands beside the name from then on.
/// </summary>
internal static class ComparedConstants
{
    /// <summary>The edits that put the old address into these tests; they go with the one that moves the constant.</summary>
    /// <param name="project">The project.</param>
    /// <param name="site">The string whose address moves.</param>
    public static ImmutableArray<Edit> KeepOld(MigrationProject project, StringSite site)
    {
        if (!site.Text.Holes.IsEmpty || Holder(site.Expression) is not { } name || HostComparisons.IsInTest(site.Expression))
            return ImmutableArray<Edit>.Empty;
        var old = SymbolDisplay.FormatLiteral(site.Text.Value, quote: true);
        return (from use in TestsOf(project, name, site.Expression)
                let added = ImmutableArray.Create(new TextChange(use.Span, old))
                where !BothValues.IsThere(use, added)
                from change in BothValues.Insert(use, added) ?? ImmutableArray<TextChange>.Empty
                select new Edit(Location.Create(use.SyntaxTree, change.Span), change.NewText ?? "")).ToImmutableArray();
    }

    /// <summary>
    /// The tests of a file that name a constant whose address moves, or has moved, where the old address cannot stand beside the name: they would ask
    /// for another value the second time (<c>Next() == Defaults.Url</c>).
    /// </summary>
    public static IEnumerable<ExpressionSyntax> Unkept(MigrationProject project, SyntaxTree tree) =>
        project.Once(nameof(Unkept), project, () => FindUnkept(project).ToLookup(static use => use.SyntaxTree))[tree];

    private static IEnumerable<ExpressionSyntax> FindUnkept(MigrationProject project) =>
        from site in Moving(project).SelectMany(static same => same)
        where site.Text.Value.IndexOf("://", StringComparison.Ordinal) > 0 && !HostComparisons.IsInTest(site.Expression)
        from use in TestsOf(project, Holder(site.Expression)!, site.Expression)
        where !BothValues.NameHost(use, GatewayHosts.OpenRouter) && BothValues.Insert(use, ImmutableArray<TextChange>.Empty) is null
        select use;

    /// <summary>The tests that name a constant.</summary>
    private static IEnumerable<ExpressionSyntax> TestsOf(MigrationProject project, string name, ExpressionSyntax value) =>
        NameUses.Of(project, name, value).Where(HostComparisons.IsAddressTest);

    /// <summary>Whether a name means a constant that says a new address, or will say it once the old one has moved.</summary>
    public static bool Say(MigrationProject project, ExpressionSyntax name, string oldText, string newText) => Moving(project)[StringUse.LastName(name)]
        .Any(site => (site.Text.Value == oldText || site.Text.Value == newText) && Declarations.Means(name, site.Expression));

    /// <summary>The constants of a project whose address moves or has moved, by their names.</summary>
    private static ILookup<string, StringSite> Moving(MigrationProject project) => project.Once(nameof(ComparedConstants), project, () =>
        project.Files.SelectMany(static file => file.Strings).Where(static site => site.Text.Holes.IsEmpty && Holder(site.Expression) is not null)
            .Where(site => (site.Markers & MarkerKinds.AIStats) != 0
                || site.Urls.Any(url => url.Kind == UrlKind.Endpoint && url.IsWhole && Connections.Of(project).Moves(url, site.Expression)))
            .ToLookup(static site => Holder(site.Expression)!, StringComparer.Ordinal));

    /// <summary>The name of the field, or of the property without a setter, that always holds a string; null where none does.</summary>
    private static string? Holder(ExpressionSyntax value) => HostComparisons.Holder(value) is var (node, name)
        && (node is PropertyDeclarationSyntax || (node.Parent?.Parent is FieldDeclarationSyntax field
            && (field.Modifiers.Any(SyntaxKind.ConstKeyword) || field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)))) ? name : null;
}
