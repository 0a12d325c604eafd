using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.RequestBody;

/// <summary>AIS5001: removes a field that AI Stats refuses. A light bulb only: what the field asked for may have to be asked for in another way.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = RuleIds.RejectedField, DocumentKinds = new[] { FileKinds.Code, FileKinds.Other })]
public sealed class RejectedFieldFixer : TextEditFixer
{
    /// <summary>The equivalence key of the action that removes the member.</summary>
    public const string RemoveKey = RuleIds.RejectedField + "." + ActionKeys.Remove;

    /// <summary>The equivalence key of the action that writes the AI Stats name of a tool.</summary>
    public const string RewriteKey = RuleIds.RejectedField + "." + ActionKeys.Rewrite;

    /// <summary>Creates the fixer.</summary>
    public RejectedFieldFixer()
        : base(RuleIds.RejectedField, bulk: false)
    {
    }
}
