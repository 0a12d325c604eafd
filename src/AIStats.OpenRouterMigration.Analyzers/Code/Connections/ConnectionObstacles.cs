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
    public static Stay? Find(MigrationProject project, ImmutableArray<ConnectionPart> parts) =>
        All(project, parts).Select(static found => new Stay(found.Clause)).FirstOrDefault()
            ?? ProjectVariables.Of(project).FindKeeper(GatewayVariables.OpenRouterApiKey);

    /// <summary>Where those stand; null where the key itself has to stay.</summary>
    public static IReadOnlyList<PartPlace>? Places(MigrationProject project, ImmutableArray<ConnectionPart> parts) =>
        ProjectVariables.Of(project).FindKeeper(GatewayVariables.OpenRouterApiKey) is not null ? null
            : All(project, parts).Select(static found => found.Place).ToList();

    private static IEnumerable<(string Clause, PartPlace Place)> All(MigrationProject project, ImmutableArray<ConnectionPart> parts)
    {
        foreach (var signIn in parts.Where(static part => GatewayEndpoints.IsSignIn(part.Row)))
            yield return ($"the key comes from the sign-in {signIn.Where}", signIn.PlaceOf());
        foreach (var prefix in parts.IsEmpty ? ImmutableArray<StringSite>.Empty : KeyChoices.In(project))
            yield return ($"'{GatewayVariables.KeyPrefix}' in {Stay.At(prefix.Expression.SyntaxTree, prefix.Text.Span(0, 1))} chooses the URL by the key",
                PartPlace.At(prefix.Expression));
        foreach (var generated in parts.Where(static part => part.IsGenerated))
            yield return ($"{At(generated)} is generated, so change its generator first", generated.PlaceOf());
        foreach (var seed in parts.Where(static part => part.IsSeed))
            yield return ($"{seed.Where} is in databases, so write a migration first", seed.PlaceOf());
        foreach (var root in parts.Where(static part => part.Row.Path == GatewayPaths.Root && part.Place is var (tree, span)
            && BaseObstacles.LooksForApi(StringUse.EnclosingType(tree.GetRoot().FindToken(span.Start).Parent!))))
            yield return ($"{root.Where} is looked for by the code around it", root.PlaceOf());
        foreach (var path in SplitBases.Of(project).Recombined)
            yield return ($"'{path.Display}' in {Stay.At(path.Tree, path.Span)} is added to the host of another URL",
                PartPlace.At(path.Expression));
        foreach (var path in SplitBases.Of(project).Completions)
            yield return (GroupObstacles.Completing(path), PartPlace.At(path.Expression));
        foreach (var name in PackageAddresses.In(project))
            yield return ($"'{name}' in {Stay.At(name.SyntaxTree, name.Span)} is a URL in a package", PartPlace.At(name));
        foreach (var group in SplitBases.Of(project).Groups.Where(group => group.Obstacle is not null && !LoneEndpoints.AreAllOf(project, group)))
        {
            var clause = $"{Base(group)} cannot move";
            foreach (var place in group.Places)
                yield return (clause, place);
        }
    }

    /// <summary>The place alone, which says enough of a generated part: <c>Models.cs(9)</c>.</summary>
    private static string At(ConnectionPart part) => part.Place is var (tree, span) ? Stay.At(tree, span) : part.Where;

    /// <summary>A root that no path in sight is added to: where a project has no other address, nobody can say what goes there.</summary>
    public static Stay? FindRoot(MigrationProject project)
    {
        var split = SplitBases.Of(project);
        return split.Bases.FirstOrDefault(end => end.Kind != UrlKind.Endpoint && split.GroupOf(end.Url!) is null) is { Url: { } root } end
            ? new Stay($"'{root.Display}' in {Stay.At(end.Tree, root.Span)} has no path in this project")
            : null;
    }

    private static string Base(SplitGroup group) => !group.Bases.IsEmpty
        ? $"'{group.Bases[0].Url!.Display}' in {Stay.At(group.Bases[0].Tree, group.Bases[0].Url!.Span)}"
        : $"'{group.Settings[0].Url!.Display}' in {Stay.At(group.Settings[0].File.Path, group.Settings[0].File.Text, group.Settings[0].Url!.Span)}";
}
