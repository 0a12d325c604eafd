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

        List<ExpressionSyntax?> Called(string name) => NameUses.Of(project, name)
            .Select(static use => (Use: use, Call: use.Parent is InvocationExpressionSyntax call && call.Expression == use ? call.ArgumentList : null))
            .Where(found => found.Call is null || (Fits(found.Call, list) && !IsOfOthers(found.Use)))
            .Select(found => found.Call is null ? null : Argument(found.Call, list, parameter)).ToList();

        // A type is named in many places that make nothing.
        List<ExpressionSyntax?> Made(string name) => NameUses.Of(project, name).SelectMany(static use => Creations(use))
            .Where(made => made is not null && Fits(made, list)).Select(made => Argument(made!, list, parameter)).ToList();
    }

    /// <summary>Whether a call has as many arguments as a method takes: <c>http.SendAsync(request)</c> is not <c>SendAsync(baseUrl, key)</c>.</summary>
    private static bool Fits(ArgumentListSyntax call, ParameterListSyntax list)
    {
        var extension = list.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true ? 1 : 0;
        var least = list.Parameters.Count(static one => one.Default is null && !one.Modifiers.Any(SyntaxKind.ParamsKeyword)) - extension;
        return call.Arguments.Count >= least && (call.Arguments.Count <= list.Parameters.Count
            || list.Parameters.LastOrDefault()?.Modifiers.Any(SyntaxKind.ParamsKeyword) == true);
    }

    /// <summary>Whether a method is called on a client of the framework.</summary>
    private static bool IsOfOthers(ExpressionSyntax method) => method is MemberAccessExpressionSyntax
        {
            Expression: IdentifierNameSyntax receiver,
        } && Declarations.TypeOf(Declarations.Of(receiver)) is { } type && FrameworkNames.SentRequests.Contains(StringUse.LastName(type));

    /// <summary>What constructors are given where a type is named: in <c>new Chat(key)</c>, <c>Chat chat = new(key)</c>, <c>class Mine : Chat</c>.</summary>
    private static IEnumerable<ArgumentListSyntax?> Creations(ExpressionSyntax type) => type.Parent switch
    {
        ObjectCreationExpressionSyntax made => new[] { made.ArgumentList },
        VariableDeclarationSyntax declared => declared.Variables.Select(static one => (one.Initializer?.Value as ImplicitObjectCreationExpressionSyntax)
            ?.ArgumentList),
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => Returned(type.Parent, type),
        // `Task<Chat>`, `Chat?`
        NullableTypeSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax } nullable => Returned(nullable.Parent!, type),
        TypeArgumentListSyntax { Parent: GenericNameSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax } task } =>
            Returned(task.Parent!, type),
        PropertyDeclarationSyntax property => new[] { (Declarations.FirstValueOf(property) as ImplicitObjectCreationExpressionSyntax)?.ArgumentList },
        // `class Chat : Client { public Chat() : base("https://…") … }`
        BaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax derived } written => derived.Members.OfType<ConstructorDeclarationSyntax>()
            .Select(static made => made.Initializer?.ArgumentList).Append((written as PrimaryConstructorBaseTypeSyntax)?.ArgumentList),
        _ => Array.Empty<ArgumentListSyntax?>(),
    };

    private static IEnumerable<ArgumentListSyntax?> Returned(SyntaxNode method, ExpressionSyntax type) => method.DescendantNodes()
        .OfType<ImplicitObjectCreationExpressionSyntax>().Where(made => Declarations.TypeMade(made) == StringUse.LastName(type))
        .Select(static made => made.ArgumentList);

    private static ExpressionSyntax? Argument(ArgumentListSyntax call, ParameterListSyntax list, ParameterSyntax parameter)
    {
        var arguments = call.Arguments;
        if (arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Identifier.ValueText) is { } named)
            return named.Expression;
        // `config.Require("A:B")` of `Require(this IConfiguration config, string key)`
        var isExtension = list.Parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword) && arguments.Count < list.Parameters.Count;
        var index = list.Parameters.IndexOf(parameter) - (isExtension ? 1 : 0);
        return index >= 0 && index < arguments.Count ? arguments[index].Expression : parameter.Default?.Value;
    }
}
