using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Recognizes strings that are compared with a URL or a host name.</summary>
internal static class HostComparisons
{
    /// <summary>Whether a string is no address that requests go to: it is compared with one, or only shown or used as a name.</summary>
    public static bool IsNoAddress(ExpressionSyntax expression) => IsTest(expression) || IsClientName(expression) || IsShown(expression)
        || IsHeaderValue(expression);

    /// <summary>Whether a whole address is compared, outside of tests: there an expected address follows what it expects.</summary>
    public static bool IsAddressTest(ExpressionSyntax expression) => IsCompared(expression) && !IsInTest(expression);

    /// <summary>The same of a string with a marker.</summary>
    public static bool IsNoAddress(StringSite site) => site.Is(SiteQuestion.NoAddress, static asked => IsTest(asked.Expression, IsCompared(asked))
        || IsClientName(asked.Expression) || IsShown(asked.Expression) || IsHeaderValue(asked.Expression));

    /// <summary>The same of a string with a marker.</summary>
    public static bool IsAddressTest(StringSite site) => IsCompared(site) && !IsInTest(site.Expression);

    private static bool IsCompared(StringSite site) => site.Is(SiteQuestion.Compared, static asked => IsCompared(asked.Expression));

    /// <summary>Whether code is a test, by the name of its type or by an attribute in it.</summary>
    public static bool IsInTest(SyntaxNode node) =>
        StringUse.EnclosingType(node) is BaseTypeDeclarationSyntax type
        && (NameWords.Tests.HoldWholeIn(type.Identifier.ValueText) || HasTestAttribute(type));

    /// <summary>Whether an attribute of a member, or of a member in it, makes it a test. Nobody looks into its code for one.</summary>
    public static bool HasTestAttribute(MemberDeclarationSyntax member) =>
        member.AttributeLists.SelectMany(static list => list.Attributes)
            .Any(static attribute => FrameworkNames.TestAttributes.Contains(StringUse.LastName(attribute.Name)))
        || (member is TypeDeclarationSyntax type && type.Members.Any(HasTestAttribute));

    /// <summary>Whether an address is what a header is set to: the site that asks, and no base.</summary>
    private static bool IsHeaderValue(ExpressionSyntax expression) => StringUse.DeclaredName(expression) == "Referrer"
        || (HeaderValues.NameOf(expression) is { } name && (GatewayHeaders.Find(name) is not null || FrameworkNames.OriginHeaders.Contains(name)));

    /// <summary>
    /// Where the name of a host is used that a string gives it; none where the string is no value of a field, variable or property that is
    /// compared.
    /// </summary>
    public static ImmutableArray<ExpressionSyntax> NamedUses(ExpressionSyntax expression, MigrationProject project)
    {
        if (IsCompared(expression) || IsListed(expression) || IsTestData(expression) || IsSentHeader(expression) || IsPolicy(expression.ToString())
            || Holder(expression) is not { } holder)
            return ImmutableArray<ExpressionSyntax>.Empty;
        return holder.Node.FirstAncestorOrSelf<StatementSyntax>() is null ? NameUses.Of(project, holder.Name)
            : StringUse.Uses(expression.SyntaxTree, holder.Name).ToImmutableArray();
    }

    /// <summary>Whether a string is sent or expected and takes the new value alone: a Host header, what a test expects, a row of test data.</summary>
    public static bool TakesNewValueAlone(ExpressionSyntax expression) => IsSentHeader(expression) || IsInTest(expression) || IsTestData(expression)
        || IsHostPattern(expression);

    /// <summary>
    /// Whether a string is the pattern of all addresses of a host that a double of a test answers: <c>mock.When("*openrouter.ai*")</c>. No request goes
    /// there by it, and what the requests of the code go to decides whether it fits.
    /// </summary>
    public static bool IsHostPattern(ExpressionSyntax expression) => StringUse.Argument(expression) is { Call: InvocationExpressionSyntax call }
        && FrameworkNames.RequestPatterns.Contains(StringUse.CalledName(call)) && expression is LiteralExpressionSyntax { Token.ValueText: var text }
        && text.IndexOf('*') >= 0 && text.Substring(text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + "://".Length : 0)
            .Trim('*', '/') is GatewayHosts.OpenRouter or GatewayHosts.AIStats;

    /// <summary>
    /// Whether a string is the argument of a comparison, an operand of <c>==</c>, a pattern, a case, an element of a list of hosts, a Host
    /// header, or a Content-Security-Policy.
    /// </summary>
    public static bool IsTest(ExpressionSyntax expression) => IsTest(expression, IsCompared(expression));

    private static bool IsTest(ExpressionSyntax expression, bool isCompared)
    {
        if (IsClientName(expression) || IsShown(expression))
            return false;
        if (isCompared || IsHostPattern(expression) || IsListed(expression) || IsTestData(expression) || IsSentHeader(expression)
            || IsPolicy(expression.ToString()))
            return true;
        return Holder(expression) is { } holder && IsComparedByName(holder.Node, holder.Name);
    }

    /// <summary>Whether a text is a Content-Security-Policy: <c>connect-src 'self' https://…</c>.</summary>
    public static bool IsPolicy(string text)
    {
        for (var at = text.IndexOf(Source, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Source, at + Source.Length, StringComparison.Ordinal))
        {
            // In source code a tab may be escaped.
            if (at + Source.Length < text.Length && (char.IsWhiteSpace(text[at + Source.Length]) || text[at + Source.Length] == '\\'))
                return true;
        }

        return false;
    }

    /// <summary>The end of the names of a policy's lists: <c>connect-src</c>.</summary>
    private const string Source = "-src";

    /// <summary>The Host header of a request, as a proxy sends it on.</summary>
    private static bool IsSentHeader(ExpressionSyntax expression) => StringUse.Value(expression).Parent switch
    {
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: HostHeader, Expression: var headers } } =>
            StringUse.LastName(headers).EndsWith("Headers", StringComparison.Ordinal),
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: 2 } arguments, Parent: InvocationExpressionSyntax call } } value =>
            arguments[0].Expression is LiteralExpressionSyntax { Token.ValueText: HostHeader } && arguments[1] == value
            && (StringUse.LastName(StringUse.Receiver(call)).EndsWith("Headers", StringComparison.Ordinal)
            || StringUse.CalledName(call).EndsWith("Header", StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary>
    /// Whether a string is the value of a field or property that code of the project, in other types too, compares and uses for nothing else; one
    /// that is named like a host may be in a list of them.
    /// </summary>
    public static bool IsComparedElsewhere(ExpressionSyntax expression, MigrationProject project) =>
        Holder(expression) is { } holder && holder.Node.FirstAncestorOrSelf<StatementSyntax>() is null
        && NameUses.Of(project, holder.Name) is { IsEmpty: false } uses
        && uses.All(use => IsCompared(use) || (IsHostLike(holder.Name) && StringUse.Siblings(use).Any()));

    private static bool IsHostLike(string name) => NameWords.Hosts.HoldWholeIn(name);

    /// <summary>Whether a string names a client of a factory.</summary>
    private static bool IsClientName(ExpressionSyntax expression) =>
        StringUse.Argument(expression) is { Index: 0 } argument
            && FrameworkNames.NamedClients.Contains(StringUse.CalledName(argument.Call));

    /// <summary>Whether a host is only shown: joined with others, or an element of a list of hosts that its file compares with nothing.</summary>
    public static bool IsShown(ExpressionSyntax expression)
    {
        if (StringUse.Value(expression).Parent is AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute })
            return FrameworkNames.ShownAttributes.Contains(StringUse.LastName(attribute.Name));
        if (StringUse.Argument(expression) is { } argument)
            return argument.Call is InvocationExpressionSyntax join && StringUse.CalledName(join) == "Join"
                && join.ArgumentList.Arguments.Any(other => !other.Span.Contains(expression.Span) && IsHostName(other));
        if (!StringUse.Siblings(expression).Any(IsHostName) || StringUse.ListName(expression) is not { } name || IsHostLike(name))
            return false;
        var uses = StringUse.Uses(expression.SyntaxTree, name);
        return !uses.Any(static use => IsCompared(use) || use.Parent is ForEachStatementSyntax
            || (use.Parent is MemberAccessExpressionSyntax access && FrameworkNames.Searches.Contains(access.Name.Identifier.ValueText)));
    }

    /// <summary>An element of a list of hosts, or the key of a map from hosts that gives no path to put behind them.</summary>
    private static bool IsListed(ExpressionSyntax expression)
    {
        if (StringUse.Siblings(expression).Any(IsHostName))
            return true;
        if (StringUse.ListName(expression) is { } name && IsHostLike(name))
            return true;
        return expression.Parent switch
        {
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } pair => pair.Expressions[0] == expression
                && !HoldsPath(pair),
            ArgumentSyntax { Parent.Parent: ImplicitElementAccessSyntax { Parent: { } pair } } => !HoldsPath(pair),
            _ => false,
        };
    }

    /// <summary>A case of a parameterized test that gives no path to put behind the host.</summary>
    public static bool IsTestData(ExpressionSyntax expression) =>
        StringUse.Value(expression).Parent is AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } list }
        && FrameworkNames.TestRows.Contains(StringUse.LastName(attribute.Name))
        && !HoldsPath(list);

    private static bool HoldsPath(SyntaxNode node) => node.DescendantTokens()
        .Any(static token => token.ValueText.TrimStart('/').StartsWith(GatewayPaths.RelativeRoot, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a string is an element of a list that is asked for a value where it is made: <c>new[] { Url, "…" }.Contains(saved)</c>.</summary>
    private static bool IsSearchedAtOnce(ExpressionSyntax expression)
    {
        var list = StringUse.ElementOf(expression)?.Parent;
        while (list is InitializerExpressionSyntax || list?.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
            list = list.Parent;
        return list?.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == list
            && StringUse.CalledName(call) == nameof(Enumerable.Contains);
    }

    private static bool IsCompared(ExpressionSyntax expression)
    {
        if (StringUse.Argument(expression) is { } argument)
        {
            return argument.Call is InvocationExpressionSyntax invocation
                ? IsComparison(invocation)
                : argument.Call is BaseObjectCreationExpressionSyntax creation && StringUse.CalledName(creation) == "Uri" && IsCompared(creation);
        }

        if (IsSearchedAtOnce(expression))
            return true;
        return StringUse.Value(expression).Parent switch
        {
            // `Base.EndsWith('/')` asks a base about its own ending and is no host test.
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access => access.Expression == StringUse.Value(expression)
                && (access.Expression is NameSyntax or MemberAccessExpressionSyntax ? StringUse.CalledName(call) is "Equals" or "CompareTo"
                : IsComparison(call)),
            BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression)
                || binary.IsKind(SyntaxKind.IsExpression),
            ConstantPatternSyntax or CaseSwitchLabelSyntax => true,
            _ => false,
        };
    }

    /// <summary>
    /// Whether a call compares: a method of the framework that does, or one of the program's own that answers with a <c>bool</c>. Only where
    /// that one is declared elsewhere, its name decides, and its answer has to be used.
    /// </summary>
    private static bool IsComparison(InvocationExpressionSyntax call)
    {
        var method = StringUse.CalledName(call);
        if (FrameworkNames.Comparisons.Contains(method))
            return true;
        if (FrameworkNames.ValueTests.Contains(method))
            return false;
        var returned = Declarations.ReturnTypes(call, method);
        return returned.Count > 0
            ? returned.Any(static type => StringUse.IsBoolean(type))
            : (NameWords.Comparisons.BeginIn(method) || method.EndsWith("Equals", StringComparison.Ordinal))
            && call.Parent is not (ExpressionStatementSyntax or AwaitExpressionSyntax);
    }

    private const string HostHeader = "Host";

    /// <summary>The field, local or property that a string is the value of.</summary>
    public static (SyntaxNode Node, string Name)? Holder(ExpressionSyntax expression) => StringUse.Value(expression).Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax or LocalDeclarationStatementSyntax } variable } =>
            (variable, variable.Identifier.ValueText),
        // A property with a setter holds the default of a setting, which users may change.
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { AccessorList.Accessors.Count: 1 } property } => (property, property.Identifier.ValueText),
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => (property, property.Identifier.ValueText),
        _ => null,
    };

    /// <summary>Whether a variable, field or property holds a host that its type compares, and builds no address from.</summary>
    private static bool IsComparedByName(SyntaxNode holder, string name)
    {
        var uses = StringUse.EnclosingType(holder).DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(use => use.Identifier.ValueText == name && Declarations.MayBeGiven(use, holder)).Select(StringUse.Whole).ToList();
        return uses.Any(static use => IsCompared(use) || StringUse.Siblings(use).Any())
            && uses.All(static use => use.Parent is not InterpolationSyntax && StringText.Outermost(use) == use);
    }

    /// <summary>
    /// The host in a test for <c>openrouter</c> without its domain, at the start of a URL or on something that is named like an address; null where
    /// it is none.
    /// </summary>
    public static TextSpan? WordOnly(StringSite site)
    {
        var text = site.Text.Value;
        var start = text.IndexOf("://", StringComparison.Ordinal) is var scheme && scheme >= 0 ? scheme + "://".Length : 0;
        if (!string.Equals(text.Substring(start).Trim('.'), GatewayHosts.OpenRouterName, StringComparison.OrdinalIgnoreCase)
            || StringUse.Argument(site.Expression) is not { } argument
            || !FrameworkNames.TextSearches.Contains(StringUse.CalledName(argument.Call)))
        {
            return null;
        }

        var receiver = StringUse.LastName(StringUse.Subject(StringUse.Receiver(argument.Call)));
        return start > 0 || NameWords.AskedAddresses.Admit(receiver) ? site.Text.Span(start, text.Length) : null;
    }

    /// <summary>A name such as <c>api.openai.com</c>: dots and no path.</summary>
    private static bool IsHostName(SyntaxNode node)
    {
        var literal = node.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().FirstOrDefault();
        if (literal is null || !literal.IsKind(SyntaxKind.StringLiteralExpression) || literal.Span != node.Span)
            return false;
        var text = literal.Token.ValueText;
        return text.IndexOf('.') > 0 && text.All(static c => char.IsLetterOrDigit(c) || c is '.' or '-');
    }
}
