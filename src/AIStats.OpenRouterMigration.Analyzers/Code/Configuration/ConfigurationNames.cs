using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The text of a name that code asks the configuration for, with the constants in it: <c>$"{ChatOptions.Section}:BaseUrl"</c>. What only the run tells
/// is a hole.
/// </summary>
internal static class ConfigurationNames
{
    private const int Deepest = 4;
    private static readonly string Unknown = StringText.Hole.ToString();

    /// <summary>Reads a name.</summary>
    public static string Read(MigrationProject project, ExpressionSyntax name) => Read(project, name, Deepest);

    private static string Read(MigrationProject project, ExpressionSyntax name, int depth)
    {
        if (depth == 0)
            return Unknown;
        switch (name)
        {
            case InvocationExpressionSyntax call when StringUse.CalledName(call) == "nameof" && call.ArgumentList.Arguments.Count == 1:
                return StringUse.LastName(call.ArgumentList.Arguments[0].Expression);
            // ConfigurationPath.Combine("OpenRouter", "BaseUrl")
            case InvocationExpressionSyntax call when StringUse.CalledName(call) == "Combine":
                return string.Join(":", call.ArgumentList.Arguments.Select(part => Read(project, part.Expression, depth - 1)));
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                return ConstantValue(project, name) is { } value ? Read(project, value, depth - 1) : Unknown;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax
                or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or ParenthesizedExpressionSyntax:
                var text = StringText.Read(name);
                var read = text.Value;
                foreach (var hole in text.Holes.OrderByDescending(static hole => hole.Key))
                    read = read.Remove(hole.Key, 1).Insert(hole.Key, Read(project, hole.Value, depth - 1));
                return read;
            default:
                return Unknown;
        }
    }

    /// <summary>What a name is given, where it is given nothing else: a constant, a variable that is set once.</summary>
    private static ExpressionSyntax? ConstantValue(MigrationProject project, ExpressionSyntax name)
    {
        if (name is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax and var owner, Name.Identifier.ValueText: var member })
            return Constant(Declarations.MembersOf(project, StringUse.LastName(owner), member).FirstOrDefault());

        var declaration = Declarations.Of(name);
        return Declarations.ScopeOf(declaration) is null ? Constant(declaration)
            : Declarations.ValuesOf(name).Take(2).ToList() is { Count: 1 } values ? values[0] : null;
    }

    private static ExpressionSyntax? Constant(SyntaxNode? member) => member switch
    {
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Modifiers: var modifiers } } when modifiers.Any(SyntaxKind.ConstKeyword)
            || modifiers.Any(SyntaxKind.ReadOnlyKeyword) => Declarations.FirstValueOf(member),
        PropertyDeclarationSyntax { ExpressionBody: not null } => Declarations.FirstValueOf(member),
        PropertyDeclarationSyntax { AccessorList.Accessors: { Count: 1 } } => Declarations.FirstValueOf(member),
        _ => null,
    };
}
