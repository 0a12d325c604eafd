using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>How the syntax around a string uses it. Nothing here asks a semantic model.</summary>
internal static class StringUse
{
    /// <summary>The expression that has the string's value: without parentheses, <c>!</c>, and the branches of <c>?:</c> and <c>??</c> around it.</summary>
    public static ExpressionSyntax Value(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }
            || (expression.Parent is ConditionalExpressionSyntax conditional && conditional.Condition != expression))
        {
            expression = (ExpressionSyntax)expression.Parent;
        }

        return expression;
    }

    /// <summary>A name with what it is taken from: <c>Names.Title</c>.</summary>
    public static ExpressionSyntax Whole(IdentifierNameSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
        : name;

    /// <summary>Where a name stands in an expression of a file, with what it is taken from.</summary>
    public static IEnumerable<ExpressionSyntax> Uses(SyntaxTree tree, string name) => Uses(tree, tree.GetText(), name);

    /// <summary>The same, with the text of the file as it is searched fastest.</summary>
    public static IEnumerable<ExpressionSyntax> Uses(SyntaxTree tree, SourceText text, string name)
    {
        foreach (var at in TextPieces.FindName(text, name))
        {
            if ((at > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[at - 1]))
                || (at + name.Length < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[at + name.Length])))
                continue;
            // A hit in a comment leads to the token behind the comment, which has another name.
            if (tree.GetRoot().FindToken(at).Parent is IdentifierNameSyntax found && found.Identifier.ValueText == name)
                yield return Whole(found);
        }
    }

    /// <summary>The call or object creation that the string is an argument of, with the argument's index; null where it is none.</summary>
    public static (SyntaxNode Call, int Index)? Argument(ExpressionSyntax expression) =>
        Value(expression).Parent is ArgumentSyntax { Parent: ArgumentListSyntax list } argument && list.Parent is not null
            ? (list.Parent, list.Arguments.IndexOf(argument))
            : null;

    /// <summary>The name of the method, type or constructor that a call calls; empty for a target-typed <c>new</c>.</summary>
    public static string CalledName(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => LastName(invocation.Expression),
        ObjectCreationExpressionSyntax creation => LastName(creation.Type),
        _ => "",
    };

    /// <summary>The last identifier of a name, a member access, an element access or a call; empty where there is none.</summary>
    public static string LastName(SyntaxNode? node) => SyntaxNames.Last(node);

    /// <summary>What a chain of text calls such as <c>uri.Host.ToLowerInvariant()</c> or <c>BaseUrl.TrimEnd('/')</c> starts from.</summary>
    public static ExpressionSyntax? Subject(ExpressionSyntax? expression)
    {
        while (true)
        {
            switch (expression)
            {
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } access }
                    when IsTextCall(method):
                    expression = access.Expression;
                    break;
                // `url?.ToString().Contains(…)`: the receiver begins behind the question mark.
                case InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: var method } } call
                    when IsTextCall(method) && ConditionalAround(call) is { } conditional:
                    expression = conditional.Expression;
                    break;
                default:
                    return expression;
            }
        }
    }

    private static bool IsTextCall(string method) => method.StartsWith("Trim", StringComparison.Ordinal) || method.StartsWith("To", StringComparison.Ordinal);

    private static ConditionalAccessExpressionSyntax? ConditionalAround(ExpressionSyntax call) => call.Ancestors().OfType<ConditionalAccessExpressionSyntax>()
        .FirstOrDefault(conditional => conditional.WhenNotNull.Span.Contains(call.Span));

    /// <summary>Whether an expression reads a member, variable or parameter of a name, in any case and with or without an underscore before it.</summary>
    public static bool IsNamed(ExpressionSyntax expression, string? name) =>
        name is not null && string.Equals(LastName(Subject(expression)).TrimStart('_'), name.TrimStart('_'), StringComparison.OrdinalIgnoreCase);

    /// <summary>The names of a chain of members: <c>SecureStorage</c>, <c>Default</c>.</summary>
    public static IEnumerable<string> NamesIn(ExpressionSyntax? chain)
    {
        for (; chain is MemberAccessExpressionSyntax access; chain = access.Expression)
            yield return access.Name.Identifier.ValueText;
        yield return LastName(chain);
    }

    /// <summary>The receiver of a method call; null for a call without one.</summary>
    public static ExpressionSyntax? Receiver(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax } invocation
            when invocation.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } conditional => conditional.Expression,
        _ => null,
    };

    /// <summary>
    /// The name of the variable, field, property, parameter, named argument or member that takes the string, directly or through a
    /// constructor such as <c>new Uri(…)</c>; null where there is none.
    /// </summary>
    public static string? DeclaredName(ExpressionSyntax expression)
    {
        var node = (SyntaxNode)Value(expression);
        while (true)
        {
            switch (node.Parent)
            {
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                    return variable.Identifier.ValueText;
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                    return property.Identifier.ValueText;
                case EqualsValueClauseSyntax { Parent: ParameterSyntax parameter }:
                    return parameter.Identifier.ValueText;
                case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                    return property.Identifier.ValueText;
                case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method }:
                    return method.Identifier.ValueText;
                case ArrowExpressionClauseSyntax { Parent: LocalFunctionStatementSyntax function }:
                    return function.Identifier.ValueText;
                case ArrowExpressionClauseSyntax { Parent: AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } }:
                    return property.Identifier.ValueText;
                case AssignmentExpressionSyntax assignment when assignment.Right == node:
                    return LastName(assignment.Left) is { Length: > 0 } name ? name : null;
                case AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name: var member }:
                    return member.Identifier.ValueText;
                case ReturnStatementSyntax or YieldStatementSyntax:
                    return node.FirstAncestorOrSelf<SyntaxNode>(static around => around is MemberDeclarationSyntax or LocalFunctionStatementSyntax) switch
                    {
                        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
                        MethodDeclarationSyntax method => method.Identifier.ValueText,
                        PropertyDeclarationSyntax property => property.Identifier.ValueText,
                        _ => null,
                    };
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax switchExpression } arm when arm.Expression == node:
                    node = Value(switchExpression);
                    break;
                case ArgumentSyntax { NameColon.Name: var named }:
                    return named.Identifier.ValueText;
                case ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation }:
                    node = Value(creation);
                    break;
                case CastExpressionSyntax cast:
                    node = Value(cast);
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>The names of the members, keys, variables and arguments whose values hold the string, from the inside, up to its statement or member.</summary>
    public static IEnumerable<string> TakerNames(ExpressionSyntax expression)
    {
        foreach (var node in expression.Ancestors())
        {
            var name = node switch
            {
                AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax access } => Key(access.ArgumentList),
                AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax access } => Key(access.ArgumentList),
                AssignmentExpressionSyntax assignment => LastName(assignment.Left),
                InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: > 1 } pair } =>
                    (pair[0] as LiteralExpressionSyntax)?.Token.ValueText,
                AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name: var member } => member.Identifier.ValueText,
                ArgumentSyntax { NameColon.Name: var named } => named.Identifier.ValueText,
                VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
                PropertyDeclarationSyntax property => property.Identifier.ValueText,
                ParameterSyntax parameter => parameter.Identifier.ValueText,
                _ => null,
            };
            if (name is { Length: > 0 })
                yield return name;
            if (node is StatementSyntax or MemberDeclarationSyntax)
                yield break;
        }

        static string? Key(BracketedArgumentListSyntax list) => (list.Arguments.FirstOrDefault()?.Expression as LiteralExpressionSyntax)?.Token.ValueText;
    }

    /// <summary>Whether the string stands where only a constant may.</summary>
    public static bool MustBeConstant(ExpressionSyntax expression)
    {
        foreach (var ancestor in expression.Ancestors())
        {
            switch (ancestor)
            {
                case AttributeSyntax or ParameterSyntax or CaseSwitchLabelSyntax or GotoStatementSyntax or PatternSyntax:
                case FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword):
                case LocalDeclarationStatementSyntax local when local.Modifiers.Any(SyntaxKind.ConstKeyword):
                    return true;
                case StatementSyntax or MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether a type is <c>bool</c>, or a task with one.</summary>
    public static bool IsBoolean(TypeSyntax type) => type switch
    {
        PredefinedTypeSyntax predefined => predefined.Keyword.IsKind(SyntaxKind.BoolKeyword),
        NullableTypeSyntax nullable => IsBoolean(nullable.ElementType),
        QualifiedNameSyntax qualified => IsBoolean(qualified.Right),
        GenericNameSyntax { Identifier.ValueText: "Task" or "ValueTask", TypeArgumentList.Arguments: { Count: 1 } result } => IsBoolean(result[0]),
        SimpleNameSyntax { Identifier.ValueText: "Boolean" } => true,
        _ => false,
    };

    /// <summary>The outermost type that a node stands in; the whole file for top-level statements.</summary>
    public static SyntaxNode EnclosingType(SyntaxNode node)
    {
        SyntaxNode? found = null;
        SyntaxNode last = node;
        for (SyntaxNode? current = node; current is not null; current = current.Parent)
        {
            if (current is BaseTypeDeclarationSyntax)
                found = current;
            last = current;
        }

        return found ?? last;
    }

    /// <summary>The other elements of the list, array or collection that holds the string; none where it is no element.</summary>
    public static IEnumerable<SyntaxNode> Siblings(ExpressionSyntax expression)
    {
        var (element, list) = Element(expression);
        return list is null ? Array.Empty<SyntaxNode>() : list.ChildNodes().Where(node => node != element);
    }

    /// <summary>The entry of <c>{ ["key"] = … }</c> that an expression is the key of; null where it is none.</summary>
    public static AssignmentExpressionSyntax? IndexedEntry(ExpressionSyntax key) =>
        key.Parent is ArgumentSyntax { Parent.Parent: ImplicitElementAccessSyntax { Parent: AssignmentExpressionSyntax entry } } ? entry : null;

    /// <summary>The element of a list, array or collection that a value is; null where it is none.</summary>
    public static SyntaxNode? ElementOf(ExpressionSyntax value) => Element(value) is (var element, not null) ? element : null;

    /// <summary>The name of what takes the list, array or collection that holds the string; null where there is none.</summary>
    public static string? ListName(ExpressionSyntax expression) => Element(expression).List switch
    {
        InitializerExpressionSyntax { Parent: ExpressionSyntax creation } => DeclaredName(creation),
        { } list => DeclaredName(list),
        null => null,
    };

    private static (SyntaxNode Element, ExpressionSyntax? List) Element(ExpressionSyntax expression)
    {
        SyntaxNode element = Value(expression);
        // In `[a, b]` each element is wrapped in a node of a kind that Roslyn 4.5 does not know.
        if (element.Parent is { } wrapper and not ArgumentSyntax && wrapper.ChildNodes().Take(2).Count() == 1 && wrapper.Span == element.Span)
            element = wrapper;
        var list = element.Parent as ExpressionSyntax;
        return list is InitializerExpressionSyntax
            || (list is not (null or ElementAccessExpressionSyntax) && list.GetFirstToken().IsKind(SyntaxKind.OpenBracketToken))
            ? (element, list)
            : (element, null);
    }
}
