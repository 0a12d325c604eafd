using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Headers;

/// <summary>AIS3002: OpenRouter's own title header, which AI Stats reads under another name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OpenRouterTitleHeaderAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public OpenRouterTitleHeaderAnalyzer()
        : base(Descriptors.OpenRouterTitleHeader, MarkerKinds.OpenRouterHeader)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var site in file.Strings(MarkerKinds.OpenRouterHeader))
        {
            foreach (var header in HeaderName.Find(site))
            {
                if (header.Row is { Verdict: HeaderVerdict.Renamed, NewName: { } newName })
                    Report(file, header, newName);
            }
        }
    }

    private static void Report(FileContext file, HeaderName header, string newName)
    {
        var changes = header.Site.Text.Replace(header.Start, header.End, newName);
        var others = HeaderUse.IsRead(header.Site.Expression) ? new List<StringSite>() : TitleHeaders.Others(file, header, newName);
        var actions = HeaderActions.Create(file, header, newName, changes, canRewrite: others.Count == 0);
        // X-Title is set as well: removing this header loses nothing, but the two values may differ, so a person decides.
        if (actions.IsEmpty && Connections.Of(file.Project).ForHeaders(header.Site.Expression) is null
            && TitleHeaders.AreSetWith(header, others)
            && HeaderActions.Removal(file, header, ActionKeys.RemoveDouble) is { } removal)
            actions = ImmutableArray.Create(removal);
        file.Report(changes[0].Span, actions, header.Name, others.Count > 0 ? $"'{newName}' is already here, so remove this one"
            : Connections.Of(file.Project).ForHeaders(header.Site.Expression)?.Message ?? $"write '{newName}' instead");
    }
}
