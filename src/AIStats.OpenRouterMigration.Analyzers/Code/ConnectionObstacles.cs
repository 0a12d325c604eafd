using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the part of a connection that the project cannot see or cannot move; it keeps all the others.</summary>
internal static class ConnectionObstacles
{
    /// <summary>The first one, with its place; null where nothing stands in the way.</summary>
    public static Stay? Find(MigrationProject project, ImmutableArray<ConnectionPart> parts)
    {
        var clause = parts.FirstOrDefault(static part => GatewayEndpoints.IsSignIn(part.Row)) is { } signIn
            ? $"{signIn.Where} belongs to a sign-in that has no counterpart, and the key comes from it"
            : parts.FirstOrDefault(static part => part.IsGenerated) is { } generated
            ? $"{generated.Where} stands in a generated file, so its generator has to change first"
            : Recombined(project) is { } path
            ? $"'{path.Relative.Display}' in {Stay.At(path.Tree, path.Relative.Span)} is put on the host of an address that the code takes apart"
            : InPackage(project) is { } name ? $"'{name}' in {Stay.At(name.SyntaxTree, name.Span)} is an address that a package holds"
            : SplitBases.Of(project).Groups.FirstOrDefault(static group => group.HoldsConnection) is { } group
            ? $"{Base(group)} cannot move, since {group.Obstacle}"
            : null;
        return clause is null ? ProjectVariables.Of(project).FindKeeper(GatewayVariables.OpenRouterApiKey) : new Stay(clause);
    }

    /// <summary>A root that no path in sight is added to: where a project has no other address, nobody can say what goes there.</summary>
    public static Stay? FindRoot(MigrationProject project)
    {
        var split = SplitBases.Of(project);
        return split.Bases.FirstOrDefault(end => end.Kind != UrlKind.Endpoint && split.GroupOf(end.Url!) is null) is { Url: { } root } end
            ? new Stay($"'{root.Display}' in {Stay.At(end.Tree, root.Span)} has no path in sight")
            : null;
    }

    /// <summary>A path on the host of an address that is read from settings or handed in: the address moves, the path does not.</summary>
    private static PathEnd? Recombined(MigrationProject project) => SplitBases.Of(project).Recombined.FirstOrDefault();

    /// <summary>A constant with an address of OpenRouter's that no file of the project or of those it refers to declares.</summary>
    private static MemberAccessExpressionSyntax? InPackage(MigrationProject project) => PackageAddresses.In(project).FirstOrDefault();

    private static string Base(SplitGroup group) => !group.Bases.IsEmpty
        ? $"'{group.Bases[0].Url!.Display}' in {Stay.At(group.Bases[0].Tree, group.Bases[0].Url!.Span)}"
        : $"'{group.Settings[0].Url!.Display}' in {Stay.At(group.Settings[0].File.Path, group.Settings[0].File.Text, group.Settings[0].Url!.Span)}";
}
