using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Rules;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Models;

/// <summary>Whose model id a string is. Four in ten projects that talk to OpenRouter talk to others as well, and their ids have the same form.</summary>
internal static class ModelEvidence
{
    private static readonly ImmutableHashSet<string> Preferences = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "order", "only", "ignore");
    private const string Model = "model";

    /// <summary>Whether the nearest thing around a string that names a provider names OpenRouter, or nothing does: an entry, an argument list, an arm, a statement, a member, a type.</summary>
    public static bool IsOurs(FileContext file, StringSite site) => Decide(file, site, static _ => false) ?? true;

    /// <summary>Whether a name without an author is meant for OpenRouter: something around it must say so before something names another provider or a vendor.</summary>
    public static bool IsBareIdOfOurs(FileContext file, StringSite site) =>
        IsModel(file, site) && Decide(file, site, static scope => scope.DescendantTokens().Take(200).Any(static token => ModelNames.Vendors.Contains(token.ValueText))) == true;

    /// <summary>Whether the word "model" stands in the statement or member that holds a string, or in the name of its method or type, or a client is made for it.</summary>
    public static bool IsModel(FileContext file, StringSite site)
    {
        var expression = site.Expression;
        if (StringUse.Argument(expression) is (var call, 0) && ModelNames.Calls.Contains(StringUse.CalledName(call)))
            return true;
        var scope = expression.FirstAncestorOrSelf<SyntaxNode>(static node => node is StatementSyntax or MemberDeclarationSyntax or ParameterSyntax or AttributeSyntax);
        return scope is not null
            && (file.Scan.Mentions(scope.Span, MarkerKinds.ModelWord, expression.Span) || scope.AncestorsAndSelf().Any(IsNamedForModels));
    }

    /// <summary>True for OpenRouter, false for another provider, null where nothing tells.</summary>
    private static bool? Decide(FileContext file, StringSite site, Func<SyntaxNode, bool> isOther)
    {
        var own = site.Expression.Span;
        for (var scope = site.Expression.Parent; scope is not (null or CompilationUnitSyntax or BaseNamespaceDeclarationSyntax); scope = scope.Parent)
        {
            if (!IsScope(scope))
                continue;
            if (file.Mentions(scope.Span, MarkerKinds.Evidence, own))
                return true;
            // Of a type its name alone says whose all of its ids are.
            var span = scope is BaseTypeDeclarationSyntax type ? type.Identifier.Span : scope.Span;
            if (NamesOther(file, span, own)
                || site.Services.HoldAddress(scope.Span, file.Options.Target.Host)
                || (scope is not (MemberDeclarationSyntax or BlockSyntax) && isOther(scope)))
            {
                return false;
            }
        }

        return null;
    }

    /// <summary>Whether code in a span names another provider; one that the gateway is told to prefer (<c>order = new[] { "groq" }</c>) is none.</summary>
    private static bool NamesOther(FileContext file, TextSpan span, TextSpan own) =>
        file.Scan.Mentions(span, MarkerKinds.OtherProvider, own)
        && file.Scan.Code.Any(hit => (hit.Marker.Kind & MarkerKinds.OtherProvider) != 0 && span.Contains(hit.Position) && !own.Contains(hit.Position) && !IsPreference(file, hit.Position));

    private static bool IsPreference(FileContext file, int position) =>
        file.Tree.GetRoot().FindToken(position).Parent is LiteralExpressionSyntax literal
        && (StringUse.ListName(literal) ?? StringUse.DeclaredName(literal)) is { } name && Preferences.Contains(name);

    private static bool IsScope(SyntaxNode node) => node is InitializerExpressionSyntax or BaseArgumentListSyntax or BaseObjectCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax
        or InvocationExpressionSyntax or AssignmentExpressionSyntax or SwitchExpressionArmSyntax or SwitchSectionSyntax or StatementSyntax or MemberDeclarationSyntax;

    /// <summary>Whether a member's name holds the word, or a type's does in front of another one: a <c>PageModel</c> is none.</summary>
    private static bool IsNamedForModels(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => Word(type.Identifier) is >= 0 and var at && at + Model.Length < type.Identifier.ValueText.Length,
        MethodDeclarationSyntax method => Word(method.Identifier) >= 0,
        PropertyDeclarationSyntax property => Word(property.Identifier) >= 0,
        ParameterSyntax parameter => Word(parameter.Identifier) >= 0,
        _ => false,
    };

    private static int Word(SyntaxToken name) => name.ValueText.IndexOf(Model, StringComparison.OrdinalIgnoreCase);
}
