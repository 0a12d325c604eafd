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
        return (from use in NameUses.Of(project, name)
                where Declarations.Means(use, site.Expression) && HostComparisons.IsAddressTest(use)
                let added = ImmutableArray.Create(new TextChange(use.Span, old))
                where !BothValues.IsThere(use, added)
                from change in BothValues.Insert(use, added) ?? ImmutableArray<TextChange>.Empty
                select new Edit(Location.Create(use.SyntaxTree, change.Span), change.NewText ?? "")).ToImmutableArray();
    }

    /// <summary>Whether a name means a constant whose address is AI Stats'.</summary>
    public static bool HasMoved(MigrationProject project, ExpressionSyntax name) =>
        MovedOnes(project)[StringUse.LastName(name)].Any(value => Declarations.Means(name, value));

    /// <summary>The constants of a project whose address is AI Stats', by their names.</summary>
    private static ILookup<string, ExpressionSyntax> MovedOnes(MigrationProject project) => project.Once(nameof(ComparedConstants), project, () =>
        project.Files.Where(static file => (file.Kinds & MarkerKinds.AIStats) != 0).SelectMany(static file => file.Strings)
            .Where(static site => (site.Markers & MarkerKinds.AIStats) != 0 && Holder(site.Expression) is not null)
            .ToLookup(static site => Holder(site.Expression)!, static site => site.Expression, StringComparer.Ordinal));

    /// <summary>The name of the field, or of the property without a setter, that always holds a string; null where none does.</summary>
    private static string? Holder(ExpressionSyntax value) => HostComparisons.Holder(value) is var (node, name)
        && (node is PropertyDeclarationSyntax || (node.Parent?.Parent is FieldDeclarationSyntax field
            && (field.Modifiers.Any(SyntaxKind.ConstKeyword) || field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)))) ? name : null;
}
