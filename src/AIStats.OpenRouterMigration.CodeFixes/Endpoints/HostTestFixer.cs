using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.Endpoints;

/// <summary>AIS1005: changes a test of the host name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = RuleIds.HostTest, DocumentKinds = new[] { FileKinds.Code, FileKinds.Other })]
public sealed class HostTestFixer : TextEditFixer
{
    /// <summary>The equivalence key of the action that writes what AI Stats takes.</summary>
    public const string RewriteKey = RuleIds.HostTest + "." + ActionKeys.Rewrite;

    /// <summary>Creates the fixer.</summary>
    public HostTestFixer()
        : base(RuleIds.HostTest, bulk: true)
    {
    }
}
