using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds keys that are written down, and reads them from a variable instead.</summary>
internal static class WrittenKeys
{
    /// <summary>The keys in comments: nobody reads them there, but everybody can.</summary>
    public static IEnumerable<TextSpan> InComments(FileContext file)
    {
        var text = file.Tree.GetText().ToString();
        foreach (var hit in file.Marked.Comments.Where(static hit => hit.Marker.Kind == MarkerKinds.Key))
        {
            var key = KeyText.Find(text, hit.Position).First();
            if (key.IsKey)
                yield return TextSpan.FromBounds(key.Start, key.End);
        }
    }

    /// <summary>The expression that reads a key, as it may stand in the place of the written one.</summary>
    public static string Read(ExpressionSyntax place, string name) =>
        Precedence.Coalesce(place, $"System.Environment.GetEnvironmentVariable(\"{name}\") ?? throw new System.InvalidOperationException(\"Set {name}.\")");

    /// <summary>Whether the place takes an expression that is no constant.</summary>
    public static bool MayBeRead(ExpressionSyntax expression)
    {
        // A throw expression ends a chain of ??, so it cannot come first in one.
        return expression.IsKind(SyntaxKind.StringLiteralExpression)
            && !(expression.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce && coalesce.Left == expression)
            && !StringUse.MustBeConstant(expression);
    }
}
