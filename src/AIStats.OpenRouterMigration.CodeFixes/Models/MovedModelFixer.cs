using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.Models;

/// <summary>AIS4001: changes a model id to the one that AI Stats serves.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = RuleIds.MovedModel, DocumentKinds = new[] { FileKinds.Code, FileKinds.Other })]
public sealed class MovedModelFixer : TextEditFixer
{
    /// <summary>The equivalence key of the action that writes what AI Stats takes.</summary>
    public const string RewriteKey = RuleIds.MovedModel + "." + ActionKeys.Rewrite;

    /// <summary>Creates the fixer.</summary>
    public MovedModelFixer()
        : base(RuleIds.MovedModel, bulk: true)
    {
    }
}
