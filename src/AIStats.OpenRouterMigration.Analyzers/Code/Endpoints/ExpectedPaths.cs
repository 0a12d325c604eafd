using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Finds the paths that a test, or the stub of a server in it, waits for, and that a request no longer has once its connection moved:
/// <c>WithPath("/api/v1/auth/key")</c>, <c>AbsolutePath.EndsWith("/generation")</c>.
/// </summary>
internal static class ExpectedPaths
{
    private const string Stub = "WithPath";

    /// <summary>The paths of a file, each with the one that the request has then.</summary>
    public static IEnumerable<(TextSpan Span, string Path, string NewPath)> In(FileContext file)
    {
        var project = file.Project;
        if (!Connections.Of(project).HasAddress && !project.Referenced.Any(static other => Connections.Of(other).HasAddress))
            yield break;
        foreach (var expression in PathStarts.In(project, file.Tree, file.Tree.GetRoot()).OfType<LiteralExpressionSyntax>().Distinct())
        {
            if (Row(expression.Token.ValueText) is var (row, rest) && row.NewPath is { } newPath && newPath.IndexOf('{') < 0
                && newPath.Substring(GatewayPaths.VersionName.Length + 1).Trim('/') != rest && IsExpected(expression)
                && (HostComparisons.IsInTest(expression) || IsDouble(expression)) && Connections.Of(project).ForTest(expression) is null)
                yield return (expression.Span, expression.Token.ValueText, newPath);
        }
    }

    private static (EndpointRow Found, string Name)? Row(string text)
    {
        var rest = text.Trim('/');
        if (rest.StartsWith(GatewayPaths.RelativeVersion + "/", StringComparison.OrdinalIgnoreCase))
            rest = rest.Substring(GatewayPaths.RelativeVersion.Length + 1);
        return rest.Length > 0 && GatewayEndpoints.Find(GatewayPaths.Version + "/" + rest) is { Verdict: EndpointVerdict.Changed } row
            && row.Path.IndexOf('*') < 0 && row.Path.IndexOf('{') < 0 ? (row, rest) : null;
    }

    private static bool IsDouble(ExpressionSyntax path) => path.Ancestors().OfType<BaseTypeDeclarationSyntax>()
        .Any(static type => NameWords.Doubles.HoldWholeIn(type.Identifier.ValueText));

    private static bool IsExpected(ExpressionSyntax path) => StringUse.Argument(path) is { Call: InvocationExpressionSyntax call }
        ? StringUse.CalledName(call) == Stub || FrameworkNames.Comparisons.Contains(StringUse.CalledName(call))
        : StringUse.Value(path).Parent is BinaryExpressionSyntax or ConstantPatternSyntax or CaseSwitchLabelSyntax;
}
