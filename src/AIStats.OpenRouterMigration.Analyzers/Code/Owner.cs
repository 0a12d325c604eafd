using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Whose a piece of code is.</summary>
internal enum Owner
{
    /// <summary>Nothing around it names a service.</summary>
    Nobody,

    /// <summary>The gateway's.</summary>
    Gateway,

    /// <summary>Another service's.</summary>
    Other,

    /// <summary>The nearest scope that names a service names both.</summary>
    Both,
}

/// <summary>The scopes that a question about an owner looks at, and what they say. The owner is what the nearest scope says that names a service.</summary>
/// <param name="IsScope">Whether a node is a scope: a row of the table of each question.</param>
/// <param name="NamesGateway">Whether a scope names OpenRouter, or AI Stats after a fix.</param>
/// <param name="NamesOther">Whether a scope names another service.</param>
/// <param name="Tie">
/// What a scope says that names both. <see cref="Owner.Gateway"/> for model ids and bodies: an entry with another company's name is one that the gateway is asked for.
/// <see cref="Owner.Other"/> for headers: a wrong one is sent to somebody else. <see cref="Owner.Both"/> for paths of a base: only a person can tell.
/// </param>
internal sealed record Scopes(Func<SyntaxNode, bool> IsScope, Func<SyntaxNode, bool> NamesGateway, Func<SyntaxNode, bool> NamesOther, Owner Tie);

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
            // Where a tie is the gateway's, the other services need not be looked for.
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
