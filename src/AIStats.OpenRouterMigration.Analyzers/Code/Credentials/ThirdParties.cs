using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the other companies that a key goes to: their address stands in the member that reads it, and nothing there reads another key.</summary>
internal static class ThirdParties
{
    private static readonly string[] KeyWords = { "key", "token", "secret", "password" };

    /// <summary>What to know about the place where a key is read, as the end of a message; empty where the key goes to the gateway only.</summary>
    public static string Note(FileContext file, StringSite site) =>
        Find(file, site) is { } host ? $", but it is also sent to {host}, which needs a key of its own"
        : "";

    /// <summary>The host of the company; null where there is none.</summary>
    public static string? Find(FileContext file, StringSite site)
    {
        if (site.Expression.FirstAncestorOrSelf<MemberDeclarationSyntax>(
            static member => member is BaseMethodDeclarationSyntax or GlobalStatementSyntax or PropertyDeclarationSyntax) is not { } member)
            return null;
        // What is read in a lambda stays there: `AddHttpClient("…", client => …)` beside the clients of other services.
        SyntaxNode scope = site.Expression.Ancestors().TakeWhile(node => node != member).OfType<AnonymousFunctionExpressionSyntax>().LastOrDefault()
            ?? (member is GlobalStatementSyntax ? member.Parent! : (SyntaxNode)member);
        if (ForeignAddresses.Of(file, site.Expression).ModelGateways(scope.Span, file.Options.Target.Host).FirstOrDefault() is not { } address
            || !IsForKey(scope, site) || HoldsOtherKey(scope, site))
            return null;
        return Uri.TryCreate(address.GetFirstToken().ValueText, UriKind.Absolute, out var uri) ? uri.Host : null;
    }

    /// <summary>Whether a name is that of a key, or of a section whose key is read there: <c>OpenRouter:Model</c> is none.</summary>
    private static bool IsForKey(SyntaxNode scope, StringSite site) => NameWords.IsKey(site.Text.Value)
        || (SettingReads.IsSection(site.Expression) && scope.DescendantTokens().Any(static token => NameWords.IsKey(token.ValueText)));

    private static bool HoldsOtherKey(SyntaxNode scope, StringSite site) => scope.DescendantNodes().OfType<LiteralExpressionSyntax>()
        .Any(literal => literal.Token.Value is string text && !site.Expression.Span.Contains(literal.Span) && literal.Token.ValueText.Length < 60
            && literal.Parent is ArgumentSyntax && Names.Words(text).Any(word => KeyWords.Contains(word, StringComparer.OrdinalIgnoreCase)));
}
