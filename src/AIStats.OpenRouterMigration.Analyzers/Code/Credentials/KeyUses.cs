using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
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

    /// <summary>What names each of these ways to send a key, or an address stands in it.</summary>
    private static readonly ImmutableArray<string> Ways = FrameworkNames.KeyTypes.Concat(FrameworkNames.KeyMethods).Concat(FrameworkNames.KeyHeaders)
        .Concat(ClientLibraries.ChatClients).Append(Bearer).Select(static word => word.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToImmutableArray();

    private static readonly WordSearch Words = new(Ways.AddRange(NameWords.KeyEnds));

    /// <summary>The expressions with a key in a piece of code.</summary>
    /// <param name="file">What is kept of its file.</param>
    /// <param name="code">The code.</param>
    /// <param name="addresses">The addresses of the gateway in it.</param>
    /// <param name="isAddress">Whether an argument list or an initializer holds one of them: what is called a key there is for it.</param>
    public static IEnumerable<ExpressionSyntax> In(TreeCache file, SyntaxNode code, IEnumerable<SyntaxNode> addresses, Func<SyntaxNode, bool> isAddress) =>
        Of(file, code.SyntaxTree).Pieces.Where(piece => code.Span.Contains(piece.Span)).Concat(addresses.Select(PieceAround).OfType<SyntaxNode>()).Distinct()
        .SelectMany(piece => WordsIn(file, piece)).SelectMany(Around).Distinct().OrderBy(static node => node.SpanStart)
        .ThenByDescending(static node => node.Span.End)
        .SelectMany(node => Keys(node, isAddress)).Where(key => key is not LiteralExpressionSyntax && !IsForItsOwnHost(key, isAddress)).Distinct();

    /// <summary>The tokens in a piece of code that name a way to send a key, or are called one: few, and a walk over all of its nodes takes long.</summary>
    public static IEnumerable<SyntaxToken> WordsIn(TreeCache file, SyntaxNode piece) =>
        from position in TextOrder.Between(Of(file, piece.SyntaxTree).Positions, piece.SpanStart, piece.Span.End, static position => position)
        let word = piece.FindToken(position)
        where word.Span.Contains(position)
        select word;

    /// <summary>The nodes around a word, as far as its statement or member, and what is assigned to it.</summary>
    private static IEnumerable<SyntaxNode> Around(SyntaxToken word)
    {
        for (var node = word.Parent; node is not (null or StatementSyntax or MemberDeclarationSyntax); node = node.Parent)
        {
            yield return node;
            if (node is AssignmentExpressionSyntax { Right: var value })
                yield return value;
            // `ApiKeyCredential credential = new(…)`
            if (node is VariableDeclarationSyntax { Variables: var declared })
            {
                foreach (var made in declared.Select(static one => one.Initializer?.Value).OfType<ImplicitObjectCreationExpressionSyntax>())
                    yield return made;
            }
        }
    }

    private static Places Of(TreeCache file, SyntaxTree tree) => file.Once(nameof(KeyUses), tree, () =>
    {
        var (root, places) = (tree.GetRoot(), Words.FindAll(tree == file.Tree ? file.Text : tree.GetText()) ?? new List<WordPlace>());
        return new Places(places.Where(static place => place.Word < Ways.Length).Select(place => PieceAround(root.FindToken(place.Position).Parent!))
            .OfType<SyntaxNode>().Distinct().ToImmutableArray(), places.Select(static place => place.Position).ToImmutableArray());
    });

    /// <summary>The statement or member around a place; null where there is none.</summary>
    public static SyntaxNode? PieceAround(SyntaxNode node) => node.AncestorsAndSelf().FirstOrDefault(static around => around is StatementSyntax
        or BaseListSyntax or (MemberDeclarationSyntax and not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax));

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
        ImplicitObjectCreationExpressionSyntax { Parent.Parent: VariableDeclaratorSyntax variable } made
            when FrameworkNames.KeyTypes.Contains(StringUse.LastName(Declarations.TypeOf(variable))) => Values(made.ArgumentList),
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

    /// <summary>The statements and members of a file that name a way to send a key, and the positions of words for ways and keys.</summary>
    private sealed record Places(ImmutableArray<SyntaxNode> Pieces, ImmutableArray<int> Positions);
}
