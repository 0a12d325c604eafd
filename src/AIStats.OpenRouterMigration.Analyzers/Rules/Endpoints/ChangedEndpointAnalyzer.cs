using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Endpoints;

/// <summary>AIS1002: an endpoint that AI Stats has under another path, JSON shape or key; a person decides.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChangedEndpointAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public ChangedEndpointAnalyzer()
        : base(Descriptors.ChangedEndpoint, MarkerKinds.OpenRouter | MarkerKinds.AIStats | MarkerKinds.ApiPath)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var site in file.Strings(MarkerKinds.OpenRouter))
        {
            foreach (var url in site.Urls)
            {
                if (url.HostRow.Role == HostRole.Moved)
                    file.Report(url.Span, url.Display, url.HostRow.Advice);
                else if (url.Endpoint is { Verdict: EndpointVerdict.Changed } row)
                    Report(file, url, row);
            }
        }

        foreach (var path in RelativePaths.Of(file))
        {
            if (path.Endpoint.Verdict == EndpointVerdict.Changed)
                file.Report(path.Span, path.Display, path.Endpoint.Difference);
        }
    }

    private static void Report(FileContext file, UrlText url, EndpointRow row)
    {
        var changes = url.ChangePath(row, file.Options.Target);
        if (changes.IsDefault)
            file.Report(url.Span, url.Display, row.Difference);
        else
            file.Report(url.Span, file.Action(ActionKeys.Rewrite, $"Use {row.NewPath} of {file.Options.Target.Authority}", changes), url.Display, row.Difference);
    }
}
