using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Recognizes the names of entries in a file of the user's, which code reads and writes by name: <c>root[name]</c> in a type that finds its file below
/// <c>SpecialFolder.ApplicationData</c>.
/// </summary>
internal static class UserFiles
{
    /// <summary>Whether a string is the name of such an entry: there itself, handed to a method that asks for it, or in a list that is gone through.</summary>
    public static bool HoldEntry(MigrationProject project, ExpressionSyntax name)
    {
        if (StringUse.ListName(name) is { } list)
        {
            return StringUse.EnclosingType(name) is var holder && IsBehindFile(holder) && StringUse.Uses(name.SyntaxTree, list).Any(use =>
                use.Parent is ForEachStatementSyntax loop && loop.Expression == use && IsAskedFor(loop.Statement, loop.Identifier.ValueText));
        }

        if (IsKey(name))
            return IsBehindFile(StringUse.EnclosingType(name));
        return StringUse.Argument(name) is { Index: var index, Call: InvocationExpressionSyntax call }
            && CodeReach.Of(project).Methods(StringUse.CalledName(call)).Any(method => method.ParameterList.Parameters.Count > index
            && IsBehindFile(StringUse.EnclosingType(method)) && IsAskedFor(method, method.ParameterList.Parameters[index].Identifier.ValueText));
    }

    /// <summary>Whether a type finds its file in a folder of the user's.</summary>
    private static bool IsBehindFile(SyntaxNode type) =>
        type.DescendantTokens().Any(static token => StoredValues.UserFolders.Contains(token.ValueText));

    private static bool IsAskedFor(SyntaxNode code, string variable) =>
        code.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use => use.Identifier.ValueText == variable && IsKey(use));

    /// <summary>Whether a value is what an entry is asked for by: in brackets, or in a method that finds one.</summary>
    private static bool IsKey(ExpressionSyntax value) => value.Parent is ArgumentSyntax { Parent.Parent: var asked } && asked switch
    {
        ElementAccessExpressionSyntax access => !SettingReads.IsConfiguration(access.Expression),
        InvocationExpressionSyntax call => StoredValues.Finders.Contains(StringUse.CalledName(call)),
        _ => false,
    };
}
