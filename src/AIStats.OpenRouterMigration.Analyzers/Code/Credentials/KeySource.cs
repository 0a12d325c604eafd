using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Where a key comes from: the string that it is read by, or the member of a settings type that holds it.</summary>
/// <param name="Place">The string; of a member, its name.</param>
/// <param name="Name">What the string says, or the member's name.</param>
/// <param name="Member">The member that holds the key; null where a string names it.</param>
internal sealed record KeySource(SyntaxNodeOrToken Place, string Name, SyntaxNode? Member = null)
{
    /// <summary>A section, a constant with its name: what a string is asked of takes no longer ways.</summary>
    private const int MostSteps = 3;

    /// <summary>The names by which the code reaches it from where the key is sent, each a variable or a member in between.</summary>
    public ImmutableArray<SyntaxNode> Ways { get; init; } = ImmutableArray<SyntaxNode>.Empty;

    /// <summary>The node around it.</summary>
    public SyntaxNode Node => Member ?? Place.AsNode()!;

    /// <summary>Whether its name, or what it is asked of, says that the key is the gateway's: <c>config.GetSection("OpenRouter")["ApiKey"]</c>.</summary>
    public bool NamesGateway => Names(Name) || (Member is null && Node.Parent?.Parent?.Parent switch
    {
        ElementAccessExpressionSyntax access => Leads(access.Expression, MostSteps),
        ElementBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax around } => Leads(around.Expression, MostSteps),
        InvocationExpressionSyntax call => Mentions(call.ArgumentList) || Leads(call.Expression, MostSteps)
            || DeclaredBeside(call).Any(static method => Mentions(method)),
        _ => false,
    });

    /// <summary>Whether a text holds the name of the gateway that the project leaves, or of the one that it moves to.</summary>
    public static bool Names(string text) => text.Contains(GatewayHosts.OpenRouterName, StringComparison.OrdinalIgnoreCase)
        || GatewayVariables.NewWords.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a name or a text in code holds it.</summary>
    public static bool Mentions(SyntaxNode code) => code.DescendantTokens().Any(static token => Names(token.ValueText));

    private static bool Leads(ExpressionSyntax asked, int steps) => Mentions(asked)
        || (steps > 0 && asked.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
        .SelectMany(Declarations.ValuesOf).Any(value => Leads(value, steps - 1)));

    /// <summary>The method of the same type that a call without a receiver calls: it may put the section before the name.</summary>
    private static IEnumerable<SyntaxNode> DeclaredBeside(InvocationExpressionSyntax call) =>
        call.Expression is not IdentifierNameSyntax { Identifier.ValueText: var name }
        ? Array.Empty<SyntaxNode>()
        : Declarations.MethodsBeside(call, name);
}
