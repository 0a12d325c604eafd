using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.Headers;

/// <summary>AIS3003: changes a header that AI Stats does not read. A light bulb only: a person has to look at each place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = RuleIds.UnreadHeader, DocumentKinds = new[] { FileKinds.Code, FileKinds.Other })]
public sealed class UnreadHeaderFixer : TextEditFixer
{
    /// <summary>The equivalence key of the action that removes the header.</summary>
    public const string RemoveKey = RuleIds.UnreadHeader + "." + ActionKeys.Remove;

    /// <summary>Creates the fixer.</summary>
    public UnreadHeaderFixer()
        : base(RuleIds.UnreadHeader, bulk: false)
    {
    }
}
