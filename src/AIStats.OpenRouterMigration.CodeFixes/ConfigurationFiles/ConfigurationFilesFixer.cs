using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.ConfigurationFiles;

/// <summary>AIS9001: changes the project's configuration files.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = RuleIds.ConfigurationFiles, DocumentKinds = new[] { FileKinds.Code, FileKinds.Other })]
public sealed class ConfigurationFilesFixer : TextEditFixer
{
    /// <summary>The equivalence key of the action that writes what AI Stats takes.</summary>
    public const string RewriteKey = RuleIds.ConfigurationFiles + "." + ActionKeys.Rewrite;

    /// <summary>Creates the fixer.</summary>
    public ConfigurationFilesFixer()
        : base(RuleIds.ConfigurationFiles, bulk: true)
    {
    }

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => TextEditFixAllProvider.OncePerProject;
}
