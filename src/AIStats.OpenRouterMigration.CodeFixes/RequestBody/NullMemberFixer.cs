using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.RequestBody;

/// <summary>AIS5003: leaves members without a value out of the JSON. A light bulb only: a person knows which serializer writes the type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = RuleIds.NullMember, DocumentKinds = new[] { FileKinds.Code, FileKinds.Other })]
public sealed class NullMemberFixer : TextEditFixer
{
    /// <summary>The equivalence key of the action that adds the null condition.</summary>
    public const string IgnoreNullKey = RuleIds.NullMember + "." + ActionKeys.IgnoreNull;

    /// <summary>Creates the fixer.</summary>
    public NullMemberFixer()
        : base(RuleIds.NullMember, bulk: false)
    {
    }
}
