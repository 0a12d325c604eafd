using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.Headers;

/// <summary>AIS3001: changes an attribution header.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = RuleIds.AttributionHeader, DocumentKinds = new[] { FileKinds.Code, FileKinds.Other })]
public sealed class AttributionHeaderFixer : TextEditFixer
{
    /// <summary>The equivalence key of the action that writes what AI Stats takes.</summary>
    public const string RewriteKey = RuleIds.AttributionHeader + "." + ActionKeys.Rewrite;

    /// <summary>The equivalence key of the action that removes the header.</summary>
    public const string RemoveKey = RuleIds.AttributionHeader + "." + ActionKeys.Remove;

    /// <summary>Creates the fixer.</summary>
    public AttributionHeaderFixer()
        : base(RuleIds.AttributionHeader, bulk: true)
    {
    }
}
