using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Endpoints;

/// <summary>AIS1001: an API URL that keeps its contract; the address changes, the rest of the URL stays.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointUrlAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public EndpointUrlAnalyzer()
        : base(Descriptors.EndpointUrl, MarkerKinds.OpenRouter)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var site in file.Strings(MarkerKinds.OpenRouter))
        {
            foreach (var url in site.Urls)
            {
                if (url.Endpoint?.Verdict != EndpointVerdict.Kept || SplitBases.Of(file.Project).Owns(url))
                    continue;
                var changes = url.MoveTo(file.Options.Target);
                if (Duplicates.WouldAppear(site, changes) || (url.Endpoint.Path == "/api" && BaseObstacles.LooksForApi(StringUse.EnclosingType(site.Expression))))
                    file.Report(changes[0].Span, url.Display, url.DisplayAt(file.Options.Target));
                else
                    file.Report(changes[0].Span, file.Action(ActionKeys.Rewrite, $"Use {file.Options.Target.Authority}", changes), url.Display, url.DisplayAt(file.Options.Target));
            }
        }
    }
}
