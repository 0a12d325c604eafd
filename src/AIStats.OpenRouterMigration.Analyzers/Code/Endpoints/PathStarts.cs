using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>The places of a file where the path of an endpoint may begin, by its first name: <c>"/credits"</c>, <c>$"{url}/v1/models"</c>.</summary>
internal sealed class PathStarts
{
    private PathStarts(TreeCache file) =>
        Hits = file.Neighbours.RemoveAll(hit => hit.Marker.Kind != MarkerKinds.PathName || !IsFirstName(file.Tree.GetText(), hit));

    private ImmutableArray<MarkerHit> Hits { get; }

    /// <summary>Whether a file has any; few files do.</summary>
    public static bool AreIn(MigrationProject project, SyntaxTree tree) => !Of(project, tree).Hits.IsEmpty;

    /// <summary>The strings in a node that have a piece with the first name of a path, at its beginning or behind a hole.</summary>
    public static IEnumerable<ExpressionSyntax> In(MigrationProject project, SyntaxTree tree, SyntaxNode node) =>
        Of(project, tree).Hits.Where(hit => node.Span.Contains(hit.Position))
            .Select(hit => StringAt(node, hit.Position + 1)).OfType<ExpressionSyntax>();

    /// <summary>
    /// Whether a marker is a whole name, and nothing but <c>/api/v1</c>, or a part of it, stands between the quote or the hole before a
    /// path and it.
    /// </summary>
    public static bool IsFirstName(SourceText text, MarkerHit hit)
    {
        var before = hit.Position;
        while (before > 0 && text[before] == '/')
        {
            if (IsName(text, before, GatewayPaths.RootName))
                before -= GatewayPaths.RootName.Length;
            else if (IsName(text, before, GatewayPaths.VersionName))
                before -= GatewayPaths.VersionName.Length;
            before--;
        }

        return text[before] is '"' or '}' && !IsNamePart(text, hit.End);
    }

    private static bool IsName(SourceText text, int end, string name) =>
        end > name.Length && !IsNamePart(text, end - name.Length - 1)
            && string.Equals(text.ToString(new TextSpan(end - name.Length, name.Length)), name, StringComparison.OrdinalIgnoreCase);

    private static bool IsNamePart(SourceText text, int at) => at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_');

    /// <summary>The string of a node that stands at a position; null where none does.</summary>
    public static ExpressionSyntax? StringAt(SyntaxNode node, int position)
    {
        var token = node.FindToken(position);
        return !token.Span.Contains(position) ? null : token.Parent switch
        {
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => literal,
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
            _ => null,
        };
    }

    private static PathStarts Of(MigrationProject project, SyntaxTree tree)
    {
        var file = project.CacheOf(tree);
        return file.Once(nameof(PathStarts), file, () => new PathStarts(file));
    }
}
