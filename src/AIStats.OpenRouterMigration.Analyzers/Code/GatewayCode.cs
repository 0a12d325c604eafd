using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
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
    public static bool IsOthers(FileContext file, SyntaxNode node)
    {
        foreach (var ancestor in node.AncestorsAndSelf().Where(static ancestor => ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax))
        {
            var span = ancestor is BaseNamespaceDeclarationSyntax space ? space.Name.Span : ancestor.Span;
            if (file.Mentions(span, MarkerKinds.Evidence))
                return false;
            if (IsCalledAfterOther(ancestor) || (ancestor is not CompilationUnitSyntax && NamesOther(file, ancestor, span)))
                return true;
        }

        return false;
    }

    /// <summary>The members and types of a file in which one of the rule's words stands, each once.</summary>
    public static IEnumerable<SyntaxNode> Units(FileContext file, MarkerKinds words)
    {
        var seen = new HashSet<(TextSpan Span, SyntaxTree Tree)>();
        var root = file.Tree.GetRoot();
        var nodes = file.Marked.Code.Where(hit => (hit.Marker.Kind & words) != 0).Select(hit => root.FindToken(hit.Position)).Where(static token => token.Parent is not null)
            .Select(static token => token.Parent!)
            // A disabled branch has no tokens in the file's own tree; its strings have a tree that shows them.
            .Concat(file.Strings(words).Select(static site => (SyntaxNode)site.Expression).Where(expression => expression.SyntaxTree != file.Tree));
        foreach (var node in nodes)
        {
            var unit = node.AncestorsAndSelf().FirstOrDefault(static ancestor => ancestor is MemberDeclarationSyntax and not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax)) ?? node.SyntaxTree.GetRoot();
            // A field of a type that is written in one line stands in the type; a local type does not exist.
            if (seen.Add((unit.Span, unit.SyntaxTree)))
                yield return unit;
        }
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
        return name.IndexOf("compat", StringComparison.OrdinalIgnoreCase) < 0 && ModelNames.ServiceWords.Any(service => Names.HoldWord(name, service));
    }
}
