using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Recognizes the places that ask for an environment variable or for a key of the configuration by name.</summary>
internal static class SettingReads
{
    private static readonly string[] ConfigurationNames = { "config", "configuration", "appsettings" };

    /// <summary>Whether a string names a variable that is read or set.</summary>
    public static bool IsVariable(ExpressionSyntax name) => StringUse.Argument(name) is { Index: 0, Call: var call }
        && StringUse.CalledName(call) is "GetEnvironmentVariable" or "SetEnvironmentVariable";

    /// <summary>Whether a string names a section of the configuration.</summary>
    public static bool IsSection(ExpressionSyntax name) => StringUse.Argument(name) is { } argument
        && StringUse.CalledName(argument.Call) is "GetSection" or "GetRequiredSection" or "BindConfiguration";

    /// <summary>Whether a string names a key of the configuration.</summary>
    public static bool IsKey(ExpressionSyntax name) => StringUse.Argument(name) is { } argument
        ? StringUse.CalledName(argument.Call) is "GetValue" or "GetRequiredValue" or "GetConnectionString" or "AddParameter"
        : StringUse.Value(name).Parent is ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax access } && IsConfiguration(access.Expression);

    /// <summary>Whether an expression is named like the configuration, or is a parameter of its type.</summary>
    public static bool IsConfiguration(ExpressionSyntax receiver) =>
        ConfigurationNames.Any(name => StringUse.LastName(receiver).EndsWith(name, StringComparison.OrdinalIgnoreCase))
        || (receiver is IdentifierNameSyntax { Identifier.ValueText: var written }
            && receiver.Ancestors().SelectMany(static node => node.ChildNodes().OfType<ParameterListSyntax>()).SelectMany(static list => list.Parameters)
                .Any(parameter => parameter.Identifier.ValueText == written
                && StringUse.LastName(parameter.Type).EndsWith("Configuration", StringComparison.Ordinal)));
}
