using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.Headers;

/// <summary>AIS3002: changes OpenRouter's own title header.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = RuleIds.OpenRouterTitleHeader, DocumentKinds = new[] { FileKinds.Code, FileKinds.Other })]
public sealed class OpenRouterTitleHeaderFixer : TextEditFixer
{
    /// <summary>The equivalence key of the action that writes what AI Stats takes.</summary>
    public const string RewriteKey = RuleIds.OpenRouterTitleHeader + "." + ActionKeys.Rewrite;

    /// <summary>The equivalence key of the action that removes the header.</summary>
    public const string RemoveKey = RuleIds.OpenRouterTitleHeader + "." + ActionKeys.Remove;

    /// <summary>The equivalence key of the action that removes the header where the other one is set beside it.</summary>
    public const string RemoveDoubleKey = RuleIds.OpenRouterTitleHeader + "." + ActionKeys.RemoveDouble;

    /// <summary>Creates the fixer.</summary>
    public OpenRouterTitleHeaderFixer()
        : base(RuleIds.OpenRouterTitleHeader, bulk: true)
    {
    }
}
