using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Rules.Endpoints;

/// <summary>AIS1005: a test of the host name, which has to mean after the migration what it meant before.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostTestAnalyzer : MigrationAnalyzer
{
    /// <summary>The host as a regular expression has it; what else the expression says, only a person knows.</summary>
    private static readonly string Pattern = GatewayHosts.OpenRouter.Replace(".", "\\.");

    /// <summary>Creates the analyzer.</summary>
    public HostTestAnalyzer()
        : base(Descriptors.HostTest, MarkerKinds.OpenRouter)
    {
    }

    // The address that a file asks for may be a constant of another file.
    private protected override bool LooksAt(MigrationProject project, SyntaxTree tree) => ComparedConstants.Unkept(project, tree).Any();

    private protected override void Analyze(FileContext file)
    {
        foreach (var use in ComparedConstants.Unkept(file.Project, file.Tree))
            file.Report(use.Span, use.ToString(), "users may have saved the old URL, so test that as well, by hand");
        foreach (var site in file.Strings(MarkerKinds.OpenRouter))
        {
            var pattern = site.Text.Value.IndexOf(Pattern, StringComparison.OrdinalIgnoreCase);
            if (pattern >= 0)
                file.Report(site.Text.Span(pattern, pattern + Pattern.Length), Pattern, $"match '{file.Options.Target.Host}' by hand");
            if (HostComparisons.WordOnly(site) is { } word && HostComparisons.IsTest(site.Expression))
                ReportWord(file, site, word);
        }

        foreach (var use in UrlUses.Of(file).Where(static use => use.Verdict == UrlVerdict.Compared))
            Report(file, use.Site, use.Url);
    }

    private static void Report(FileContext file, StringSite site, UrlText url)
    {
        var target = file.Options.Target;
        var changes = url.Kind == UrlKind.Host ? url.MoveHost(target) : url.MoveTo(target);
        var shown = url.Kind == UrlKind.Endpoint ? url.DisplayAt(target) : (url.Host[0] == '.' ? "." : "") + target.Host;
        Report(file, site, new Test(url.Span, url.Display, shown, changes), HostTestEdits.Find(file, site, url, changes));
    }

    /// <summary>A test for <c>openrouter</c> alone. One for <c>.openrouter.</c> looks for a domain below another, and the new host has none like it.</summary>
    private static void ReportWord(FileContext file, StringSite site, TextSpan word)
    {
        var host = file.Options.Target.Host;
        var changes = ImmutableArray.Create(new TextChange(word, host));
        Report(file, site, new Test(word, site.Text.Value, host, changes), site.Text.Value[0] == '.' ? null : HostTestEdits.Find(file, site, changes));
    }

    private static void Report(FileContext file, StringSite site, Test test, ImmutableArray<Edit>? edits)
    {
        if (edits is { IsEmpty: true } || Duplicates.WouldAppear(site, test.Changes))
            return;
        if (Connections.Of(file.Project).ForTest(site.Expression) is { } stay)
            file.Report(test.Span, test.Display, stay.Message);
        else if (AddressCompletions.After(file.Signals, site.Expression) is { } path)
            file.Report(test.Span, test.Display,
                new Stay($"'{path.Relative.Display}' in {Stay.At(path.Tree, path.Relative.Span)} is added where it fits").Message);
        else if (edits is null)
            file.Report(test.Span, test.Display, HostComparisons.IsTestData(site.Expression)
                ? $"write '{WebPages.Site}' for a link and '{test.Shown}' for a request, by hand" : $"test '{test.Shown}' as well, by hand");
        else
            file.Report(test.Changes[0].Span, new EditAction(ActionKeys.Rewrite, $"Test {test.Shown}", edits.Value), test.Display,
                HostComparisons.TakesNewValueAlone(site.Expression) ? $"write '{test.Shown}' instead" : $"test '{test.Shown}' as well");
    }

    /// <summary>What is tested for, and what makes the new value of it.</summary>
    private sealed record Test(TextSpan Span, string Display, string Shown, ImmutableArray<TextChange> Changes);
}
