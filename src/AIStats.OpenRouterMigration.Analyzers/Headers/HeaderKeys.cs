using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Rules;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Headers;

/// <summary>Headers on their way through a dictionary, whose keys have a case: what writes one and what looks it up change both, or neither does.</summary>
internal static class HeaderKeys
{
    private const MarkerKinds Attribution = MarkerKinds.Referer | MarkerKinds.SharedHeader;

    /// <summary>Whether a key is looked up, or written, in code that is not the gateway's and keeps its spelling.</summary>
    public static bool WouldPart(FileContext file, HeaderName header) =>
        IsKey(header) && file.Project.Once(file.Project, () => Kept(file)).Any(kept => kept.Name == header.Name && kept.IsRead != HeaderUse.IsRead(header.Site.Expression));

    private static IEnumerable<KeptKey> Kept(FileContext file) =>
        from tree in file.Project.Trees
        where (file.Project.ScanOf(tree).Kinds & Attribution) != 0
        let other = file.In(tree)
        from site in other.Strings(Attribution)
        from header in HeaderName.Find(site)
        where IsKey(header) && !HeaderUse.IsInbound(site.Expression) && !HeaderUse.IsForGateway(other, header)
        select new KeptKey(header.Name, HeaderUse.IsRead(site.Expression));

    /// <summary>Whether a name is a key of anything but the headers of a request, which have no case.</summary>
    private static bool IsKey(HeaderName header) => header.IsWhole && header.Site.Expression.Parent switch
    {
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } => true,
        ArgumentSyntax { Parent.Parent: ImplicitElementAccessSyntax } => true,
        ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax { Expression: var receiver } } => !IsOfRequest(receiver),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => (HeaderUse.IsSetter(call) || HeaderUse.IsRead(header.Site.Expression)) && !IsOfRequest(StringUse.Receiver(call)),
        _ => false,
    };

    private static bool IsOfRequest(ExpressionSyntax? receiver) => receiver is MemberAccessExpressionSyntax && StringUse.LastName(receiver).EndsWith("Headers", StringComparison.Ordinal);

    private sealed record KeptKey(string Name, bool IsRead);
}
