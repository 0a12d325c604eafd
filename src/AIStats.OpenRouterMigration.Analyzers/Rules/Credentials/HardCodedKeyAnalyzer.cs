using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Rules.Credentials;

/// <summary>AIS2002: a key in source code. Neither message nor title nor edit repeats any part of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardCodedKeyAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public HardCodedKeyAnalyzer()
        : base(Descriptors.HardCodedKey, MarkerKinds.Key)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        var name = file.Options.ApiKeyVariable;
        foreach (var site in file.Strings(MarkerKinds.Key))
        {
            foreach (var key in KeyText.Find(site.Text.Value).Where(static key => key.IsKey))
            {
                var span = site.Text.FirstSpan(key.Start, key.End);
                if (key.Start == 0 && key.End == site.Text.Value.Length && CanBeRead(site.Expression))
                    file.Report(span, file.Action(ActionKeys.ReadVariable, $"Read {name}", new TextChange(site.Expression.Span, Read(site.Expression, name))),
                        "source code", $"read {name} instead");
                else
                    file.Report(span, "source code", $"read {name} instead");
            }
        }

        foreach (var span in InComments(file))
            file.Report(span, "a comment", "do not keep the new one there");
    }

    /// <summary>The keys in comments: nobody reads them there, but everybody can.</summary>
    private static IEnumerable<TextSpan> InComments(FileContext file)
    {
        var text = file.Tree.GetText().ToString();
        foreach (var hit in file.Marked.Comments.Where(static hit => hit.Marker.Kind == MarkerKinds.Key))
        {
            var key = KeyText.Find(text, hit.Position).First();
            if (key.IsKey)
                yield return TextSpan.FromBounds(key.Start, key.End);
        }
    }

    private static string Read(ExpressionSyntax place, string name) =>
        Precedence.Coalesce(place, $"System.Environment.GetEnvironmentVariable(\"{name}\") ?? throw new System.InvalidOperationException(\"Set {name}.\")");

    /// <summary>Whether the place takes an expression that is no constant.</summary>
    private static bool CanBeRead(ExpressionSyntax expression)
    {
        // A throw expression ends a chain of ??, so it cannot come first in one.
        return expression.IsKind(SyntaxKind.StringLiteralExpression)
            && !(expression.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce && coalesce.Left == expression)
            && !StringUse.MustBeConstant(expression);
    }
}
