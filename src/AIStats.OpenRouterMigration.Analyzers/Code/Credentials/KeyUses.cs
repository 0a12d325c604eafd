using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds what code sends as a key: the value of a header for it, and what a client library is given as its key.</summary>
internal static class KeyUses
{
    private const string Bearer = "Bearer ";

    /// <summary>The expressions with a key in a piece of code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="isAddress">Whether an argument list or an initializer holds an address of the gateway: what is called a key there is for it.</param>
    public static IEnumerable<ExpressionSyntax> In(SyntaxNode code, Func<SyntaxNode, bool> isAddress) =>
        code.DescendantNodes().SelectMany(node => Keys(node, isAddress)).Where(key => key is not LiteralExpressionSyntax && !IsForItsOwnHost(key, isAddress));

    /// <summary>
    /// Whether a client library is given a key and no address, so that it sends the key to the host that it knows: <c>new
    /// OpenAIClient(key)</c>.
    /// </summary>
    private static bool IsForItsOwnHost(ExpressionSyntax key, Func<SyntaxNode, bool> isAddress) => key.Ancestors().OfType<ArgumentListSyntax>()
        .FirstOrDefault(IsOfClient) is { } given && !isAddress(given) && !given.Arguments.Any(static argument =>
            NameWords.Destinations.Admit(argument.NameColon?.Name.Identifier.ValueText ?? argument.Expression switch
            {
                IdentifierNameSyntax or MemberAccessExpressionSyntax => StringUse.LastName(argument.Expression),
                ObjectCreationExpressionSyntax made => StringUse.CalledName(made),
                _ => "",
            }) || argument.Expression is ImplicitObjectCreationExpressionSyntax);

    private static IEnumerable<ExpressionSyntax> Keys(SyntaxNode node, Func<SyntaxNode, bool> isAddress) => node switch
    {
        ImplicitObjectCreationExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: var header } } made
            when StringUse.LastName(header) == FrameworkNames.Authorization => Values(made.ArgumentList),
        ObjectCreationExpressionSyntax { ArgumentList: { } given } made when FrameworkNames.KeyTypes.Contains(StringUse.CalledName(made)) => Values(given),
        InvocationExpressionSyntax call when FrameworkNames.KeyMethods.Contains(StringUse.CalledName(call)) => Values(call.ArgumentList),
        ArgumentListSyntax given when IsHeader(given) => Values(given),
        ArgumentListSyntax given when IsOfClient(given) || isAddress(given) => given.Arguments.Where(IsKey).Select(static argument => argument.Expression),
        InitializerExpressionSyntax members when isAddress(members) => members.Expressions.OfType<AssignmentExpressionSyntax>()
            .Where(static member => StoredValues.ApiKeys.Contains(StringUse.LastName(member.Left).ToLowerInvariant())).Select(static member => member.Right),
        InterpolatedStringExpressionSyntax { Contents: { Count: > 1 } parts } when parts[0] is InterpolatedStringTextSyntax text && IsBearer(text.TextToken) =>
            parts.OfType<InterpolationSyntax>().Select(static hole => hole.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Left: LiteralExpressionSyntax text } sum when IsBearer(text.Token) =>
            new[] { sum.Right },
        _ => Array.Empty<ExpressionSyntax>(),
    };

    private static IEnumerable<ExpressionSyntax> Values(ArgumentListSyntax list) => list.Arguments.Select(static argument => argument.Expression);

    private static bool IsBearer(SyntaxToken text) => text.ValueText.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether arguments set a header for a key: <c>Add("x-api-key", key)</c>.</summary>
    private static bool IsHeader(ArgumentListSyntax list) => list.Arguments.Count is 2 or 3
        && list.Arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string name } && FrameworkNames.KeyHeaders.Contains(name)
        && list.Parent is InvocationExpressionSyntax call && FrameworkNames.HeaderChanges.Contains(StringUse.CalledName(call));

    private static bool IsOfClient(ArgumentListSyntax list) => list.Parent is { } call && ClientLibraries.ChatClients.Contains(StringUse.CalledName(call));

    /// <summary>Whether an argument is called a key, by its parameter or by itself.</summary>
    private static bool IsKey(ArgumentSyntax argument) => NameWords.IsKey(argument.NameColon?.Name.Identifier.ValueText ?? "")
        || NameWords.IsKey(StringUse.LastName(argument.Expression)) || KeySources.NamesIn(argument.Expression).Any();
}
