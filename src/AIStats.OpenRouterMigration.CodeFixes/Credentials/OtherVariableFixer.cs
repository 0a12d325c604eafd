using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.Credentials;

/// <summary>AIS2003: changes the name of the base URL's variable.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = RuleIds.OtherVariable, DocumentKinds = new[] { FileKinds.Code, FileKinds.Other })]
public sealed class OtherVariableFixer : TextEditFixer
{
    /// <summary>The equivalence key of the action that writes what AI Stats takes.</summary>
    public const string RewriteKey = RuleIds.OtherVariable + "." + ActionKeys.Rewrite;

    /// <summary>Creates the fixer.</summary>
    public OtherVariableFixer()
        : base(RuleIds.OtherVariable, bulk: true)
    {
    }
}
