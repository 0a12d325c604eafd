using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.Models;

/// <summary>AIS4002: changes a model id to the one that AI Stats probably serves; no Fix All, since a person has to agree.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = RuleIds.ProbablyMovedModel, DocumentKinds = new[] { FileKinds.Code, FileKinds.Other })]
public sealed class ProbablyMovedModelFixer : TextEditFixer
{
    /// <summary>The equivalence key of the action that writes what AI Stats takes.</summary>
    public const string RewriteKey = RuleIds.ProbablyMovedModel + "." + ActionKeys.Rewrite;

    /// <summary>Creates the fixer.</summary>
    public ProbablyMovedModelFixer()
        : base(RuleIds.ProbablyMovedModel, bulk: false)
    {
    }
}
