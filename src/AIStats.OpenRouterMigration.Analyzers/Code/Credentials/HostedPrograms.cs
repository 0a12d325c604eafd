using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the program that an Aspire host sets a variable for, where that program is not C# of this solution.</summary>
internal static class HostedPrograms
{
    private const string SetsVariable = "WithEnvironment";

    /// <summary>The method that adds the program: <c>AddPythonApp</c>; null where the variable is for a project of the solution, or nobody knows.</summary>
    public static string? Find(ExpressionSyntax name)
    {
        if (StringUse.Argument(name) is not { Index: 0, Call: InvocationExpressionSyntax set } || StringUse.CalledName(set) != SetsVariable)
            return null;
        var resource = StringUse.Receiver(set);
        for (var depth = 0; resource is not null && depth < 50; depth++)
        {
            if (resource is InvocationExpressionSyntax call)
            {
                var called = StringUse.CalledName(call);
                if (FrameworkNames.OtherResources.Any(other => called.StartsWith("Add" + other, StringComparison.Ordinal)))
                    return called;
                resource = StringUse.Receiver(call);
            }
            else
            {
                resource = resource is IdentifierNameSyntax variable ? ValueOf(variable) : null;
            }
        }

        return null;
    }

    private static ExpressionSyntax? ValueOf(IdentifierNameSyntax variable) =>
        StringUse.EnclosingType(variable).DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .FirstOrDefault(declared => declared.Identifier.ValueText == variable.Identifier.ValueText && declared.SpanStart < variable.SpanStart)
            ?.Initializer?.Value;
}
