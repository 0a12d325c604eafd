using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>What the code of a project tells its serializers: read from its tokens, so that comments and the mere name of an option say nothing.</summary>
internal sealed class JsonOptions
{
    private const string NewtonsoftOption = "NullValueHandling";
    private readonly bool _systemLeavesNullOut;
    private readonly bool _newtonsoftLeavesNullOut;
    private readonly bool _writesSnakeCase;

    private JsonOptions(MigrationProject project)
    {
        _systemLeavesNullOut = Holds(project, "DefaultIgnoreCondition", LeavesNullOut) || Holds(project, "IgnoreNullValues", LeavesNullOut);
        // An attribute is about one member or type, not about the serializer.
        _newtonsoftLeavesNullOut = Holds(project, NewtonsoftOption,
            static token => token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is null && LeavesNullOut(token));
        _writesSnakeCase = project.HoldingProjectWord(FrameworkNames.SnakeCase).Any(static tree => tree.GetRoot().DescendantTokens().Any(
            static token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText.Contains("SnakeCase", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether any serializer of the project leaves out what is null.</summary>
    public static bool LeavesNullOut(MigrationProject project) => Of(project) is { _systemLeavesNullOut: true } or { _newtonsoftLeavesNullOut: true };

    /// <summary>Whether the serializer of a type is told to leave out what is null.</summary>
    public static bool LeavesNullOut(MigrationProject project, bool isNewtonsoft) => isNewtonsoft ? Of(project)._newtonsoftLeavesNullOut
        : Of(project)._systemLeavesNullOut;

    /// <summary>Whether a naming policy of the project writes names in snake case.</summary>
    public static bool WriteSnakeCase(MigrationProject project) => Of(project)._writesSnakeCase;

    /// <summary>Whether the settings of one serializer leave out what is null, by the value that the option is given.</summary>
    public static bool LeaveNullOut(SyntaxNode settings) => settings.DescendantTokens().Any(static token =>
        token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText is "DefaultIgnoreCondition" or "IgnoreNullValues" or NewtonsoftOption
            && LeavesNullOut(token));

    private static JsonOptions Of(MigrationProject project) => project.Once(nameof(JsonOptions), project, () => new JsonOptions(project));

    private static bool Holds(MigrationProject project, string option, Func<SyntaxToken, bool> isSet) =>
        project.HoldingProjectWord(option).Any(tree => tree.GetRoot().DescendantTokens().Any(
        token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == option && isSet(token)));

    /// <summary>Whether an option is given a value that leaves nulls out; one that is not written out may.</summary>
    private static bool LeavesNullOut(SyntaxToken option)
    {
        var value = option.Parent?.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == option.Parent => assignment.Right,
            NameEqualsSyntax { Parent: AttributeArgumentSyntax argument } => argument.Expression,
            MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access when assignment.Left == access => assignment.Right,
            _ => (option.Parent as NameEqualsSyntax)?.Parent is AttributeArgumentSyntax { Expression: var written } ? written : null,
        };
        return value is not null && !value.IsKind(SyntaxKind.FalseLiteralExpression)
            && value is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Never" or "Include" };
    }
}
