using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Headers on their way through a dictionary, whose keys have a case: what writes one and what looks it up change both, or neither does.</summary>
internal static class HeaderKeys
{
    private const MarkerKinds Attribution = MarkerKinds.Referer | MarkerKinds.SharedHeader;

    /// <summary>Whether a key is looked up, or written, in code that is not the gateway's and keeps its spelling.</summary>
    public static bool WouldPart(FileContext file, HeaderName header) =>
        Keys(file.Project, header).ToList() is { Count: > 0 } keys
        && file.Project.Once(nameof(HeaderKeys), file.Project, () => Kept(file).ToImmutableArray())
        .Any(kept => kept.Name == header.Name && keys.Contains(!kept.IsRead));

    private static IEnumerable<KeptKey> Kept(FileContext file) =>
        from marked in file.Project.Files
        where (marked.Kinds & Attribution) != 0
        let other = file.In(marked.Tree)
        from site in other.Strings(Attribution)
        from header in HeaderName.Find(site)
        where !HeaderUse.IsInbound(site.Expression) && !HeaderUse.IsForGateway(other, header)
        from isRead in Keys(file.Project, header)
        select new KeptKey(header.Name, isRead);

    /// <summary>Whether a name, or the constant that holds it, is looked up or written, for every place where it is a key.</summary>
    private static IEnumerable<bool> Keys(MigrationProject project, HeaderName header)
    {
        var name = header.Site.Expression;
        IEnumerable<ExpressionSyntax> places = !header.IsWhole ? Array.Empty<ExpressionSyntax>()
            : name.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax constant } ? NameUses.Of(project, constant.Identifier.ValueText)
            : new[] { name };
        return places.Where(IsKey).Select(HeaderUse.IsRead);
    }

    /// <summary>Whether an expression is a key of anything but the headers of a request, which have no case.</summary>
    private static bool IsKey(ExpressionSyntax name) => name.Parent switch
    {
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } => true,
        ArgumentSyntax { Parent.Parent: ImplicitElementAccessSyntax } => true,
        ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax { Expression: var receiver } } => !IsOfRequest(receiver),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => (HeaderUse.IsSetter(call) || HeaderUse.IsRead(name))
            && !IsOfRequest(StringUse.Receiver(call)),
        _ => false,
    };

    private static bool IsOfRequest(ExpressionSyntax? receiver) => receiver is MemberAccessExpressionSyntax
        && StringUse.LastName(receiver).EndsWith("Headers", StringComparison.Ordinal);

    private sealed record KeptKey(string Name, bool IsRead);
}
