using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Who is given a client that has a base, so that the paths of these types are added to a base that stands elsewhere.</summary>
/// <param name="Types">The types that are made or registered with the client: <c>new Balance(http)</c>.</param>
/// <param name="Names">The names that a factory knows the client by: <c>CreateClient("llm")</c>.</param>
/// <param name="IsShared">Whether the client is registered as the one of the program, so that each type that takes a client has it.</param>
internal sealed record GivenClients(ImmutableHashSet<string> Types, ImmutableHashSet<string> Names, bool IsShared)
{
    /// <summary>The names that a file has to hold for one of its types to be among them.</summary>
    public IEnumerable<string> All => IsShared ? Types.Union(Names).Append(FrameworkNames.HttpClient) : Types.Union(Names);

    /// <summary>Those that are given a client whose base address stands, or is read, at some places.</summary>
    public static GivenClients At(IEnumerable<SyntaxNode> places)
    {
        var found = new Builder();
        foreach (var place in places)
            found.Follow(place);
        return new GivenClients(found.Types.ToImmutable(), found.Names.ToImmutable(), found.IsShared);
    }

    /// <summary>What a client gets as its base, where it is made and later in its scope.</summary>
    public static IEnumerable<ExpressionSyntax> BasesOf(IdentifierNameSyntax client)
    {
        var (declaration, name) = (Declarations.Of(client), client.Identifier.ValueText);
        var scope = Declarations.ScopeOf(declaration) ?? StringUse.EnclosingType(client);
        return scope.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(given => given.Left switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: FrameworkNames.BaseAddress, Expression: var receiver } =>
                StringUse.LastName(receiver) == name,
            IdentifierNameSyntax { Identifier.ValueText: FrameworkNames.BaseAddress } =>
                given.Parent?.Parent is BaseObjectCreationExpressionSyntax made && StringUse.DeclaredName(made) == name,
            _ => false,
        }).Select(static given => given.Right);
    }

    /// <summary>All that clients get as their base in a piece of code.</summary>
    public static IEnumerable<ExpressionSyntax> BasesIn(SyntaxNode code) =>
        // Most code has none, and to walk it takes much longer than to search its text.
        TextPieces.FindName(code.SyntaxTree.GetText(), code.Span, FrameworkNames.BaseAddress)
            .Select(at => code.FindToken(at).Parent?.Ancestors().OfType<AssignmentExpressionSyntax>().FirstOrDefault(given => given.Left.Span.Contains(at)))
            .OfType<AssignmentExpressionSyntax>().Where(static given => StringUse.LastName(given.Left) == FrameworkNames.BaseAddress)
            .Select(static given => given.Right);

    /// <summary>The one name that a type asks a factory of clients for; null where it asks for none or for several.</summary>
    public static string? NameAskedBy(SyntaxNode type)
    {
        var names = type.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(static call => StringUse.CalledName(call) == FrameworkNames.CreateClient && call.ArgumentList.Arguments.Count == 1)
            .Select(static call => NameOf(call.ArgumentList.Arguments[0].Expression)).Distinct(StringComparer.Ordinal).Take(2).ToArray();
        return names.Length == 1 && names[0].Length > 0 ? names[0] : null;
    }

    /// <summary>The name of a client in an argument: its text, or the last name of the constant that holds it.</summary>
    public static string NameOf(ExpressionSyntax argument) => argument is LiteralExpressionSyntax literal ? literal.Token.ValueText
        : StringUse.LastName(argument);

    /// <summary>The type arguments of the registrations in a chain of calls: <c>AddRefitClient&lt;IChat&gt;().ConfigureHttpClient(…)</c>.</summary>
    public static IEnumerable<string> RegisteredBy(InvocationExpressionSyntax call) => Chain(call)
        .Select(static one => one.Expression is MemberAccessExpressionSyntax access ? access.Name : one.Expression).OfType<GenericNameSyntax>()
        .Where(static name => FrameworkNames.Registrations.Contains(name.Identifier.ValueText))
        .SelectMany(static name => name.TypeArgumentList.Arguments).Select(StringUse.LastName);

    /// <summary>A call and those that it is called on.</summary>
    private static IEnumerable<InvocationExpressionSyntax> Chain(InvocationExpressionSyntax call)
    {
        for (var one = call; one is not null; one = StringUse.Receiver(one) as InvocationExpressionSyntax)
            yield return one;
    }

    private sealed class Builder
    {
        public ImmutableHashSet<string>.Builder Types { get; } = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);

        public ImmutableHashSet<string>.Builder Names { get; } = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);

        public bool IsShared { get; private set; }

        /// <summary>Follows an address into the base of a client, and the client to those that are given it.</summary>
        public void Follow(SyntaxNode place)
        {
            var given = place.Ancestors().TakeWhile(static node => node is not (StatementSyntax or MemberDeclarationSyntax))
                .OfType<AssignmentExpressionSyntax>().FirstOrDefault(static one => StringUse.LastName(one.Left) == FrameworkNames.BaseAddress);
            switch (given?.Left)
            {
                // http.BaseAddress = …, in a registration the parameter of a lambda.
                case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax client }:
                    FollowRegistration(given);
                    if (Declarations.Of(client) is not ParameterSyntax)
                        FollowVariable(given.SyntaxTree, client.Identifier.ValueText);
                    break;
                // new HttpClient { BaseAddress = … }
                case IdentifierNameSyntax when given.Parent?.Parent is BaseObjectCreationExpressionSyntax client:
                    FollowArgument(client);
                    IsShared |= client.Ancestors().TakeWhile(static node => node is not (StatementSyntax or MemberDeclarationSyntax))
                        .Any(static node => node is InvocationExpressionSyntax && FrameworkNames.Registrations.Contains(StringUse.CalledName(node)));
                    if (StringUse.DeclaredName(client) is { } variable)
                        FollowVariable(given.SyntaxTree, variable);
                    break;
            }
        }

        private void FollowRegistration(SyntaxNode given)
        {
            foreach (var call in given.Ancestors().OfType<LambdaExpressionSyntax>()
                .Select(static lambda => lambda.Parent?.Parent?.Parent).OfType<InvocationExpressionSyntax>().SelectMany(Chain))
            {
                Types.UnionWith(RegisteredBy(call));
                if (StringUse.CalledName(call) == FrameworkNames.AddHttpClient && call.ArgumentList.Arguments.FirstOrDefault() is { } first
                    && NameOf(first.Expression) is { Length: > 0 } name)
                    Names.Add(name);
            }
        }

        private void FollowVariable(SyntaxTree tree, string client)
        {
            foreach (var use in StringUse.Uses(tree, client))
                FollowArgument(use);
        }

        private void FollowArgument(ExpressionSyntax client)
        {
            if (StringUse.Argument(client) is not var (call, _))
                return;
            if (call is BaseObjectCreationExpressionSyntax made)
                Types.Add(Declarations.TypeMade(made));
            else if (call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax generic } })
                Types.UnionWith(generic.TypeArgumentList.Arguments.Select(StringUse.LastName));
            else
                IsShared |= FrameworkNames.Registrations.Contains(StringUse.CalledName(call));
        }
    }
}
