using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.Endpoints;

/// <summary>
/// AIS1002: changes the address of a changed endpoint. In bulk, with its connection; the warning about the contract stays at the new
/// address.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = RuleIds.ChangedEndpoint, DocumentKinds = new[] { FileKinds.Code, FileKinds.Other })]
public sealed class ChangedEndpointFixer : TextEditFixer
{
    /// <summary>The equivalence key of the action that writes what AI Stats takes.</summary>
    public const string RewriteKey = RuleIds.ChangedEndpoint + "." + ActionKeys.Rewrite;

    /// <summary>Creates the fixer.</summary>
    public ChangedEndpointFixer()
        : base(RuleIds.ChangedEndpoint, bulk: true)
    {
    }
}
