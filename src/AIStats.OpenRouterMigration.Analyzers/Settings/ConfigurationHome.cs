using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>
/// The C# file in which people look for settings, and which carries the finding about the other files: one that puts the configuration
/// together, else one that reads it, else the first one of the project.
/// </summary>
/// <param name="Tree">The file; null where there is nothing to find.</param>
internal sealed record ConfigurationHome(SyntaxTree? Tree)
{
    private static readonly string[] Builders =
        { "CreateBuilder(", "CreateApplicationBuilder(", "CreateDefaultBuilder(", "ConfigurationBuilder(", "AddJsonFile(", "Env.Load(" };
    private static readonly string[] Readers = { "GetSection(", "IConfiguration " };

    /// <summary>The home of a project; found when first asked for.</summary>
    public static ConfigurationHome Of(MigrationProject project, CancellationToken cancellationToken) =>
        project.Once(nameof(ConfigurationHome), project, () => new ConfigurationHome(Find(project, cancellationToken)));

    private static SyntaxTree? Find(MigrationProject project, CancellationToken cancellationToken)
    {
        if (project.Unsearched == 0 && SettingsFindings.InBulk(project).Files.IsEmpty)
            return null;
        return FindHolding(project, Builders, cancellationToken) ?? FindHolding(project, Readers, cancellationToken)
            ?? project.FindFirstTree(cancellationToken);
    }

    private static SyntaxTree? FindHolding(MigrationProject project, string[] words, CancellationToken cancellationToken) =>
        project.FindFirstOf(words.SelectMany(word => project.Naming(word)).Distinct(), cancellationToken);
}
