using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Tells code that is about the gateway from code about other services in the same project.</summary>
internal static class GatewayCode
{
    /// <summary>Whether the type around a node, or its namespace, mentions OpenRouter or AI Stats in code.</summary>
    public static bool Mentions(FileContext file, SyntaxNode node) =>
        file.Mentions(StringUse.EnclosingType(node).Span, MarkerKinds.Evidence)
        || node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Any(space => file.Mentions(space.Name.Span, MarkerKinds.Evidence));

    /// <summary>Whether a node is about another service: the smallest piece of code around it that names one, or the gateway, decides.</summary>
    public static bool IsOthers(FileContext file, SyntaxNode node) => Owners.Of(node, ScopesOf(file)) == Owner.Other;

    private static Scopes ScopesOf(FileContext file) => new(
        static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax,
        node => file.Mentions(NamedSpan(node), MarkerKinds.Evidence),
        node => IsCalledAfterOther(node) || (node is not CompilationUnitSyntax && NamesOther(file, node, NamedSpan(node))),
        Owner.Gateway);

    /// <summary>A namespace says by its name whose it is: what stands in it may be anybody's.</summary>
    private static TextSpan NamedSpan(SyntaxNode scope) => scope is BaseNamespaceDeclarationSyntax space ? space.Name.Span : scope.Span;

    /// <summary>The members and types of a file in which one of the rule's words stands, each once.</summary>
    public static IEnumerable<SyntaxNode> Units(FileContext file, MarkerKinds words)
    {
        var hits = file.Marked.Hits.RemoveAll(hit => (hit.Marker.Kind & words) == 0);
        if (hits.IsEmpty)
            yield break;
        var seen = new HashSet<(TextSpan Span, SyntaxTree Tree)>();
        var root = file.Tree.GetRoot();
        var nodes = hits.Select(hit => (Token: root.FindToken(hit.Position), hit))
            .Where(static found => found.Token.Span.Contains(found.hit.Position) && found.Token.Parent is not null
                && (!Markers.WholeNames.Contains(found.hit.Marker.Text) || IsWholeName(found.Token, found.hit.Marker.Text)))
            .Select(static found => found.Token.Parent!)
            .Concat(InDisabledBranches(file, words));
        foreach (var node in nodes)
        {
            var unit = node.AncestorsAndSelf()
                .FirstOrDefault(static ancestor => ancestor is MemberDeclarationSyntax and not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax))
                ?? node.SyntaxTree.GetRoot();
            // In `class A { string b; }` the word may be found in the type itself; take the type as the unit.
            if (seen.Add((unit.Span, unit.SyntaxTree)))
                yield return unit;
        }
    }

    /// <summary>
    /// The strings with one of the rule's words that a disabled branch holds: it has no tokens in the file's own tree, and its strings have a tree that
    /// shows them.
    /// </summary>
    public static IEnumerable<SyntaxNode> InDisabledBranches(FileContext file, MarkerKinds words) => !file.Tree.GetRoot().ContainsDirectives
        ? Array.Empty<SyntaxNode>()
        : file.Strings(words).Select(static site => (SyntaxNode)site.Expression).Where(expression => expression.SyntaxTree != file.Tree);

    /// <summary>
    /// Whether a word is the whole name of a member, a whole string, or a quoted name in JSON text; how the code is formatted does not
    /// matter.
    /// </summary>
    private static bool IsWholeName(SyntaxToken token, string word)
    {
        if (!token.IsKind(SyntaxKind.IdentifierToken))
            return string.Equals(token.ValueText, word, StringComparison.OrdinalIgnoreCase) || HoldsName(token.ValueText, word);
        return string.Equals(token.ValueText, word, StringComparison.OrdinalIgnoreCase) && token.Parent switch
        {
            IdentifierNameSyntax name => name.Parent switch
            {
                MemberAccessExpressionSyntax access => access.Name == name || access.Expression == name,
                AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left == name,
                MemberBindingExpressionSyntax or NameEqualsSyntax or AnonymousObjectMemberDeclaratorSyntax => true,
                _ => false,
            },
            PropertyDeclarationSyntax or ParameterSyntax or BaseTypeDeclarationSyntax => true,
            VariableDeclaratorSyntax variable => variable.Parent?.Parent is FieldDeclarationSyntax,
            _ => false,
        };
    }

    /// <summary>Whether text holds a name in quotes or as a step of a path: <c>"usage"</c> in JSON, <c>$.usage.cost</c>.</summary>
    private static bool HoldsName(string text, string word)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += word.Length)
        {
            var end = at + word.Length;
            var (before, after) = (at == 0 ? '.' : text[at - 1], end == text.Length ? '.' : text[end]);
            if (before is '"' or '\'' or '.' && after is '"' or '\'' or '.' or '[')
                return true;
        }

        return false;
    }

    /// <summary>Whether a member or type names another provider, or holds its address; a label alone may be a provider that the gateway is to ask.</summary>
    private static bool NamesOther(FileContext file, SyntaxNode node, TextSpan span) =>
        ProviderMentions.In(file).Any(name => name.Form != NameForm.Label && span.Contains(name.Position))
        || ProviderMentions.Addresses(file, node).HoldModelApi(span, file.Options.Target.Host);

    private static bool IsCalledAfterOther(SyntaxNode node)
    {
        var name = node switch
        {
            BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            _ => "",
        };
        return !name.Contains("compat", StringComparison.OrdinalIgnoreCase) && ModelNames.ServiceWords.Any(service => Names.HoldWord(name, service));
    }
}
