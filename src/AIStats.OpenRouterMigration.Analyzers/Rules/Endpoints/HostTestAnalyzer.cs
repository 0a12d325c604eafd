using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

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
        }

        foreach (var test in HostTest.In(file))
            Report(file, test);
    }

    private static void Report(FileContext file, HostTest test)
    {
        var (expression, shown) = (test.Site.Expression, test.Shown);
        if (Connections.Of(file.Project).ForTest(expression) is { } stay)
            file.Report(test.Span, test.Display, stay.Message);
        else if (AddressCompletions.After(file.Signals, expression) is { } path)
            file.Report(test.Span, test.Display,
                new Stay($"'{path.Display}' in {Stay.At(path.Tree, path.Span)} is added where it fits").Message);
        else if (test.Edits is not { } edits)
            file.Report(test.Span, test.Display, HostComparisons.IsTestData(expression)
                ? $"write '{WebPages.Site}' for a link and '{shown}' for a request, by hand" : $"test '{shown}' as well, by hand");
        else
            file.Report(test.Changes[0].Span, new EditAction(ActionKeys.Rewrite, $"Test {shown}", edits), test.Display,
                HostComparisons.TakesNewValueAlone(expression) ? $"write '{shown}' instead" : $"test '{shown}' as well");
    }
}
