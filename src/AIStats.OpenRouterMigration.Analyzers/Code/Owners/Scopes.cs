using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>The scopes that a question about an owner looks at, and what they say. The owner is what the nearest scope says that names a service.</summary>
/// <param name="IsScope">Whether a node is a scope: a row of the table of each question.</param>
/// <param name="NamesGateway">Whether a scope names OpenRouter, or AI Stats after a fix.</param>
/// <param name="NamesOther">Whether a scope names another service.</param>
/// <param name="Tie">
/// What a scope says that names both. <see cref="Owner.Gateway"/> for model ids and bodies: an entry with another company's name is one
/// that the gateway is asked for.
/// <see cref="Owner.Other"/> for headers: a wrong one is sent to somebody else. <see cref="Owner.Both"/> for paths of a base: only a person can tell.
/// </param>
internal sealed record Scopes(Func<SyntaxNode, bool> IsScope, Func<SyntaxNode, bool> NamesGateway, Func<SyntaxNode, bool> NamesOther, Owner Tie);
