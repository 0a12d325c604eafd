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

    /// <summary>Where those stand that the project's code has; null where one stands in another file, or the key itself has to stay.</summary>
    public static IReadOnlyList<SyntaxNode>? Places(MigrationProject project, ImmutableArray<ConnectionPart> parts)
    {
        var places = All(project, parts).Select(static found => found.Place).ToList();
        return places.Contains(null) || ProjectVariables.Of(project).FindKeeper(GatewayVariables.OpenRouterApiKey) is not null ? null
            : places.OfType<SyntaxNode>().ToList();
    }

    private static IEnumerable<(string Clause, SyntaxNode? Place)> All(MigrationProject project, ImmutableArray<ConnectionPart> parts)
    {
        foreach (var signIn in parts.Where(static part => GatewayEndpoints.IsSignIn(part.Row)))
            yield return ($"the key comes from the sign-in {signIn.Where}", Node(signIn));
        foreach (var prefix in parts.IsEmpty ? ImmutableArray<StringSite>.Empty : KeyChoices.In(project))
            yield return ($"'{GatewayVariables.KeyPrefix}' in {Stay.At(prefix.Expression.SyntaxTree, prefix.Text.Span(0, 1))} chooses the URL by the key",
                prefix.Expression);
        foreach (var generated in parts.Where(static part => part.IsGenerated))
            yield return ($"{At(generated)} is generated, so change its generator first", Node(generated));
        foreach (var seed in parts.Where(static part => part.IsSeed))
            yield return ($"{seed.Where} is in databases, so write a migration first", Node(seed));
        foreach (var path in SplitBases.Of(project).Recombined)
            yield return ($"'{path.Relative.Display}' in {Stay.At(path.Tree, path.Relative.Span)} is added to the host of another URL",
                path.Expression);
        foreach (var path in SplitBases.Of(project).Completions)
            yield return (SplitBases.Completing(path), path.Expression);
        foreach (var name in PackageAddresses.In(project))
            yield return ($"'{name}' in {Stay.At(name.SyntaxTree, name.Span)} is a URL in a package", name);
        foreach (var group in SplitBases.Of(project).Groups.Where(group => group.Obstacle is not null && !LoneEndpoints.AreAllOf(project, group)))
        {
            var clause = $"{Base(group)} cannot move";
            yield return (clause, group.Bases.IsEmpty ? null : group.Bases[0].Site.Expression);
            foreach (var place in group.Bases.Skip(1).Select(static end => (SyntaxNode)end.Site.Expression)
                .Concat(group.Paths.Select(static path => path.Expression)))
                yield return (clause, place);
        }
    }

    /// <summary>The place alone, which says enough of a generated part: <c>Models.cs(9)</c>.</summary>
    private static string At(ConnectionPart part) => part.Place is var (tree, span) ? Stay.At(tree, span) : part.Where;

    private static SyntaxNode? Node(ConnectionPart part) => part.Place is var (tree, span) ? tree.GetRoot().FindToken(span.Start).Parent : null;

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
