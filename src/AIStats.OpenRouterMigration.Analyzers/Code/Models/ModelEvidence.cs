using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Whose model id a string is. Four in ten projects that talk to OpenRouter talk to others as well, and their ids have the same form.</summary>
internal static class ModelEvidence
{
    private const string Model = "model";
    private static readonly string[] ModelNameEnds = { Model, "modelid", "model_id", "modelname" };

    /// <summary>
    /// Whether the nearest thing around a string that names a provider names OpenRouter, or nothing does: an entry, an argument list, an arm, a
    /// statement, a member, a type.
    /// </summary>
    public static bool IsOurs(FileContext file, StringSite site) => Owners.Of(site.Expression.Parent!, new Scopes(
        IsScope,
        scope => file.Mentions(scope.Span, MarkerKinds.Evidence, site.Expression.Span),
        scope => NamesOther(file, site, scope) || (scope is BaseTypeDeclarationSyntax type && GoesToOther(file, site, type)),
        Owner.Gateway)) != Owner.Other;

    /// <summary>
    /// Whether a name without an author is what an OpenRouter client or body takes as its model, and no vendor is in sight: its own API takes such
    /// names too.
    /// </summary>
    public static bool IsBareIdOfOurs(FileContext file, StringSite site)
    {
        if (!TakesModel(site.Expression))
            return IsModelConstant(file, site);
        return IsBareIdOfOurs(file, site, site.Expression);
    }

    /// <summary>Whether a string is the value of a constant that is given to a client or body as its model, in code about OpenRouter.</summary>
    private static bool IsModelConstant(FileContext file, StringSite site) =>
        site.Expression.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field }
        && NameUses.Of(file.Project, field.Identifier.ValueText) is { IsEmpty: false } uses
        && uses.All(use => TakesModel(use) && IsBareIdOfOurs(file.InConnected(use.SyntaxTree), site, use));

    private static bool IsBareIdOfOurs(FileContext file, StringSite site, ExpressionSyntax place)
    {
        for (var scope = place.Parent; scope is not (null or CompilationUnitSyntax or BaseNamespaceDeclarationSyntax); scope = scope.Parent)
        {
            // A switch arm or an if branch is often about one provider only.
            if (scope is ConditionalExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax)
                return false;
            if (!IsScope(scope))
                continue;
            if (NamesVendor(scope, place.Span) || NamesOther(file, site, scope))
                return false;
            if (file.Mentions(scope.Span, MarkerKinds.Evidence, place.Span))
                return true;
        }

        return false;
    }

    /// <summary>Whether OpenRouter is named in the arguments, the initializer or the object that an id stands in, its URL for one.</summary>
    public static bool IsBesideGateway(FileContext file, StringSite site)
    {
        var entry = site.Expression.Ancestors().First(static node =>
            node is BaseArgumentListSyntax or AnonymousObjectCreationExpressionSyntax or InitializerExpressionSyntax
                or StatementSyntax or MemberDeclarationSyntax or CompilationUnitSyntax);
        return entry is BaseArgumentListSyntax or AnonymousObjectCreationExpressionSyntax
                or InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression }
            && file.Mentions(entry.Span, MarkerKinds.Evidence, site.Expression.Span);
    }

    /// <summary>
    /// Whether a string of the right form is no model id but a name of something else: an entry of a registry, a key of another site's table
    /// (<c>("openrouter", id)</c>), or the model that an answer names.
    /// </summary>
    public static bool IsName(FileContext file, StringSite site, ModelIdPlace place) =>
        IsBesideCatalog(site)
        || (ModelIdText.NamesOpenRouter(site.Text.Value, place) && IsInListOfProviders(site))
        || ModelAnswers.IsInAnswer(site, place)
        || ModelRegistry.Names(file, site, place);

    /// <summary>Whether a string, or the constant that it is the value of, is a part of a path in the file system.</summary>
    public static bool IsPath(FileContext file, StringSite site) =>
        (StringUse.Argument(site.Expression) is var (call, _) && StringUse.LastName(StringUse.Receiver(call)) == nameof(Path))
        || (StringUse.DeclaredName(site.Expression) is { } name && file.Once(nameof(FindPathNames), FindPathNames).Contains(name));

    /// <summary>
    /// Whether the word "model" stands in the statement or member that holds a string, or in the name of its method or type, or a client is made for
    /// it.
    /// </summary>
    public static bool IsModel(FileContext file, StringSite site)
    {
        var expression = site.Expression;
        if (StringUse.DeclaredName(expression) is { } taker && ModelNames.OtherThings.Any(thing => taker.EndsWith(thing, StringComparison.OrdinalIgnoreCase)))
            return false;
        if (StringUse.Argument(expression) is (var call, 0) && ModelNames.Calls.Contains(StringUse.CalledName(call)))
            return true;
        var scope = expression.FirstAncestorOrSelf<SyntaxNode>(static node =>
            node is StatementSyntax or MemberDeclarationSyntax or ParameterSyntax or AttributeSyntax);
        return scope is not null
            && (file.Marked.Mentions(scope.Span, MarkerKinds.ModelWord, expression.Span) || scope.AncestorsAndSelf().Any(node => IsNamedForModels(file, node)));
    }

    /// <summary>
    /// Whether all that a type does with what holds a string stands in statements that name another provider: <c>foreach (var model in Models) await
    /// _groqClient.Ask(model);</c>.
    /// </summary>
    private static bool GoesToOther(FileContext file, StringSite site, BaseTypeDeclarationSyntax type)
    {
        if ((StringUse.ListName(site.Expression) ?? StringUse.DeclaredName(site.Expression)) is not { } name
            || !ProviderMentions.In(file).Any(other => other.Form == NameForm.Identifier && type.Span.Contains(other.Position)))
            return false;
        var uses = type.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(use => use.Identifier.ValueText == name && !use.Ancestors()
            .OfType<MemberDeclarationSyntax>().First().Span.Contains(site.Expression.Span)).ToList();
        return uses.Count > 0 && uses.TrueForAll(use => use.FirstAncestorOrSelf<StatementSyntax>(static node => node is not BlockSyntax) is { } statement
            && ProviderMentions.In(file).Any(other => other.Form == NameForm.Identifier && statement.Span.Contains(other.Position)));
    }

    /// <summary>
    /// Whether a string stands in a tuple, or an object, with another part that names the catalogue: then both together are a key of a table.
    /// </summary>
    private static bool IsBesideCatalog(StringSite site)
    {
        if (StringUse.Value(site.Expression).Parent is ArgumentSyntax { Parent: TupleExpressionSyntax tuple })
            return tuple.Arguments.Any(static argument => IsCatalog(argument.Expression));
        return site.Expression.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax members }
            && members.Expressions.OfType<AssignmentExpressionSyntax>()
            .Any(static member => ModelNames.CatalogMembers.Contains(StringUse.LastName(member.Left)) && IsCatalog(member.Right));
    }

    private static bool IsCatalog(ExpressionSyntax expression) => expression is LiteralExpressionSyntax literal
        && literal.Token.ValueText == ModelNames.RouterAuthor;

    /// <summary>
    /// Whether elements of a list name providers in front of a slash (<c>azure/production</c>): then <c>openrouter/…</c> is a name of that kind, too.
    /// </summary>
    private static bool IsInListOfProviders(StringSite site) =>
        StringUse.Siblings(site.Expression).SelectMany(static sibling => sibling.DescendantNodesAndSelf()).OfType<LiteralExpressionSyntax>()
        .Any(static literal => literal.Token.ValueText is var text && text.IndexOf('/') is > 0 and var slash && !ModelIdText.IsAuthor(text.Substring(0, slash))
            && ModelNames.ProviderMarkers.Concat(ModelNames.ProviderWords).Contains(text.Substring(0, slash), StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// Whether a scope names another provider. Of a type its name and its addresses say whose all of its ids are; an entry may hold any address.
    /// </summary>
    private static bool NamesOther(FileContext file, StringSite site, SyntaxNode scope)
    {
        var type = scope as BaseTypeDeclarationSyntax;
        var addresses = ProviderMentions.Addresses(file, scope);
        return ProviderMentions.In(file).Any(name => scope.Span.Contains(name.Position) && !site.Expression.Span.Contains(name.Position)
                && (type is null || name.Form == NameForm.Address || type.Identifier.Span.Contains(name.Position))
                // "NVIDIA" beside nvidia/nemotron-3 names the author of the model, not another provider.
                && !(name.Form == NameForm.Label && site.Text.Value.Contains(name.Word, StringComparison.OrdinalIgnoreCase)))
            || (scope is MemberDeclarationSyntax or BlockSyntax ? addresses.HoldModelApi(scope.Span, file.Options.Target.Host)
            : addresses.HoldAddress(scope.Span, file.Options.Target.Host));
    }

    /// <summary>Whether a string is the value of something that is called a model, an element of what is called models, or what a client is made for.</summary>
    private static bool TakesModel(ExpressionSyntax expression) =>
        (StringUse.Argument(expression) is (var call, 0) && ModelNames.Calls.Contains(StringUse.CalledName(call)))
        || ModelNameEnds.Any(end => StringUse.DeclaredName(expression)?.EndsWith(end, StringComparison.OrdinalIgnoreCase) == true)
        || StringUse.ListName(expression)?.EndsWith(Model + "s", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>
    /// Whether a name or a short string names a company whose own API takes names without an author; names of models and of client libraries do not.
    /// </summary>
    private static bool NamesVendor(SyntaxNode scope, TextSpan own) => scope.DescendantTokens().Any(token =>
        !own.Contains(token.Span)
        && (token.IsKind(SyntaxKind.IdentifierToken) ? !ModelNames.ClientNames.Any(name => token.ValueText.StartsWith(name, StringComparison.Ordinal))
        : ForeignAddresses.IsString(token) && IsShort(token.ValueText))
        && ModelNames.Vendors.Any(vendor => Names.HoldWord(token.ValueText, vendor)));

    private static bool IsShort(string text) =>
        (!text.Contains('/') || text.Contains("://", StringComparison.Ordinal)) && text.Count(static c => c == ' ') < 3
        && !ModelNames.Families.Any(family => text.StartsWith(family, StringComparison.Ordinal));

    private static IEnumerable<string> FindPathNames(FileContext file) =>
        from hit in file.Neighbours
        where hit.Marker.Kind == MarkerKinds.PathMethod
        let call = file.Tree.GetRoot().FindToken(hit.Position).Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>()
        where call is not null && StringUse.LastName(StringUse.Receiver(call)) == nameof(Path)
        from argument in call.ArgumentList.Arguments
        select StringUse.LastName(argument.Expression);

    private static bool IsScope(SyntaxNode node) =>
        node is InitializerExpressionSyntax or BaseArgumentListSyntax or BaseObjectCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax
            or InvocationExpressionSyntax or AssignmentExpressionSyntax or SwitchExpressionArmSyntax or SwitchSectionSyntax or StatementSyntax
            or (MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax);

    /// <summary>
    /// Whether the name of a member holds "model", or the name of a type does before its last word: <c>ModelOptions</c>, not
    /// <c>PageModel</c>.
    /// </summary>
    private static bool IsNamedForModels(FileContext file, SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax { Identifier: var name } => !name.ValueText.EndsWith(Model, StringComparison.OrdinalIgnoreCase) && HoldsWord(file, name),
        MethodDeclarationSyntax { Identifier: var name } => HoldsWord(file, name),
        PropertyDeclarationSyntax { Identifier: var name } => HoldsWord(file, name),
        _ => false,
    };

    private static bool HoldsWord(FileContext file, SyntaxToken name) => file.Marked.Mentions(name.Span, MarkerKinds.ModelWord);
}
