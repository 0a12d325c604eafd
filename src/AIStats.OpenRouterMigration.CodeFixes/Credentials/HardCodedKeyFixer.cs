using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.Credentials;

/// <summary>AIS2002: changes a key in source code. A light bulb only: a person has to look at each place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = RuleIds.HardCodedKey, DocumentKinds = new[] { FileKinds.Code, FileKinds.Other })]
public sealed class HardCodedKeyFixer : TextEditFixer
{
    /// <summary>The equivalence key of the action that reads the variable.</summary>
    public const string ReadVariableKey = RuleIds.HardCodedKey + "." + ActionKeys.ReadVariable;

    /// <summary>Creates the fixer.</summary>
    public HardCodedKeyFixer()
        : base(RuleIds.HardCodedKey, bulk: false)
    {
    }
}
