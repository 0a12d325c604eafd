using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Headers;

/// <summary>AIS3001: an attribution header; it takes the spelling that AI Stats documents, or goes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AttributionHeaderAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public AttributionHeaderAnalyzer()
        : base(Descriptors.AttributionHeader, MarkerKinds.Referer | MarkerKinds.SharedHeader)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var site in file.Strings(MarkerKinds.Referer | MarkerKinds.SharedHeader))
        {
            foreach (var header in HeaderName.Find(site))
            {
                if (header.Row is { Verdict: HeaderVerdict.Attribution, NewName: { } newName } && header.Name != newName
                    && HeaderUse.IsForGateway(file, header))
                    Report(file, header, newName);
            }
        }
    }

    private static void Report(FileContext file, HeaderName header, string newName)
    {
        var changes = header.Site.Text.Replace(header.Start, header.End, newName);
        var isParted = HeaderKeys.WouldPart(file, header);
        var actions = HeaderActions.Create(file, header, newName, changes, canRewrite: !isParted && !Duplicates.WouldAppear(header.Site, changes));
        file.Report(changes[0].Span, actions, header.Name, isParted
            ? $"other code looks it up in a dictionary, so write '{newName}' in both places by hand"
            : HeaderActions.Advice(file, header, newName));
    }
}
