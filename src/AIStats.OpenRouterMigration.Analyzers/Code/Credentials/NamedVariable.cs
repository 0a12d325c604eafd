using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A string that is the name of a variable and nothing else, so that code uses it as one.</summary>
internal static class NamedVariable
{
    private static readonly char[] Around = { '=', ':', '%', '$', '{', '}', ' ' };

    /// <summary>
    /// Whether code reads a variable by this string: it is the name, or a path that ends in it, and neither set, nor hidden in logs, nor asked of a store
    /// of the user's.
    /// </summary>
    public static bool IsRead(MigrationProject project, StringSite site, string name) =>
        IsName(site.Text.Value, name) && !IsSet(site.Expression) && !Redaction.IsPattern(site) && !StoredNames.AreIn(project, site.Expression);

    /// <summary>
    /// Whether a value of a settings file is the name of a variable that the program reads: <c>"KeyVariable": "OPENROUTER_API_KEY"</c>,
    /// <c>"%OPENROUTER_API_KEY%"</c>.
    /// </summary>
    public static bool IsValue(TextSite site, string name) => !site.IsKey && site.Key is not null && IsName(site.Text.Value, name)
        && !Names.FindExact(site.Key, name).Any();

    /// <summary>Whether a string is the name of a variable, or a path of the configuration that ends in it.</summary>
    public static bool IsName(string value, string name)
    {
        var text = value.Trim(Around);
        return text.EndsWith(name, StringComparison.Ordinal) && Names.FindExact(text, name).LastOrDefault() == text.Length - name.Length
            && !text.Any(static c => char.IsWhiteSpace(c) || c == StringText.Hole);
    }

    /// <summary>Whether a value is given to a name: <c>SetEnvironmentVariable("…", value)</c>, <c>settings["…"] = value</c>, a pair of a dictionary.</summary>
    private static bool IsSet(ExpressionSyntax name)
    {
        if (StringUse.Argument(name) is { Index: 0, Call: var call } && StringUse.CalledName(call) is "SetEnvironmentVariable" or "WithEnvironment")
            return true;
        return name.Parent is ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access }
            && assignment.Left == access;
    }
}
