using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
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

    /// <summary>The paths of a file, each with the one that the request has then, and what writes it; default where only a person can.</summary>
    public static IEnumerable<(TextSpan Span, string Path, string NewPath, ImmutableArray<TextChange> Changes)> In(FileContext file)
    {
        var project = file.Project;
        if (!Connections.Of(project).HasAddress && !project.Referenced.Any(static other => Connections.Of(other).HasAddress))
            yield break;
        foreach (var expression in PathStarts.In(project, file.Tree, file.Tree.GetRoot()).OfType<LiteralExpressionSyntax>().Distinct())
        {
            var text = expression.Token.ValueText;
            if (Row(text.Split('?')[0]) is not var (row, rest) || row.NewPath is not { } newPath || newPath.Contains('{') || !IsExpected(expression)
                || !(HostComparisons.IsInTest(expression) || IsDouble(expression)) || Connections.Of(project).ForTest(expression) is not null)
                continue;
            var (path, isWhole) = (text.Split('?')[0], IsWholePath(file, expression));
            if (isWhole || newPath.Substring(GatewayPaths.VersionName.Length + 1).Trim('/') != rest)
                yield return (expression.Span, path, newPath, isWhole && !newPath.Contains('?')
                    ? StringText.Read(expression).Replace(0, path.Length, path[0] == '/' ? newPath : newPath.TrimStart('/')) : default);
        }

        foreach (var (site, path, newPath) in Patterns(file))
            yield return (site.Expression.Span, path, newPath, newPath.Contains('?') ? default
                : site.Text.Replace(site.Text.Value.Length - path.Length, site.Text.Value.Length, newPath));
    }

    /// <summary>The patterns of paths on any host: <c>mock.When("*/api/v1/chat/completions")</c>.</summary>
    private static IEnumerable<(StringSite Site, string Path, string NewPath)> Patterns(FileContext file) =>
        from site in file.Strings(MarkerKinds.ApiPath)
        where site.Text.Value.StartsWith("*", StringComparison.Ordinal) && site.Expression is LiteralExpressionSyntax && IsPattern(site.Expression)
        let path = site.Text.Value.TrimStart('*')
        where path.StartsWith("/", StringComparison.Ordinal)
        let row = Row(path)
        where row is { Found.NewPath: { } known } && !known.Contains('{') && IsWholePath(file, (LiteralExpressionSyntax)site.Expression)
            && Connections.Of(file.Project).ForTest(site.Expression) is null
        select (site, path, row.Value.Found.NewPath!);

    private static bool IsPattern(ExpressionSyntax path) => StringUse.Argument(path) is { Call: InvocationExpressionSyntax call }
        && FrameworkNames.RequestPatterns.Contains(StringUse.CalledName(call));

    private static (EndpointRow Found, string Name)? Row(string text)
    {
        var rest = text.Trim('/');
        if (rest.StartsWith(GatewayPaths.RelativeVersion + "/", StringComparison.OrdinalIgnoreCase))
            rest = rest.Substring(GatewayPaths.RelativeVersion.Length + 1);
        return rest.Length > 0 && GatewayEndpoints.Find(GatewayPaths.Version + "/" + rest) is { Verdict: not EndpointVerdict.Missing } row
            && !row.Path.Contains('*') && !row.Path.Contains('{') ? (row, rest) : null;
    }

    /// <summary>
    /// Whether a text is the path with <c>/api/v1</c> of a request to the gateway, whose host or key the member names; AIS1004 has those that
    /// belong to a base without it.
    /// </summary>
    private static bool IsWholePath(FileContext file, LiteralExpressionSyntax path) =>
        path.Token.ValueText.TrimStart('*', '/').StartsWith(GatewayPaths.RelativeVersion, StringComparison.OrdinalIgnoreCase)
        && path.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && IsAboutGateway(file, member) && !ServesPaths(file.Project)
        && !OwnRoutes.IsServed(path) && !IsOfOwnServer(file.Project, path) && SplitBases.Of(file.Project) is var split
        && !split.Tested.Concat(split.Groups.SelectMany(static group => group.Paths))
        .Any(known => known.Expression.Span == path.Span && known.Tree == file.Tree);

    /// <summary>Whether a test names a host or a key of the gateway, or makes a client that is called after OpenRouter and is no double.</summary>
    private static bool IsAboutGateway(FileContext file, MemberDeclarationSyntax member) => file.Mentions(member.Span, MarkerKinds.Evidence)
        || member.DescendantNodes().OfType<ObjectCreationExpressionSyntax>().Select(static made => StringUse.LastName(made.Type)).Any(static type =>
            type.Contains(GatewayHosts.OpenRouterName, StringComparison.OrdinalIgnoreCase) && !NameWords.Doubles.HoldWholeIn(type));

    /// <summary>Whether the program, or one that it tests, serves such paths itself: then a test may expect those.</summary>
    private static bool ServesPaths(MigrationProject project) => project.Referenced.Prepend(project).SelectMany(static one => one.Files)
        .Any(static file => file.Strings.Any(static site => (site.Markers & MarkerKinds.ApiPath) != 0 && OwnRoutes.IsRoute(site.Expression)));

    /// <summary>
    /// Whether a path is waited for where the test puts the version behind the address of its own server, <c>$"{server.Url}/api/v1"</c>: that is what
    /// the requests go to, and no migration changes it. A test of the file that names the gateway's host waits for what goes there.
    /// </summary>
    public static bool IsOfOwnServer(MigrationProject project, ExpressionSyntax path) => (HostComparisons.IsNoAddress(path) || IsExpected(path))
        && !NamesHost(project, path)
        && project.SignalsOf(path.SyntaxTree).Strings.Any(static site => (site.Markers & MarkerKinds.ApiPath) != 0 && site.Urls.IsEmpty
        && site.Text.Value.TrimEnd('/') is var text && text.EndsWith("/" + GatewayPaths.RelativeVersion, StringComparison.OrdinalIgnoreCase)
        && text.Length > GatewayPaths.RelativeVersion.Length + 1);

    private static bool NamesHost(MigrationProject project, ExpressionSyntax path) =>
        path.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && project.SignalsOf(path.SyntaxTree).Strings.Any(site => member.Span.Contains(site.Expression.Span)
        && site.Text.Value.Contains(GatewayHosts.OpenRouter, StringComparison.OrdinalIgnoreCase));

    private static bool IsDouble(ExpressionSyntax path) => path.Ancestors().OfType<BaseTypeDeclarationSyntax>()
        .Any(static type => NameWords.Doubles.HoldWholeIn(type.Identifier.ValueText));

    private static bool IsExpected(ExpressionSyntax path) => StringUse.Argument(path) is { Call: InvocationExpressionSyntax call }
        ? StringUse.CalledName(call) == Stub || FrameworkNames.Comparisons.Contains(StringUse.CalledName(call))
        : StringUse.Value(path).Parent is BinaryExpressionSyntax or ConstantPatternSyntax or CaseSwitchLabelSyntax;
}
