using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Rules;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Headers;

/// <summary>Tells the headers of requests to a gateway from headers of the same name elsewhere.</summary>
internal static class HeaderUse
{
    /// <summary>Whether a header belongs to requests to OpenRouter, or to AI Stats after a fix.</summary>
    public static bool IsForGateway(FileContext file, HeaderName header)
    {
        var expression = header.Site.Expression;
        var type = StringUse.EnclosingType(expression);
        if (IsInbound(expression))
            return false;
        // X-Title alone is no evidence: push services such as ntfy have a header of that name.
        if (header.Row.Name == GatewayHeaders.Title
            && (!file.HasSignal || !file.Mentions(type.Span, MarkerKinds.Evidence | MarkerKinds.Referer) || header.Site.Services.HoldPushService(type.Span)))
        {
            return false;
        }

        return !HasOtherAddress(file, header.Site, type) || NearestAddressIsGateway(file, header.Site, type);
    }

    /// <summary>Whether a method sets, tests or removes a header.</summary>
    public static bool IsSetter(InvocationExpressionSyntax call) => Setters.Contains(StringUse.CalledName(call));

    /// <summary>Whether a header is looked for, and not set.</summary>
    public static bool IsRead(ExpressionSyntax name) =>
        StringUse.Argument(name) is { } argument
            ? StringUse.CalledName(argument.Call) is "Contains" or "ContainsKey" or "GetValues" or "TryGetValue" or "TryGetValues" or "GetValueOrDefault"
            : name.Parent is ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax access } && !(access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access);

    /// <summary>Whether a header is taken away.</summary>
    public static bool IsRemoved(ExpressionSyntax name) => StringUse.Argument(name) is { } argument && StringUse.CalledName(argument.Call) == "Remove";

    private static readonly ImmutableHashSet<string> Setters = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "Add", "TryAdd", "TryAddWithoutValidation", "AddWithoutValidation", "Set", "SetHeader", "Remove", "Contains", "Append", "AddHeader", "AddDefaultHeader",
        "AddOrUpdateHeader", "AddOrUpdateParameter", "SetRequestHeader", "WithHeader", "WithAdditionalHeader", "SetValue");

    /// <summary>Where a type talks to several hosts, the smallest piece of code around the header that names a host decides.</summary>
    private static bool NearestAddressIsGateway(FileContext file, StringSite site, SyntaxNode type)
    {
        foreach (var ancestor in site.Expression.Ancestors().TakeWhile(node => node != type))
        {
            var isGateway = file.Mentions(ancestor.Span, MarkerKinds.Evidence);
            var isOther = HasOtherAddress(file, site, ancestor);
            if (isGateway || isOther)
                return isGateway && !isOther;
        }

        return false;
    }

    private static bool HasOtherAddress(FileContext file, StringSite site, SyntaxNode node) => site.Services.HoldAddress(node.Span, file.Options.Target.Host);

    /// <summary>Whether a header is read from a request that the application serves.</summary>
    private static bool IsInbound(ExpressionSyntax expression)
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

    /// <summary><c>Request.Headers</c> of a controller, or that of an HTTP context.</summary>
    private static bool IsServedRequest(ExpressionSyntax? receiver)
    {
        if (receiver is null)
            return false;
        var names = receiver.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText).ToList();
        var request = names.IndexOf("Request");
        return request == 0 || (request > 0 && names[request - 1].EndsWith("context", StringComparison.OrdinalIgnoreCase)) || (request > 0 && names[request - 1] == "ctx");
    }
}
