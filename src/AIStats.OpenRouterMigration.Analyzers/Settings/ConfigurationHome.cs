using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>
/// The C# file in which people look for settings, and which carries the finding about the other files: one that puts the configuration
/// together, else one that reads it, else the first one of the project.
/// </summary>
/// <param name="Tree">The file; null where there is nothing to find.</param>
internal sealed record ConfigurationHome(SyntaxTree? Tree)
{
    private static readonly WordSearch Builders = new(ImmutableArray.Create(
        "createbuilder(", "createapplicationbuilder(", "createdefaultbuilder(", "configurationbuilder(", "addjsonfile(", "env.load("));

    private static readonly WordSearch Readers = new(ImmutableArray.Create("getsection(", "iconfiguration "));

    /// <summary>The home of a project; found when first asked for.</summary>
    public static ConfigurationHome Of(MigrationProject project, CancellationToken cancellationToken) =>
        project.Once(nameof(ConfigurationHome), project, () => new ConfigurationHome(Find(project, cancellationToken)));

    private static SyntaxTree? Find(MigrationProject project, CancellationToken cancellationToken)
    {
        if (project.Unsearched == 0 && SettingsFindings.InBulk(project).Files.IsEmpty)
            return null;
        return project.FindFirstOf(project.HoldingAny(nameof(Builders), Builders), cancellationToken)
            ?? project.FindFirstOf(project.HoldingAny(nameof(Readers), Readers), cancellationToken) ?? project.FindFirstTree(cancellationToken);
    }
}
