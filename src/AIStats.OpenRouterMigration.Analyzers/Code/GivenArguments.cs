using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>What the callers of the program's own methods and constructors give a parameter.</summary>
internal static class GivenArguments
{
    /// <summary>A name, or, where it is a parameter whose callers are all in sight, what these give it.</summary>
    public static IEnumerable<ExpressionSyntax> Or(MigrationProject project, ExpressionSyntax name)
    {
        var given = name is IdentifierNameSyntax && Declarations.Of(name) is ParameterSyntax parameter ? Of(project, parameter) : null;
        return given is not { Count: > 0 } || given.Contains(null) ? new[] { name } : given.OfType<ExpressionSyntax>();
    }

    /// <summary>What each use of a parameter's method or type gives it; null for a use that is no call, such as a method that is handed on.</summary>
    public static IReadOnlyList<ExpressionSyntax?> Of(MigrationProject project, ParameterSyntax parameter)
    {
        if (parameter.Parent is not ParameterListSyntax { Parent: { } owner } list)
            return Array.Empty<ExpressionSyntax?>();
        return owner switch
        {
            MethodDeclarationSyntax { Identifier.ValueText: var name } => Called(name),
            LocalFunctionStatementSyntax { Identifier.ValueText: var name } => Called(name),
            ConstructorDeclarationSyntax { Identifier.ValueText: var name } => Made(name),
            TypeDeclarationSyntax { Identifier.ValueText: var name } => Made(name),
            _ => Array.Empty<ExpressionSyntax?>(),
        };

        List<ExpressionSyntax?> Called(string name) => NameUses.Of(project, name).Where(static use => !IsNameOnly(use))
            .Select(static use => (Use: use, Call: CallOf(use)))
            .Where(found => found.Call is null || (Fits(found.Call.ArgumentList, list, Receiver(found.Call, list)) && !IsOfOthers(found.Use)))
            .Select(found => found.Call is null ? null : Argument(found.Call.ArgumentList, list, parameter, Receiver(found.Call, list))).ToList();

        // A type is named in many places that make nothing.
        List<ExpressionSyntax?> Made(string name) => project.Naming(name).SelectMany(tree => CreationsIn(project, tree))
            .Where(made => made.Type == name && Fits(made.Given, list, receiver: null))
            .Select(made => Argument(made.Given, list, parameter, receiver: null)).ToList();
    }

    /// <summary>Whether a method is named and not used: <c>nameof(Ask)</c>.</summary>
    private static bool IsNameOnly(ExpressionSyntax method) => StringUse.Argument(method) is ({ } call, _) && StringUse.CalledName(call) == "nameof";

    /// <summary>The call of a method; null where it is handed on: <c>names.Select(Ask)</c>.</summary>
    private static InvocationExpressionSyntax? CallOf(ExpressionSyntax method) =>
        (method.Parent is MemberBindingExpressionSyntax binding ? binding : method) is var called
        && called.Parent is InvocationExpressionSyntax call && call.Expression == called ? call : null;

    /// <summary>What is extended: <c>config</c> of <c>config.Require("A:B")</c>; null for <c>Settings.Require(config, "A:B")</c>.</summary>
    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call, ParameterListSyntax list) =>
        list.Parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword) && StringUse.Receiver(call) is { } receiver
        && (list.Parent?.Parent as TypeDeclarationSyntax)?.Identifier.ValueText != StringUse.LastName(receiver) ? receiver : null;

    /// <summary>Whether a call has as many arguments as a method takes: <c>http.SendAsync(request)</c> is not <c>SendAsync(baseUrl, key)</c>.</summary>
    private static bool Fits(ArgumentListSyntax call, ParameterListSyntax list, ExpressionSyntax? receiver)
    {
        var given = call.Arguments.Count + (receiver is null ? 0 : 1);
        return given >= list.Parameters.Count(static one => one.Default is null && !one.Modifiers.Any(SyntaxKind.ParamsKeyword))
            && (given <= list.Parameters.Count || list.Parameters.Last().Modifiers.Any(SyntaxKind.ParamsKeyword))
            && call.Arguments.All(argument => argument.NameColon is not { } name || list.Parameters.Any(one => IsNamed(one, name)));
    }

    private static bool IsNamed(ParameterSyntax parameter, NameColonSyntax name) => parameter.Identifier.ValueText == name.Name.Identifier.ValueText;

    /// <summary>Whether a method is called on a client of the framework.</summary>
    private static bool IsOfOthers(ExpressionSyntax method) => method is MemberAccessExpressionSyntax
        {
            Expression: IdentifierNameSyntax receiver,
        } && Declarations.TypeOf(Declarations.Of(receiver)) is { } type && FrameworkNames.SentRequests.Contains(StringUse.LastName(type));

    /// <summary>What the constructors of types are given in a file; kept with it.</summary>
    private static ImmutableArray<(string Type, ArgumentListSyntax Given)> CreationsIn(MigrationProject project, SyntaxTree tree) =>
        project.CacheOf(tree).Once(nameof(GivenArguments), tree, () => tree.GetRoot().DescendantNodes().Select(Creation)
            .Where(static made => made.Given is not null).Select(static made => (made.Type, made.Given!)).ToImmutableArray());

    private static (string Type, ArgumentListSyntax? Given) Creation(SyntaxNode node) => node switch
    {
        BaseObjectCreationExpressionSyntax made => (Declarations.TypeMade(made), made.ArgumentList),
        // `Chat() : this("https://…")`, `Mine() : base("https://…")`
        ConstructorInitializerSyntax { Parent: ConstructorDeclarationSyntax own } first => (first.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword)
            ? own.Identifier.ValueText : StringUse.LastName((own.Parent as TypeDeclarationSyntax)?.BaseList?.Types[0].Type), first.ArgumentList),
        PrimaryConstructorBaseTypeSyntax written => (StringUse.LastName(written.Type), written.ArgumentList),
        _ => default,
    };

    private static ExpressionSyntax? Argument(ArgumentListSyntax call, ParameterListSyntax list, ParameterSyntax parameter, ExpressionSyntax? receiver)
    {
        if (call.Arguments.FirstOrDefault(argument => argument.NameColon is { } name && IsNamed(parameter, name)) is { } named)
            return named.Expression;
        var index = list.Parameters.IndexOf(parameter) - (receiver is null ? 0 : 1);
        if (index < 0)
            return receiver;
        // `Ask(key: "…", log: true)`: the second argument is not the second parameter.
        return index < call.Arguments.Count && call.Arguments[index] is { NameColon: null, Expression: var given } ? given : parameter.Default?.Value;
    }
}
