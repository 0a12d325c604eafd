using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The endpoints that do not go with the key of their connection. What says so is in the code before, between and after the passes of the ids.
/// </summary>
internal static class LoneEndpoints
{
    /// <summary>Whether an endpoint takes another kind of key, has no counterpart, or is a public list that the key is not sent to.</summary>
    /// <param name="project">The project.</param>
    /// <param name="row">The map's row of it.</param>
    /// <param name="place">Its string in C#; null in another file.</param>
    public static bool Is(MigrationProject project, EndpointRow row, ExpressionSyntax? place) => row.Verdict == EndpointVerdict.Missing
        || row.Access == EndpointAccess.ManagementKey
        || (row.Access == EndpointAccess.Public && (place is null || !(SentKeys.IsSent(project, place) || IsExpectedWithKey(project, row, place))));

    /// <summary>Whether a test waits for a request that the tested code sends with its key; the test sends nothing itself.</summary>
    private static bool IsExpectedWithKey(MigrationProject project, EndpointRow row, ExpressionSyntax place) => HostComparisons.IsInTest(place)
        && !(StringUse.Argument(place) is { Call: InvocationExpressionSyntax call } && FrameworkNames.ClientRequests.Contains(StringUse.CalledName(call)))
        && project.Referenced.Prepend(project).Any(tested => ConnectionPart.Find(tested).Any(part => part.Row == row && part.Place is var (tree, span)
        && tree.GetRoot().FindToken(span.Start).Parent is ExpressionSyntax sent && !HostComparisons.IsInTest(sent)
        && (part.IsPath || SentKeys.IsSent(tested, sent))));

    /// <summary>Whether a base has no other endpoints: neither the paths that bring <c>/api</c>, nor those that are relative to it.</summary>
    public static bool AreAllOf(MigrationProject project, SplitGroup group) =>
        group.Paths.All(path => Is(project, path.Endpoint, path.Expression)) && !IsBaseOfKept(project, group);

    /// <summary>Whether a path that keeps its contract is relative to a base of a group, which has rooted ones, too: <c>chat/completions</c>.</summary>
    private static bool IsBaseOfKept(MigrationProject project, SplitGroup group) => !group.HasBareHost
        && RelativePaths.Trees(project).Any(tree => RelativePaths.In(project, tree).Where(static path => path.Endpoint.Verdict == EndpointVerdict.Kept)
            .Any(path => BaseClients.Of(project).IsRelativeTo(StringUse.EnclosingType(tree.GetRoot().FindToken(path.Span.Start).Parent!), group)));
}
