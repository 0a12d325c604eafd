using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Tells of a file that all keys in it are read under the gateway's own names, as the file alone says. Most files are so, and the answer stays with
/// them: then nobody has to know which key goes to which address.
/// </summary>
internal static class OwnKeys
{
    /// <summary>Whether all files that may send a key have such keys alone.</summary>
    public static bool AreAll(MigrationProject project) => RelativePaths.Trees(project).Concat(project.Files.SelectMany(static file => SharedAddresses(file))
        .SelectMany(name => NameUses.Of(project, name)).Select(static use => use.SyntaxTree)).Distinct()
        .All(tree => AreIn(project, tree));

    /// <summary>Whether one file has such keys alone; the answer stays with it.</summary>
    public static bool AreIn(MigrationProject project, SyntaxTree tree) => project.CacheOf(tree).Once(nameof(OwnKeys), tree, () => Are(project, tree));

    /// <summary>The names under which other files may use the addresses of one.</summary>
    private static ImmutableArray<string> SharedAddresses(CodeFile file) => file.Once(nameof(SharedAddresses), () => file.Strings
        .Where(static site => !site.Urls.IsEmpty || (site.Markers & MarkerKinds.AIStats) != 0).Select(static site => site.Expression)
        .Where(MemberOwners.IsSeenElsewhere).Select(StringUse.DeclaredName).OfType<string>().ToImmutableArray());

    private static bool Are(MigrationProject project, SyntaxTree tree)
    {
        var (file, root) = (project.CacheOf(tree), tree.GetRoot());
        // Whatever may be an address: a string with a marker, and the beginning of a path.
        var addresses = project.SignalsOf(tree).Strings.Select(static site => (SyntaxNode)site.Expression).Concat(file.Neighbours
            .Where(static hit => hit.Marker.Kind == MarkerKinds.PathName).Select(hit => root.FindToken(hit.Position).Parent!)).ToList();
        return addresses.TrueForAll(address => address.SyntaxTree == tree)
            && KeyUses.In(file, root, addresses, static _ => true).All(key => KeySources.AreOwn(project, key))
            && addresses.Select(KeyUses.PieceAround).OfType<SyntaxNode>().Distinct().SelectMany(piece => KeyUses.WordsIn(file, piece))
            .All(static word => word.Value is not string text || word.Parent is not LiteralExpressionSyntax || !NameWords.IsKey(text) || KeySource.Names(text));
    }
}
