using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.Credentials;

/// <summary>AIS2001: changes the name of the key's variable.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = RuleIds.ApiKeyVariable, DocumentKinds = new[] { FileKinds.Code, FileKinds.Other })]
public sealed class ApiKeyVariableFixer : TextEditFixer
{
    /// <summary>The equivalence key of the action that writes what AI Stats takes.</summary>
    public const string RewriteKey = RuleIds.ApiKeyVariable + "." + ActionKeys.Rewrite;

    /// <summary>The equivalence key of the action that reads both variables.</summary>
    public const string FallBackKey = RuleIds.ApiKeyVariable + "." + ActionKeys.FallBack;

    /// <summary>Creates the fixer.</summary>
    public ApiKeyVariableFixer()
        : base(RuleIds.ApiKeyVariable, bulk: true)
    {
    }
}
