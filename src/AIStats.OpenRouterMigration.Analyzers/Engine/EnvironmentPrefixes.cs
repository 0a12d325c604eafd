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
        ? key.Substring(found.Length) : WithoutUnknown(project, key);

    /// <summary>
    /// A key without a beginning that no code in sight declares: <c>MYAPP_CHAT:BASEURL</c>, where code names <c>"Chat"</c> and <c>BaseUrl</c>, and nothing
    /// names <c>MYAPP_CHAT</c>. A helper of another project, or a host, may add the beginning.
    /// </summary>
    private static string WithoutUnknown(MigrationProject project, string key)
    {
        var section = key.IndexOf(':');
        // A search of all files is for few names: `user_settings:theme` of YAML is none.
        if (section < 0 || key.Take(key.IndexOf('_')).Any(char.IsLower) || IsNamed(project, key.Substring(0, section))
            || !project.HoldsText(key.Substring(key.LastIndexOf(':') + 1)))
            return key;
        for (var at = key.IndexOf('_'); at > 0 && at < section - 1; at = key.IndexOf('_', at + 1))
        {
            if (IsNamed(project, key.Substring(at + 1, section - at - 1)))
                return key.Substring(at + 1);
        }

        return key;
    }

    /// <summary>Whether a string in code is a section, or begins with it.</summary>
    private static bool IsNamed(MigrationProject project, string section) => project.HoldsText($"\"{section}\"") || project.HoldsText($"\"{section}:");

    private static ImmutableArray<string> Of(MigrationProject project) => project.Once(nameof(EnvironmentPrefixes), project, () =>
        FrameworkNames.EnvironmentPrefixes.AddRange(project.HoldingProjectWord(FrameworkNames.AddEnvironmentVariables)
            .SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Where(static call => SyntaxNames.Last(call.Expression) == FrameworkNames.AddEnvironmentVariables)
            .SelectMany(static call => call.ArgumentList.Arguments).Select(static given => given.Expression).OfType<LiteralExpressionSyntax>()
            .Select(static prefix => prefix.Token.ValueText.Replace(Names.PathSeparator, ":")).Where(static prefix => prefix.Length > 0)));
}
