using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Credentials;

/// <summary>AIS2001: the exact name OPENROUTER_API_KEY in a string, whatever the string is for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ApiKeyVariableAnalyzer : MigrationAnalyzer
{
    private const string Holds = "holds an OpenRouter key; ";

    /// <summary>Creates the analyzer.</summary>
    public ApiKeyVariableAnalyzer()
        : base(Descriptors.ApiKeyVariable, MarkerKinds.OpenRouter)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var site in file.Strings(MarkerKinds.OpenRouter))
        {
            foreach (var at in Names.FindExact(site.Text.Value, GatewayVariables.OpenRouterApiKey))
            {
                var read = VariableRead.Find(site);
                if (read?.IsFallback(file.Options.ApiKeyVariable) != true)
                    Report(file, site, at, read);
            }
        }

        foreach (var site in file.Marked.Strings.Where(site => site.Text.Value == file.Options.ApiKeyVariable))
        {
            if (FilledVariables.Source(site.Expression) is { } source)
                file.Report(site.Text.FirstSpan(0, site.Text.Value.Length), site.Text.Value,
                    KeyMessages.Filled(source, FilledVariables.OtherProgram(site.Expression)));
        }
    }

    private static void Report(FileContext file, StringSite site, int at, VariableRead? read)
    {
        var name = file.Options.ApiKeyVariable;
        var changes = site.Text.Replace(at, at + GatewayVariables.OpenRouterApiKey.Length, name);
        var sentence = Sentence.Of(file, site);
        if (RenameObstacles.OfKey(file, site, at, changes, sentence) is { } obstacle)
        {
            file.Report(changes[0].Span, GatewayVariables.OpenRouterApiKey, Holds + obstacle);
            return;
        }

        var rename = file.Action(ActionKeys.Rewrite, $"Use {name}", sentence.IsWhole ? changes : sentence.Changes);
        var actions = ImmutableArray.Create(rename with { Edits = rename.Edits.AddRange(NamingSentences.Follow(file.Project, site)) });
        if (read?.WithFallback(name, file.Tree.GetText()) is { } fallback)
            actions = actions.Add(file.Action(ActionKeys.FallBack, $"Read {name}, fall back to {GatewayVariables.OpenRouterApiKey}", fallback));
        file.Report(changes[0].Span, actions, GatewayVariables.OpenRouterApiKey, $"{Holds}use '{name}' instead{ThirdParties.Note(file, site)}");
    }
}
