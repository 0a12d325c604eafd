using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.Endpoints;

/// <summary>AIS1006: changes a link to a web page.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = RuleIds.WebPageLink, DocumentKinds = new[] { FileKinds.Code, FileKinds.Other })]
public sealed class WebPageLinkFixer : TextEditFixer
{
    /// <summary>The equivalence key of the action that writes what AI Stats takes.</summary>
    public const string RewriteKey = RuleIds.WebPageLink + "." + ActionKeys.Rewrite;

    /// <summary>Creates the fixer.</summary>
    public WebPageLinkFixer()
        : base(RuleIds.WebPageLink, bulk: true)
    {
    }
}
