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
        foreach (var use in UrlUses.Of(file).Where(static use => use.Verdict == UrlVerdict.Kept))
        {
            var (url, target) = (use.Url, file.Options.Target);
            var changes = url.MoveTo(target);
            var advice = $"write '{url.DisplayAt(target)}' instead";
            // "Get a key at https://openrouter.ai/keys for OpenRouter": address, company and key change together or not at all.
            var sentence = url.IsInProse && Sentence.Of(file, use.Site) is { IsWhole: false } whole ? whole : null;
            if (Connections.Of(file.Project).ForAddress(url, use.Site.Expression) is { } stay)
                file.Report(changes[0].Span, url.Display, stay.MessageAt(url.Display, Stay.At(file.Tree, url.Span)));
            else if (sentence?.Obstacle is { } obstacle)
                file.Report(changes[0].Span, url.Display, obstacle);
            else if (Duplicates.WouldAppear(use.Site, changes))
                file.Report(changes[0].Span, url.Display, advice);
            else
                Report(file, use, file.Action(ActionKeys.Rewrite, $"Use {target.Authority}", sentence?.Changes ?? changes), advice);
        }
    }

    private static void Report(FileContext file, UrlUse use, EditAction action, string advice) => file.Report(use.Url.MoveTo(file.Options.Target)[0].Span,
        action with { Edits = action.Edits.AddRange(ComparedConstants.KeepOld(file.Project, use.Site)) }, use.Url.Display, advice);
}
