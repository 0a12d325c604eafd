using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.Endpoints;

/// <summary>AIS1001: changes an OpenRouter API URL.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = RuleIds.EndpointUrl, DocumentKinds = new[] { FileKinds.Code, FileKinds.Other })]
public sealed class EndpointUrlFixer : TextEditFixer
{
    /// <summary>The equivalence key of the action that writes what AI Stats takes.</summary>
    public const string RewriteKey = RuleIds.EndpointUrl + "." + ActionKeys.Rewrite;

    /// <summary>Creates the fixer.</summary>
    public EndpointUrlFixer()
        : base(RuleIds.EndpointUrl, bulk: true)
    {
    }
}
