using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Tells whether a key is sent to an address: by the header that the code sets where the address is used.</summary>
internal static class SentKeys
{
    /// <summary>Whether any code that uses an address, also by the name of its constant, sends a key with the request.</summary>
    public static bool IsSent(MigrationProject project, ExpressionSyntax address)
    {
        // What holds the address may hold that of the chat as well, which has a key: `Urls.Talk` beside `Urls.Catalog`.
        if (Reads(project, address).ToList() is { Count: > 0 } reads)
            return reads.Exists(use => IsSentFrom(project, use));
        var declared = StringUse.DeclaredName(address);
        var name = address.FirstAncestorOrSelf<MemberDeclarationSyntax>() is BaseMethodDeclarationSyntax or GlobalStatementSyntax ? null : declared;
        if (name is null)
        {
            // `AppSettings.ListOf(vendor)` answers with the address: who calls the method sends the request.
            return IsSentFrom(project, address) || (IsAnswerOf(address, declared) && NameUses.Of(project, declared!)
                .Any(use => use.Parent is InvocationExpressionSyntax call && call.Expression == use && IsSentFrom(project, call)));
        }

        // `new Provider { ListUrl = "https://…" }`: who reads the member of such an object sends the request.
        var made = StringUse.Value(address).Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: ObjectCreationExpressionSyntax
            { Type: var of } } } ? StringUse.LastName(of) : "";
        var type = made.Length > 0 ? made : (StringUse.EnclosingType(address) as BaseTypeDeclarationSyntax)?.Identifier.ValueText;
        return NameUses.Of(project, name)
            .Where(use => use is IdentifierNameSyntax || (use is MemberAccessExpressionSyntax access
            && (StringUse.LastName(access.Expression) == type
            || (made.Length > 0 && MemberOwners.Of(access) is var owner && (owner.Length == 0 || owner == made)))))
            .Any(use => IsSentFrom(project, use));
    }

    /// <summary>
    /// Where code reads an address out of what holds it beside others: of a tuple, <c>Endpoints(vendor).List</c> or <c>var (_, list) = …</c>, or of an
    /// object that is made with it, <c>new Provider("https://…", "https://…/models")</c>.
    /// </summary>
    private static IEnumerable<ExpressionSyntax> Reads(MigrationProject project, ExpressionSyntax address)
    {
        var made = StringUse.Argument(address) is { Call: BaseObjectCreationExpressionSyntax creation } ? GivenMember.TypeName(creation) : "";
        var member = made.Length > 0 ? GivenMember.Of(project, address) : TupleOfBase.ElementOf(address);
        var uses = member is null ? Enumerable.Empty<ExpressionSyntax>() : NameUses.Of(project, member).Where(use => IsOf(use, made, address));
        return uses.Concat(TupleOfBase.VariablesOf(project, address)
            .SelectMany(static variable => StringUse.Uses(variable.SyntaxTree, variable.Identifier.ValueText).Where(use => Declarations.Of(use) == variable)));
    }

    /// <summary>Whether a use of a member's name means that of the type which is made with an address, or of the tuple with it.</summary>
    private static bool IsOf(ExpressionSyntax use, string made, ExpressionSyntax address)
    {
        if (use is not MemberAccessExpressionSyntax access)
            return made.Length > 0 && (StringUse.EnclosingType(use) as BaseTypeDeclarationSyntax)?.Identifier.ValueText == made;
        // `Providers[name].List`
        var owner = access.Expression is ElementAccessExpressionSyntax ? "" : MemberOwners.Of(access);
        return owner.Length == 0 || owner == made || (made.Length == 0 && TupleOfBase.IsHeldBy(address, owner));
    }

    private static bool IsAnswerOf(ExpressionSyntax address, string? name) => address.Ancestors().Any(node => Declarations.IsMethod(node, name));

    /// <summary>
    /// Whether the member around a place, or one of its type that it calls, sets the header; or the client of the type has it for all
    /// requests.
    /// </summary>
    private static bool IsSentFrom(MigrationProject project, ExpressionSyntax place)
    {
        // A health check asks the address by itself: AddUrlGroup(new Uri("https://…/models")).
        if (place.Ancestors().OfType<ArgumentListSyntax>().Any(static given => given.Parent is InvocationExpressionSyntax call
            && FrameworkNames.HealthChecks.Contains(StringUse.CalledName(call)) && !SetsKey(given)))
            return false;
        var type = StringUse.EnclosingType(place);
        if (type.DescendantTokens().Any(static token => token.ValueText == "DefaultRequestHeaders") && SetsKey(type))
            return true;
        // `http.GetStringAsync(List)` sends what the client sends with all requests, whatever request has a key beside it.
        if (IsAskedDirectly(project, place))
            return false;
        return place.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && (SetsKey(member) || Called(member, type).Any(SetsKey));
    }

    /// <summary>Whether an address is what a client's own method is asked for, which takes no header.</summary>
    private static bool IsAskedDirectly(MigrationProject project, ExpressionSyntax address)
    {
        var asked = StringText.Outermost(address.Parent is InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } ? text : address);
        if (StringUse.Argument(asked) is { Call: BaseObjectCreationExpressionSyntax uri } && StringUse.CalledName(uri) == nameof(Uri))
            asked = uri;
        return StringUse.Argument(asked) is { Index: 0, Call: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } call }
            && StringUse.CalledName(call) is var name && FrameworkNames.ClientRequests.Contains(name)
            && CodeReach.Of(project).Methods(name).IsEmpty;
    }

    /// <summary>The methods of the type that a member calls.</summary>
    private static IEnumerable<MethodDeclarationSyntax> Called(MemberDeclarationSyntax member, SyntaxNode type)
    {
        var called = new HashSet<string>(member.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(StringUse.CalledName), StringComparer.Ordinal);
        return type.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => method != member && called.Contains(method.Identifier.ValueText));
    }

    private static bool SetsKey(SyntaxNode code) => code.DescendantTokens().Any(static token =>
        token.ValueText is "Authorization" or "AuthenticationHeaderValue" or "Bearer" || token.ValueText.StartsWith("Bearer ", StringComparison.Ordinal));
}
