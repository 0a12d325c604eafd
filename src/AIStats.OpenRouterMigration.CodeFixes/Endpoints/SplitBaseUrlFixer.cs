using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.Endpoints;

/// <summary>AIS1004: changes both ends of a URL that is written apart.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = RuleIds.SplitBaseUrl, DocumentKinds = new[] { FileKinds.Code, FileKinds.Other })]
public sealed class SplitBaseUrlFixer : TextEditFixer
{
    /// <summary>The equivalence key of the action that writes what AI Stats takes.</summary>
    public const string RewriteKey = RuleIds.SplitBaseUrl + "." + ActionKeys.Rewrite;

    /// <summary>Creates the fixer.</summary>
    public SplitBaseUrlFixer()
        : base(RuleIds.SplitBaseUrl, bulk: true)
    {
    }
}
