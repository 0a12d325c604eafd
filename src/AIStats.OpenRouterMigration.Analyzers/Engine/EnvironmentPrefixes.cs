using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>
/// The beginnings of variables that a program reads without them: <c>APP_Chat__BaseUrl</c> is <c>Chat:BaseUrl</c> behind
/// <c>AddEnvironmentVariables("APP_")</c>.
/// </summary>
internal static class EnvironmentPrefixes
{
    /// <summary>A key of a settings file as code reads it.</summary>
    public static string Without(MigrationProject project, string key) => key.IndexOf('_') > 0
        && Of(project).FirstOrDefault(prefix => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && key.Length > prefix.Length) is { } found
        ? key.Substring(found.Length) : key;

    private static ImmutableArray<string> Of(MigrationProject project) => project.Once(nameof(EnvironmentPrefixes), project, () =>
        FrameworkNames.EnvironmentPrefixes.AddRange(project.HoldingProjectWord(FrameworkNames.AddEnvironmentVariables)
            .SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Where(static call => SyntaxNames.Last(call.Expression) == FrameworkNames.AddEnvironmentVariables)
            .SelectMany(static call => call.ArgumentList.Arguments).Select(static given => given.Expression).OfType<LiteralExpressionSyntax>()
            .Select(static prefix => prefix.Token.ValueText.Replace(Names.PathSeparator, ":")).Where(static prefix => prefix.Length > 0)));
}
