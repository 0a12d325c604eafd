using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Finds the types that get a section of the configuration with a call: <c>services.AddApi&lt;Chat&gt;(config.GetSection("Chat"))</c>, <c>new
/// Chat(section)</c>, and what a method of the program's own that is given the section registers or makes.
/// </summary>
internal static class GivenSections
{
    private const int Deepest = 3;

    /// <summary>Their names.</summary>
    /// <param name="reach">Finds methods.</param>
    /// <param name="readers">The places that name the section, or a setting of it.</param>
    public static ImmutableHashSet<string> TypesIn(CodeReach reach, IEnumerable<SyntaxNode> readers) =>
        readers.SelectMany(reader => TypesAround(reach, reader, Deepest)).Where(static name => name.Length > 1)
            .ToImmutableHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> TypesAround(CodeReach reach, SyntaxNode place, int steps)
    {
        if (steps == 0)
            yield break;
        foreach (var node in place.Ancestors().TakeWhile(static node => node is not (StatementSyntax or MemberDeclarationSyntax)))
        {
            var found = node switch
            {
                InvocationExpressionSyntax call => TypeArguments(call).Concat(reach.Methods(StringUse.CalledName(call)).SelectMany(MadeIn)),
                ObjectCreationExpressionSyntax made => new[] { StringUse.LastName(made.Type) },
                // `var section = config.GetSection("Chat");`
                VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable => Declarations.ScopeOf(variable)?.DescendantNodes()
                    .OfType<IdentifierNameSyntax>().Where(use => use.Identifier.ValueText == variable.Identifier.ValueText)
                    .SelectMany(use => TypesAround(reach, use, steps - 1)) ?? Enumerable.Empty<string>(),
                _ => Enumerable.Empty<string>(),
            };
            foreach (var name in found)
                yield return name;
        }
    }

    private static IEnumerable<string> TypeArguments(InvocationExpressionSyntax call) =>
        (call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression) is GenericNameSyntax generic
        ? generic.TypeArgumentList.Arguments.Select(StringUse.LastName) : Enumerable.Empty<string>();

    /// <summary>The types that a method registers or makes.</summary>
    private static IEnumerable<string> MadeIn(MethodDeclarationSyntax method) => method.DescendantNodes().SelectMany(static node => node switch
    {
        InvocationExpressionSyntax call => GivenClients.RegisteredBy(call),
        ObjectCreationExpressionSyntax made => new[] { StringUse.LastName(made.Type) },
        _ => Enumerable.Empty<string>(),
    });
}
