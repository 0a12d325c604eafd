using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Endpoints;

/// <summary>AIS1003: an endpoint or host without a counterpart; reported, never rewritten.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingEndpointAnalyzer : MigrationAnalyzer
{
    private const string Unknown = "the map knows no such path, so look it up in the AI Stats API reference";

    /// <summary>Creates the analyzer.</summary>
    public MissingEndpointAnalyzer()
        : base(Descriptors.MissingEndpoint, MarkerKinds.OpenRouter | MarkerKinds.AIStats | MarkerKinds.ApiPath)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var site in file.Strings(MarkerKinds.OpenRouter))
        {
            foreach (var url in site.Urls)
            {
                if (url.HostRow.Role is HostRole.Missing or HostRole.Region)
                    file.Report(url.Span, url.Display, url.HostRow.Advice);
                else if (url.Kind == UrlKind.Endpoint && url.Endpoint is null)
                    file.Report(url.Span, url.Display, Unknown);
                else if (url.Endpoint is { Verdict: EndpointVerdict.Missing } row)
                    file.Report(url.Span, url.Display, row.Difference);
            }
        }

        foreach (var path in RelativePaths.Of(file))
        {
            if (path.Endpoint.Verdict == EndpointVerdict.Missing)
                file.Report(path.Span, path.Display, path.Endpoint.Difference);
        }
    }
}
