using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>The one walk that tells whose a piece of code is.</summary>
internal static class Owners
{
    /// <summary>The owner of a place: what the nearest scope around it says, the place itself among them.</summary>
    public static Owner Of(SyntaxNode place, Scopes scopes)
    {
        for (SyntaxNode? node = place; node is not null; node = node.Parent)
        {
            if (!scopes.IsScope(node))
                continue;
            var isGateway = scopes.NamesGateway(node);
            // If a tie counts as the gateway's, there is no need to look for other services.
            if (isGateway && scopes.Tie == Owner.Gateway)
                return Owner.Gateway;
            if (scopes.NamesOther(node))
                return isGateway ? scopes.Tie : Owner.Other;
            if (isGateway)
                return Owner.Gateway;
        }

        return Owner.Nobody;
    }
}
