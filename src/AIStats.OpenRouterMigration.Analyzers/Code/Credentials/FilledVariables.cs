using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Finds the entry with OpenRouter's name that code fills a variable from: <c>WithEnvironment("AI_STATS_API_KEY", key)</c> with
/// <c>var key = builder.AddParameter("openrouter-key")</c>. A rename in code does not change what a person has stored there.
/// </summary>
internal static class FilledVariables
{
    /// <summary>The program of others that an Aspire host gives the same value: <c>AddPythonApp</c>; null where there is none.</summary>
    /// <param name="name">The string with the name of the variable.</param>
    public static string? OtherProgram(ExpressionSyntax name) =>
        StringUse.Argument(name) is { Index: 0, Call: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } given } set }
        && given[1].Expression is IdentifierNameSyntax value
        ? StringUse.EnclosingType(name).DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(other => other != set && StringUse.CalledName(other) == StringUse.CalledName(set) && other.ArgumentList.Arguments.Count == 2
                && other.ArgumentList.Arguments[1].Expression is IdentifierNameSyntax used && used.Identifier.ValueText == value.Identifier.ValueText)
            .Select(static other => HostedPrograms.Find(other.ArgumentList.Arguments[0].Expression)).FirstOrDefault(static program => program is not null)
        : null;

    /// <summary>The name of the entry; null where the variable is filled from none.</summary>
    /// <param name="name">The string with the name of the variable.</param>
    public static string? Source(ExpressionSyntax name)
    {
        // `new EnvironmentVarArgs { Name = "…", SecretRef = "openrouter-key" }`, as programs write that describe hosts.
        if (name.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Name" }, Parent: InitializerExpressionSyntax made })
            return made.Expressions.Where(other => other != name.Parent).Select(EntryIn).FirstOrDefault(static entry => entry is not null);
        if (StringUse.Argument(name) is not { Index: 0, Call: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } given } set }
            || StringUse.CalledName(set) is not ("WithEnvironment" or "SetEnvironmentVariable"))
            return null;
        var value = given[1].Expression;
        var source = value is IdentifierNameSyntax variable ? Declarations.FirstValueOf(Declarations.Of(variable)) : value;
        return source is null ? null : EntryIn(source);
    }

    private static string? EntryIn(ExpressionSyntax source) => source.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>()
        .Where(static literal => literal.Parent is ArgumentSyntax or AssignmentExpressionSyntax).Select(static literal => literal.Token.ValueText)
        .FirstOrDefault(static text => !text.Any(char.IsWhiteSpace) && !Names.FindExact(text, GatewayVariables.OpenRouterApiKey).Any()
            && Names.FindHolding(text, GatewayVariables.Word).Any());
}
