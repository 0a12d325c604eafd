using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.Models;

/// <summary>AIS4004: drops the variant of a model id, or writes the name that AI Stats resolves; no Fix All, since the request has to change as well.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = RuleIds.ModelVariant, DocumentKinds = new[] { FileKinds.Code, FileKinds.Other })]
public sealed class ModelVariantFixer : TextEditFixer
{
    /// <summary>The equivalence key of the action that writes what AI Stats takes.</summary>
    public const string RewriteKey = RuleIds.ModelVariant + "." + ActionKeys.Rewrite;

    /// <summary>Creates the fixer.</summary>
    public ModelVariantFixer()
        : base(RuleIds.ModelVariant, bulk: false)
    {
    }
}
