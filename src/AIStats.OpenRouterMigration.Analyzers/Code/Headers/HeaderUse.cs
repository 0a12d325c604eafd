using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Tells the headers of requests to a gateway from headers of the same name elsewhere.</summary>
internal static class HeaderUse
{
    /// <summary>
    /// Whether a header belongs to requests to OpenRouter, or to AI Stats after a fix: the smallest piece of code around it that names a service which may
    /// take it decides.
    /// </summary>
    public static bool IsForGateway(FileContext file, HeaderName header)
    {
        var (expression, services) = (header.Site.Expression, ForeignAddresses.Of(file, header.Site.Expression));
        var type = StringUse.EnclosingType(expression);
        // X-Title alone is no evidence: push services such as ntfy have a header of that name.
        var isTitle = header.Row.Name == GatewayHeaders.Title;
        if (IsInbound(expression) || (isTitle && !(file.HasSignal && file.Mentions(type.Span, MarkerKinds.Evidence | MarkerKinds.Referer)))
            || IsOtherCase(file, expression))
            return false;

        var value = Setting(expression);
        if (!IsOthers(type))
            return true;
        var (ownNames, otherNames) =
            (Holders(file.Signals.Strings.Where(static site => (site.Markers & MarkerKinds.Evidence) != 0).Select(static site => site.Expression), type),
                Holders(Others(type), type));
        var owner = Owners.Of(expression, new Scopes(
            scope => scope != type && type.Contains(scope) && !value.Contains(scope.Span),
            scope => file.Mentions(scope.Span, MarkerKinds.Evidence, value) || Names(scope).Any(ownNames.Contains),
            scope => IsOthers(scope) || Names(scope).Any(otherNames.Contains),
            Owner.Other));
        if (owner != Owner.Nobody)
            return owner == Owner.Gateway;
        return file.Mentions(type.Span, MarkerKinds.Evidence) && !(isTitle && services.HoldPushService(type.Span));

        // `OpenRouterOrGroqHeaders` names both sides, so it says nothing.
        IEnumerable<string> Names(SyntaxNode scope) => scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => !value.Contains(name.Span))
            .Select(static name => name.Identifier.ValueText)
            .Where(name => ownNames.Contains(name) != otherNames.Contains(name));

        bool IsOthers(SyntaxNode scope) => Others(scope).Any() || (isTitle && services.HoldPushService(scope.Span));

        IEnumerable<SyntaxNode> Others(SyntaxNode scope) => services.ModelGateways(scope.Span, file.Options.Target.Host)
            .Where(static address => !IsHeaderValue(address));
    }

    /// <summary>
    /// Names such as <c>openrouter-api-key</c> are secrets or settings; a header of that form begins like OpenRouter writes it. Others have an
    /// X-Generation-Id too.
    /// </summary>
    public static bool IsHeader(FileContext file, HeaderName header) =>
        header.Name.StartsWith(GatewayHeaders.OwnPrefix, StringComparison.OrdinalIgnoreCase)
        || (header.Name.StartsWith(GatewayHeaders.ShortPrefix, StringComparison.Ordinal) && IsAmongHeaders(header.Site.Expression))
        || (header.Row.Name[0] == 'X' && file.HasSignal);

    /// <summary>
    /// Whether the statement, attribute or member around a name speaks of headers: named clients and cache entries begin with the company's name too.
    /// </summary>
    private static bool IsAmongHeaders(SyntaxNode name) =>
        name.Ancestors().First(static node => node is StatementSyntax or AttributeSyntax or MemberDeclarationSyntax or CompilationUnitSyntax).ToString()
            .Contains("header", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a method sets, tests or removes a header.</summary>
    public static bool IsSetter(InvocationExpressionSyntax call) => FrameworkNames.HeaderChanges.Contains(StringUse.CalledName(call));

    /// <summary>Whether a header is looked for, and not set.</summary>
    public static bool IsRead(ExpressionSyntax name) =>
        StringUse.Argument(name) is { } argument
            ? FrameworkNames.HeaderReads.Contains(StringUse.CalledName(argument.Call))
            : name.Parent is ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax access }
            && !(access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access);

    /// <summary>Whether a header is taken away.</summary>
    public static bool IsRemoved(ExpressionSyntax name) => StringUse.Argument(name) is { } argument && StringUse.CalledName(argument.Call) == "Remove";

    /// <summary>The name with what it is set to.</summary>
    private static TextSpan Setting(ExpressionSyntax name) => name.Parent switch
    {
        ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent.Parent: AssignmentExpressionSyntax assignment } } => assignment.Span,
        ArgumentSyntax { Parent: { } list } => list.Span,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } pair => pair.Span,
        _ => name.Span,
    };

    /// <summary>Whether a text is what a header is set to.</summary>
    private static bool IsHeaderValue(SyntaxNode text) =>
        HeaderValues.NameOf(StringText.Outermost(text.FirstAncestorOrSelf<ExpressionSyntax>()!)) is { } name && GatewayHeaders.Find(name) is not null;

    /// <summary>The fields and properties of a type that hold an address: code that names one of them means it.</summary>
    private static HashSet<string> Holders(IEnumerable<SyntaxNode> addresses, SyntaxNode type) => new(
        addresses.Where(address => type.Span.Contains(address.Span))
            .Select(static address =>
            address.FirstAncestorOrSelf<SyntaxNode>(static node => node is VariableDeclaratorSyntax or PropertyDeclarationSyntax or StatementSyntax) switch
        {
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } variable => variable.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            _ => "",
        }).Where(static name => name.Length > 0),
        StringComparer.Ordinal);

    /// <summary>Whether a header stands in a case of a switch that has another case for the gateway.</summary>
    private static bool IsOtherCase(FileContext file, ExpressionSyntax expression) => expression.Ancestors()
        .FirstOrDefault(static node => node is SwitchExpressionArmSyntax or SwitchSectionSyntax or MemberDeclarationSyntax) is { } own
        and not MemberDeclarationSyntax
        && !file.Mentions(own.Span, MarkerKinds.Evidence)
        && own.Parent!.ChildNodes().Any(other => other.IsKind(own.Kind()) && file.Mentions(other.Span, MarkerKinds.Evidence));

    /// <summary>Whether a header is read from a request that the application serves.</summary>
    public static bool IsInbound(ExpressionSyntax expression)
    {
        if (StringUse.Value(expression).Parent is AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute })
            return StringUse.LastName(attribute.Name).StartsWith("FromHeader", StringComparison.Ordinal);
        if (StringUse.Argument(expression) is { } argument)
        {
            return StringUse.CalledName(argument.Call) is "WithHeaders" or "WithExposedHeaders" or "AllowedHeaders"
                || IsServedRequest(StringUse.Receiver(argument.Call));
        }

        return expression.Parent is ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax access } && IsServedRequest(access.Expression);
    }

    /// <summary>
    /// Whether headers are those of a request that the application serves: the declared type of what they are taken from tells, or, where none is in
    /// sight, the name.
    /// </summary>
    private static bool IsServedRequest(ExpressionSyntax? receiver)
    {
        if (receiver is null)
            return false;
        if (DeclaredTypes.Of(receiver) is { } type && (FrameworkNames.ServedRequests.Contains(type) || FrameworkNames.SentRequests.Contains(type)))
            return FrameworkNames.ServedRequests.Contains(type);
        var names = receiver.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText)
            .ToList();
        var request = names.IndexOf("Request");
        return request == 0 || (request > 0 && names[request - 1].EndsWith("context", StringComparison.OrdinalIgnoreCase))
            || (request > 0 && names[request - 1] == "ctx");
    }
}
